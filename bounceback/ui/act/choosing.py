"""Choosing what to reflect on: by a link, or from a short list with the latest first."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from bounceback.insight.base import Row, rows
from bounceback.schema import SearchLog
from bounceback.ui import state
from bounceback.ui.act import clock, kept, occasions
from bounceback.ui.act.occasions import Occasion

ABOUT = "about"  # in the address: the identity of an interview or an application
CHOICE, FIND, AFRESH = "reflect_on", "reflect_find", "reflect_afresh"


def occasion(log: SearchLog) -> Occasion | None:
    """Show the list, and return what the person chose from it or came for; None at first."""
    if st.session_state.pop(AFRESH, False):
        st.session_state[CHOICE] = None
    known, whole, today = state.identities(), state.whole(log), clock.today()
    found = occasions.table(log, known)
    left, right = st.columns([1, 2]) if len(found) > occasions.LISTED else (None, st.container())
    shown = occasions.matching(found, _words(left)) if left else found
    wanted = str(st.query_params.get(ABOUT, ""))
    came_for = occasions.of(whole, known, wanted, today) if wanted else None
    with right:
        chosen = _choose(_first(shown), wanted if came_for else "", came_for)
    if chosen == wanted or chosen is None:
        return came_for
    return occasions.of(whole, known, chosen, today)


def nothing() -> None:
    """Let the next run show the list with nothing chosen."""
    st.query_params.pop(ABOUT, None)
    st.session_state[AFRESH] = True


def _words(place: st.delta_generator.DeltaGenerator) -> str:
    """Ask for a part of a name, where the list is long."""
    return place.text_input(
        "Find a company or a role", key=FIND, icon=":material/search:", persist_state="session"
    )


def _first(found: pd.DataFrame) -> dict[str, str]:
    """Return the labels of the occasions that come first, by key.

    A label says nothing that a reflection changes: a choice would be lost with its label.
    """
    told = kept.all_reflections()
    begun = {each.interview or each.application for each in told if each.finished_at is None}
    done = {each.interview or each.application for each in told if each.finished_at}
    first = occasions.ordered(found, begun, done, clock.today()).head(occasions.LISTED)
    labels: dict[str, str] = {}
    for row in rows(first):
        label = _label(row)
        while label in labels.values():  # a list has no two entries alike
            label += " ·"
        labels[row["key"]] = label
    return labels


def _label(row: Row) -> str:
    who = occasions.name(row["company"], row["role"])
    return f"{who} · {occasions.spoken(row['what'], row['day'], interview=bool(row['interview']))}"


def _choose(labels: Mapping[str, str], wanted: str, came_for: Occasion | None) -> str | None:
    if came_for is not None and wanted not in labels:
        labels = {wanted: f"{came_for.title} · {came_for.what}", **labels}
    options = list(labels)
    chosen: str | None = st.selectbox(
        "What do you want to look at?",
        options,
        index=options.index(wanted) if wanted in options else None,
        format_func=lambda key: labels.get(key, key),
        key=CHOICE,
        placeholder="An interview, or how an application ended",
        on_change=_remember,
    )
    return chosen


def _remember() -> None:
    """Write the choice into the address, so that a reload comes back to it."""
    chosen = st.session_state.get(CHOICE)
    if chosen:
        st.query_params[ABOUT] = chosen
    else:
        st.query_params.pop(ABOUT, None)
