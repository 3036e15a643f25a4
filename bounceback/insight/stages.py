"""How far applications got and where they stopped, in one sentence each."""

import pandas as pd

from bounceback.insight.base import (
    Insight,
    Row,
    are,
    between,
    counted,
    leading,
    listed,
    rows,
    weighed,
)
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Ending, Stage

PREFIX = "ending:"  # what stands before an ending in the targets of a flow
_SPINE = (Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL, Stage.OFFER)
_PENDING = (Ending.OPEN, Ending.UNKNOWN)
NOTHING = Insight(
    "No application has been sent yet, so there is no stage to look at.",
    "Send the one that fits you best, and write down the day.",
)
_STAGE: dict[Stage, str] = {
    Stage.SCREEN: "a phone screen",
    Stage.ASSESSMENT: "an assessment",
    Stage.INTERVIEW: "an interview",
    Stage.FINAL: "a final round",
    Stage.OFFER: "an offer",
}
_AFTER: dict[Stage, str] = {
    Stage.UNKNOWN: "at a stage that is not written down",
    Stage.APPLIED: "after applying",
    **{stage: f"after {words}" for stage, words in _STAGE.items()},
}
_ENDED: dict[Ending, str] = {
    Ending.REJECTED: "a rejection",
    Ending.NO_RESPONSE: "silence",
    Ending.WITHDREW: "your own withdrawal",
    Ending.DECLINED_OFFER: "an offer that you declined",
    Ending.ROLE_CLOSED: "a role that was closed",
    Ending.ACCEPTED: "an offer that you accepted",
}

# What to do next where most applications stop.
NEXT_STEP: dict[Stage, str] = {
    Stage.UNKNOWN: "Write down how far each application got, even roughly.",
    Stage.APPLIED: (
        "Take one posting that led nowhere and hold your CV beside it, line by line: change what "
        "does not answer it, and send the next one."
    ),
    Stage.SCREEN: (
        "Say aloud, in two minutes, who you are and why this role; do it once more the day "
        "before the next phone screen."
    ),
    Stage.ASSESSMENT: "Do one practice task against the clock, and note where the time went.",
    Stage.INTERVIEW: (
        "Write down the question that was hardest in your last interview, and prepare an example "
        "that answers it."
    ),
    Stage.FINAL: "Thank the person you met last, and ask for one thing that you could improve.",
    Stage.OFFER: "Note what carried you to the offer, so that you can do it again.",
}
WAIT = "Keep noting how far each one gets and how it ends; five endings are enough to begin with."


def reached(frame: pd.DataFrame) -> Insight:
    """Answer: how many got how far, and where do those that ended stop most?"""
    table = {Stage(row["stage"]): row for row in rows(frame)}
    if not table or table[Stage.APPLIED]["of"] == 0:
        return NOTHING
    stopped = leading(list(table.values()), "stopped")
    if sum(row["stopped"] for row in table.values()) < TOO_FEW:
        return Insight(f"{_got(table)} Too few have ended to say where it stops.", WAIT)
    ended = sum(row["stopped"] for row in table.values())
    stage = Stage(stopped[0]["stage"])
    where = f"{stopped[0]['stopped']:,} stopped {_AFTER[stage]}"
    hidden = table[Stage.SCREEN]["at_most"] > table[Stage.SCREEN]["reached"]
    known = " at a stage that is written down" if hidden else ""
    return Insight(f"{_got(table)} Of {ended:,} that ended{known}, {where}.", NEXT_STEP[stage])


def _got(table: dict[Stage, Row]) -> str:
    """How many got how far; an assessment is a branch, for those that got no further."""
    first, tested = table[Stage.SCREEN], table[Stage.ASSESSMENT]["reached"]
    unknown = first["at_most"] - first["reached"]
    got = [
        (between(row["reached"], row["at_most"]), words)
        for stage, words in _STAGE.items()
        if stage in _SPINE and (row := table[stage])["at_most"]
    ]
    said = [
        f"{count} {'to' if n else 'got at least to'} {words}"
        for n, (count, words) in enumerate(got)
    ]
    if first["reached"] and not unknown:
        said[0] += weighed(first, first["of"])
    parts = [listed(said)] if said else []
    parts += [f"{tested:,} got to an assessment and no further"] if tested else []
    parts += [f"how far {unknown:,} got is not written down"] if unknown else []
    sent = counted(first["of"], "application")
    return f"Of {sent}, {'; '.join(parts) if parts else 'none got beyond applying'}."


def by_ending(frame: pd.DataFrame) -> Insight:
    """Answer: at which stage, and how, do most applications end?"""
    table = rows(frame)
    sent = sum(row["applications"] for row in table)
    if sent == 0:
        return NOTHING
    ended = [row for row in table if row["ending"] not in _PENDING]
    decided = sum(row["applications"] for row in ended)
    if decided < TOO_FEW:
        known = f"{decided:,} of {counted(sent, 'application')} ended so far"
        return Insight(f"{known}: too few to say where it tends to stop.", WAIT)
    top = leading(ended, "applications")
    stage, most = Stage(top[0]["furthest_stage"]), top[0]["applications"]
    way = f"{_ENDED[Ending(top[0]['ending'])]} {_AFTER[stage]}"
    hidden = any(row["furthest_stage"] == Stage.UNKNOWN for row in ended)
    count = f"{most:,} of {'all ' if hidden else ''}{decided:,} that ended"
    if len(top) > 1:
        said = f"No single way of ending stands out; one of the most frequent is {way}: {count}."
    else:
        said = f"The most frequent way of ending is {way}: {count}."
    return Insight(said, NEXT_STEP[stage])


def flow(frame: pd.DataFrame) -> Insight:
    """Answer: how many went on from stage to stage, and how many are still open?"""
    links = rows(frame)
    sent = sum(row["applications"] for row in links if row["source"] == Stage.APPLIED)
    if sent == 0:
        return NOTHING

    def arrived(node: str) -> int:
        return sum(row["applications"] for row in links if row["target"] == node)

    there = [f"{arrived(s):,} {{}}{_STAGE[s]}" for s in _SPINE if arrived(s)]
    went = [words.format("to " if n else "got at least to ") for n, words in enumerate(there)]
    waiting, unknown = arrived(f"{PREFIX}{Ending.OPEN}"), arrived(Stage.UNKNOWN)
    said = f"Of {counted(sent, 'application')}, "
    said += listed(went) if went else "none is known to have got to a conversation yet"
    tested = arrived(Stage.ASSESSMENT)
    said += f"; {tested:,} got to an assessment and no further" if tested else ""
    said += f"; {are(waiting)} still open" if waiting else ""
    said += f"; how far {unknown:,} got is not written down" if unknown else ""
    pending = [f"{PREFIX}{ending}" for ending in _PENDING]
    ended = [r for r in links if r["target"].startswith(PREFIX) and r["target"] not in pending]
    top = leading(ended, "applications")
    enough = sum(row["applications"] for row in ended) >= TOO_FEW
    return Insight(f"{said}.", NEXT_STEP[Stage(top[0]["source"])] if enough else WAIT)
