"""Applications as rows on the screen, one page at a time."""

import pandas as pd
import streamlit as st

from bounceback.insight.tables import header, readable, shortened

PAGE = 100  # rows that travel to the browser at once
HEIGHT, FITTING = 560, 14  # pixels, and the rows that they hold
WIDTHS = {"company": 120, "furthest_stage": 112, "ending": 104}  # pixels: a telephone shows them
COLUMNS = (
    "company",
    "furthest_stage",
    "ending",
    "role",
    "applied_on",
    "advanced_on",
    "ended_on",
    "rounds",
    "source",
    "location",
    "status",
)
HIDDEN = frozenset({"application", "interview", "origin", "row", "notes"})


def found(applications: pd.DataFrame, words: str) -> pd.DataFrame:
    """Return the applications whose company or role holds these words, in any case."""
    wanted = words.strip()
    if not wanted:
        return applications
    hit = _holds(applications["company"], wanted) | _holds(applications["role"], wanted)
    return applications[hit]


def page_of(table: pd.DataFrame, *, key: str) -> pd.DataFrame:
    """Return the page of the table that the person turned to, and show where they are."""
    pages = max(1, -(-len(table) // PAGE))
    if pages == 1:
        return table
    number = st.pagination(pages, key=f"page_{key}")
    first = (number - 1) * PAGE
    last = min(first + PAGE, len(table))
    st.caption(f"Rows {first + 1:,} to {last:,} of {len(table):,}")
    return table.iloc[first:last]


def as_read(found: pd.DataFrame) -> pd.DataFrame:
    """Return the columns that hold anything, in words, those of `COLUMNS` first.

    Of an application's own columns, the keys and the notes stay out: one row has room for both.
    """
    first = [column for column in COLUMNS if column in found]
    rest = [column for column in map(str, found) if column not in {*COLUMNS, *HIDDEN}]
    held = [column for column in (*first, *rest) if _holds_anything(found[column])]
    return shortened(readable(found[held]))


def whole(applications: pd.DataFrame) -> pd.DataFrame:
    """Return every row and column in words, notes and the person's own columns among them."""
    return readable(applications.drop(columns="application"))


def show(found: pd.DataFrame, *, key: str, name: str) -> None:
    """Show rows page by page, without a way to select one."""
    shown = page_of(found, key=key)
    st.dataframe(as_read(shown), hide_index=True, placeholder="", alt=name, key=f"rows_{key}")


def pick(applications: pd.DataFrame, *, key: str, name: str) -> int | None:
    """Show applications page by page; return the key of the one that the person selected."""
    shown = page_of(applications, key=key)
    event = st.dataframe(
        as_read(shown),
        hide_index=True,
        height=HEIGHT if len(shown) > FITTING else "auto",
        placeholder="",
        column_config={
            header(column): st.column_config.TextColumn(width=width)
            for column, width in WIDTHS.items()
        },
        alt=name,
        key=f"rows_{key}",
        on_select="rerun",
        selection_mode="single-row",
    )
    places = [place for place in event.selection.rows if place < len(shown)]
    return int(shown["application"].iloc[places[0]]) if places else None  # a filter may shorten


def _holds(column: pd.Series, words: str) -> pd.Series:
    """Look each distinct text through once: companies and roles repeat."""
    kinds = column.cat.categories
    hits = kinds[kinds.str.contains(words, case=False, regex=False)]
    return column.isin(hits)


def _holds_anything(column: pd.Series) -> bool:
    filled = column.dropna()
    return bool((filled.astype("str") != "").any())
