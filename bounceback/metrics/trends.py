"""How the search goes over time, with those that still wait for an answer counted properly.

`as_of` is the last day that the log tells about: `last_activity`, where a person names no other.
What happened later counts as not happened yet.
"""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Booleans, Integers, codes, sent
from bounceback.measuring.replies import EVENTS, first_replies
from bounceback.schema import STAGE, SearchLog
from bounceback.statistics.calendar import NEVER, days, every_day, months, weeks
from bounceback.statistics.competing_risks import incidence

WEEKS_AT_MOST = 26  # a longer search is told by month
READABLE_WEEKS = 104  # more of them are too narrow to be read
_STARTS = {"week": weeks, "month": months}


def last_activity(log: SearchLog, today: pd.Timestamp | None = None) -> pd.Timestamp:
    """Answer: which is the latest date anywhere in the log? NaT where there is none.

    An interview of next week is no activity yet: with `today`, later dates do not count, as long
    as there is any other.
    """
    columns = [log.applications[name] for name in ("applied_on", "advanced_on", "ended_on")]
    every = [*columns, log.interviews["held_on"]]
    if today is not None:
        past = [column[column <= today] for column in every]
        every = past if any(column.notna().any() for column in past) else every
    return pd.Timestamp(pd.Series([column.max() for column in every]).max())


def units(log: SearchLog) -> tuple[str, ...]:
    """Answer: by which units can the course of this search be told? The usual one stands first.

    By "week" up to 26 of them, by "month" beyond; up to 104 weeks either can be read.
    """
    columns = [days(log.applications[name])[sent(log)] for name in ("applied_on", "advanced_on")]
    every = np.concatenate([*columns, days(log.interviews["held_on"])])
    span = len(every_day(every[every != NEVER]))
    if span > READABLE_WEEKS * 7:
        return ("month",)
    return ("week", "month") if span <= WEEKS_AT_MOST * 7 else ("month", "week")


def activity(log: SearchLog, unit: str = "") -> pd.DataFrame:
    """Answer: how much happened, week by week or month by month?

    | column       | holds                                                                  |
    | ------------ | ---------------------------------------------------------------------- |
    | period       | Monday of the week, or first day of the month; none is left out        |
    | unit         | as asked for; else the first of `units`                                |
    | applications | sent in that period                                                    |
    | replies      | sent applications that first went beyond "applied" in it               |
    | interviews   | held in it                                                             |
    """
    really = sent(log)
    happened = {
        "applications": days(log.applications["applied_on"])[really],
        "replies": days(log.applications["advanced_on"])[really],
        "interviews": days(log.interviews["held_on"]),
    }
    known = {what: when[when != NEVER] for what, when in happened.items()}
    calendar = every_day(np.concatenate(list(known.values())))
    unit = unit or units(log)[0]
    daily = {
        what: np.bincount(when - calendar[:1], minlength=len(calendar))
        for what, when in known.items()
    }
    periods = pd.Index(_STARTS[unit](calendar), name="period")
    counted = pd.DataFrame(daily, index=periods).groupby(level=0).sum().reset_index()
    counted.insert(1, "unit", pd.Series([unit] * len(counted), dtype="str"))
    return counted


def depths(log: SearchLog, unit: str = "") -> pd.DataFrame:
    """Answer: how deep did the applications of each week or month get?

    | column         | holds                                                                |
    | -------------- | -------------------------------------------------------------------- |
    | period         | Monday of the week, or first day of the month, of applying           |
    | unit           | as asked for; else the first of `units`                              |
    | furthest_stage | `Stage`, `unknown` first                                             |
    | applications   | sent applications; pairs that nobody holds are left out              |
    """
    applied = days(log.applications["applied_on"])
    kept = sent(log) & (applied != NEVER)
    calendar = every_day(applied[kept])
    unit, width = unit or units(log)[0], len(STAGE.categories)
    cell = (applied[kept] - calendar[:1]) * width + codes(log.applications["furthest_stage"])[kept]
    daily = np.bincount(cell, minlength=len(calendar) * width).reshape(-1, width)
    whole = pd.DataFrame(daily, index=_STARTS[unit](calendar)).groupby(level=0).sum()
    rows, stages = np.nonzero(whole.to_numpy())
    return pd.DataFrame(
        {
            "period": whole.index[rows],
            "unit": pd.Series([unit] * len(rows), dtype="str"),
            "furthest_stage": pd.Categorical.from_codes(stages, dtype=STAGE),
            "applications": whole.to_numpy()[rows, stages],
        }
    )


def cohorts(log: SearchLog, as_of: pd.Timestamp, horizon: int = 60) -> pd.DataFrame:
    """Answer: did the applications of later months get more positive replies, at the same age?

    | column       | holds                                                                  |
    | ------------ | ---------------------------------------------------------------------- |
    | cohort       | first day of the month of applying                                     |
    | applications | sent in that month                                                     |
    | replies      | those of them with a positive reply dated within `horizon` days        |
    | undated      | those with a positive reply on a day that is not written down          |
    | share        | Aalen-Johansen estimate of a positive reply within `horizon` days; NaN |
    |              | where fewer than half of the month's answers, or of its positive       |
    |              | replies, are dated, where every depth is unknown, and where nobody     |
    |              | was watched that long                                                  |
    | low, high    | Jeffreys' 95 % interval on the effective size                          |
    | complete     | every application of the month is at least `horizon` days old          |
    """
    replies = first_replies(log, as_of)
    calendar = every_day(replies.applied)
    starts, month_of_day = np.unique(months(calendar), return_inverse=True)
    month = month_of_day[replies.applied - calendar[:1]]
    dated = replies.dated

    def having(which: Booleans) -> Integers:
        return np.bincount(month[which], minlength=len(starts))

    table = replies.table(replies.event, len(EVENTS), horizon, month, len(starts))
    positive, curve = replies.event == 1, incidence(table).on(horizon)
    low, high = curve.interval()
    known = 2 * having(dated & replies.answered) >= having(replies.answered)
    known &= 2 * having(dated & positive) >= having(positive)
    known &= having(replies.depth_known) > 0
    frame = pd.DataFrame(
        {
            "cohort": starts,
            "applications": having(replies.age >= 0),
            "replies": having(positive & dated & (replies.time <= horizon)),
            "undated": having(positive & ~dated),
            "share": np.where(known, curve.share[:, 0, 0], np.nan),
            "low": np.where(known, low[:, 0, 0], np.nan),
            "high": np.where(known, high[:, 0, 0], np.nan),
            "complete": having(replies.age < horizon) == 0,
        }
    )
    return frame[frame["applications"] > 0].reset_index(drop=True)
