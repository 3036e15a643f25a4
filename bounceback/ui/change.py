"""The one day that a person names, to see what has changed since; it lives in the address."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from bounceback.journal.named_dates import NamedDate
from bounceback.ui import named_days
from bounceback.ui.filters import EARLIEST, LATEST
from bounceback.vocabulary.comparing import Quality

ON, NAME, OUTCOME, BY = "changed_on", "change", "judged_by", "by"
OUTCOMES = {
    "positive": "Positive reply in 30 days",
    "interview": "Interview in 45 days",
}
UNITS = {"week": "Week", "month": "Month"}
UNNAMED = "A change"  # what a day is called that the person gives no name


@dataclass(frozen=True)
class Change:
    """The day on which something changed, what it is called, and what it is judged by."""

    day: pd.Timestamp
    name: str
    outcome: str


def ask() -> Change | None:
    """Ask for one day before anything is shown of it; None until it is named."""
    with st.container(border=True):
        st.header("Before and after a change")
        st.caption(
            "Name one day on which you changed something, and what you will judge it by, before "
            "you look: whoever tries many days finds one by chance."
        )
        named_days.choose(ON, NAME)
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
        outcome = st.radio(
            "Judged by",
            list(OUTCOMES),
            format_func=OUTCOMES.__getitem__,
            key=OUTCOME,
            horizontal=True,
            bind="query-params",
        )
        if day:
            named_days.keep_or_drop(NamedDate(" ".join((name or UNNAMED).split()), day))
    return Change(pd.Timestamp(day), name or "", outcome) if day else None


def mixed_by(column: str) -> str:
    """Return what the mix of both halves is counted by, in words: "source", "kind of role"."""
    return Quality(column).label.lower() if column in set(Quality) else column


def unit(offered: Sequence[str]) -> str:
    """Ask by which of these units the course is told; the first until the person says otherwise."""
    if len(offered) == 1:
        return offered[0]
    units = [name for name in UNITS if name in offered]
    chosen: str = st.radio(
        "Counted by",
        units,
        units.index(offered[0]),
        format_func=UNITS.__getitem__,
        key=BY,
        horizontal=True,
        bind="query-params",
    )
    return chosen
