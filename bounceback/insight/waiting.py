"""When answers come, in one sentence each.

Open applications are undecided: they count as waiting, not as lost, and the sentences say so.
"""

from math import isnan

import pandas as pd

from bounceback.insight.base import (
    NOTE_ANSWERS,
    UNDECIDED,
    Insight,
    Row,
    counted,
    likely,
    listed,
    percent,
    rows,
)
from bounceback.statistics.intervals import TOO_FEW

TOO_WIDE = 0.5  # a likely range of half of all that there is says nothing yet


def typical(frame: pd.DataFrame) -> Insight:
    """Answer: how long do answers take, where they come?"""
    parts = {(row["event"], row["part"]): row for row in rows(frame)}
    if not parts:
        return Insight("Too few answers have a date to say how long they take.", NOTE_ANSWERS)
    half, most = parts["answer", "half"], parts["answer", "nine in ten"]
    heard = counted(half["answers"], "dated answer")
    if half["answers"] < TOO_FEW:
        early = "too few to say how long they take"
        return Insight(f"{heard} so far: {early}.", NOTE_ANSWERS)
    within = f"within {counted(half['within'], 'day')}"
    sentence = (
        f"Of the answers that come {within}, half come by day {half['day']:,} and nine in ten by "
        f"day {most['day']:,}, judged by {heard} to {half['of']:,} dated applications"
    )
    positive = parts["positive", "half"]
    if positive["answers"] >= TOO_FEW:
        replies = counted(positive["answers"], "positive one")
        sentence += f"; of the {replies}, half come by day {positive['day']:,}"
    return Insight(
        f"{sentence}; {UNDECIDED}.",
        "Give an application as long as answers usually take before you wonder about it.",
    )


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
        return Insight(f"{missing} to say how many get a positive reply.", NOTE_ANSWERS)
    if row["dated"] < TOO_FEW:
        known = f"{row['dated']:,} of {sent} can be counted"
        early = "too few to say how many get a positive reply"
        return Insight(f"{known}: {early}; open ones are undecided.", NOTE_ANSWERS)
    share, days = _about(row), counted(row["horizon"], "day")
    if row["method"] == "cohort_30":
        plain = "few answers have a date, so this is their plain share, and open ones among them "
        return Insight(
            f"{share} of the {row['dated']:,} out of {sent} that are at least {days} old had a "
            f"positive reply{_unclear(row)}; {plain}are still undecided.",
            NOTE_ANSWERS,
        )
    undated = (
        f"; {row['undated']:,} of them had an answer on a day that is not written down, and are "
        "judged by the days of the others"
    )
    return Insight(
        f"{share} of applications get a positive reply within {days}, judged by {row['dated']:,} "
        f"of {sent} with a date{undated if row['undated'] else ''}{_unclear(row)}; {UNDECIDED}.",
        "Plan with this figure: it tells how many to have under way for one conversation.",
    )


def _about(row: Row) -> str:
    """The share with its likely range; from the least to the most where depths are unknown."""
    if row["unclear"]:
        least, most = percent(row["share"]), percent(row["share_at_most"])
        return f"Between {least} and {most} ({likely(row)})"
    return f"About {percent(row['share'])} ({likely(row)})"


def _unclear(row: Row) -> str:
    return f"; how far {row['unclear']:,} of them got is not written down" if row["unclear"] else ""


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
            f"say when answers come; {UNDECIDED}.",
            NOTE_ANSWERS,
        )
    said = [
        f"{_FIRST[e]} for {percent(row['share'])} ({likely(row)})"
        for e, row in ends.items()
        if e in _FIRST
    ]
    sentence = f"By day {first['day']:,} the first answer was {listed(said)}"
    positive = ends.get("positive")
    if not positive or positive["share"] == 0:
        quiet = "Before you follow up, give each application two quiet weeks."
        return Insight(f"{sentence}; {UNDECIDED}.", quiet)
    half = next(
        row["day"]
        for row in known
        if row["event"] == "positive" and row["share"] >= positive["share"] / 2
    )
    return Insight(
        f"{sentence}, and half of the positive ones came by day {half:,}; {UNDECIDED}.",
        "Let go in your mind of what has been silent for much longer; an answer still counts if "
        "it comes.",
    )


_FIRST = {
    "positive": "positive",
    "rejected": "a rejection",
    "closed": "a withdrawal or a closed role",
}
