"""One question about the words that end an application and do not say how far it got.

Its answer holds for many rows, so it does not reach those whose notes may tell of more: these are
named, and stay unknown until the person says it of each. Those that the person withdrew from are a
question of their own, since who withdraws has often spoken with somebody.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from bounceback.importing.account import Account, Kind
from bounceback.importing.decisions import StatusDecision
from bounceback.importing.no_further import OVER, is_left_open, is_no_further
from bounceback.insight.base import LONGEST, counted, listed
from bounceback.schema import SearchLog
from bounceback.ui import panels, sheets, state
from bounceback.vocabulary.terms import Ending, Stage

WITHDRAWN = frozenset({Ending.WITHDREW})
ASKED = {"": OVER - WITHDRAWN, "_withdrew": WITHDRAWN}  # one question each, by the end of its keys
NAMED = 3  # words and rows that a sentence names


@dataclass(frozen=True)
class Unsaid:
    """The applications that are over and whose depth nobody knows.

    Of those in `noted` the notes may tell more than that somebody applied.
    """

    silent: pd.DataFrame
    noted: pd.DataFrame


def show(now: state.InUse) -> None:
    """Ask how far those got that only say that they are over; the answer can be taken back."""
    statuses = now.account.decisions.statuses
    asked = {end: silent_words(statuses, endings) for end, endings in ASKED.items()}
    found = {end: unsaid(now.log, now.account, endings) for end, endings in ASKED.items()}
    open_ones = [end for end in ASKED if asked[end] and not found[end].silent.empty]
    noted = unsaid(now.log, now.account, OVER).noted
    no_further, left = [*filter(is_no_further, statuses)], [*filter(is_left_open, statuses)]
    if not open_ones and noted.empty and not no_further and not left:
        return
    with st.container(border=True, gap="small"):
        for end in open_ones:
            _ask(now, asked[end], len(found[end].silent), end)
        if not noted.empty:
            st.text(notes_may_tell(noted))
            st.page_link(panels.APPLICATIONS, label="Applications", icon=":material/table_rows:")
        if no_further:
            _take_back(now, no_further, said(no_further), "depth_take_back")
        if left:
            _take_back(now, left, said_to_differ(left), "depth_ask_again")


def silent_words(
    statuses: Iterable[StatusDecision], endings: Collection[Ending]
) -> list[StatusDecision]:
    """Return the words for these endings of whose depth neither they nor the person say anything.

    That it differs, or that nobody knows, is an answer too.
    """
    return [
        status
        for status in statuses
        if status.ending in endings and status.stage is None and status.value and not status.asked
    ]


def unsaid(log: SearchLog, account: Account, endings: Collection[Ending]) -> Unsaid:
    """Return the applications with one of these endings and an unknown depth."""
    sent = log.applications
    ended = sent["ending"].isin([str(ending) for ending in endings])
    found = sent[ended & (sent["furthest_stage"] == Stage.UNKNOWN)]
    hinted = {(p.origin, p.row) for p in account.problems if p.kind is Kind.SUGGESTED}
    noted = [
        (str(origin), int(row)) in hinted
        for origin, row in zip(found["origin"], found["row"], strict=True)
    ]
    tells = pd.Series(noted, index=found.index, dtype=bool)
    return Unsaid(found[~tells], found[tells])


def question(words: list[StatusDecision], rows: int) -> str:
    """Return the question, with the most frequent of the words and the number of applications."""
    they = "it counts" if rows == 1 else "they count"
    return (
        f"How far did you get where it says only {_named(words)}? "
        f"Of {counted(rows, 'application')} it is not written down, and {they} as unknown."
    )


def notes_may_tell(noted: pd.DataFrame) -> str:
    """Return of how many applications the notes may tell more, which they are, and what to do."""
    whole = noted["company"].astype("str").fillna("no company").str.slice(0, LONGEST)
    names = [f"{company} (row {row})" for company, row in zip(whole, noted["row"], strict=True)]
    rest = len(names) - NAMED
    some = [*names[:NAMED], f"{rest:,} more"] if rest > 0 else names
    it = "it stays" if len(names) == 1 else "they stay"
    return (
        f"Of {counted(len(names), 'application')} your notes may tell that you got further than "
        f"applying: {listed(some)}. Whatever you answer for all, {it} unknown until you say it "
        "under Applications."
    )


def said(words: list[StatusDecision]) -> str:
    """Return what the person said of these words."""
    return f"You said that where it says only {_named(words)} you got no further than applying."


def said_to_differ(words: list[StatusDecision]) -> str:
    """Return of which words the person said that their depth differs or is not known."""
    return (
        f"You said that how far you got where it says only {_named(words)} differs, or that you do "
        "not know."
    )


def _named(words: list[StatusDecision]) -> str:
    often = [f"“{word.value}”" for word in sorted(words, key=lambda word: -word.count)]
    return f"{', '.join(often[:NAMED])} or the like" if len(often) > NAMED else listed(often)


def _ask(now: state.InUse, words: list[StatusDecision], rows: int, end: str) -> None:
    st.text(question(words, rows))
    with st.container(horizontal=True):
        if st.button(
            "No further than applying", key=f"depth_applied{end}", icon=":material/check:"
        ):
            _answer(now, words, Stage.APPLIED)
        if st.button("That differs, or I do not know", key=f"depth_unknown{end}"):
            _answer(now, words, Stage.UNKNOWN)


def _take_back(now: state.InUse, words: list[StatusDecision], sentence: str, key: str) -> None:
    st.text(sentence)
    if st.button("Take it back", key=key, icon=":material/undo:", type="tertiary"):
        _answer(now, words, None)


def _answer(now: state.InUse, words: list[StatusDecision], stage: Stage | None) -> None:
    sheets.correct(
        now.account.decisions.with_statuses([replace(word, stage=stage) for word in words])
    )
