"""What comes after a rejection, in one sentence each: a fact, and no score of anybody."""

import pandas as pd

from bounceback.insight.base import Insight, counted, rows
from bounceback.statistics.intervals import TOO_FEW

_YOURS = (
    "There is no right number of days. Decide ahead what your first small step after a no will "
    "be, and take the pause that you need before it."
)
_NOTE = "Write the day of each rejection into your sheet: that is all that is needed."


def after_rejection(frame: pd.DataFrame) -> Insight:
    """Answer: how many days after a rejection came the next application or interview?"""
    row = rows(frame)[0]
    if not row["rejections"]:
        return Insight("No rejection is written down, so there is nothing to come back from.")
    if not row["dated"]:
        none = counted(row["rejections"], "rejection")
        return Insight(f"{none} without a date: what came after is not known.", _NOTE)
    has = "has" if row["undated"] == 1 else "have"
    rest = f"; {row['undated']:,} more {has} no date" if row["undated"] else ""
    if row["followed"] < TOO_FEW:
        many = counted(row["dated"], "dated rejection")
        after = f"followed by a next step in {row['followed']:,}"
        return Insight(f"{many}, {after}: too early to see how it usually goes{rest}.", _NOTE)
    longest = counted(row["longest"], "day")
    spread = f"all of them {longest} later"
    if row["shortest"] < row["longest"]:
        half = f"half of them within {counted(row['median'], 'day')}"
        spread = f"{half}, and all of them {row['shortest']:,} to {longest} later"
    return Insight(
        f"After {row['followed']:,} of {counted(row['dated'], 'dated rejection')} a next "
        f"application or interview came, {spread}{rest}.",
        _YOURS,
    )


def next_steps(frame: pd.DataFrame) -> Insight:
    """Answer: which next step followed the rejections, and how often soon?"""
    total = int(frame["rejections"].sum())
    if not total:
        return Insight("No dated rejection is followed by a dated step yet.", _NOTE)
    steps = frame.groupby("step")["rejections"].sum()
    sent, held = (int(steps.get(step, 0)) for step in ("application", "interview"))
    first = counted(sent, "was an application", "were applications")
    return Insight(
        f"Of the first steps after {counted(total, 'rejection')}, {first} and {held:,} "
        f"{'an interview' if held == 1 else 'interviews'}.",
        _YOURS,
    )
