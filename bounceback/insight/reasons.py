"""Why applications ended, and who says so, in one sentence each."""

import pandas as pd

from bounceback.insight.base import (
    Insight,
    Row,
    counted,
    leading,
    month,
    named,
    names,
    rows,
    weighed,
)
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Reason, ReasonGroup, Stage

_NOTHING = Insight(
    "No reason is written down yet, so there is nothing to compare.",
    "For the last application that ended, write down in one line why, and whether they told you "
    "or it is your own reading.",
)
_DATE = "Write down the day on which an application ended, so that you see what changes."
_TOLD_FIRST = (
    "What they told you weighs more than a guess: start with that, and let the guess go where "
    "nothing else speaks for it."
)
_CONFIRM = (
    "Read the notes behind these suggestions, and confirm the ones that are right where you see "
    "the application: then they count."
)

# What to do next about a reason, by its group. What was in their hands, a person says themselves.
NEXT_STEP: dict[ReasonGroup, str] = {
    ReasonGroup.SKILLS: (
        "Choose one small part of the skill that is named most, and plan two short practice "
        "sessions before your next interview."
    ),
    ReasonGroup.INTERVIEW: (
        "Try what is named most once aloud with somebody you trust before your next interview, "
        "and ask what they noticed."
    ),
    ReasonGroup.FIT: (
        "Write down what you look for in a role, and hold the next posting against it."
    ),
    ReasonGroup.CIRCUMSTANCES: (
        "What is named most is often out of your hands: where that is so, let it go, and look at "
        "the next reason."
    ),
    ReasonGroup.NOT_KNOWN: (
        "Ask yourself how much of it was in your hands, and choose one thing to try differently."
    ),
}


def coverage(frame: pd.DataFrame) -> Insight:
    """Answer: for how many rejections is a reason known, and who says so?"""
    table = rows(frame)
    if not table or table[0]["rejections"] == 0:
        return Insight("No rejection is on record, so there is no reason to look for.")
    row = table[0]
    sentence = (
        f"Reasons are known for {row['known']:,} of {counted(row['rejections'], 'rejection')}"
    )
    if row["known"]:
        told = f"{row['told']:,}" if row["told"] else "none"
        sentence += f", {told} of them told by the employer"
    if row["suggested_only"]:
        others = "more" if row["known"] else "of them"
        more = f"; for {row['suggested_only']:,} {others} your notes suggest one"
        return Insight(f"{sentence}{more}.", _CONFIRM)
    if row["unknown"]:
        ask = "thank them, and ask for one thing that you could improve."
        where = "Choose one rejection without a reason where you met somebody"
        return Insight(f"{sentence}.", f"{where}: {ask}")
    return Insight(f"{sentence}.", "Sort them: which were in your hands? Only those need work.")


def frequency(frame: pd.DataFrame) -> Insight:
    """Answer: which reason is named most, out of how many, and who says so?"""
    given = [row for row in rows(frame) if row["reason"] != Reason.UNKNOWN]
    top = leading(given, "applications")
    if not top:
        return _suggested(leading(given, "suggested"))
    first, of = top[0], top[0]["of"]
    most = names(top, "reason", Reason)
    out_of = f"{first['applications']:,} of {counted(of, 'ended application')} with a known reason"
    if of < TOO_FEW:
        each = "each " if len(top) > 1 else ""
        said = f"Named so far: {most}, {each}for {out_of}; too few to say what counts most."
    elif len(top) > 1:
        said = f"Named most so far, each for {out_of}: {most}."
    else:
        told = f"; the employer said so for {first['told']:,}"
        said = f"Named most so far: {most}, for {out_of}{weighed(first, of)}{told}."
    return Insight(said, NEXT_STEP[_group(first["reason"])])


def _suggested(top: list[Row]) -> Insight:
    """What to say while nothing is confirmed."""
    if not top:
        return _NOTHING
    each = "each " if len(top) > 1 else ""
    times = f"{each}for {counted(top[0]['suggested'], 'application')}"
    said = f"your notes suggest most often {names(top, 'reason', Reason)}, {times}"
    return Insight(f"No reason is confirmed yet; {said}.", _CONFIRM)


def by_stage(frame: pd.DataFrame) -> Insight:
    """Answer: which reason stands out at which stage?"""
    known = [row for row in rows(frame) if row["reason"] != Reason.UNKNOWN]
    top = leading(known, "applications")
    if not top:
        return _NOTHING
    first, total = top[0], sum(row["applications"] for row in known)
    stage = named(first["furthest_stage"], Stage).lower()
    where = f"{named(first['reason'], Reason)} with {stage} as the furthest stage"
    count = counted(first["applications"], "application")
    if total < TOO_FEW:
        said = f"So far: {where}, {count}; too few to say what stands out."
    elif len(top) > 1:
        said = f"Nothing stands out yet; one of the most frequent is {where}: {count}."
    else:
        said = f"The most frequent is {where}: {count}."
    return Insight(said, NEXT_STEP[_group(first["reason"])])


def agreement(frame: pd.DataFrame) -> Insight:
    """Answer: where an employer said why, was the person's own guess the same?"""
    table = rows(frame)
    if not table or table[0]["of"] == 0:
        return Insight(
            "There is no application yet with both what they told you and your own guess.",
            "Before you ask for feedback, write down what you think it was; then lay both side "
            "by side.",
        )
    of, agree = table[0]["of"], table[0]["agree"]
    said = f"For {counted(of, 'application')} you have what they told you beside your own guess"
    if agree == of:
        return Insight(f"{said}; they agree each time.", "Trust that reading, and work on it.")
    missed = leading(table, "told_only")
    differ = f"they agree for {agree:,}" if agree else "they agree for none"
    if not missed:
        return Insight(f"{said}; {differ}.", _TOLD_FIRST)
    what = f"named by them and not by you: {names(missed, 'reason', Reason)}"
    return Insight(
        f"{said}; {differ}. Most often {what} ({missed[0]['told_only']:,}).", _TOLD_FIRST
    )


def over_time(frame: pd.DataFrame) -> Insight:
    """Answer: which reason came up most in the latest month that has any?"""
    table = rows(frame)
    if not table:
        return Insight("No reason has a date yet, so there is no order in time.", _DATE)
    latest = max(row["period"] for row in table)
    here = [row for row in table if row["period"] == latest]
    top = leading(here, "applications")
    months = len({row["period"] for row in table})
    first = f"Reasons were named in {counted(months, 'month')}"
    each = "each " if len(top) > 1 else ""
    count = f"{each}for {counted(top[0]['applications'], 'application')}"
    most = "most often " if len(here) > len(top) else ""
    last = f"{month(latest)}, {most}{names(top, 'reason', Reason)}, {count}"
    return Insight(f"{first}; in the latest, {last}.", NEXT_STEP[_group(top[0]["reason"])])


def _group(reason: str) -> ReasonGroup:
    """The group of a reason; a person's own words belong to none that is known."""
    return Reason(reason).group if reason in set(Reason) else ReasonGroup.NOT_KNOWN
