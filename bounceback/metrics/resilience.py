"""What comes after a rejection: a fact about time, and no score of anybody.

`as_of` is the last day that the log tells about.
"""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Booleans, Integers, among, sent
from bounceback.schema import SearchLog
from bounceback.statistics.calendar import NEVER, days
from bounceback.vocabulary.terms import Ending

NONE = np.iinfo(np.int64).max  # days until what never came


def after_rejection(log: SearchLog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Answer: how many days after a rejection came the next application or interview?

    | column     | holds                                                                   |
    | ---------- | ----------------------------------------------------------------------- |
    | rejections | applications that were rejected                                         |
    | dated      | those of them with the day of the rejection                             |
    | undated    | those without it                                                        |
    | followed   | those of the dated after which an application was sent, or an interview |
    |            | held, on a later day                                                    |
    | median     | days until then for half of the followed; missing where there is none   |
    | shortest   | the fewest days                                                         |
    | longest    | the most days                                                           |

    One row. What happened on the day itself may have been before the rejection: it does not count.
    """
    steps = rejected(log, as_of)
    gaps = np.sort(steps["days"].dropna().to_numpy(np.int64))
    figures = [gaps[(len(gaps) - 1) // 2], gaps[0], gaps[-1]] if len(gaps) else [None] * 3
    every = int(_rejected(log).sum())
    row = {"rejections": every, "dated": len(steps), "undated": every - len(steps)}
    row |= {"followed": len(gaps)}
    typed = pd.DataFrame([row | dict(zip(("median", "shortest", "longest"), figures, strict=True))])
    return typed.astype(dict.fromkeys(("median", "shortest", "longest"), "Int64"))


def next_steps(log: SearchLog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Answer: after how many rejections did which next step come so many days later?

    | column     | holds                                                              |
    | ---------- | ------------------------------------------------------------------ |
    | days       | days from the rejection to the next step                           |
    | step       | "application" or "interview": whichever came first                 |
    | rejections | how many; pairs that nobody holds are left out                     |
    """
    followed = rejected(log, as_of).dropna(subset="days")
    counted = followed.groupby(["days", "step"]).size().rename("rejections").reset_index()
    return counted.astype({"days": "int64", "step": "str", "rejections": "int64"})


def rejected(log: SearchLog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Answer: which next step followed each dated rejection?

    | column      | holds                                                             |
    | ----------- | ----------------------------------------------------------------- |
    | application | key of the rejected application; in the order of the keys         |
    | days        | days from the rejection to the next step; missing where none came |
    | step        | "application", "interview", or "" where none came                 |
    """
    ended, today = days(log.applications["ended_on"]), int(days(as_of.to_numpy()))
    there = _rejected(log) & (ended != NEVER) & (ended <= today)
    sent_on = days(log.applications["applied_on"])[sent(log)]
    gaps = {
        "application": _until_next(ended[there], sent_on, today),
        "interview": _until_next(ended[there], days(log.interviews["held_on"]), today),
    }
    names = np.array(list(gaps))
    table = np.stack(list(gaps.values()))
    gap = table.min(axis=0)
    step = np.where(gap < NONE, names[table.argmin(axis=0)], "")
    frame = pd.DataFrame(
        {
            "application": log.applications["application"].to_numpy()[there],
            "days": pd.Series(gap, dtype="Int64").mask(gap == NONE),
            "step": pd.Series(step, dtype="str"),
        }
    )
    return frame.sort_values("application", ignore_index=True)


def _rejected(log: SearchLog) -> Booleans:
    return among(log.applications["ending"], [Ending.REJECTED.value])


def _until_next(ended: Integers, happened: Integers, today: int) -> Integers:
    """Days from each day to the next later one on which something happened; NONE if never."""
    calendar = np.unique(happened[(happened != NEVER) & (happened <= today)])
    place = np.searchsorted(calendar, ended, side="right")
    then = np.append(calendar, NEVER)[place]
    return np.where(place < len(calendar), then - ended, NONE)
