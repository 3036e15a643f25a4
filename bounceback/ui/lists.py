"""Lists of applications that a page ends in: a sentence, the rows page by page, a file."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from bounceback.insight.base import Insight
from bounceback.insight.tables import readable
from bounceback.insight.until import Until
from bounceback.ui import rows, tables
from bounceback.ui.behind_waiting import listed

SHORT = 14  # rows that stand open without filling the page


def silent(
    title: str,
    waiting: pd.DataFrame,
    verdict: str,
    told: Callable[[pd.DataFrame, Until], Insight],
    until: Until,
) -> None:
    """Show the silent applications of one verdict, and what may be said of them."""
    there = waiting[waiting["verdict"] == verdict]
    with st.container(border=True):
        st.header(title)
        st.text(told(there, until).sentence)
        if there.empty:
            return
        key, shown = verdict.replace(" ", "_"), listed(there)
        label = f"The list: {len(there):,}"
        with st.expander(label, expanded=len(there) <= SHORT, icon=":material/list:"):
            # The days of silence tell when; so what a chance is out of stays in view.
            rows.show(shown.drop(columns="applied_on"), key=key, name=title)
            st.caption(
                "Chances of any answer and of a positive reply, among those that were silent as "
                "long in your own search. Where few were, the range is wide; a longer silence is "
                "no better sign than a shorter one."
            )
            tables.download(readable(shown), key=key, name=title)
