"""What the person's words for reasons and reviews name, to see and to correct."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from bounceback.importing.decisions import TagDecision
from bounceback.insight.open_questions import OF_INTERVIEWS
from bounceback.insight.tables import label
from bounceback.ui import records, sheets, state
from bounceback.ui.statuses_panel import SHOWN, say_the_rest
from bounceback.ui.tables import high_enough
from bounceback.vocabulary.terms import Reason, Theme

WIDTH = 175  # pixels: a phone shows the words and what they name side by side


def show(now: state.InUse) -> None:
    """Show which reasons or themes the values of reason and review columns name."""
    decisions = now.account.decisions
    found = [tag for tag in decisions.tags if tag.field not in OF_INTERVIEWS]
    shown = sorted(found, key=lambda tag: (bool(tag.meanings), -tag.count, tag.value))
    shown = shown[:SHOWN]
    st.caption("What each of your words names. Press a meaning twice to choose another.")
    edited = st.data_editor(
        tags_frame(shown),
        hide_index=True,
        disabled=["Column", "Words", "Rows"],
        column_config={
            "Words": st.column_config.TextColumn(width=WIDTH),
            "Means": st.column_config.MultiselectColumn(
                options=_meanings(), format_func=_meaning, width=WIDTH
            ),
            "Rows": st.column_config.NumberColumn(width=60),
        },
        height=high_enough(len(shown)),
        key=f"tags_{now.edition}",
        alt="Your words for reasons and reviews and what each means",
    )
    say_the_rest(len(found))
    answers = tag_answers(shown, edited)
    if answers:
        sheets.correct(decisions.with_tags(answers))


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


def _meanings() -> list[str]:
    return list(dict.fromkeys([*map(str, Reason), *map(str, Theme), *records.own_reasons()]))


def _meaning(value: str) -> str:
    return label(Reason, value) if value in set(Reason) else label(Theme, value)
