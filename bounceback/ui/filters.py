"""The filters in the sidebar: which part of the search every page looks at.

Their values live in the address of the page, so that they survive a page switch and a reload.
Only words that the sheet holds are offered; anything else in an address is ignored.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

import pandas as pd
import streamlit as st

from bounceback.insight.tables import header
from bounceback.schema import EXTRA_PREFIX, SearchLog
from bounceback.selection import Selection
from bounceback.ui import state
from bounceback.vocabulary.terms import Ending, Stage, Term

T = TypeVar("T")
COMPANY, ROLE, SOURCE, STAGE, ENDING = "company", "role", "source", "stage", "ending"
COLUMN, VALUE = "column", "value"  # one more column, of the person's own, and values of it
AFRESH = "filters_afresh"
SINCE, UNTIL = "from", "until"
LISTS = (COMPANY, STAGE, ENDING, ROLE, SOURCE, VALUE)
OFFERED = 200  # names in one list; the rest is found by typing a part of the name
EARLIEST, LATEST = date(1970, 1, 1), date(2100, 12, 31)


def show() -> None:
    """Show the filters beside every page while a sheet is in use."""
    if st.session_state.pop(AFRESH, False):
        reset()
    now = state.in_use()
    if now is None or now.log.applications.empty:
        return
    log = now.log
    with st.sidebar:
        counted = st.container()
        _words("Company", COMPANY, log)
        _terms("Furthest stage", STAGE, log, "furthest_stage", Stage)
        _terms("Ending", ENDING, log, "ending", Ending)
        _words("Role", ROLE, log)
        _words("Source", SOURCE, log)
        _dates(log)
        _other(log)
        _say_how_many(counted, log)


def selection() -> Selection:
    """Return what the filters say now."""
    now = state.in_use()
    if now is None:
        return Selection()
    chosen = st.session_state
    return Selection(
        companies=_matching(now.log, COMPANY),
        roles=_matching(now.log, ROLE),
        stages=tuple(str(stage) for stage in chosen.get(STAGE) or ()),
        endings=tuple(str(ending) for ending in chosen.get(ENDING) or ()),
        sources=_matching(now.log, SOURCE),
        since=chosen.get(SINCE),
        until=chosen.get(UNTIL),
        others=_chosen_other(now.log),
    )


def reset() -> None:
    """Take every filter back. For callbacks: widgets of this run cannot be changed any more."""
    st.session_state.update({key: [] for key in LISTS} | {SINCE: None, UNTIL: None, COLUMN: None})


def start_afresh() -> None:
    """Take every filter back at the next run, for whoever opens another sheet during this one."""
    st.session_state[AFRESH] = True


def other_columns(applications: pd.DataFrame) -> list[str]:
    """Return the further columns that can be filtered by: those whose values repeat.

    The sheet that a row stands in and the place are columns of ours; the rest is the person's.
    """
    own = [column for column in map(str, applications) if column.startswith(EXTRA_PREFIX)]
    return [
        column
        for column in ("origin", "location", *own)
        if 1 < (kinds := applications[column].nunique()) <= OFFERED and kinds < len(applications)
    ]


def frequent(column: pd.Series, most: int = OFFERED) -> list[str]:
    """Return the words of a column that stand there most often, in the order of the alphabet."""
    counts = column.value_counts()
    words = [str(word) for word in counts[counts > 0].index if str(word).strip()]
    return sorted(words[:most], key=str.casefold)


def matching(column: pd.Series, chosen: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a column that a person means by these: exactly, else as a part.

    What nothing fits stays as it is, so that the page says that nothing is left.
    """
    if not chosen:
        return ()
    words = pd.Series(column.cat.categories if hasattr(column, "cat") else column.unique())
    known = set(words)
    found: dict[str, None] = {}
    for name in chosen:
        part = words[words.str.contains(name, case=False, regex=False)]
        found |= dict.fromkeys([name] if name in known or part.empty else part)
    return tuple(found)


def _matching(log: SearchLog, key: str) -> tuple[str, ...]:
    return matching(log.applications[key], st.session_state.get(key) or ())


def _chosen_other(log: SearchLog) -> tuple[tuple[str, tuple[str, ...]], ...]:
    column, values = st.session_state.get(COLUMN), st.session_state.get(VALUE)
    if not values or column not in log.applications:
        return ()
    return ((str(column), matching(log.applications[column], values)),)


def _other(log: SearchLog) -> None:
    """Offer one more column to filter by, and then its values."""
    columns = _once("columns", log, lambda: other_columns(log.applications))
    if not columns:
        return
    chosen = st.selectbox(
        "Another column",
        columns,
        index=None,
        format_func=header,
        key=COLUMN,
        bind="query-params",
        placeholder="None",
        on_change=_forget_values,
    )
    if chosen is not None:
        _words("Its values", VALUE, log, chosen)


def _forget_values() -> None:
    st.session_state[VALUE] = []


def _words(label: str, key: str, log: SearchLog, name: str = "") -> None:
    column = log.applications[name or key]
    offered = _once(f"words_{name or key}", log, lambda: frequent(column))
    if len(offered) < 2:
        return
    more = len(offered) == OFFERED and column.nunique() > len(offered)
    st.multiselect(
        label,
        offered,
        key=key,
        bind="query-params",
        accept_new_options=more,
        placeholder="Type a part of a name" if more else "All",
        select_all=False,
        filter_mode="contains",
    )


def _terms(label: str, key: str, log: SearchLog, column: str, terms: type[Term]) -> None:
    held = _once(f"terms_{key}", log, lambda: set(log.applications[column].unique()))
    offered = [term for term in terms if str(term) in held]
    if len(offered) < 2:
        return
    st.multiselect(
        label,
        offered,
        format_func=lambda term: term.label,
        key=key,
        bind="query-params",
        placeholder="All",
        select_all=False,
    )


def _once(name: str, log: SearchLog, work: Callable[[], T]) -> T:
    """Work out once per log what the filters offer."""
    return state.once(f"filters_{name}", log, (), work)


def _dates(log: SearchLog) -> None:
    if log.applications["applied_on"].isna().all():
        return
    with st.container(horizontal=True):
        for label, key in (("Applied from", SINCE), ("Applied until", UNTIL)):
            st.date_input(
                label,
                value=None,
                key=key,
                bind="query-params",
                min_value=EARLIEST,
                max_value=LATEST,
                format="YYYY-MM-DD",
            )


def _say_how_many(place: st.delta_generator.DeltaGenerator, log: SearchLog) -> None:
    chosen = selection()
    left = state.selected(chosen)
    count = 0 if left is None else len(left.applications)
    with place:
        st.header("Filters")
        if state.is_sample():
            st.caption("This is the sample, a fictitious search.")
        st.caption(f"{count:,} of {len(log.applications):,} applications")
    if chosen.since or chosen.until:
        undated = int(log.applications["applied_on"].isna().sum())
        if undated:
            st.caption(f"{undated:,} without a date of applying are left out.")
    st.button(
        "Reset filters",
        key="reset",
        icon=":material/filter_alt_off:",
        on_click=reset,
        disabled=chosen.is_everything,
        width="stretch",
    )
