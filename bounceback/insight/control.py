"""In whose hands the reasons were, in one sentence."""

import pandas as pd

from bounceback.insight.base import Insight, Row, counted, listed, rows
from bounceback.vocabulary.terms import UNSORTED, Control

_IN_WORDS = {
    Control.MINE: "in your hands for {:,}",
    Control.PARTLY: "partly in your hands for {:,}",
    Control.NOT_MINE: "not in your hands for {:,}",
    UNSORTED: "not sorted yet for {:,}",
}
_WRITE = (
    "For the last application that ended, write down in one line why, and whether they told you "
    "or it is your own reading."
)
_SORT = (
    "Sort the reasons in the table: only you can say what was in your hands. What usually "
    "applies stands beside each."
)
_LET_GO = (
    "What was not in your hands needs no work from you: close these for yourself, and keep the "
    "hour for something else."
)
_WORK = (
    "Take one reason that was in your hands into your next practice, and let go of those that "
    "were not."
)


def groups(frame: pd.DataFrame) -> Insight:
    """Answer: how many ended for something in the person's hands, as the person sees it?"""
    counts = {str(row["control"]): row for row in rows(frame)}
    of = max((row["of"] for row in counts.values()), default=0)
    if of == 0:
        return Insight("No reason is confirmed yet, so there is nothing to sort.", _WRITE)
    if counts[UNSORTED]["applications"] == of and not _sorted(counts):
        given = counted(of, "ended application")
        return Insight(f"You have not sorted the reasons of {given} yet.", _SORT)
    said = [
        words.format(counts[str(control)]["applications"])
        for control, words in _IN_WORDS.items()
        if counts[str(control)]["applications"]
    ]
    sentence = f"Of {counted(of, 'ended application')} with a reason, it was {listed(said)}."
    return Insight(sentence, _next({c: row["applications"] for c, row in counts.items()}))


def _sorted(counts: dict[str, Row]) -> int:
    return sum(counts[str(control)]["applications"] for control in Control)


def _next(counts: dict[str, int]) -> str:
    if counts[UNSORTED]:
        return _SORT
    return _WORK if counts[Control.MINE] or counts[Control.PARTLY] else _LET_GO
