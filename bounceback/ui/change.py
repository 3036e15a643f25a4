"""The one day that a person names, to see what has changed since; it lives in the address."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from bounceback.ui.filters import EARLIEST, LATEST

ON, NAME, OUTCOME, BY = "changed_on", "change", "judged_by", "by"
OUTCOMES = {
    "positive": "A positive reply within 30 days",
    "interview": "An interview within 45 days",
}
UNITS = {"week": "Week", "month": "Month"}


@dataclass(frozen=True)
class Change:
    """The day on which something changed, what it is called, and what it is judged by."""

    day: pd.Timestamp
    name: str
    outcome: str


def ask() -> Change | None:
    """Ask for one day before anything is shown of it; None until it is named."""
    with st.container(border=True):
        st.subheader("Before and after a change")
        st.caption(
            "Name one day on which you changed something, and what you will judge it by, before "
            "you look: whoever tries many days finds one by chance."
        )
        with st.container(horizontal=True):
            day = st.date_input(
                "The day of the change",
                value=None,
                key=ON,
                bind="query-params",
                min_value=EARLIEST,
                max_value=LATEST,
                format="YYYY-MM-DD",
            )
            name = st.text_input(
                "What changed", key=NAME, bind="query-params", max_chars=60, placeholder="new CV"
            )
        outcome = st.segmented_control(
            "Judged by",
            list(OUTCOMES),
            default="positive",
            required=True,
            format_func=OUTCOMES.__getitem__,
            key=OUTCOME,
            bind="query-params",
        )
    return Change(pd.Timestamp(day), name or "", outcome or "positive") if day else None


def unit(usual: str) -> str:
    """Ask whether the course is told by week or by month; `usual` until the person says so."""
    chosen = st.segmented_control(
        "Told by",
        list(UNITS),
        default=usual,
        required=True,
        format_func=UNITS.__getitem__,
        key=BY,
        bind="query-params",
    )
    return chosen or usual
