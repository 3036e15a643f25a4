"""What the person's own words for the status mean, to see and to correct."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st

from bounceback.importing.decisions import StatusDecision
from bounceback.importing.phrases import goes_on
from bounceback.insight.tables import label
from bounceback.ui import sheets, state
from bounceback.ui.plain_text import plain
from bounceback.ui.tables import CHOOSE_ANOTHER, high_enough, wide_enough
from bounceback.vocabulary.terms import Ending, Stage, Term
from bounceback.vocabulary.words import normalise

SHOWN = 200  # values in one table; the asked and the frequent ones come first
NAMED = 5  # unknown words that the question names
NARROW = 110  # pixels: a phone shows a word and its two meanings side by side
WORDS = (NARROW, 150)  # pixels: as the words need, so that a phone still shows both meanings
SEVERAL = 2  # unknown words from which on they may be answered together
NO_WORDS = "No column holds words that say how an application stands."
EMPTY = "(empty)"
AS_IT_IS = "As it is"
NOT_SAID = "not said"  # an editor marks an empty choice as missing


def show(now: state.InUse) -> None:
    """Show what each status value means, how it stands and how far it got."""
    decisions = now.account.decisions
    if not decisions.statuses:
        st.caption(NO_WORDS)
        return
    st.caption(f"How an application stands and how far it got are two things. {CHOOSE_ANOTHER}")
    asked = in_question_order(decisions.statuses)[:SHOWN]
    _ask(asked)
    together = _several_at_once([each for each in asked if each.asked], now.edition)
    frame = statuses_frame(asked)
    edited = st.data_editor(
        frame,
        hide_index=True,
        disabled=["Status", "Rows", "Asked"],
        column_config={
            "Status": st.column_config.TextColumn(width=wide_enough(frame["Status"], WORDS)),
            "Stands": st.column_config.SelectboxColumn(
                options=[NOT_SAID, *map(str, Ending)],
                format_func=_says(Ending),
                required=True,
                width=NARROW,
            ),
            "Got to": st.column_config.SelectboxColumn(
                options=[NOT_SAID, *map(str, Stage)],
                format_func=_says(Stage),
                required=True,
                width=NARROW,
            ),
            "Rows": st.column_config.NumberColumn(width="small"),
        },
        height=high_enough(len(frame)),
        key=f"statuses_{now.edition}",
        alt="Status values of the sheet and what each means",
    )
    say_the_rest(len(decisions.statuses))
    answers = together or status_answers(asked, edited)
    if answers:
        sheets.correct(decisions.with_statuses(answers))


def question(asked: list[StatusDecision]) -> str:
    """Return what the person is asked about the words that are not known; empty where none are."""
    unknown = [status for status in asked if status.asked]
    if not unknown:
        return ""
    named = ", ".join(f"“{status.value or EMPTY}”" for status in unknown[:NAMED])
    rest = len(unknown) - NAMED
    more = f" and {rest:,} more" if rest > 0 else ""
    held = sum(status.count for status in unknown)
    return (
        f"What does it mean when you write {named}{more}? Say it in the table; until then "
        f"{'this row counts' if held == 1 else f'these {held:,} rows count'} as unknown."
    )


def _ask(asked: list[StatusDecision]) -> None:
    if question(asked):
        st.info(plain(question(asked)), icon=":material/help:")


def in_question_order(found: tuple[StatusDecision, ...]) -> list[StatusDecision]:
    """Return the status values: what is asked, what the person answered, then by frequency.

    What was answered stays near the top: often its other half wants an answer too.
    """
    return sorted(found, key=lambda s: (not s.asked, not s.confirmed, -s.count, s.value))


def statuses_frame(found: list[StatusDecision]) -> pd.DataFrame:
    """Return the status values as a table to edit."""
    asked = pd.Series(["Please say" if s.asked else "" for s in found], dtype="str")
    return pd.DataFrame(
        {
            "Status": pd.Series([s.value or EMPTY for s in found], dtype="str"),
            "Stands": pd.Series([str(s.ending or NOT_SAID) for s in found], dtype="str"),
            "Got to": pd.Series([str(s.stage or NOT_SAID) for s in found], dtype="str"),
            "Rows": pd.Series([s.count for s in found], dtype="int64"),
            **({"Asked": asked} if (asked != "").any() else {}),
        }
    )


def status_answers(found: list[StatusDecision], edited: pd.DataFrame) -> list[StatusDecision]:
    """Return the status values whose meaning the person changed."""
    answers = [
        _answer(status, ending, stage)
        for status, ending, stage in zip(found, edited["Stands"], edited["Got to"], strict=True)
    ]
    return [
        answer
        for status, answer in zip(found, answers, strict=True)
        if (answer.ending, answer.stage) != (status.ending, status.stage)
    ]


def same_answer(
    found: list[StatusDecision], words: list[str], ending: str | None, stage: str | None
) -> list[StatusDecision]:
    """Return one answer to all of these words; what is not said of them stays as it is."""
    return [
        _answer(each, ending or str(each.ending or NOT_SAID), stage or str(each.stage or NOT_SAID))
        for each in found
        if each.value in words and (ending or stage)
    ]


def _several_at_once(unknown: list[StatusDecision], edition: int) -> list[StatusDecision]:
    """Offer to give several unknown words one meaning; the answers, once they are given."""
    if len(unknown) < SEVERAL:
        return []
    folded = st.expander("Say the same of several", icon=":material/checklist:")
    with folded, st.form(f"together_{edition}", border=False):
        words = st.multiselect(
            "These words",
            [each.value for each in unknown],
            format_func=lambda value: value or EMPTY,
            placeholder="Choose some or all",
        )
        left, right = st.columns(2)
        ending = left.selectbox("Stand", list(Ending), None, _says(Ending), placeholder=AS_IT_IS)
        stage = right.selectbox("Got to", list(Stage), None, _says(Stage), placeholder=AS_IT_IS)
        said = st.form_submit_button("Say so", icon=":material/check:")
        answers = same_answer(unknown, words, ending, stage) if said else []
        if said and not answers:
            st.caption("Choose at least one word, and how it stands or how far it got.")
    return answers


def _says(term: type[Term]) -> Callable[[object], str]:
    return lambda value: label(term, value) if value != NOT_SAID else "Not said"


def _answer(status: StatusDecision, ending: str | None, stage: str | None) -> StatusDecision:
    """What the person says of a word; of one that was asked, how it stands has to be said.

    A stage alone leaves it open where its known words say that it goes on, as "Interview" does.
    Elsewhere it may have ended there, so the word is still asked about.
    """
    known = Stage(stage) if stage in set(Stage) else None
    stands = Ending(ending) if ending in set(Ending) else None
    half = status.asked and stands is Ending.UNKNOWN and known not in {None, Stage.UNKNOWN}
    if half and goes_on(normalise(status.value)):
        stands, half = Ending.OPEN, False
    return replace(status, ending=stands, stage=known, asked=half)


def say_the_rest(count: int) -> None:
    """Say where a table holds only the words that matter most."""
    if count > SHOWN:
        st.caption(f"The {SHOWN} of {count:,} that matter most are shown.")
