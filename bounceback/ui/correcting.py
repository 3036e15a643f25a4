"""What a person corrects or adds about one application: how it stands, why, an interview."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from bounceback.insight.tables import label
from bounceback.journal.corrections import logged_identity
from bounceback.overlay.corrections import (
    ApplicationCorrection,
    LoggedInterview,
    ReasonCorrection,
)
from bounceback.schema import SearchLog
from bounceback.ui import keeping, records, state
from bounceback.ui.filters import EARLIEST, LATEST
from bounceback.vocabulary.terms import Ending, Provenance, Reason, Result, Stage

TERMS = {"furthest_stage": Stage, "ending": Ending}
DATES = {"applied_on": "Applied on", "ended_on": "Ended on"}
KINDS = tuple(stage for stage in Stage if stage not in {Stage.UNKNOWN, Stage.APPLIED, Stage.OFFER})
RESULTS = tuple(Result)


def show(log: SearchLog, application: int) -> None:
    """Offer to correct one application, to say why it ended, and to log an interview."""
    row = log.applications[log.applications["application"] == application].iloc[0]
    identity = str(state.identities().applications[application])
    with st.expander("Correct this, or add what happened since", icon=":material/edit:"):
        stands, why, met = st.tabs(["How it stands", "Why it ended", "An interview"])
        with stands:
            _standing(row, identity)
        with why:
            _reasons(log.reasons[log.reasons["application"] == application], identity)
        with met:
            _interview(identity)


def corrections(
    row: Mapping[str, Any], identity: str, said: Mapping[str, Any]
) -> list[ApplicationCorrection]:
    """Return a correction for each field of the row that the person now says otherwise."""
    return [
        ApplicationCorrection(identity, field, _text(value))
        for field, value in said.items()
        if _text(value) != _text(row[field])
    ]


def _text(value: Any) -> str:
    if value is None or pd.isna(value):
        return ""
    return f"{value:%Y-%m-%d}" if isinstance(value, date) else str(value)


def _standing(row: pd.Series, identity: str) -> None:
    with st.form(f"standing_{identity}", border=False):
        left, right = st.columns(2)
        said: dict[str, Any] = {}
        for place, (field, term) in zip((left, right), TERMS.items(), strict=True):
            words = [str(word) for word in term]
            said[field] = place.selectbox(
                field.replace("_", " ").capitalize(),
                words,
                index=words.index(str(row[field])),
                format_func=partial(label, term),
            )
        for place, (field, name) in zip((left, right), DATES.items(), strict=True):
            said[field] = place.date_input(
                name, _day(row[field]), EARLIEST, LATEST, format="YYYY-MM-DD"
            )
        if st.form_submit_button("Save how it stands", icon=":material/save:"):
            keeping.say(*corrections({str(n): v for n, v in row.items()}, identity, said))


def _day(value: Any) -> date | None:
    return None if pd.isna(value) else value.date()


def _reasons(given: pd.DataFrame, identity: str) -> None:
    for place, (reason, provenance) in enumerate(
        given[["reason", "provenance"]].drop_duplicates().itertuples(index=False)
    ):
        _reason(str(reason), Provenance(provenance), identity, place)
    with st.form(f"reason_{identity}", border=False):
        reason = st.selectbox(
            "Another reason",
            [*(str(word) for word in Reason), *records.own_reasons()],
            index=None,
            format_func=lambda word: label(Reason, word),
            accept_new_options=True,
            placeholder="Choose one, or write your own",
        )
        who = st.radio(
            "Who says so",
            [Provenance.TOLD, Provenance.GUESS],
            index=1,
            format_func=lambda by: by.label,
            horizontal=True,
        )
        words = st.text_input("In which words", placeholder="Optional")
        if st.form_submit_button("Add this reason", icon=":material/add:") and reason:
            keeping.say(ReasonCorrection(identity, reason.strip(), who, words=words.strip()))


def _reason(reason: str, provenance: Provenance, identity: str, place: int) -> None:
    """Show one reason with a way to take it away, and to confirm what is only suggested."""
    suggested = provenance is Provenance.SUGGESTED
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"{label(Reason, reason)} · {provenance.label}", width="stretch")
        if suggested and st.button("That was it", key=f"yes_{place}", icon=":material/check:"):
            keeping.say(ReasonCorrection(identity, reason, Provenance.GUESS))
        words = "Not so" if suggested else "Take away"
        if st.button(words, key=f"no_{place}", icon=":material/close:"):
            keeping.say(ReasonCorrection(identity, reason, provenance, holds=False))


def _interview(identity: str) -> None:
    """Show the interviews that were logged here, with a way to take each away, and log another.

    The form is a fresh one for each: what was saved does not stay to be saved once more.
    """
    logged = [one for one in state.overlay().of(LoggedInterview) if one.application == identity]
    for one in logged:
        with st.container(horizontal=True, vertical_alignment="center"):
            day = f", {one.held_on:%Y-%m-%d}" if one.held_on else ""
            st.text(f"{one.kind.label}{day}", width="stretch")
            if st.button("Take away", key=f"unlog_{one.interview}", icon=":material/close:"):
                keeping.unsay(one)
    with st.form(f"interview_{identity}_{len(logged)}", border=False):
        left, right = st.columns(2)
        kind = left.selectbox(
            "Kind", KINDS, index=KINDS.index(Stage.INTERVIEW), format_func=lambda kind: kind.label
        )
        held_on = right.date_input("Held on", None, EARLIEST, LATEST, format="YYYY-MM-DD")
        result = left.selectbox(
            "How it went on",
            RESULTS,
            index=RESULTS.index(Result.UNKNOWN),
            format_func=lambda result: result.label,
        )
        rating = right.number_input(
            "Your own rating, if you keep one", 0.0, 10.0, value=None, step=1.0
        )
        notes = st.text_area("What was asked, and what you want to remember")
        if st.form_submit_button("Log this interview", icon=":material/add:"):
            keeping.say(
                LoggedInterview(
                    logged_identity(),
                    identity,
                    kind,
                    held_on=held_on,
                    result=result,
                    rating=rating,
                    notes=notes.strip(),
                )
            )
