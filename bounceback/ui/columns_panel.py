"""How each sheet is read, to see and to correct: kind, header row, dates, columns."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from bounceback.importing.decisions import ColumnDecision, TableDecision
from bounceback.insight.base import counted
from bounceback.ui import dates_panel, sheets, state
from bounceback.ui.tables import wide_enough
from bounceback.vocabulary.fields import Field, Table

KINDS = {
    Table.APPLICATIONS: "One row per application",
    Table.EVENTS: "One row per event of an application",
    Table.INTERVIEWS: "One row per interview",
    Table.IGNORED: "Leave this sheet out",
}
DELIMITERS = {",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Vertical bar"}
SHORT = {
    Table.APPLICATIONS: "applications",
    Table.EVENTS: "events",
    Table.INTERVIEWS: "interviews",
    Table.IGNORED: "left out",
}
IN_VIEW = "table_in_view"  # the one of several tables that the person looks at
NARROW = 125  # pixels: a phone shows a column and its whole meaning side by side
HEADERS = (NARROW, 200)  # pixels: as the headers need
SURE, LIKELY = 0.9, 0.6


def show(now: state.InUse) -> None:
    """Show one table of the import with everything that can be corrected about it."""
    decisions = now.account.decisions
    if not decisions.tables:
        return
    chosen = _chosen(now)
    if alike := len(decisions.like(chosen)) if chosen.kind is not Table.IGNORED else 0:
        st.caption(f"What you correct here is corrected in {counted(alike, 'sheet')} like it, too.")
    corrected = _columns(_reading(chosen, now), now.edition)
    if corrected != chosen:
        sheets.correct(decisions.corrected(chosen, corrected))


def asked_first(now: state.InUse) -> list[TableDecision]:
    """Return the tables as they are offered: what waits for an answer, what is read, the rest."""
    asked, places = _waiting(now), list(KINDS)
    return sorted(
        now.account.decisions.tables,
        key=lambda table: (table.origin not in asked, places.index(table.kind)),
    )


def _waiting(now: state.InUse) -> set[str]:
    """The tables about whose dates something is asked."""
    return {p.origin for p in now.account.problems if p.kind in dates_panel.QUESTIONS}


def columns_frame(table: TableDecision) -> pd.DataFrame:
    """Return the columns of a table with their meaning, samples and how sure that is."""
    return pd.DataFrame(
        {
            "Column": pd.Series([c.header for c in table.columns], dtype="str"),
            "Means": pd.Series([str(c.field) for c in table.columns], dtype="str"),
            "How sure": pd.Series([sureness(c) for c in table.columns], dtype="str"),
            "For example": pd.Series([_samples(c) for c in table.columns], dtype="str"),
        }
    )


def with_meanings(table: TableDecision, edited: pd.DataFrame) -> TableDecision:
    """Return the table with the meanings that the person chose for its columns."""
    for column, meaning in zip(table.columns, edited["Means"], strict=True):
        if meaning is not None and meaning != str(column.field):
            table = table.with_field(column.header, Field(meaning))
    return table


def sureness(column: ColumnDecision) -> str:
    """Return in words how sure the meaning of a column is, or what it could be as well."""
    if column.field is Field.EXTRA and column.also is not None:
        return f"Could be: {column.also.label.lower()}"
    if column.field in {Field.EXTRA, Field.PRIVATE, Field.IGNORED}:
        return ""
    if column.confidence >= SURE:
        return "Sure"
    return "Likely" if column.confidence >= LIKELY else "Please check"


def _samples(column: ColumnDecision) -> str:
    return " · ".join(sample for sample in column.samples if sample)


def _chosen(now: state.InUse) -> TableDecision:
    """Let the person look at one of several tables; after a correction they still see the same.

    Where the correction was the answer that this table waited for, the next that waits is shown.
    """
    tables, waiting = asked_first(now), _waiting(now)
    if len(tables) == 1:
        return tables[0]
    origins = [table.origin for table in tables]
    before, waited = st.session_state.get(IN_VIEW, ("", False))
    answered = waited and before not in waiting and bool(waiting)
    chosen = st.selectbox(
        f"One of {len(tables):,} tables",
        tables,
        index=origins.index(before) if before in origins and not answered else 0,
        format_func=lambda table: _offered(table, waits=table.origin in waiting),
        key=f"table_{now.edition}",
    )
    st.session_state[IN_VIEW] = chosen.origin, chosen.origin in waiting
    return chosen


def _offered(table: TableDecision, *, waits: bool) -> str:
    waiting = ", waits for an answer" if waits else ""
    return f"{table.origin}: {SHORT[table.kind]}{waiting}"


def _reading(table: TableDecision, now: state.InUse) -> TableDecision:
    """Show how the sheet is read as a whole. A new header or kind means new columns."""
    edition = now.edition
    if table.why:
        st.text(table.why)
    with st.container(horizontal=True):
        kind = st.selectbox(
            "This sheet holds",
            list(KINDS),
            index=list(KINDS).index(table.kind),
            format_func=lambda kind: KINDS[kind],
            key=f"kind_{table.origin}_{edition}",
            width=280,
        )
        header_row = st.number_input(
            "Row with the headers",
            min_value=0,
            value=table.header_row,
            help="Counted from 1 as in your sheet; 0 where there are no headers.",
            key=f"header_{table.origin}_{edition}",
            width=200,
        )
        delimiter = _delimiter(table, edition)
    if (kind, header_row, delimiter) != (table.kind, table.header_row, table.delimiter):
        return replace(
            table,
            kind=Table(kind),
            header_row=int(header_row),
            delimiter=delimiter,
            columns=(),
            date_order=None,
            year=None,
        )
    if kind is Table.IGNORED:
        return table
    return dates_panel.ask(table, now)


def _delimiter(table: TableDecision, edition: int) -> str:
    if not table.delimiter:  # a workbook
        return ""
    options = list(dict.fromkeys([*DELIMITERS, table.delimiter]))
    return st.selectbox(
        "Columns are separated by",
        options,
        index=options.index(table.delimiter),
        format_func=lambda sign: DELIMITERS.get(sign, sign),
        key=f"delimiter_{table.origin}_{edition}",
        width=220,
    )


def _columns(table: TableDecision, edition: int) -> TableDecision:
    if table.kind is Table.IGNORED or not table.columns:
        return table
    st.caption("Press what a column means twice to choose another; all is read again at once.")
    frame = columns_frame(table)
    edited = st.data_editor(
        frame,
        hide_index=True,
        disabled=["Column", "For example", "How sure"],
        column_config={
            "Column": st.column_config.TextColumn(width=wide_enough(frame["Column"], HEADERS)),
            "Means": st.column_config.SelectboxColumn(
                options=[str(field) for field in Field],
                format_func=lambda value: Field(str(value)).label,
                required=True,
                width=NARROW + 75,
            ),
            "How sure": st.column_config.TextColumn(width=NARROW),
            "For example": st.column_config.TextColumn(width="large"),
        },
        height="content",
        key=f"columns_{table.origin}_{edition}",
        alt="Columns of the sheet and what each means",
    )
    return with_meanings(table, edited)
