"""How the search goes over time, in one sentence each.

Open applications are undecided: they count as waiting, not as lost, and the sentences say so.
"""

import pandas as pd

from bounceback.insight.base import (
    NOTE_ANSWERS,
    UNDECIDED,
    Insight,
    counted,
    day,
    likely,
    listed,
    month,
    percent,
    rows,
)
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import KNOWN_STAGES, Stage

_NOTE_DATES = (
    "Write the dates into your sheet as you go: the day you applied and the day of each answer."
)
_UNDATED = Insight(
    "Nothing in this search has a date yet, so there is no course to see.", _NOTE_DATES
)


def activity(frame: pd.DataFrame) -> Insight:
    """Answer: how much happened, and between when?"""
    if frame.empty:
        return _UNDATED
    unit = "week" if "week" in set(frame["unit"]) else "month"
    sent, replies, held = (
        int(frame[name].sum()) for name in ("applications", "replies", "interviews")
    )
    happened = listed(
        [
            counted(sent, "application"),
            counted(replies, "positive reply", "positive replies"),
            counted(held, "interview"),
        ]
    )
    if sent + replies + held < TOO_FEW:
        return Insight(f"{happened} with a date: too early to see a course.", _NOTE_DATES)
    look = f"Look at the {unit}s with replies: note what you sent then, and where you found it."
    return Insight(
        f"{happened} with a date, {_between(frame['period'], unit)}.",
        look if replies else "Write the day of each reply and each interview into your sheet.",
    )


def _between(periods: pd.Series, unit: str) -> str:
    first, last = periods.min(), periods.max()
    if unit == "week":
        same = f"in the week of {day(first)}"
        return same if first == last else f"from the week of {day(first)} to that of {day(last)}"
    return f"in {month(first)}" if first == last else f"from {month(first)} to {month(last)}"


def cohorts(frame: pd.DataFrame, *, horizon: int = 60) -> Insight:
    """Answer: how did the latest month do that is old enough to be compared?"""
    if frame.empty:
        return _UNDATED
    known = frame[frame["share"].notna()].sort_values("cohort")
    if known.empty:
        return Insight("Too few answers have a date to compare the months.", NOTE_ANSWERS)
    old = [row for row in rows(known) if row["complete"]]
    if not old:
        return Insight(
            f"No month is {horizon:,} days old yet, so it is too early to compare; {UNDECIDED}.",
            "Come back when the first month is old enough; nothing is missing until then.",
        )
    last = old[-1]
    of, undated = last["applications"], last["undated"]
    replies = f"{last['replies']:,} of {counted(of, 'application')}"
    more = f", and {undated:,} more on a day that is not written down" if undated else ""
    judged = f"{more}: about {percent(last['share'])} ({likely(last)})"
    early = f"{more}: too few to say what that means"
    return Insight(
        f"The latest month that can be compared is {month(last['cohort'])}: {replies} "
        f"had a positive reply within {horizon:,} days{judged if of >= TOO_FEW else early}; "
        f"{UNDECIDED}.",
        "Compare months only where the lines hardly overlap; until then, change one thing at a "
        "time and note the day.",
    )


def depths(frame: pd.DataFrame) -> Insight:
    """Answer: from how many weeks or months did an application get to an interview?"""
    if frame.empty:
        return Insight("No application has a date yet, so there is no course to see.", _NOTE_DATES)
    unit = "week" if "week" in set(frame["unit"]) else "month"
    periods = frame["period"].nunique()
    deep = [str(stage) for stage in KNOWN_STAGES[KNOWN_STAGES.index(Stage.INTERVIEW) :]]
    stages = frame["furthest_stage"].astype("str")
    there = frame[stages.isin(deep)]
    sent, got = int(frame["applications"].sum()), int(there["applications"].sum())
    unknown = int(frame.loc[stages == Stage.UNKNOWN, "applications"].sum())
    hidden = f"; how far {unknown:,} got is not written down" if unknown else ""
    sentence = (
        f"{got:,} of {counted(sent, 'dated application')} got to an interview or further, sent in "
        f"{there['period'].nunique():,} of {counted(periods, unit)}{hidden}; open ones are still "
        "undecided and may get deeper."
    )
    if sent < TOO_FEW:
        sentence = f"{counted(sent, 'dated application')} so far: too early to see a course."
    return Insight(
        sentence,
        "Look at what the applications that got furthest had in common: the kind of role, the way "
        "you found it, the version of your CV.",
    )
