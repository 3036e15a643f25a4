"""How the search goes over time, in one sentence each.

Open applications are undecided: they count as waiting, not as lost, and the sentences say so.
"""

from math import isnan

import pandas as pd

from bounceback.insight.base import (
    TOO_FEW,
    Insight,
    counted,
    day,
    likely,
    listed,
    month,
    percent,
    rows,
)
from bounceback.vocabulary.terms import KNOWN_STAGES, Stage

_UNDECIDED = "open ones still count as undecided (Aalen-Johansen estimate)"
TOO_WIDE = 0.5  # a likely range of half of all that there is says nothing yet
_NOTE_DATES = (
    "Write the dates into your sheet as you go: the day you applied and the day of each answer."
)
_UNDATED = Insight(
    "Nothing in this search has a date yet, so there is no course to see.", _NOTE_DATES
)
_NOTE_ANSWERS = (
    "Write down the day of each first answer, and how far each application got: that is all "
    "that is needed."
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


def reply_rate(frame: pd.DataFrame) -> Insight:
    """Answer: to which share of the applications does a positive reply come?"""
    table = rows(frame)
    if not table or table[0]["applications"] == 0:
        return Insight(
            "No application has been sent yet, so there is no reply to count.",
            "Send the one that fits you best, and write down the day.",
        )
    row = table[0]
    sent = counted(row["applications"], "application")
    if isnan(row["share"]):
        missing = f"Too little is written down about {sent}"
        return Insight(f"{missing} to say how many get a positive reply.", _NOTE_ANSWERS)
    if row["dated"] < TOO_FEW:
        known = f"{row['dated']:,} of {sent} can be counted"
        early = "too early to say how many get a positive reply"
        return Insight(f"{known}: {early}; open ones are undecided.", _NOTE_ANSWERS)
    share = f"About {percent(row['share'])} ({likely(row)})"
    days = counted(row["horizon"], "day")
    if row["method"] == "cohort_30":
        plain = "few answers have a date, so this is their plain share, and open ones among them "
        return Insight(
            f"{share} of the {row['dated']:,} out of {sent} that are at least {days} old had a "
            f"positive reply; {plain}are still undecided.",
            _NOTE_ANSWERS,
        )
    return Insight(
        f"{share} of applications get a positive reply within {days}, judged by {row['dated']:,} "
        f"of {sent} with dates; {_UNDECIDED}.",
        "Plan with this figure: it tells how many to have under way for one conversation.",
    )


def reply_curve(frame: pd.DataFrame) -> Insight:
    """Answer: how many had which answer first, and when did half of the positive ones come?"""
    known = [row for row in rows(frame) if not isnan(row["share"])]
    if not known:
        return Insight(
            "Too few answers have a date to show when they come.",
            "Write down the day of each first answer; ten dates already make a curve.",
        )
    ends = {row["event"]: row for row in sorted(known, key=lambda row: row["day"])}
    first = next(iter(ends.values()))
    if any(row["high"] - row["low"] >= TOO_WIDE for row in ends.values()):
        return Insight(
            f"Up to day {first['day']:,} the likely ranges are still too wide: it is too early to "
            f"say when answers come; {_UNDECIDED}.",
            _NOTE_ANSWERS,
        )
    said = [f"{_FIRST[e]} for {percent(row['share'])}" for e, row in ends.items() if e in _FIRST]
    sentence = f"By day {first['day']:,} the first answer was {listed(said)}"
    positive = ends.get("positive")
    if not positive or positive["share"] == 0:
        quiet = "Before you follow up, give each application two quiet weeks."
        return Insight(f"{sentence}; {_UNDECIDED}.", quiet)
    half = next(
        row["day"]
        for row in known
        if row["event"] == "positive" and row["share"] >= positive["share"] / 2
    )
    return Insight(
        f"{sentence}, and half of the positive ones came by day {half:,}; {_UNDECIDED}.",
        "Let go in your mind of what has been silent for much longer; an answer still counts if "
        "it comes.",
    )


_FIRST = {
    "positive": "positive",
    "rejected": "a rejection",
    "closed": "a withdrawal or a closed role",
}


def cohorts(frame: pd.DataFrame, *, horizon: int = 60) -> Insight:
    """Answer: how did the latest month do that is old enough to be compared?"""
    if frame.empty:
        return _UNDATED
    known = frame[frame["share"].notna()].sort_values("cohort")
    if known.empty:
        return Insight("Too few answers have a date to compare the months.", _NOTE_ANSWERS)
    old = [row for row in rows(known) if row["complete"]]
    if not old:
        return Insight(
            f"No month is {horizon:,} days old yet, so it is too early to compare; {_UNDECIDED}.",
            "Come back when the first month is old enough; nothing is missing until then.",
        )
    last = old[-1]
    of = last["applications"]
    replies = f"{last['replies']:,} of {counted(of, 'application')}"
    judged = f", an estimated {percent(last['share'])} ({likely(last)})"
    early = ", too early to say what that means"
    return Insight(
        f"The latest month that is old enough to compare is {month(last['cohort'])}: {replies} "
        f"had a positive reply within {horizon:,} days{judged if of >= TOO_FEW else early}; "
        f"{_UNDECIDED}.",
        "Compare months only where the lines hardly overlap; until then, change one thing at a "
        "time and note the day.",
    )


def depth_by_month(frame: pd.DataFrame) -> Insight:
    """Answer: from how many months did an application get to an interview?"""
    if frame.empty:
        return Insight("No application has a date yet, so there are no months to see.", _NOTE_DATES)
    months = frame["period"].nunique()
    deep = [str(stage) for stage in KNOWN_STAGES[KNOWN_STAGES.index(Stage.INTERVIEW) :]]
    stages = frame["furthest_stage"].astype("str")
    there = frame[stages.isin(deep)]
    sent, got = int(frame["applications"].sum()), int(there["applications"].sum())
    unknown = int(frame.loc[stages == Stage.UNKNOWN, "applications"].sum())
    hidden = f"; how far {unknown:,} got is not written down" if unknown else ""
    sentence = (
        f"{got:,} of {counted(sent, 'dated application')} got to an interview or further, from "
        f"{there['period'].nunique():,} of {counted(months, 'month')}{hidden}; open ones are still "
        "undecided and may get deeper."
    )
    if sent < TOO_FEW:
        sentence = f"{counted(sent, 'dated application')} so far: too early to see a course."
    return Insight(
        sentence,
        "Look at what the applications that got furthest had in common: the kind of role, the way "
        "you found it, the version of your CV.",
    )
