"""The whole search in a few sentences, as a friend would tell it who has looked at the sheet.

Reads the tables that the other pages are made of. Only what the counts carry is said, what
matters most first, and never more than three things.
"""

from collections.abc import Iterable

import pandas as pd

from bounceback.insight.base import Insight, counted, leading, named, rows
from bounceback.insight.stages import NEXT_STEP
from bounceback.insight.summary import SAY_ENDING, unwritten
from bounceback.insight.until import Until
from bounceback.insight.weaknesses import OFTEN, PRACTICE
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Control, Ending, Stage, Theme

MOST = 3  # things said at once
_STOPPED: dict[Stage, str] = {
    Stage.APPLIED: (
        "stopped right after applying: nobody had met you by then, so that they say nothing of "
        "how you come across"
    ),
    Stage.SCREEN: "stopped after a phone screen, where the first minutes count",
    Stage.ASSESSMENT: "stopped at an assessment",
    Stage.INTERVIEW: "stopped after an interview, so the way up to there works",
    Stage.FINAL: "stopped after a final round: very near",
}


def paragraph(
    reached: pd.DataFrame,
    weaknesses: pd.DataFrame,
    strengths: pd.DataFrame,
    waits: pd.DataFrame,
    hands: pd.DataFrame,
    standing: pd.DataFrame,
    until: Until | None = None,
) -> Insight:
    """Answer: what would somebody say first who has looked at all of it?

    Reads the tables of `stages.reached`, `weaknesses.recurrence` (both polarities),
    `silence.by_wait`, `control.groups` and `summary.standing`. The sentence is empty where
    nothing is carried by its counts; where no ending is known, that is the first thing to say.
    """
    unknown = _by(standing, "ending").get(Ending.UNKNOWN, 0)
    candidates = (
        _nothing_known(standing, unknown),
        _stops(reached, unknown),
        _comes_back(weaknesses, strengths),
        _waits(waits, until),
        _let_go(hands),
    )
    said = [each for each in candidates if each is not None][:MOST]
    action = next((each.action for each in said if each.action), "")
    return Insight(" ".join(each.sentence for each in said), action)


def _nothing_known(standing: pd.DataFrame, unknown: int) -> Insight | None:
    """That no ending is known, where none is: then nothing tells what becomes of them."""
    sent = sum(n for ending, n in _by(standing, "ending").items() if ending != Ending.NOT_APPLIED)
    if not unknown or unknown < sent:
        return None
    return Insight(
        "What became of them is not written down, so nothing can be said yet of where it stops, "
        "or of how many are still open.",
        SAY_ENDING,
    )


def _stops(reached: pd.DataFrame, unknown: int) -> Insight | None:
    """Where most of what is known to have ended stopped, if it is more than half of enough."""
    table = rows(reached)
    ended = sum(row["stopped"] for row in table)
    top = leading(table, "stopped")
    if ended < TOO_FEW or len(top) != 1 or 2 * top[0]["stopped"] <= ended:
        return None
    stage = Stage(top[0]["stage"])
    if stage not in _STOPPED:
        return None
    of = f"{top[0]['stopped']:,} of the {ended:,} applications that ended"
    hidden = f"; {unwritten(unknown)}" if unknown else ""
    return Insight(f"{of} {_STOPPED[stage]}{hidden}.", NEXT_STEP[stage])


def _comes_back(weaknesses: pd.DataFrame, strengths: pd.DataFrame) -> Insight | None:
    """What came up most in interviews, and what carried them."""
    weak, strong = _standing_out(weaknesses), _standing_out(strengths)
    parts = []
    if weak:
        parts.append(f"{weak[0]} came back most ({weak[1]} where you noted something to improve)")
    if strong:
        parts.append(f"{strong[0]} carried you most ({strong[1]} where you noted a strength)")
    if not parts:
        return None
    action = PRACTICE[Theme(weak[2])] if weak else ""
    return Insight(f"In your interviews, {' and '.join(parts)}.", action)


def _standing_out(recurrence: pd.DataFrame) -> tuple[str, str, str] | None:
    """The theme that is the most frequent one with some certainty: its name, count and value."""
    top = leading(rows(recurrence), "interviews")
    if len(top) != 1 or top[0]["of"] < TOO_FEW or not top[0]["top"] >= OFTEN:
        return None
    count = f"in {top[0]['interviews']:,} of {top[0]['of']:,}"
    return named(top[0]["theme"], Theme).lower(), count, str(top[0]["theme"])


def _waits(waits: pd.DataFrame, until: Until | None) -> Insight | None:
    """What the silent applications ask for."""
    counts = _by(waits, "verdict")
    asks, rests = counts.get("follow up", 0), counts.get("let go", 0)
    if not asks and not rests:
        return None
    silent = sum(counts.values())
    parts = [f"{asks:,} may be worth a friendly question"] if asks else []
    parts += [f"{rests:,} you may let go of"] if rests else []
    of = counted(silent, "silent application")
    then = f" on {until.named}, the last day in your sheet" if until and until.old else ""
    return Insight(f"Of your {of}{then}, {' and '.join(parts)}.")


def _let_go(hands: pd.DataFrame) -> Insight | None:
    """What the person said was not in their hands."""
    counts = _by(hands, "control")
    away = counts.get(str(Control.NOT_MINE), 0)
    if not away:
        return None
    of = counted(int(hands["of"].max()), "ended application")
    return Insight(
        f"Of {of} with a reason, {away:,} ended, as you see it, for something out of your hands."
    )


def _by(table: pd.DataFrame, column: str) -> dict[str, int]:
    if table.empty:
        return {}
    counts = table.groupby(column, observed=True)["applications"].sum()
    pairs: Iterable[tuple[object, int]] = counts.items()
    return {str(word): int(count) for word, count in pairs if count}
