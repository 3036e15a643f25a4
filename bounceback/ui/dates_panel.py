"""How the dates of a sheet are meant: the order of day and month, and a year that none names."""

from dataclasses import replace

import streamlit as st

from bounceback.importing.account import Kind, Problem
from bounceback.importing.decisions import DateOrder, TableDecision
from bounceback.importing.missing_years import BY_TITLE
from bounceback.importing.sheet_years import years_named
from bounceback.ui import state
from bounceback.ui.plain_text import plain
from bounceback.vocabulary.fields import Field

QUESTIONS = frozenset({Kind.DATE_UNDECIDED, Kind.DATE_YEARLESS})
FIRST_YEAR, LAST_YEAR = 1990, 2099


def ask(table: TableDecision, now: state.InUse) -> TableDecision:
    """Ask what the dates of a table leave open; return the table as the person answers it."""
    return _year(_order(table, now), now)


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
    by_title = any(problem.message == BY_TITLE for problem in _of(table, now))
    if not asked and table.year is None and not by_title:
        return table
    if asked:
        fields = table.fields()  # the day of applying is what a person looks for first
        later = [fields.get(problem.column) is not Field.APPLIED_ON for problem in asked]
        first = plain(asked[later.index(min(later))].value)
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
        placeholder=f"{_named(table)}, by its title" if by_title else "Four digits",
        key=f"year_{table.origin}_{now.edition}",
        width=260,
    )
    return replace(table, year=None if year is None else int(year))


def _named(table: TableDecision) -> str:
    return " or ".join(map(str, years_named(table.title)))


def _is_asked(table: TableDecision, now: state.InUse, kind: Kind) -> bool:
    return any(problem.kind is kind for problem in _of(table, now))


def _of(table: TableDecision, now: state.InUse) -> list[Problem]:
    return [problem for problem in now.account.problems if problem.origin == table.origin]
