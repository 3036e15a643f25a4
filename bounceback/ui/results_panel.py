"""What the person's own words for results and ratings of interviews mean, to see and to correct."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from bounceback.importing.decisions import TagDecision
from bounceback.insight.tables import label
from bounceback.ui import sheets, state
from bounceback.ui.tables import high_enough
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Result

NOT_SAID = "not said"  # an editor marks an empty choice as missing
NARROW = 110  # pixels: a phone shows a word and its meaning side by side
EXPLAINED = (
    "How each interview went on, and your rating of it as a number. Press a meaning twice to "
    "choose another."
)


def words_of(found: Sequence[TagDecision], field: Field) -> list[TagDecision]:
    """Return the words of one kind, those that wait for an answer first."""
    words = [tag for tag in found if tag.field is field]
    return sorted(words, key=lambda tag: (bool(tag.meanings), -tag.count, tag.value))


def show(now: state.InUse) -> None:
    """Show what each word for a result or a rating was taken for."""
    decisions = now.account.decisions
    results, ratings = (words_of(decisions.tags, f) for f in (Field.RESULT, Field.RATING))
    st.caption(EXPLAINED)
    answers = [*_results(results, now.edition), *_ratings(ratings, now.edition)]
    if answers:
        sheets.correct(decisions.with_tags(answers))


def _results(found: list[TagDecision], edition: int) -> list[TagDecision]:
    if not found:
        return []
    options = st.column_config.SelectboxColumn(
        options=[NOT_SAID, *map(str, Result)],
        format_func=lambda value: "Not said" if value == NOT_SAID else label(Result, value),
        required=True,
        width=NARROW,
    )
    edited = _editor(results_frame(found), {"Went on": options}, f"results_{edition}")
    return result_answers(found, edited)


def _ratings(found: list[TagDecision], edition: int) -> list[TagDecision]:
    if not found:
        return []
    number = st.column_config.NumberColumn(width=NARROW)
    edited = _editor(ratings_frame(found), {"Number": number}, f"ratings_{edition}")
    return rating_answers(found, edited)


def _editor(frame: pd.DataFrame, meaning: dict[str, Any], key: str) -> pd.DataFrame:
    words = frame.columns[0]
    return st.data_editor(
        frame,
        hide_index=True,
        disabled=[words, "Rows"],
        column_config={
            words: st.column_config.TextColumn(width=NARROW),
            "Rows": st.column_config.NumberColumn(width="small"),
            **meaning,
        },
        placeholder="Not said",
        height=high_enough(len(frame)),
        key=key,
        alt=f"Your words: {words.lower()} of interviews, and what each means",
    )


def results_frame(found: Sequence[TagDecision]) -> pd.DataFrame:
    """Return the words for results as a table to edit."""
    meant = [tag.meanings[0] if tag.meanings else NOT_SAID for tag in found]
    return _frame(found, "Result").assign(**{"Went on": pd.Series(meant, dtype="str")})


def ratings_frame(found: Sequence[TagDecision]) -> pd.DataFrame:
    """Return the words for ratings as a table to edit; a missing number is not said."""
    meant = [float(tag.meanings[0]) if tag.meanings else None for tag in found]
    return _frame(found, "Rating").assign(Number=pd.Series(meant, dtype="float64"))


def _frame(found: Sequence[TagDecision], words: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            words: pd.Series([tag.value for tag in found], dtype="str"),
            "Rows": pd.Series([tag.count for tag in found], dtype="int64"),
        }
    )


def result_answers(found: Sequence[TagDecision], edited: pd.DataFrame) -> list[TagDecision]:
    """Return the words for results whose meaning the person changed."""
    meant = [() if said == NOT_SAID else (str(said),) for said in edited["Went on"]]
    return _changed(found, meant)


def rating_answers(found: Sequence[TagDecision], edited: pd.DataFrame) -> list[TagDecision]:
    """Return the words for ratings whose number the person changed."""
    return _changed(found, [() if pd.isna(n) else (str(float(n)),) for n in edited["Number"]])


def _changed(found: Sequence[TagDecision], meant: Sequence[tuple[str, ...]]) -> list[TagDecision]:
    pairs = zip(found, meant, strict=True)
    return [replace(tag, meanings=said) for tag, said in pairs if tag.meanings != said]
