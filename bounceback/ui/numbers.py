"""The five numbers of a search, each with what it is out of."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from bounceback.insight.base import Insight
from bounceback.statistics.intervals import TOO_FEW
from bounceback.ui.tables import WORDS


def show(headline: pd.DataFrame, insight: Insight) -> None:
    """Show the table of `metrics.summary.headline` as five numbers with their sentence."""
    st.text(insight.sentence)
    with st.grid(5, min_column_width=150):
        for row in headline.to_dict("records"):
            st.metric(
                WORDS["measure"][str(row["measure"])],
                known(row),
                out_of(row),
                delta_color="off",
                delta_arrow="off",
                border=True,
                height="stretch",
            )
    if (headline["of"] >= TOO_FEW).all():
        st.caption(
            "Behind a count: what it is out of, and between which shares the truth likely lies."
        )


def known(row: Mapping[Any, Any]) -> str:
    """Return the count: "38", or "2–9" where some depths are unknown."""
    count, at_most = int(row["count"]), int(row["at_most"])
    return f"{count:,}" if at_most == count else f"{count:,}–{at_most:,}"


def out_of(row: Mapping[Any, Any]) -> str:
    """Return what the count is out of, with the likely share where enough cases tell of it."""
    if row["measure"] == "sent":
        return f"of {int(row['of']):,} in the sheet"
    denominator = f"of {int(row['of']):,}"
    if row["of"] < TOO_FEW or row["measure"] == "open" or row["at_most"] > row["count"]:
        return denominator
    return f"{denominator} · {row['low'] * 100:.0f}–{row['high']:.0%}"
