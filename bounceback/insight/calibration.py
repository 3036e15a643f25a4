"""How the person felt after an interview, beside what came of it, in one sentence."""

import pandas as pd

from bounceback.insight.base import Insight, counted, rows, weighed
from bounceback.statistics.intervals import TOO_FEW

_RATE = (
    "Give your next interview a number on the same day, before you know how it went on; after "
    "five with an answer, this says how well your feeling tells."
)


def halves(frame: pd.DataFrame) -> Insight:
    """Answer: do the interviews that felt better go on more often?"""
    lower, upper = rows(frame)
    of = lower["of"] + upper["of"]
    if of == 0:
        return Insight("No interview has both a rating of your own and a known result yet.", _RATE)
    if of < TOO_FEW or not (lower["of"] and upper["of"]):
        noted = f"{counted(of, 'interview')} with your own rating and a known result"
        return Insight(f"{noted}: too few to say how well your feeling tells.", _RATE)
    said = (
        f"Of {counted(upper['of'], 'interview')} that you rated above {lower['most']:g}, "
        f"{upper['passed']:,} went on{weighed(upper, upper['of'])}; of {lower['of']:,} rated lower "
        f"or the same, {lower['passed']:,}{weighed(lower, lower['of'])}."
    )
    if lower["low"] <= upper["high"] and upper["low"] <= lower["high"]:
        return Insight(f"{said} The two do not differ clearly.", _LOOK_AGAIN)
    return Insight(said, _LOOK_AGAIN)


_LOOK_AGAIN = (
    "After an interview that felt bad, wait for the answer before you draw a conclusion, and note "
    "one thing that went well all the same."
)
