"""One application with everything that the sheet says about it, as plain text."""

import pandas as pd
import streamlit as st

from bounceback.schema import SearchLog
from bounceback.ui import tables
from bounceback.ui.tables import label
from bounceback.vocabulary.terms import Ending, Polarity, Provenance, Reason, Stage, Theme

LONGEST_NOTE = 20_000  # characters: far above any note, low enough for one page


def show(log: SearchLog, application: int) -> None:
    """Show one application's standing, interviews, reasons, mentions and notes."""
    row = log.applications[log.applications["application"] == application].iloc[0]
    with st.container(border=True):
        st.text(_name(row))
        st.text(standing(row))
        st.text(f"From {row['origin']}, row {row['row']}.")
        _interviews(_of(log.interviews, application))
        _section("Reasons", reasons(_of(log.reasons, application)))
        _section("What was said or noticed", mentions(_of(log.mentions, application)))
        if row["notes"]:
            _section("Notes", [str(row["notes"])[:LONGEST_NOTE]])


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


def _interviews(found: pd.DataFrame) -> None:
    if found.empty:
        return
    st.markdown("**Interviews**")
    shown = found[["held_on", "kind", "round", "result", "rating", "notes"]]
    kept = [column for column in shown if shown[column].notna().any()]
    st.dataframe(
        tables.shortened(tables.readable(shown[kept])),
        hide_index=True,
        placeholder="",
        alt="Interviews of this application",
    )


def _section(title: str, lines: list[str]) -> None:
    if lines:
        st.markdown(f"**{title}**")
        for line in lines:
            st.text(line)


def _of(frame: pd.DataFrame, application: int) -> pd.DataFrame:
    return frame[frame["application"] == application]


def _name(row: pd.Series) -> str:
    words = [str(row[c]) for c in ("company", "role") if isinstance(row[c], str) and row[c]]
    return ", ".join(words) or "No company and no role given"


def _quoted(words: object) -> str:
    return f" · “{words}”" if words else ""
