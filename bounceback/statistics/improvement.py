"""Whether a rate has risen between two stretches of time that were named in advance."""

import numpy as np
import numpy.typing as npt

from bounceback.statistics.intervals import over_log_odds

Floats = npt.NDArray[np.float64]

PRIOR = 0.5  # cases of either kind that Jeffreys' prior adds


def probability_greater(later: tuple[float, float], earlier: tuple[float, float]) -> float:
    """Answer: how probable is it that the later rate is greater than the earlier one?

    Args:
        later: the count and the number of cases that it is out of, (k, n) with 0 <= k <= n.
        earlier: the same for the earlier stretch.

    The posterior probability for two independent rates, each Beta(k + 1/2, n - k + 1/2), right to
    1e-6. Jeffreys' prior, because its false alarms stay nearest to the nominal ones: where nothing
    changed, .95 is reached at most 6.3 % of the time with 12 cases in each half. A uniform prior
    pulls the shorter stretch to one half, and so cries "better" too often at low rates when the
    later one is the shorter, and hardly ever when the earlier one is. Without a case on either
    side the answer is .5.
    """
    both = np.array([later, earlier], dtype=np.float64)
    a = both[:, :1] + PRIOR
    b = both[:, 1:] - both[:, :1] + PRIOR
    odds, density, below = over_log_odds(a, b)
    narrow = int(np.argmin(np.ptp(odds, axis=1)))  # over its points, the other's rise is smooth
    return _weighed(odds, density, below, narrow)


def _weighed(odds: Floats, density: Floats, below: Floats, narrow: int) -> float:
    """The chance that row 0 lies above row 1: one row's density times the other's rise."""
    wide = 1 - narrow
    reached = np.interp(odds[narrow], odds[wide], below[wide] / below[wide, -1])
    under = float((density[narrow] * reached).sum() / density[narrow].sum())
    chance = under if narrow == 0 else 1 - under
    return min(max(chance, 0.0), 1.0)  # the end correction may leave a speck below 0
