"""Choosing what goes into a report, looking at it, and saving it."""

import base64
from datetime import datetime
from typing import Any

import streamlit as st

from bounceback.insight.base import counted
from bounceback.journal import plans, practice
from bounceback.report.choosing import USUAL, Choice, Naming, Part
from bounceback.report.making import FILE_NAME, html
from bounceback.report.search import Beside, Search, people
from bounceback.schema import SearchLog
from bounceback.ui import days, filters, sorting, state
from bounceback.ui.act import typed

MADE = "report_made"  # the report of this session, and what it was made of
ASK, NAME = "report/ask", "report/name"
PREVIEW_HEIGHT = 640  # pixels
NAMES = {
    Naming.REPLACE: "Company A, Company B …",
    Naming.KEEP: "As they are",
}
HIDDEN = (
    "Each company and contact gets a letter, and the names of files, roles and sources stay out. "
    "In what you wrote yourself the names from your sheet are replaced; a nickname or a telling "
    "detail cannot be, so look the report over before you hand it on."
)
SHOWN = "Companies, roles and the name of your file stand in the report as in your sheet."


def choose() -> Choice:
    """Ask what goes into the report: the person's request first, as its reader meets it first."""
    with st.container(border=True):
        st.header("What you ask for")
        ask = typed.area(
            "What would you like help with?",
            ASK,
            height=100,
            placeholder="I get to interviews, but seldom further. Could we practise together?",
        )
        name = typed.line("Your name, if you want it in the report", NAME, placeholder="Optional")
    with st.container(border=True):
        st.header("What goes in")
        chosen = [part for part in Part if _wants(part)]
    with st.container(border=True):
        st.header("Names and quotes")
        naming = st.radio(
            "Names of companies and people",
            list(NAMES),
            format_func=NAMES.__getitem__,
            key="report_names",
            horizontal=True,
            persist_state="session",
        )
        st.caption(HIDDEN if naming is Naming.REPLACE else SHOWN)
        words = st.checkbox(
            "Quote what was noted behind reasons and themes",
            key="report_words",
            help="A few short quotes from your sheet, and roles in the table of applications.",
            persist_state="session",
        )
        st.caption("What you wrote freely for yourself alone on Reflect is never in a report.")
    return Choice(frozenset(chosen), Naming(naming), words, ask, name)


def offer(log: SearchLog, choice: Choice) -> None:
    """Make the report when asked to, show how it looks, and offer it as a file.

    A report that was made of anything else than what is chosen now is not shown any more.
    """
    search = _search(log)
    count = f"{len(log.applications):,} of {counted(len(search.whole.applications), 'application')}"
    st.caption(f"The filters in the sidebar apply: {count}.")
    if not choice.parts:
        st.info("Choose at least one part.", icon=":material/checklist:")
        return
    found = _found(search, choice)
    if found is not None:
        _show(found)
        return
    if st.button(
        "Make the report", key="make_report", type="primary", icon=":material/description:"
    ):
        _make(search, choice)
        st.rerun()


def _wants(part: Part) -> bool:
    return st.checkbox(
        f"**{part.label}.** {part.description}",
        value=part in USUAL,
        key=f"report_part_{part}",
        persist_state="session",
    )


def _search(log: SearchLog) -> Search:
    """The search in use, with what was written down beside it."""
    now, journal, until = state.in_use(), state.journal(), days.until(log)
    return Search(
        state.whole(log),
        Beside(
            until.last,
            plans.every(journal),
            practice.every(journal),
            sorting.sorting(),
            until.today,
        ),
        made_on=datetime.now().astimezone().date(),
        selection=filters.selection(),
        files=tuple(source.name for source in now.sources) if now else (),
        people=people(state.whole(log), now.account.decisions) if now else (),
    )


def _found(search: Search, choice: Choice) -> str | None:
    """The report that was made of just this, in this session."""
    whole, basis, found = st.session_state.get(MADE) or (None, None, None)
    return found if whole is search.whole and basis == _basis(search, choice) else None


def _basis(search: Search, choice: Choice) -> tuple[Any, ...]:
    """What a report depends on besides the log."""
    beside = search.beside
    said = (beside.plans, beside.practices, tuple(sorted(beside.sorting.items())))
    return (search.selection, search.made_on, search.files, choice, said)


def _make(search: Search, choice: Choice) -> None:
    bar = st.progress(0.0, "Your report is being made")
    found = html(search, choice, lambda share, what: bar.progress(share, f"Drawing: {what}"))
    st.session_state[MADE] = (search.whole, _basis(search, choice), found)


def _show(found: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            "Save the report",
            found.encode(),
            FILE_NAME,
            "text/html",
            key="save_report",
            type="primary",
            icon=":material/download:",
            on_click="ignore",
        )
        st.caption("One file for any browser; print it from there, or save it as PDF.")
    # A page in an address is a stranger to the app around it; its own rules forbid scripts.
    page = base64.b64encode(found.encode()).decode()
    with st.container(border=True):
        st.iframe(
            f"data:text/html;charset=utf-8;base64,{page}",
            height=PREVIEW_HEIGHT,
            alt="How the report looks",
        )
