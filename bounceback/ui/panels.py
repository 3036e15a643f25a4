"""The parts that every page is made of: one figure, one action, and what stands in for nothing."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from bounceback.charts import checking, pictures
from bounceback.errors import BouncebackError
from bounceback.insight.base import Insight, counted
from bounceback.schema import SearchLog
from bounceback.ui import filters, rows, sheets, state, tables
from bounceback.ui.plain_text import plain

CLICKED = "clicked"  # the selection parameter that every clickable chart names
FEW = 4  # up to this many applications nothing can be said but the counts
IMPORT, OVERVIEW = "pages/start/import_data.py", "pages/understand/overview.py"
APPLICATIONS = "pages/start/applications.py"

Behind = Callable[[SearchLog, Mapping[str, Any]], pd.DataFrame]


def heading(title: str, question: str, *, rates: bool = True) -> SearchLog:
    """Open a page: its title, the question that it answers, and the log that it may use.

    The page ends here, with a way on, where no sheet is open or the filters leave nothing. A
    page of `rates` says where there is too little to speak of any.
    """
    st.title(title, anchor=False)
    st.caption(question)
    log = state.selected(filters.selection())
    if log is None or log.applications.empty:
        _nothing()
        st.stop()
    if rates and len(log.applications) <= FEW:
        st.info(
            "So few applications are no basis for a rate. You see what is there; for the rest "
            "they are too few.",
            icon=":material/hourglass_empty:",
        )
    return log


def figure(
    title: str,
    table: pd.DataFrame,
    draw: Callable[[pd.DataFrame], Any],  # makes a chart; only the charts import Altair
    insight: Insight,
    *,
    denominator: str,
    behind: Behind | None = None,
    drawable: bool = True,
) -> None:
    """Show one answer: its reading, the chart, what it is out of, and what stands behind it.

    `draw` makes the chart out of the table; `behind` says what stands behind one clicked mark.
    Where the table is empty or not `drawable`, the reading says why, and no chart is made.
    """
    with st.container(border=True):
        st.header(title, anchor=False)
        st.text(insight.sentence)
        if not table.empty:
            chart = draw(table) if drawable else None
            _evidence(title, table, chart, insight.sentence, denominator, behind)


def reading(title: str, table: pd.DataFrame, insight: Insight) -> None:
    """Show an answer that is one sentence and needs no picture, with the table behind it."""
    with st.container(border=True):
        st.header(title, anchor=False)
        st.text(insight.sentence)
        _evidence(title, table, None)


def in_short(insight: Insight) -> None:
    """Show what matters most in a few sentences; nothing where the counts carry none."""
    if insight.sentence:
        with st.container(border=True):
            st.header("In short", anchor=False)
            st.text(insight.sentence)


def close(insight: Insight, page: str = "", label: str = "") -> None:
    """End a page: the one thing to do next, and the applications that it looked at."""
    if insight.action:
        with st.container(border=True):
            st.header("One thing to do next", anchor=False, icon=":material/flag:")
            st.text(insight.action)
            if page:
                st.page_link(page, label=label, icon=":material/arrow_forward:")
    log = state.selected(filters.selection())
    if log is not None:
        _looked_at(log.applications)


def trouble() -> None:
    """Show what went wrong last, as one calm sentence."""
    error = state.trouble()
    if error is not None:
        st.error(plain(str(error)), icon=":material/info:")


def run(page: Callable[[], None]) -> None:
    """Run a page; what the person can mend, such as a locked journal, is one sentence on it."""
    try:
        with checking.unchecked():
            page()
    except BouncebackError as error:
        st.error(plain(str(error)), icon=":material/info:")


def sample_button(*, key: str) -> None:
    """Offer the fictitious search; one click, and every page is alive."""
    if st.button("Try it with a sample", key=key, icon=":material/science:"):
        filters.reset()
        if sheets.open_sample():
            st.switch_page(OVERVIEW)
        st.rerun()


@st.fragment
def _looked_at(applications: pd.DataFrame) -> None:
    """Show the applications that a page looks at, where somebody unfolds them."""
    folded = st.expander(
        f"What this page looks at: {counted(len(applications), 'application')}",
        icon=":material/table_rows:",
        key="looked_at",
        on_change="rerun",
    )
    if folded.open:
        with folded:
            rows.show(applications, key="looked_at", name="Applications of this page")


@st.fragment
def _evidence(
    title: str,
    table: pd.DataFrame,
    chart: Any = None,
    alt: str = "",
    denominator: str = "",
    behind: Behind | None = None,
) -> None:
    """Show what an answer rests on: its chart, and its table where somebody unfolds it.

    A click on a mark or on the fold makes this part anew, and not the whole page.
    """
    key = _key(title)
    with checking.unchecked():
        if chart is not None:
            _draw(table, chart, alt, key, denominator, behind)
        folded = st.expander(
            "The table behind",
            icon=":material/table:",
            key=f"table_behind_{key}",
            on_change="rerun",
        )
        if folded.open:
            with folded:
                tables.show(table, key=key, name=title)
                if chart is not None:
                    _pictures(chart, key=key, name=title)


def _draw(
    table: pd.DataFrame, chart: Any, alt: str, key: str, denominator: str, behind: Behind | None
) -> None:
    chart = chart.properties(description="")  # the reading is the chart's name here
    if behind is None:
        st.altair_chart(chart, alt=alt, key=key)
        st.caption(f"{denominator}.")
        return
    event = st.altair_chart(chart, alt=alt, key=key, on_select="rerun", selection_mode=CLICKED)
    st.caption(f"{denominator}. Click a mark to see what stands behind it.")
    _behind_the_click(behind, table, event.selection.get(CLICKED) or (), key)


def _pictures(chart: Any, *, key: str, name: str) -> None:
    """Offer the chart as a file; it is drawn only when somebody asks for it."""
    stem = f"bounceback-{name.lower().replace(' ', '-')}"
    with st.container(horizontal=True):
        for label, kind, draw in (
            ("Save as PNG", "image/png", pictures.png),
            ("Save as SVG", "image/svg+xml", pictures.svg),
        ):
            ending = label[-3:].lower()
            st.download_button(
                label,
                partial(draw, chart),
                f"{stem}.{ending}",
                kind,
                key=f"{ending}_{key}",
                icon=":material/image:",
                on_click="ignore",
            )


def _key(title: str) -> str:
    """Return the name that the parts of a figure go by; a title stands once on a page."""
    return title.lower().replace(" ", "_").replace(",", "")


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


def _behind_the_click(
    behind: Behind, table: pd.DataFrame, clicked: Sequence[Mapping[str, Any]], key: str
) -> None:
    log = state.selected(filters.selection())
    if not clicked or log is None:
        return
    unit = {"unit": table["unit"].iloc[0]} if "unit" in table else {}  # what a period's mark spans
    found = pd.concat([behind(log, {**unit, **mark}) for mark in clicked]).drop_duplicates()
    label = f"Behind your click: {counted(len(found), 'row')}"
    with st.expander(label, expanded=True, icon=":material/ads_click:"):
        rows.show(found, key=f"behind_{key}", name="What stands behind the clicked mark")
