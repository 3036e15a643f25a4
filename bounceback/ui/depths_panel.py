"""One question about the words that end an application and do not say how far it got."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from bounceback.importing.decisions import StatusDecision
from bounceback.insight.base import counted
from bounceback.schema import SearchLog
from bounceback.ui import sheets, state
from bounceback.vocabulary.terms import Ending, Stage

UNSAID = frozenset({Ending.REJECTED, Ending.NO_RESPONSE, Ending.ROLE_CLOSED})
NAMED = 3  # words that the question names


def show(now: state.InUse) -> None:
    """Ask once how far those got whose status says only that they ended; both answers are kept."""
    decisions = now.account.decisions
    words, rows = silent_words(decisions.statuses), unsaid(now.log)
    if not words or not rows:
        return
    with st.container(border=True, gap="small"):
        st.text(question(words, rows))
        with st.container(horizontal=True):
            if st.button("No further than applying", key="depth_applied", icon=":material/check:"):
                said = [replace(word, stage=Stage.APPLIED) for word in words]
                sheets.correct(decisions.with_statuses(said))
            if st.button("That differs, or I do not know", key="depth_unknown"):
                sheets.correct(decisions.with_statuses(words))


def silent_words(statuses: Iterable[StatusDecision]) -> list[StatusDecision]:
    """Return the words that end an application, say nothing of its depth, and were not answered."""
    return [
        status
        for status in statuses
        if status.ending in UNSAID and status.stage is None and status.value
        if not (status.asked or status.confirmed)
    ]


def unsaid(log: SearchLog) -> int:
    """Return how many applications ended like that with a depth that nobody knows."""
    sent = log.applications
    ended = sent["ending"].isin([str(ending) for ending in UNSAID])
    return int((ended & (sent["furthest_stage"] == Stage.UNKNOWN)).sum())


def question(words: list[StatusDecision], rows: int) -> str:
    """Return the question, with the most frequent of the words and the number of applications."""
    often = sorted(words, key=lambda word: -word.count)
    named = ", ".join(f"“{word.value}”" for word in often[:NAMED])
    more = " or the like" if len(often) > NAMED else ""
    return (
        f"How far did those get that say only {named}{more}? Of "
        f"{counted(rows, 'application')} it is not written down, and it counts as unknown."
    )
