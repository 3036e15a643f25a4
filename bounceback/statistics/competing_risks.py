"""What happens first, and when, while some are still waiting: the Aalen-Johansen estimator."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bounceback.statistics.intervals import jeffreys

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Counts = Integers | Floats  # whole cases, or parts of cases whose day is not known

_ROUNDING = 1e-12  # a share this near to 0 or 1 is 0 or 1, and its variance mere rounding
_NOBODY = 1e-9  # fewer cases than this are none, and mere rounding


@dataclass(frozen=True)
class Incidence:
    """Cumulative incidence per day, from day 0 on; any leading axes are separate groups.

    at_risk   (..., days)          cases that nothing happened to before that day
    watched   (..., days)          cases whose story is known up to that day, as far as the
                                   censoring tells: n times the share not censored before it
    share     (..., causes, days)  share to whom each cause came first, by the end of the day
    variance  (..., causes, days)  its variance

    `share` and `variance` are NaN from the first day that no case was watched up to.
    """

    at_risk: Counts
    watched: Floats
    share: Floats
    variance: Floats

    @property
    def effective_size(self) -> Floats:
        """The number of fully watched cases that would know each share as well.

        It is F(1 - F)/Var; where nothing (or everything) happened, the variance says nothing, and
        the number of cases watched up to that day stands in: n itself without censoring, 0 where
        all were censored.
        """
        spread = self.share * (1 - self.share)
        watched = np.broadcast_to(self.watched[..., None, :], spread.shape)
        told = (spread > _ROUNDING) & (self.variance > 0)
        return np.divide(
            spread, self.variance, out=np.where(np.isnan(spread), 0, watched), where=told
        )

    @property
    def days_watched(self) -> int:
        """On how many days, from day 0 on, anybody was watched; the largest of all groups."""
        return int((self.watched > 0).any(axis=tuple(range(self.watched.ndim - 1))).sum())

    def on(self, day: int) -> "Incidence":
        """The same for one day alone."""
        only = slice(day, day + 1)
        return Incidence(
            self.at_risk[..., only],
            self.watched[..., only],
            self.share[..., only],
            self.variance[..., only],
        )

    def interval(self, level: float = 0.95) -> tuple[Floats, Floats]:
        """Answer: between which shares does each incidence lie?

        Jeffreys' interval on the effective size, shape (..., causes, days); NaN with the share.
        """
        size = self.effective_size
        whole = np.where(np.abs(self.share - 1) < _ROUNDING, 1, self.share)
        return jeffreys(whole * size, size, level)


def cumulative_incidence(
    time: npt.ArrayLike, event: npt.ArrayLike, causes: int, last: int | None = None
) -> Incidence:
    """Answer: by each day, to which share of the cases had each cause happened first?

    Args:
        time: whole days, 0 or more, until the event or until the case was last seen.
        event: 0 where nothing had happened by then (censored), else the cause 1 ... `causes`.
        causes: the number of causes that compete.
        last: the last day to tell about; without it, the last day on which anything was seen.
    """
    days, what = np.asarray(time, dtype=np.int64), np.asarray(event, dtype=np.int64)
    end = int(last if last is not None else days.max(initial=0))
    return incidence(daily_counts(days, what, 0, (1, causes, end))[0])


def day_reached(share: Floats, part: float) -> int:
    """Answer: by which day had this part of all that came by the last day come?

    `share` is one running share by day. 0 where nothing came at all.
    """
    return int(np.argmax(share >= part * share[-1] - _ROUNDING))


def daily_counts(
    time: Integers, event: Integers, group: Integers | int, extent: tuple[int, int, int]
) -> Integers:
    """Count the cases by group, event and day: the table that `incidence` reads.

    `extent` is the number of groups, the number of causes and the last day to tell about. The
    table has the shape (groups, 1 + causes, last + 2): the censored stand in row 0, and whatever
    was seen after the last day stands in the last column.
    """
    groups, causes, last = extent
    cell = np.minimum(time, last + 1) + (last + 2) * (event + (1 + causes) * group)
    table = np.bincount(cell, minlength=groups * (1 + causes) * (last + 2))
    return table.reshape(groups, 1 + causes, last + 2)


def with_undated(counts: Counts, undated: Counts) -> Floats:
    """Place events whose day nobody wrote down on the days of the same cause.

    Both tables are as `daily_counts` gives them; `undated` counts each such case on the last day
    by which its event must have happened. It is shared out evenly over the dated events of its
    group and cause up to that day, as if it were by chance whose day was written down; where
    there are none, it stands on that last day. To leave such cases out would be to say that they
    never were: the share of a cause whose days are often missing would come out too low.
    """
    known = counts.cumsum(axis=-1)
    each = np.divide(undated, known, out=np.zeros(known.shape), where=known > 0)
    placed = counts * each[..., ::-1].cumsum(axis=-1)[..., ::-1]
    return np.asarray(counts + placed + np.where(known > 0, 0, undated), dtype=np.float64)


def incidence(counts: Counts) -> Incidence:
    """Estimate the cumulative incidences from `daily_counts`, or `with_undated` added to them.

    Aalen & Johansen 1978. On a tie, the events come before the censoring. The variance is that of
    the delta method (Dinse & Larson 1986; Marubini & Valsecchi 1995, section 10.3), which without
    censoring is the binomial F(1 - F)/n.
    """
    censored, events = counts[..., 0, :], counts[..., 1:, :]
    at_risk = counts.sum(axis=-2)[..., ::-1].cumsum(axis=-1)[..., ::-1]
    happened = events.sum(axis=-2)
    left = _rest(at_risk, happened)
    before = _just_before(_ratio(left, at_risk))  # nothing had happened yet, just before the day
    watched = at_risk[..., :1] * _just_before(_ratio(_rest(left, censored), left))
    n = np.where(at_risk > 0, at_risk, 1)[..., None, :]
    step = before[..., None, :] / n
    share = (step * events).cumsum(axis=-1)
    variance = _variance(share, step, events, happened[..., None, :], n)
    known = (watched > 0)[..., None, :]
    return Incidence(
        at_risk[..., :-1],
        watched[..., :-1],
        np.where(known, share, np.nan)[..., :-1],
        np.where(known, variance, np.nan)[..., :-1],
    )


def _variance(share: Floats, step: Floats, events: Counts, happened: Counts, n: Counts) -> Floats:
    """The delta-method variance of each share; sums over earlier days are running sums."""
    # Where the last cases leave, the share changes no more: their term is 0 times infinity.
    left = _rest(n, happened)
    hazard = np.divide(happened, n * left, out=np.zeros_like(step), where=left > 0)
    later = share**2 * hazard.cumsum(axis=-1)
    later -= 2 * share * (share * hazard).cumsum(axis=-1)
    later += (share**2 * hazard).cumsum(axis=-1)
    own = (step**2 * events * _rest(n, events) / n).cumsum(axis=-1)
    mixed = step * events / n
    both = share * mixed.cumsum(axis=-1) - (share * mixed).cumsum(axis=-1)
    variance: Floats = np.maximum(later + own - 2 * both, 0)
    return variance


def _rest(whole: Counts, part: Counts) -> Counts:
    """What is left, without the specks that sums of parts of cases leave behind."""
    left = whole - part
    return np.where(left < _NOBODY, 0, left)


def _ratio(part: Counts, whole: Counts) -> Floats:
    """The share that goes on; 1 on a day on which nobody is left who could stop."""
    going_on: Floats = np.divide(part, whole, out=np.ones(whole.shape), where=whole > 0)
    return going_on


def _just_before(going_on: Floats) -> Floats:
    """The share that has gone on through all earlier days."""
    through = np.cumprod(going_on, axis=-1)
    return np.concatenate([np.ones_like(through[..., :1]), through[..., :-1]], axis=-1)
