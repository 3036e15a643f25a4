"""What still happens to those that have waited for some days: an estimator begun anew."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bounceback.statistics.competing_risks import Counts, Incidence, incidence

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Outlook:
    """The first cause's chance after each of several waits; every array is one figure a wait."""

    share: Floats
    low: Floats  # Jeffreys' 95 % interval on the effective size
    high: Floats
    of: Integers  # cases still waiting then, and seen later
    within: Integers  # days that the chance looks ahead


def outlook(counts: Counts, waited: Integers, horizon: int) -> Outlook:
    """Answer: after each wait, to which share does the first cause come within `horizon` days?

    Where nobody was watched that far, it is told as far as somebody was. `counts` as for
    `restarted`; every wait must be one that somebody was seen after.
    """
    curve = incidence(restarted(counts, waited, horizon))
    within = (curve.watched > 0).sum(axis=-1) - 1
    rows, then = np.arange(len(waited))[:, None], within[:, None]
    last = Incidence(
        curve.at_risk[rows, then],
        curve.watched[rows, then],
        curve.share[rows, :1, then].swapaxes(1, 2),
        curve.variance[rows, :1, then].swapaxes(1, 2),
    )
    low, high = last.interval()
    of = np.rint(curve.at_risk[:, 0]).astype(np.int64)
    return Outlook(last.share[:, 0, 0], low[:, 0, 0], high[:, 0, 0], of, within)


def restarted(counts: Counts, waited: Integers, last: int) -> Floats:
    """Count those still waiting after each wait, from its last day on: a table for `incidence`.

    Args:
        counts: one group of `daily_counts`, shape (1 + causes, days), to the last day of all.
        waited: whole days, 0 or more, that nothing had happened by the end of.
        last: the last day to tell about, counted from the end of the wait.

    Returns the shape (waits, 1 + causes, last + 2), like `daily_counts`. Whoever was last seen
    on the last day of the wait, or before it, tells nothing of what comes after it. To begin
    anew is to condition on the wait (landmark analysis, van Houwelingen 2007): the estimate of
    `incidence` from this table is (F(t + d) - F(t)) / S(t) after a wait of t days.
    """
    reach = int(waited.max(initial=0)) + last + 2
    missing = max(reach - counts.shape[-1], 0)
    padded = np.pad(counts.astype(np.float64), ((0, 0), (0, missing)))
    table: Floats = padded[:, waited[:, None] + np.arange(last + 2)].swapaxes(0, 1)
    table[:, :, 0] = 0
    afterwards = padded[:, ::-1].cumsum(axis=-1)[:, ::-1]
    table[:, :, -1] = afterwards[:, waited + last + 1].T
    return table


def longest_told(counts: Counts, ahead: int, enough: int) -> int:
    """Answer: of which wait can still be told what comes `ahead` days after it? -1 of none.

    It needs `enough` cases that were seen after the wait, and one that was watched that far; or
    that all of them have had their event, so that nothing later is missed.
    """
    alive = counts.sum(axis=0)[::-1].cumsum()[::-1]
    many = int((alive[1:] >= enough).sum()) - 1  # after a wait of t days those of t + 1 and on
    seen = np.flatnonzero(alive)
    if not len(seen):
        return -1
    last = int(seen[-1])
    return many if counts[0, last] == 0 else min(many, max(last - ahead, -1))
