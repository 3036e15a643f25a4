"""Where the whole search stands, in one sentence each."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from bounceback.insight.base import (
    Insight,
    Row,
    are,
    between,
    capital,
    counted,
    listed,
    rows,
    weighed,
)
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Ending, Stage

_NOTHING = Insight(
    "There are no applications to count yet.",
    "Open the sheet in which you keep your applications, or start one from the template.",
)
_SAY_DEPTH = (
    "Say how far these applications got, even roughly: for a status word on Import, or one by one "
    "under Applications. Each narrows the range."
)
SAY_ENDING = (
    "Write down how the applications without an ending stand: open, rejected, or no response."
)
_LOOK = "Look at the stage at which most applications stop, and put your next hour there."
_GO_ON = (
    "Write down each application as you send it: the day, where you found it, and later how far it "
    "got."
)
_MOST = 3  # endings that the sentence names


def headline(frame: pd.DataFrame) -> Insight:
    """Answer: how many applications got in front of a person, and how many are still open?"""
    measures = {row["measure"]: row for row in rows(frame)}
    if not measures or measures["sent"]["count"] == 0:
        return _nothing_sent(measures["sent"]["of"] if measures else 0)
    person, unknown = measures["person"], _hidden(measures["person"])
    if min(unknown, _hidden(measures["open"])) == person["of"]:
        return Insight(_nothing_told(person["of"]), SAY_ENDING)
    reach = between(person["count"], person["at_most"])
    got = f"{reach} of {counted(person['of'], 'application')} got you in front of a person"
    still = _still(measures["open"])
    if unknown:
        hidden = f"how far {counted(unknown, 'application')} got is not written down"
        return Insight(capital(f"{got}: {hidden}; {still}."), _SAY_DEPTH)
    few = person["of"] < TOO_FEW
    return Insight(f"{got}{weighed(person, person['of'])}; {still}.", _GO_ON if few else _LOOK)


def _hidden(row: Row) -> int:
    """How many more there may be than are known."""
    return int(row["at_most"] - row["count"])


def _nothing_told(sent: int) -> str:
    it = "it ended or stands" if sent == 1 else "they ended or stand"
    return f"How far {counted(sent, 'application')} got, and how {it}, is not written down."


def _still(row: Row) -> str:
    """How many are still open; of an ending that nobody wrote down, nothing is known."""
    waiting, unknown = int(row["count"]), _hidden(row)
    if not unknown:
        return f"{are(waiting)} still open" if waiting else "none is open any more"
    known = f"{are(waiting)} known to be open, and " if waiting else ""
    return f"{known}{unwritten(unknown)}"


def unwritten(count: int) -> str:
    """Return that so many endings are unknown: "how 4 ended or stand is not written down"."""
    stand = "stands" if count == 1 else "stand"
    return f"how {count:,} ended or {stand} is not written down"


def _nothing_sent(noted: int) -> Insight:
    if noted == 0:
        return _NOTHING
    only = f"{counted(noted, 'role')} noted so far, and none sent yet."
    return Insight(only, "Choose the one that fits you best, and send it first.")


_STANDS: dict[Ending, str] = {
    Ending.OPEN: "still open",
    Ending.REJECTED: "rejected",
    Ending.NO_RESPONSE: "without a response",
    Ending.WITHDREW: "withdrawn by you",
    Ending.DECLINED_OFFER: "with an offer that you declined",
    Ending.ROLE_CLOSED: "closed by the employer",
    Ending.UNKNOWN: "without a known ending",
}


def standing(frame: pd.DataFrame) -> Insight:
    """Answer: how do the applications stand, and how many roles are only noted?"""
    counts = {Ending(row["ending"]): row["applications"] for row in rows(frame)}
    noted = counts.pop(Ending.NOT_APPLIED, 0)
    sent = sum(counts.values())
    if sent == 0:
        return _nothing_sent(noted)
    only = f"; {counted(noted, 'more role')} noted and not sent" if noted else ""
    how = f"{counted(sent, 'application')} sent: {_how_they_stand(counts)}{only}."
    return Insight(how, _next(counts))


def _how_they_stand(counts: dict[Ending, int]) -> str:
    """The most frequent endings; a job that was accepted is named however rare it is."""
    accepted = counts[Ending.ACCEPTED]
    others = {ending: n for ending, n in counts.items() if n and ending is not Ending.ACCEPTED}
    most = sorted(others, key=lambda ending: -others[ending])[:_MOST]
    rest = sum(others.values()) - sum(others[ending] for ending in most)
    parts = [f"{others[ending]:,} {_STANDS[ending]}" for ending in most]
    parts += [f"{rest:,} in other ways"] if rest else []
    taken = [f"{accepted:,} ended with a job that you accepted"] if accepted else []
    return "; ".join([*([listed(parts)] if parts else []), *taken])


def _next(counts: dict[Ending, int]) -> str:
    if counts.get(Ending.OPEN):
        return (
            "Pick one open application that has been quiet for a while, and send a short, "
            "friendly question."
        )
    if counts.get(Ending.UNKNOWN):
        return SAY_ENDING
    return "Choose one role to apply for next, and one thing to do differently with it."


def depth(frame: pd.DataFrame) -> Insight:
    """Answer: how deep did the applications get?"""
    table = rows(frame)
    of = sum(row["applications"] for row in table)
    if of == 0:
        return _NOTHING
    unknown = sum(r["applications"] for r in table if r["furthest_stage"] == Stage.UNKNOWN)
    if unknown == of:
        return Insight(f"How far {counted(of, 'application')} got is not written down.", _SAY_DEPTH)
    stages = [Stage(row["furthest_stage"]) for row in table if row["applications"]]
    deepest = max(stages, key=list(Stage).index)
    got = next(row["applications"] for row in table if row["furthest_stage"] == deepest)
    hidden = f"; how far {unknown:,} got is not written down" if unknown else ""
    return Insight(
        f"The furthest stage so far is {deepest.label.lower()}, with {got:,} of "
        f"{counted(of, 'application')}{hidden}.",
        _SAY_DEPTH if unknown else "Note what the applications that got furthest have in common.",
    )


def told(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the numbers that are shown: all five, or how many were sent where no more is known."""
    others = [row for row in rows(frame) if row["measure"] != "sent"]
    if not others or not all(map(_nothing_known, others)):
        return frame
    return frame[frame["measure"] == "sent"]


def known(row: Mapping[Any, Any]) -> str:
    """Return the count: "38", "2–9" where not all is known, "?" where nothing is."""
    count, at_most = int(row["count"]), int(row["at_most"])
    if _nothing_known(row):
        return "?"
    return f"{count:,}" if at_most == count else f"{count:,}–{at_most:,}"


def out_of(row: Mapping[Any, Any], among: str = "in the sheet") -> str:
    """Return what the count is out of, with the likely share where enough cases tell of it.

    `among` says where all those stand of which some were sent.
    """
    if row["measure"] == "sent":
        return f"of {int(row['of']):,} {among}"
    denominator = f"of {int(row['of']):,}"
    if _nothing_known(row):
        return f"{denominator} · not known"
    if row["of"] < TOO_FEW or row["measure"] == "open" or row["at_most"] > row["count"]:
        return denominator
    return f"{denominator} · {row['low'] * 100:.0f}–{row['high']:.0%}"


def _nothing_known(row: Mapping[Any, Any]) -> bool:
    """Whether the count may be anything from none to all."""
    return bool(row["count"] == 0 and row["at_most"] == row["of"] > 0)
