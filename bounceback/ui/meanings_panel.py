"""What the person's own words mean, to see and to correct: status values, reasons, reviews."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st

from bounceback.importing.decisions import StatusDecision, TagDecision
from bounceback.insight.tables import label
from bounceback.ui import open_questions, records, sheets, state
from bounceback.ui.plain_text import plain
from bounceback.vocabulary.terms import Ending, Reason, Stage, Term, Theme

SHOWN = 200  # values in one table; the asked and the frequent ones come first
NAMED = 5  # unknown words that the question names
NARROW = 110  # pixels: a phone shows a word and its two meanings side by side
NO_WORDS = "No column holds words that say how an application stands."
EMPTY = "(empty)"
NOT_SAID = "not said"  # an editor marks an empty choice as missing


def statuses(now: state.InUse) -> None:
    """Show what each status value means, how it stands and how far it got."""
    decisions = now.account.decisions
    if not decisions.statuses:
        st.caption(NO_WORDS)
        return
    st.caption(
        "How an application stands and how far it got are two things. Double-click one of them to "
        "say otherwise."
    )
    asked = in_question_order(decisions.statuses)[:SHOWN]
    _ask(asked)
    edited = st.data_editor(
        statuses_frame(asked),
        hide_index=True,
        disabled=["Status", "Rows", "Asked"],
        column_config={
            "Status": st.column_config.TextColumn(width=NARROW),
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
        key=f"statuses_{now.edition}",
        alt="Status values of the sheet and what each means",
    )
    _say_the_rest(len(decisions.statuses))
    answers = status_answers(asked, edited)
    if answers:
        sheets.correct(decisions.with_statuses(answers))


def tags(now: state.InUse) -> None:
    """Show which reasons or themes the values of reason and review columns name."""
    decisions = now.account.decisions
    found = [tag for tag in decisions.tags if tag.field not in open_questions.OF_INTERVIEWS]
    shown = sorted(found, key=lambda tag: (bool(tag.meanings), -tag.count, tag.value))
    shown = shown[:SHOWN]
    st.caption("What each of your words names. Double-click a meaning to say otherwise.")
    edited = st.data_editor(
        tags_frame(shown),
        hide_index=True,
        disabled=["Column", "Words", "Rows"],
        column_config={
            "Words": st.column_config.TextColumn(width=NARROW + 65),
            "Means": st.column_config.MultiselectColumn(
                options=_meanings(), format_func=_meaning, width=NARROW + 65
            ),
            "Rows": st.column_config.NumberColumn(width=60),
        },
        key=f"tags_{now.edition}",
        alt="Your words for reasons and reviews and what each means",
    )
    _say_the_rest(len(found))
    answers = tag_answers(shown, edited)
    if answers:
        sheets.correct(decisions.with_tags(answers))


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


def tags_frame(found: list[TagDecision]) -> pd.DataFrame:
    """Return the values of reason and review columns as a table to edit."""
    return pd.DataFrame(
        {
            "Words": pd.Series([tag.value for tag in found], dtype="str"),
            "Means": pd.Series([list(tag.meanings) for tag in found], dtype="object"),
            "Rows": pd.Series([tag.count for tag in found], dtype="int64"),
            "Column": pd.Series([tag.field.label for tag in found], dtype="str"),
        }
    )


def tag_answers(found: list[TagDecision], edited: pd.DataFrame) -> list[TagDecision]:
    """Return the values whose meanings the person changed."""
    answers = [
        replace(tag, meanings=tuple(map(str, meanings or ())))
        for tag, meanings in zip(found, edited["Means"], strict=True)
    ]
    pairs = zip(found, answers, strict=True)
    return [answer for tag, answer in pairs if set(answer.meanings) != set(tag.meanings)]


def _says(term: type[Term]) -> Callable[[object], str]:
    return lambda value: label(term, value) if value != NOT_SAID else "Not said"


def _answer(status: StatusDecision, ending: str | None, stage: str | None) -> StatusDecision:
    """What the person says of a word. A stage alone leaves it open, as "Interview" does."""
    known = Stage(stage) if stage in set(Stage) else None
    stands = Ending(ending) if ending in set(Ending) else None
    if status.asked and stands is Ending.UNKNOWN and known not in {None, Stage.UNKNOWN}:
        stands = Ending.OPEN
    return replace(status, ending=stands, stage=known)


def _meanings() -> list[str]:
    return list(dict.fromkeys([*map(str, Reason), *map(str, Theme), *records.own_reasons()]))


def _meaning(value: str) -> str:
    return label(Reason, value) if value in set(Reason) else label(Theme, value)


def _say_the_rest(count: int) -> None:
    if count > SHOWN:
        st.caption(f"The {SHOWN} of {count:,} that matter most are shown.")
