"""Which step of the way holds a search up, and after which round it stops, in one sentence each."""

import pandas as pd

from bounceback.insight.base import Insight, Row, counted, leading, rows, weighed
from bounceback.insight.stages import NEXT_STEP, NOTHING, WAIT
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Stage

# The steps forward, each by where it leads: where it starts, who is judged, what going on means.
_FROM: dict[str, Stage] = {
    "first_step": Stage.APPLIED,
    "interview": Stage.SCREEN,
    "final": Stage.INTERVIEW,
    "offer": Stage.FINAL,
}
_STEP: dict[str, tuple[str, str]] = {
    "first_step": ("sent and old enough to judge", "got a positive reply"),
    "interview": ("decided after a phone screen or an assessment", "went on to an interview"),
    "final": ("decided after an interview", "went on to a final round or an offer"),
    "offer": ("decided after a final round", "got an offer"),
}
_VERDICTS: dict[str, tuple[str, str]] = {
    "first_step": (
        "The first step is the narrowest",
        "That speaks of which roles you choose, and of how your CV answers them.",
    ),
    "interview": (
        "It narrows most after the first talk or test",
        "That speaks of the story that you tell first: who you are, and why this role.",
    ),
    "final": (
        "It narrows most after the interviews",
        "That speaks of what comes back in them: the themes on the page Weaknesses.",
    ),
    "offer": (
        "It narrows most after the final round",
        "You were close each time: what they tell you then is worth most.",
    ),
}
ENOUGH_ALONE = 20  # cases from which the first step is judged by itself
MOST = 0.5


def narrowest(frame: pd.DataFrame) -> str:
    """Answer: at which step do clearly fewer go on than at every other? Empty where none is clear.

    Only steps with at least five cases are judged. The whole 95 % interval of the step must lie
    below the whole interval of each other. Where no other step has five cases, it is the first
    one if it has twenty and its interval lies below one half: then hardly anything gets past it.
    """
    judged = [row for row in rows(frame) if row["of"] >= TOO_FEW]
    if not judged:
        return ""
    low = min(judged, key=lambda row: row["high"])
    others = [row for row in judged if row is not low]
    clear = all(low["high"] < row["low"] for row in others)
    alone = low["of"] >= ENOUGH_ALONE and low["high"] < MOST
    return str(low["leads_to"]) if clear and (others or alone) else ""


def conversion(frame: pd.DataFrame) -> Insight:
    """Answer: how many went on from step to step, and which step holds the search up?"""
    table = {str(row["leads_to"]): row for row in rows(frame) if row["of"]}
    if not table:
        return Insight("No step can be judged yet.", NOTHING.action)
    step = narrowest(frame)
    if step:
        named, look = _VERDICTS[step]
        row = table[step]
        said = f"{named}: {_went_on(row)}{weighed(row, row['of'])}{_hidden(row)}. {look}"
        return Insight(said, NEXT_STEP[_FROM[step]])
    said = "; ".join(_went_on(row) for row in table.values())
    hidden = _hidden(max(table.values(), key=lambda row: row["unclear"]))
    return Insight(f"It is too early to say which step holds you up: {said}{hidden}.", WAIT)


def _went_on(row: Row) -> str:
    """How many of those that were decided went on."""
    base, onward = _STEP[str(row["leads_to"])]
    return f"of {row['of']:,} {base}, {row['count']:,} {onward}"


def _hidden(row: Row) -> str:
    """How many may belong to the step, for all that is known."""
    unclear = row["unclear"]
    return f"; how far {unclear:,} more got is not written down" if unclear else ""


def rounds(frame: pd.DataFrame) -> Insight:
    """Answer: after which interview do applications stop?"""
    table = rows(frame)
    if not table:
        return Insight(
            "No round of interviews is on record yet.",
            "When the first one comes, write down its date and which round it was.",
        )
    first, stopped = table[0], sum(row["stopped"] for row in table)
    have = "has" if first["reached"] == 1 else "have"
    there = counted(first["reached"], "application")
    had = f"{there} {have} rounds on record (a phone screen counts)"
    further = f"{first['passed']:,} of them a further one" if first["passed"] else "none a second"
    offers = sum(row["offers"] for row in table)
    got = f", and {offers:,} led to an offer" if offers else ""
    if stopped < TOO_FEW:
        early = "after which round it tends to stop is too early to say"
        return Insight(f"{had}, {further}{got}; {early}.", WAIT)
    top = leading(table, "stopped")[0]
    where = f"{top['stopped']:,} did so after {_round(top['round'])}"
    return Insight(
        f"{had}, {further}{got}. Of {stopped:,} that stopped without an offer, {where}.",
        NEXT_STEP[Stage.SCREEN if top["round"] == 1 else Stage.INTERVIEW],
    )


def _round(number: int) -> str:
    """Return "the first round"; the last row of a long table stands for more as well."""
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
    return (
        f"the {words[number - 1]} round" if number <= len(words) else f"round {number:,} or later"
    )
