"""How the search goes over time, with those that still wait for an answer counted properly.

`as_of` is the last day that the log tells about: `last_activity`, where a person names no other.
What happened later counts as not happened yet.
"""

import numpy as np
import pandas as pd

from bounceback.metrics import (
    EVENTS,
    Booleans,
    Integers,
    Replies,
    codes,
    first_replies,
    sent,
    shares,
)
from bounceback.schema import STAGE, SearchLog
from bounceback.statistics.calendar import NEVER, days, every_day, months, weeks
from bounceback.statistics.competing_risks import daily_counts, incidence

WEEKS_AT_MOST = 26  # a longer search is told by month
FALLBACK_AGE = 30  # days after which most answers that come at all have come


def last_activity(log: SearchLog) -> pd.Timestamp:
    """Answer: which is the latest date anywhere in the log? NaT where there is none."""
    columns = [log.applications[name] for name in ("applied_on", "advanced_on", "ended_on")]
    latest = [column.max() for column in (*columns, log.interviews["held_on"])]
    return pd.Timestamp(pd.Series(latest).max())


def activity(log: SearchLog) -> pd.DataFrame:
    """Answer: how much happened, week by week or month by month?

    | column       | holds                                                                  |
    | ------------ | ---------------------------------------------------------------------- |
    | period       | Monday of the week, or first day of the month; none is left out        |
    | unit         | "week" while all dates lie within 26 weeks, else "month"               |
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
    unit = "week" if len(calendar) <= WEEKS_AT_MOST * 7 else "month"
    daily = {
        what: np.bincount(when - calendar[:1], minlength=len(calendar))
        for what, when in known.items()
    }
    periods = pd.Index(weeks(calendar) if unit == "week" else months(calendar), name="period")
    counted = pd.DataFrame(daily, index=periods).groupby(level=0).sum().reset_index()
    counted.insert(1, "unit", pd.Series([unit] * len(counted), dtype="str"))
    return counted


def depth_by_month(log: SearchLog) -> pd.DataFrame:
    """Answer: how deep did the applications of each month get?

    | column         | holds                                                       |
    | -------------- | ----------------------------------------------------------- |
    | period         | first day of the month of applying                          |
    | furthest_stage | `Stage`, `unknown` first                                    |
    | applications   | sent applications; pairs that nobody holds are left out     |
    """
    applied = days(log.applications["applied_on"])
    kept = sent(log) & (applied != NEVER)
    calendar = every_day(applied[kept])
    width = len(STAGE.categories)
    cell = (applied[kept] - calendar[:1]) * width + codes(log.applications["furthest_stage"])[kept]
    daily = np.bincount(cell, minlength=len(calendar) * width).reshape(-1, width)
    monthly = pd.DataFrame(daily, index=months(calendar)).groupby(level=0).sum()
    rows, stages = np.nonzero(monthly.to_numpy())
    return pd.DataFrame(
        {
            "period": monthly.index[rows],
            "furthest_stage": pd.Categorical.from_codes(stages, dtype=STAGE),
            "applications": monthly.to_numpy()[rows, stages],
        }
    )


def reply_rate(log: SearchLog, as_of: pd.Timestamp, horizon: int = 60) -> pd.DataFrame:
    """Answer: to which share of the applications does a positive reply come?

    | column       | holds                                                                  |
    | ------------ | ---------------------------------------------------------------------- |
    | applications | sent applications                                                      |
    | dated        | those of them that the share stands on                                 |
    | share        | with a positive reply within `horizon` days; NaN where nobody knows    |
    | low, high    | its 95 % interval                                                      |
    | horizon      | days; fewer than asked for where the log does not look that far        |
    | method       | "aalen_johansen", "cohort_30" or "none"                                |

    One row. A positive reply is any step beyond "applied". The share is the Aalen-Johansen
    estimate with competing rejections and closed roles, its interval Jeffreys' on the effective
    size. Where fewer than half of the answered applications have a date for their answer, it is
    the plain share among applications at least 30 days old, with Wilson's interval, and `horizon`
    is 30. Positive replies are those that the log knows of: where depths are unknown, the share
    is a floor, and where all are, there is none.
    """
    replies = first_replies(log, as_of)
    row: dict[str, object] = {"applications": int(sent(log).sum()), "dated": 0, "share": np.nan}
    row |= {"low": np.nan, "high": np.nan, "horizon": horizon, "method": "none"}
    if replies.depth_known.any():
        row |= _estimated(replies, horizon) if replies.well_dated else _of_age(replies)
    return pd.DataFrame([row])


def reply_curve(log: SearchLog, as_of: pd.Timestamp, horizon: int = 90) -> pd.DataFrame:
    """Answer: by each day after applying, to which share had each answer come first?

    | column     | holds                                                                    |
    | ---------- | ------------------------------------------------------------------------ |
    | day        | days since applying, from 0 to `horizon` or as far as the log looks      |
    | event      | "positive", "rejected" or "closed"; each has its row on each day         |
    | share      | Aalen-Johansen estimate; NaN for "positive" where every depth is unknown |
    | low, high  | Jeffreys' 95 % interval on the effective size                            |

    No rows where fewer than half of the answered applications have a date for their answer.
    """
    replies = first_replies(log, as_of)
    curve = replies.curve(horizon)
    low, high = curve.interval()
    days = curve.days_watched if replies.well_dated else 0
    frame = pd.DataFrame(
        {
            "day": np.repeat(np.arange(days), len(EVENTS)),
            "event": pd.Series(EVENTS * days, dtype="str"),
            **{
                name: values[:, :days].T.ravel()
                for name, values in (("share", curve.share), ("low", low), ("high", high))
            },
        }
    )
    unknown = (frame["event"] == "positive") & (not replies.depth_known.any())
    return frame.assign(**{name: frame[name].mask(unknown) for name in ("share", "low", "high")})


def cohorts(log: SearchLog, as_of: pd.Timestamp, horizon: int = 60) -> pd.DataFrame:
    """Answer: did the applications of later months get more positive replies, at the same age?

    | column       | holds                                                                  |
    | ------------ | ---------------------------------------------------------------------- |
    | cohort       | first day of the month of applying                                     |
    | applications | sent in that month                                                     |
    | replies      | those of them with a positive reply dated within `horizon` days        |
    | share        | Aalen-Johansen estimate of a positive reply within `horizon` days; NaN |
    |              | where fewer than half of the month's answers are dated, where every    |
    |              | depth is unknown, and where nobody was watched that long               |
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

    table = daily_counts(
        replies.time[dated], replies.event[dated], month[dated], (len(starts), len(EVENTS), horizon)
    )
    curve = incidence(table).on(horizon)
    low, high = curve.interval()
    known = 2 * having(dated & replies.answered) >= having(replies.answered)
    known &= having(replies.depth_known) > 0
    frame = pd.DataFrame(
        {
            "cohort": starts,
            "applications": having(replies.age >= 0),
            "replies": table[:, 1, : horizon + 1].sum(axis=1),
            "share": np.where(known, curve.share[:, 0, 0], np.nan),
            "low": np.where(known, low[:, 0, 0], np.nan),
            "high": np.where(known, high[:, 0, 0], np.nan),
            "complete": having(replies.age < horizon) == 0,
        }
    )
    return frame[frame["applications"] > 0].reset_index(drop=True)


def _estimated(replies: Replies, horizon: int) -> dict[str, object]:
    """The Aalen-Johansen estimate on the last day that the log looks to, at most `horizon`."""
    curve = replies.curve(horizon)
    if curve.days_watched == 0:
        return {}
    last = curve.on(curve.days_watched - 1)
    low, high = last.interval()
    return {
        "dated": int(replies.dated.sum()),
        "share": last.share[0, 0],
        "low": low[0, 0],
        "high": high[0, 0],
        "horizon": curve.days_watched - 1,
        "method": "aalen_johansen",
    }


def _of_age(replies: Replies) -> dict[str, object]:
    """The plain share among applications that are old enough."""
    old = replies.age >= FALLBACK_AGE
    count, of = int((old & (replies.event == 1)).sum()), int(old.sum())
    if of == 0:
        return {}
    share = {name: float(value) for name, value in shares(count, of).items()}
    return {"dated": of, **share, "horizon": FALLBACK_AGE, "method": "cohort_30"}
