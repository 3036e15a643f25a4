"""One application with everything that the sheet says about it, as plain text."""

import pandas as pd
import streamlit as st

from bounceback.insight.tables import label
from bounceback.schema import SearchLog
from bounceback.ui.plain_text import plain
from bounceback.vocabulary.terms import Ending, Polarity, Provenance, Reason, Result, Stage, Theme

LONGEST_NOTE = 20_000  # characters: far above any note, low enough for one page


def show(log: SearchLog, application: int) -> None:
    """Show one application's standing, reasons, interviews and notes, and where it stands."""
    row = log.applications[log.applications["application"] == application].iloc[0]
    said = _of(log.mentions, application)
    with st.container(border=True):
        st.header(plain(_name(row)))
        st.text(standing(row))
        _section("Reasons", reasons(_of(log.reasons, application)))
        for _, interview in _of(log.interviews, application).sort_values("held_on").iterrows():
            here = said[said["interview"] == interview["interview"]]
            _section(held(interview), [*_noted(interview), *mentions(here)])
        _section("Noted with the application", mentions(said[said["interview"].isna()]))
        _section("Notes", _noted(row))
        st.caption(plain(f"{row['origin']}, row {row['row']}"))


def held(interview: pd.Series) -> str:
    """Return in one line which interview this was, when, and how it went."""
    parts = [label(Stage, interview["kind"])]
    if not pd.isna(interview["held_on"]):
        parts.append(f"{interview['held_on']:%Y-%m-%d}")
    if interview["result"] != Result.UNKNOWN:
        parts.append(label(Result, interview["result"]).lower())
    if not pd.isna(interview["rating"]):
        parts.append(f"rated {interview['rating']:g} by you")
    return ", ".join(parts)


def standing(row: pd.Series) -> str:
    """Return in one line how far an application got and how it stands."""
    parts = [f"{label(Stage, row['furthest_stage'])}, {label(Ending, row['ending']).lower()}"]
    for words, column in (("applied", "applied_on"), ("ended", "ended_on")):
        if not pd.isna(row[column]):
            parts.append(f"{words} on {row[column]:%Y-%m-%d}")
    return "; ".join(parts) + "."


def reasons(found: pd.DataFrame) -> list[str]:
    """Return one line a reason: what, who says so, and the words that say it."""
    return [
        f"{label(Reason, row.reason)} · {label(Provenance, row.provenance)}{_quoted(row.words)}"
        for row in found.itertuples()
    ]


def mentions(found: pd.DataFrame) -> list[str]:
    """Return one line a mention: weakness or strength, theme, who says so, and the words."""
    return [
        f"{label(Polarity, row.polarity)}: {label(Theme, row.theme)} · "
        f"{label(Provenance, row.provenance)}{_quoted(row.words)}"
        for row in found.itertuples()
    ]


def _section(title: str, lines: list[str]) -> None:
    if not lines:
        return
    with st.container(gap="xsmall"):
        st.markdown(f"**{title}**")
        for line in dict.fromkeys(lines):
            st.text(line)


def _noted(row: pd.Series) -> list[str]:
    notes = str(row["notes"]).strip()
    return [notes[:LONGEST_NOTE]] if notes else []


def _of(frame: pd.DataFrame, application: int) -> pd.DataFrame:
    return frame[frame["application"] == application]


def _name(row: pd.Series) -> str:
    words = [str(row[c]) for c in ("company", "role") if isinstance(row[c], str) and row[c]]
    return ", ".join(words) or "No company and no role given"


def _quoted(words: object) -> str:
    return f" · “{words}”" if words else ""
