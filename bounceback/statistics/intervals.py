"""How sure a share is, given the number of cases that it stands on."""

from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

TOO_FEW = 5  # below this many cases a share says nothing yet: the counts stand alone
_GRID = np.linspace(0.0, 1.0, 2001)  # enough cells for quantiles of 95 % intervals right to 1e-7


def wilson(count: npt.ArrayLike, of: npt.ArrayLike, level: float = 0.95) -> tuple[Floats, Floats]:
    """Answer: between which shares does the truth lie, if `count` of `of` cases were seen?

    Wilson's score interval (Wilson 1927; recommended by Brown, Cai & DasGupta 2001). Returns the
    lower and the upper end as fractions, element by element; NaN where `of` is 0.
    """
    cases = np.asarray(of, dtype=np.float64)
    n = np.where(cases > 0, cases, np.nan)
    share = np.asarray(count, dtype=np.float64) / n
    z2 = NormalDist().inv_cdf(0.5 + level / 2) ** 2
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    reach = np.sqrt(z2 * share * (1 - share) / n + (z2 / (2 * n)) ** 2) / (1 + z2 / n)
    return _within(share, middle - reach, middle + reach)


def jeffreys(count: npt.ArrayLike, of: npt.ArrayLike, level: float = 0.95) -> tuple[Floats, Floats]:
    """Answer: the same as `wilson`, for counts that need not be whole numbers.

    The equal-tailed interval of Beta(count + 1/2, of - count + 1/2), with the lower end 0 where
    nothing was seen and the upper end 1 where everything was (Brown, Cai & DasGupta 2001, section
    4.1.2). Made for effective sample sizes. NaN where `of` is 0.
    """
    cases, seen = np.broadcast_arrays(
        np.asarray(of, dtype=np.float64), np.asarray(count, dtype=np.float64)
    )
    n = np.where(cases > 0, cases, np.nan)
    tail = (1 - level) / 2
    low, high = beta_quantiles([tail, 1 - tail], seen + 0.5, n - seen + 0.5)
    return _within(seen / n, low, high)


def beta_quantiles(probabilities: npt.ArrayLike, a: npt.ArrayLike, b: npt.ArrayLike) -> Floats:
    """Answer: below which value does a Beta(a, b) variable stay with each probability?

    Returns an array of shape (probabilities, *shape of a and b), right to 1e-6 for `a` and `b` of
    at least 1/2 and probabilities from .001 to .999; NaN where `a` or `b` is NaN. On the scale of
    log odds the density is smooth and log-concave for every positive `a` and `b`. There it is
    integrated by the trapezoid rule with its end correction (Euler-Maclaurin), and the running
    integral is inverted by cubic Hermite interpolation.
    """
    wanted = np.atleast_1d(np.asarray(probabilities, dtype=np.float64))
    both = np.broadcast_arrays(np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64))
    pairs, back = np.unique(
        np.stack([part.ravel() for part in both], axis=1), axis=0, return_inverse=True
    )
    solved = np.full((len(wanted), len(pairs)), np.nan)
    known = ~np.isnan(pairs).any(axis=1)
    solved[:, known] = _solve(wanted, pairs[known, :1], pairs[known, 1:])
    return solved[:, back].reshape(len(wanted), *both[0].shape)


def _solve(wanted: Floats, a: Floats, b: Floats) -> Floats:
    """Quantiles for columns `a` and `b`, as an array of shape (wanted, rows)."""
    odds, density, below = over_log_odds(a, b)
    rows = np.arange(len(a))
    return np.stack(
        [_invert(probability * below[:, -1], rows, odds, density, below) for probability in wanted]
    )


def over_log_odds(a: Floats, b: Floats) -> tuple[Floats, Floats, Floats]:
    """Answer: how does a Beta(a, b) variable spread over its log odds?

    Takes columns, of shape (rows, 1). Returns the log odds, the density over them up to a factor,
    and its running integral, each of shape (rows, points).
    """
    spread = 6 * np.sqrt(1 / a + 1 / b)  # a normal peak, and exponential tails of rates a and b
    low, high = np.log(a / b) - spread - 18 / a, np.log(a / b) + spread + 18 / b
    odds = low + (high - low) * _GRID
    softplus = np.logaddexp(0, odds)
    peak = a * np.log(a / b) - (a + b) * np.log1p(a / b)
    density = np.exp(a * odds - (a + b) * softplus - peak)
    slope = density * (a - (a + b) * np.exp(odds - softplus))
    step = (high - low) * _GRID[1]
    cells = step / 2 * (density[:, 1:] + density[:, :-1])
    cells -= step**2 / 12 * (slope[:, 1:] - slope[:, :-1])
    below = np.cumsum(cells, axis=1)
    return odds, density, np.concatenate([np.zeros_like(a), below], axis=1)


def _invert(
    target: Floats, rows: npt.NDArray[np.intp], odds: Floats, density: Floats, below: Floats
) -> Floats:
    """The value in each row at which the running integral reaches the target."""
    right = np.clip((below < target[:, None]).sum(axis=1), 1, below.shape[1] - 1)
    left = right - 1
    mass = below[rows, right] - below[rows, left]
    t = np.clip((target - below[rows, left]) / mass, 0, 1)
    at = (
        odds[rows, left] * (1 + 2 * t) * (1 - t) ** 2
        + mass / density[rows, left] * t * (1 - t) ** 2
        + odds[rows, right] * t**2 * (3 - 2 * t)
        - mass / density[rows, right] * t**2 * (1 - t)
    )
    value: Floats = np.exp(at - np.logaddexp(0, at))
    return value


def _within(share: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Ends that stay in [0, 1] and touch the border where the share does."""
    return (
        np.where(share <= 0, 0.0, np.clip(low, 0, 1)),
        np.where(share >= 1, 1.0, np.clip(high, 0, 1)),
    )
