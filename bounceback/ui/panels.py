"""The parts that every page is made of: one figure, one action, and what stands in for nothing."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from bounceback.insight.base import Insight
from bounceback.schema import SearchLog
from bounceback.ui import filters, rows, state, tables
from bounceback.ui.plain_text import plain

CLICKED = "clicked"  # the selection parameter that every clickable chart names
FEW = 4  # up to this many applications nothing can be said but the counts
IMPORT, OVERVIEW = "pages/start/import_data.py", "pages/understand/overview.py"

Behind = Callable[[Mapping[str, Any]], pd.DataFrame]


def heading(title: str, question: str) -> SearchLog:
    """Open a page: its title, the question that it answers, and the log that it may use.

    The page ends here, with a way on, where no sheet is open or the filters leave nothing.
    """
    st.title(title)
    st.caption(question)
    log = state.selected(filters.selection())
    if log is None or log.applications.empty:
        _nothing()
        st.stop()
    if len(log.applications) <= FEW:
        st.info(
            "So few applications are no basis for a rate. You see what is there; the rest is "
            "too early to say.",
            icon=":material/hourglass_empty:",
        )
    return log


def figure(  # noqa: PLR0913 -- a figure is made of this many parts
    title: str,
    table: pd.DataFrame,
    chart: Any,  # of any kind that Altair knows; only the charts import it
    insight: Insight,
    *,
    key: str,
    denominator: str,
    behind: Behind | None = None,
) -> None:
    """Show one answer: its reading, the chart, what it is out of, and what stands behind it.

    `behind` says which applications stand behind one clicked mark.
    """
    with st.container(border=True):
        st.subheader(title)
        st.text(insight.sentence)
        if behind is None:
            st.altair_chart(chart, alt=insight.sentence, key=key)
            st.caption(denominator)
        else:
            event = st.altair_chart(
                chart, alt=insight.sentence, key=key, on_select="rerun", selection_mode=CLICKED
            )
            st.caption(f"{denominator} Click a mark to see its applications.")
            _behind_the_click(behind, event.selection.get(CLICKED) or (), key)
        with st.expander("The table behind", icon=":material/table:"):
            tables.show(table, key=key, name=title)


def action(insight: Insight, *, page: str = "", label: str = "", icon: str = "") -> None:
    """End a page with the one thing to do next."""
    if not insight.action:
        return
    with st.container(border=True):
        st.subheader("One thing to do next", icon=":material/flag:")
        st.text(insight.action)
        if page:
            st.page_link(page, label=label, icon=icon or ":material/arrow_forward:")


def out_of(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: "1 application", "297 applications"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def trouble() -> None:
    """Show what went wrong last, as one calm sentence."""
    error = state.trouble()
    if error is not None:
        st.error(plain(str(error)), icon=":material/info:")


def sample_button(*, key: str) -> None:
    """Offer the fictitious search; one click, and every page is alive."""
    if st.button("Try it with a sample", key=key, icon=":material/science:"):
        filters.reset()
        if state.open_sample():
            st.switch_page(OVERVIEW)
        st.rerun()


def _nothing() -> None:
    """Say why there is nothing to see, and what to do about it."""
    now = state.in_use()
    if now is not None and not now.log.applications.empty:
        st.info("No application fits these filters.", icon=":material/filter_alt:")
        st.button("Reset filters", key="reset_here", on_click=filters.reset)
        return
    trouble()
    st.info("Open your sheet, and this page will have something to say.", icon=":material/inbox:")
    with st.container(horizontal=True):
        st.page_link(IMPORT, label="Open a sheet", icon=":material/upload_file:")
        sample_button(key="sample_here")


def _behind_the_click(behind: Behind, clicked: Sequence[Mapping[str, Any]], key: str) -> None:
    if not clicked:
        return
    applications = pd.concat([behind(mark) for mark in clicked]).drop_duplicates("application")
    found = out_of(len(applications), "application")
    with st.expander(f"Behind your click: {found}", expanded=True, icon=":material/ads_click:"):
        rows.show(applications, key=f"behind_{key}", name="Applications behind the clicked mark")
