"""How each sheet is read, to see and to correct: kind, header row, dates, columns."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from bounceback.importing.account import Kind, Problem
from bounceback.importing.decisions import ColumnDecision, DateOrder, TableDecision
from bounceback.ui import state
from bounceback.ui.plain_text import plain
from bounceback.vocabulary.fields import Field, Table

KINDS = {
    Table.APPLICATIONS: "One row per application",
    Table.INTERVIEWS: "One row per interview",
    Table.IGNORED: "Leave this sheet out",
}
DELIMITERS = {",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Vertical bar"}
SHORT = {
    Table.APPLICATIONS: "applications",
    Table.INTERVIEWS: "interviews",
    Table.IGNORED: "left out",
}
IN_VIEW = "table_in_view"  # the one of several tables that the person looks at
FIRST_YEAR, LAST_YEAR = 1990, 2099
NARROW = 120  # pixels: a phone shows a column, its meaning and how sure that is side by side
OF_DATES = frozenset({Kind.DATE_UNDECIDED, Kind.DATE_YEARLESS})
SURE, LIKELY = 0.9, 0.6


def show(now: state.InUse) -> None:
    """Show one table of the import with everything that can be corrected about it."""
    decisions = now.account.decisions
    if not decisions.tables:
        return
    chosen = _chosen(now)
    corrected = _columns(_reading(chosen, now), now.edition)
    if corrected != chosen:
        state.correct(decisions.with_table(corrected))


def asked_first(now: state.InUse) -> list[TableDecision]:
    """Return the tables as they are offered: what waits for an answer, what is read, the rest."""
    asked = {p.origin for p in now.account.problems if p.kind in OF_DATES}
    places = list(KINDS)
    return sorted(
        now.account.decisions.tables,
        key=lambda table: (table.origin not in asked, places.index(table.kind)),
    )


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
    """Let the person look at one of several tables; after a correction they still see the same."""
    tables = asked_first(now)
    if len(tables) == 1:
        return tables[0]
    origins = [table.origin for table in tables]
    before = st.session_state.get(IN_VIEW)
    chosen = st.selectbox(
        f"One of {len(tables):,} tables",
        tables,
        index=origins.index(before) if before in origins else 0,
        format_func=lambda table: f"{table.origin}: {SHORT[table.kind]}",
        key=f"table_{now.edition}",
    )
    st.session_state[IN_VIEW] = chosen.origin
    return chosen


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
    return _year(_order(table, now), now)


def _delimiter(table: TableDecision, edition: int) -> str:
    if not table.delimiter:  # a workbook
        return ""
    options = list(dict.fromkeys([*DELIMITERS, table.delimiter]))
    return st.selectbox(
        "Columns are parted by",
        options,
        index=options.index(table.delimiter),
        format_func=lambda sign: DELIMITERS.get(sign, sign),
        key=f"delimiter_{table.origin}_{edition}",
        width=220,
    )


def _order(table: TableDecision, now: state.InUse) -> TableDecision:
    """Ask for the order of day and month, or show what decided it. Often nothing depends on it."""
    asked = _is_asked(table, now, Kind.DATE_UNDECIDED)
    if table.date_order is None or (table.date_order is DateOrder.UNDECIDED and not asked):
        return table
    if asked:
        st.info(
            f"{plain(table.date_proof)} Please say which one it is.",
            icon=":material/calendar_month:",
        )
    order = st.selectbox(
        "Dates such as 3/4/2026",
        list(DateOrder),
        index=list(DateOrder).index(table.date_order),
        format_func=lambda order: order.label,
        key=f"dates_{table.origin}_{now.edition}",
        width=420,
    )
    if table.date_proof and not asked:
        st.text(table.date_proof)
    return replace(table, date_order=order)


def _year(table: TableDecision, now: state.InUse) -> TableDecision:
    """Ask for the year of the first date, where no date names one."""
    asked = [p for p in _of(table, now) if p.kind is Kind.DATE_YEARLESS]
    if not asked and table.year is None:
        return table
    if asked:
        first = plain(asked[0].value)
        st.info(
            f"No date names its year. Of which year is the first one, “{first}”? The years of the "
            "others follow from it.",
            icon=":material/calendar_month:",
        )
    year = st.number_input(
        "Year of the first date",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        value=table.year,
        placeholder="Four digits",
        key=f"year_{table.origin}_{now.edition}",
        width=200,
    )
    return replace(table, year=None if year is None else int(year))


def _is_asked(table: TableDecision, now: state.InUse, kind: Kind) -> bool:
    return any(problem.kind is kind for problem in _of(table, now))


def _of(table: TableDecision, now: state.InUse) -> list[Problem]:
    return [problem for problem in now.account.problems if problem.origin == table.origin]


def _columns(table: TableDecision, edition: int) -> TableDecision:
    if table.kind is Table.IGNORED or not table.columns:
        return table
    st.caption("Double-click what a column means to choose another; all is read again at once.")
    edited = st.data_editor(
        columns_frame(table),
        hide_index=True,
        disabled=["Column", "For example", "How sure"],
        column_config={
            "Column": st.column_config.TextColumn(width=NARROW),
            "Means": st.column_config.SelectboxColumn(
                options=[str(field) for field in Field],
                format_func=lambda value: Field(str(value)).label,
                required=True,
                width=NARROW + 40,
            ),
            "How sure": st.column_config.TextColumn(width=NARROW),
            "For example": st.column_config.TextColumn(width="large"),
        },
        height="content",
        key=f"columns_{table.origin}_{edition}",
        alt="Columns of the sheet and what each means",
    )
    return with_meanings(table, edited)
