"""When answers come, with those that still wait counted as waiting.

`as_of` is the last day that the log tells about. What happened later counts as not happened yet.
The estimates are Aalen & Johansen's (1978) with competing events; silence is no event.
"""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Floats, ranged, sent
from bounceback.measuring.replies import EVENTS, Replies, first_replies
from bounceback.schema import SearchLog
from bounceback.statistics.competing_risks import day_reached

FALLBACK_AGE = 30  # days after which most answers that come at all have come
PARTS = {"half": 0.5, "nine in ten": 0.9}


def reply_rate(log: SearchLog, as_of: pd.Timestamp, horizon: int = 60) -> pd.DataFrame:
    """Answer: to which share of the applications does a positive reply come?

    | column       | holds                                                                  |
    | ------------ | ---------------------------------------------------------------------- |
    | applications | sent applications                                                      |
    | dated        | those of them that the share stands on                                 |
    | undated      | those of `dated` that had an answer on a day that is not known         |
    | unclear      | those of `dated` of which it is not known how far they got             |
    | share        | with a positive reply within `horizon` days; NaN where nobody knows    |
    | share_at_most| the same if all unclear ones had one                                   |
    | low, high    | the 95 % interval: lower end for `share`, upper for `share_at_most`    |
    | horizon      | days; fewer than asked for where the log does not look that far        |
    | method       | "aalen_johansen", "cohort_30" or "none"                                |

    One row. A positive reply is any step beyond "applied". The share is the Aalen-Johansen
    estimate with competing rejections and closed roles, its interval Jeffreys' on the effective
    size; an answer without a day is shared out over the days of the others. Where too few answers
    have a day for that (fewer than half of all, or of the positive ones fewer than half and than
    5), it is the plain share among applications at least 30 days old, with Wilson's interval, and
    `horizon` is 30. Where all depths are unknown, there is no share.
    """
    replies = first_replies(log, as_of)
    row: dict[str, object] = {"applications": int(sent(log).sum())}
    row |= dict.fromkeys(("dated", "undated", "unclear"), 0)
    row |= dict.fromkeys(("share", "share_at_most", "low", "high"), np.nan)
    row |= {"horizon": horizon, "method": "none"}
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

    No rows where too few answers have a day: see `reply_rate`.
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


def first_answers(log: SearchLog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Answer: which first answer came to which application, after how many days?

    | column      | holds                                                               |
    | ----------- | ------------------------------------------------------------------- |
    | application | key; in the order of the keys                                       |
    | event       | "positive", "rejected", "closed", or "silence" where nothing came   |
    | day         | days from applying to it, or to `as_of`                             |

    Those are left out whose answer has no day; every other table here counts them as well.
    """
    replies = first_replies(log, as_of)
    dated = replies.dated
    keys = log.applications["application"].to_numpy()[replies.row[dated]]
    names = np.array(["silence", *EVENTS])[replies.event[dated]]
    frame = pd.DataFrame({"application": keys, "event": names, "day": replies.time[dated]})
    return frame.astype({"event": "str"}).sort_values("application", ignore_index=True)


def typical(log: SearchLog, as_of: pd.Timestamp, horizon: int = 60) -> pd.DataFrame:
    """Answer: of the answers that come at all, how long do half of them, or nine in ten, take?

    | column  | holds                                                                       |
    | ------- | --------------------------------------------------------------------------- |
    | event   | "answer" (positive or a rejection), or "positive" alone                     |
    | part    | "half" or "nine in ten"                                                     |
    | day     | days from applying by which that part of them had come; missing where none  |
    | answers | dated first answers of that kind within `within` days                       |
    | of      | sent applications with a date of applying                                   |
    | within  | `horizon`, or fewer days where the log does not look that far               |

    Read off the cumulative incidence: the first day on which it reaches that part of its value
    after `within` days. Open applications count as waiting, withdrawn and closed ones compete. A
    plain median of the days so far would be too short: quick answers are known first. No rows
    where too few answers have a day (see `reply_rate`), or where nothing is watched.
    """
    replies = first_replies(log, as_of)
    every, only = replies.heard_curve(horizon), replies.curve(horizon)
    last = every.days_watched - 1 if replies.well_dated else -1
    rows = []
    for event, curve, what in (
        ("answer", every.share[0], replies.heard),
        ("positive", only.share[0], replies.event),
    ):
        there = replies.dated & (what == 1) & (replies.time <= last)
        rows += [
            {
                "event": event,
                "part": part,
                "day": _day_of(curve[: last + 1], share),
                "answers": int(there.sum()),
                "of": len(replies.row),
                "within": last,
            }
            for part, share in PARTS.items()
            if last >= 0
        ]
    types = {"event": "str", "part": "str", "day": "Int64"}
    types |= dict.fromkeys(("answers", "of", "within"), "int64")
    return pd.DataFrame(rows, columns=list(_TYPICAL)).astype(types)


_TYPICAL = ("event", "part", "day", "answers", "of", "within")


def _day_of(share: Floats, part: float) -> int | None:
    return day_reached(share, part) if share[-1] > 0 else None


def _estimated(replies: Replies, horizon: int) -> dict[str, object]:
    """The Aalen-Johansen estimate on the last day that the log looks to, at most `horizon`."""
    curve = replies.curve(horizon)
    if curve.days_watched == 0:
        return {}
    day = curve.days_watched - 1
    last, every = curve.on(day), replies.at_most.curve(day).on(day)
    return {
        "dated": len(replies.row),
        "undated": replies.undated,
        "unclear": replies.unclear,
        "share": last.share[0, 0],
        "share_at_most": every.share[0, 0],
        "low": last.interval()[0][0, 0],
        "high": every.interval()[1][0, 0],
        "horizon": day,
        "method": "aalen_johansen",
    }


def _of_age(replies: Replies) -> dict[str, object]:
    """The plain share among applications that are old enough."""
    old = replies.age >= FALLBACK_AGE
    count, of = int((old & (replies.event == 1)).sum()), int(old.sum())
    if of == 0:
        return {}
    unclear = int((old & ~replies.depth_known).sum())
    share = {name: float(value) for name, value in ranged(count, count + unclear, of).items()}
    return {
        "dated": of,
        "undated": int((old & ~replies.dated).sum()),
        "unclear": unclear,
        "share_at_most": (count + unclear) / of,
        **share,
        "horizon": FALLBACK_AGE,
        "method": "cohort_30",
    }
