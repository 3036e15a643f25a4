"""The ledger: what was sent, what was answered, and what they said."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from bounceback.coaching.kinds import StepKind
from bounceback.insight import asking as insight
from bounceback.insight.tables import label
from bounceback.journal import letters
from bounceback.journal.letters import Letter
from bounceback.metrics import asking
from bounceback.overlay.corrections import ReasonCorrection
from bounceback.schema import SearchLog
from bounceback.ui import keeping, records, rows, state
from bounceback.ui.act import clock, kept, occasions
from bounceback.ui.filters import EARLIEST, LATEST
from bounceback.ui.panels import reading
from bounceback.vocabulary.terms import Provenance, Reason, Stage

LISTED = 40  # letters in one list, the latest first
LONGEST_WORDS = 300  # characters of an answer that stand with a reason
GONE = "An application that is not in this sheet"


def show(log: SearchLog) -> None:
    """Show what was sent and what came back, and take an answer."""
    sent = [each for each in kept.all_letters() if each.sent_on is not None][::-1]
    if sent:
        whole = state.whole(log)
        rows_of = _rows(whole)
        with st.container(border=True):
            st.header("Asked and answered")
            rows.show(table(sent, rows_of), key="ledger", name="Letters that were sent")
            _answer([each for each in sent if each.answered_on is None][:LISTED], rows_of)
            _take_back(sent[:LISTED], rows_of)
        share = asking.answered(requests(sent, rows_of))
        reading("How often requests for feedback are answered", share, insight.answered(share))


def table(sent: Sequence[Letter], rows_of: pd.DataFrame) -> pd.DataFrame:
    """Return the letters that were sent as a table: to whom, what, when, and what came back."""
    found = rows_of.reindex([letter.application for letter in sent])
    return pd.DataFrame(
        {
            "company": found["company"].fillna(GONE).astype("str").to_numpy(),
            "role": found["role"].fillna("").astype("str").to_numpy(),
            "letter": [_kind(letter) for letter in sent],
            "sent_on": kept.days(letter.sent_on for letter in sent),
            "answered_on": kept.days(letter.answered_on for letter in sent),
            "what_they_said": [letter.answer for letter in sent],
        }
    ).astype({"company": "str", "role": "str", "letter": "str", "what_they_said": "str"})


def requests(sent: Sequence[Letter], rows_of: pd.DataFrame) -> pd.DataFrame:
    """Return the requests for feedback: how far each had got, and whether it was answered."""
    asked = [letter for letter in sent if letter.kind == StepKind.FEEDBACK]
    stages = rows_of["furthest_stage"].reindex([letter.application for letter in asked])
    return pd.DataFrame(
        {
            "furthest_stage": stages.fillna(Stage.UNKNOWN).astype("str").to_numpy(),
            "answered": [letter.answered_on is not None for letter in asked],
        }
    )


def _rows(log: SearchLog) -> pd.DataFrame:
    """Company, role and furthest stage of each application, by its identity."""
    known = log.applications["application"].map(state.identities().applications)
    shown = log.applications[["company", "role", "furthest_stage"]].astype("str")
    return shown.set_axis(pd.Index(known.astype("str")))


def _kind(letter: Letter) -> str:
    return label(StepKind, letter.kind)


def _name(letter: Letter, rows_of: pd.DataFrame) -> str:
    if letter.application not in rows_of.index:
        return GONE
    row = rows_of.loc[letter.application]
    return f"{occasions.name(row['company'], row['role'])} · {_kind(letter)}, {letter.sent_on}"


def _choose(
    question: str, sent: Sequence[Letter], rows_of: pd.DataFrame, key: str
) -> Letter | None:
    by_id = {letter.id: letter for letter in sent}
    chosen = st.selectbox(
        question,
        list(by_id),
        index=None,
        format_func=lambda number: _name(by_id[number], rows_of) if number in by_id else "",
        key=key,
        placeholder="Choose a letter",
    )
    return by_id.get(chosen) if chosen is not None else None


def _answer(waiting: Sequence[Letter], rows_of: pd.DataFrame) -> None:
    """Take what they said; a reason that they told is kept as told."""
    with st.expander("They answered", icon=":material/mark_email_read:"):
        if not waiting:
            st.caption("Everything that you sent was answered.")
            return
        letter = _choose("Which letter", waiting, rows_of, "answered_letter")
        if letter is None:
            return
        with st.form(f"answer_{letter.id}", border=False):
            day = st.date_input(
                "On which day", clock.today(), EARLIEST, LATEST, format="YYYY-MM-DD"
            )
            words = st.text_area("What they said", max_chars=5_000)
            reason = st.selectbox(
                "Did they name a reason?",
                [*(str(word) for word in Reason), *records.own_reasons()],
                index=None,
                format_func=lambda word: label(Reason, word),
                accept_new_options=True,
                placeholder="Leave this open where they did not",
            )
            if st.form_submit_button("Keep the answer", icon=":material/save:"):
                answered = replace(letter, answered_on=day, answer=words.strip())
                keeping.keep(lambda: _keep(answered, (reason or "").strip()))


def _keep(answered: Letter, reason: str) -> None:
    letters.save(state.journal(), answered)
    if reason:
        words = answered.answer[:LONGEST_WORDS]
        state.say(ReasonCorrection(answered.application, reason, Provenance.TOLD, words=words))


def _take_back(sent: Sequence[Letter], rows_of: pd.DataFrame) -> None:
    with st.expander("Take an entry back", icon=":material/undo:"):
        letter = _choose("Which entry", sent, rows_of, "unsent_letter")
        if letter is not None and st.button("Take it out of the ledger", key="unsend"):
            keeping.keep(lambda: letters.remove(state.journal(), letter.id), "Taken back")
