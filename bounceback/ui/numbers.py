"""The five numbers of a search, each with what it is out of."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from bounceback.insight.base import Insight
from bounceback.ui.tables import ENOUGH

NAMES = {
    "sent": "Sent",
    "answered": "Answered",
    "person": "In front of a person",
    "offers": "Offers",
    "open": "Still open",
}


def show(headline: pd.DataFrame, insight: Insight) -> None:
    """Show the table of `metrics.summary.headline` as five numbers with their sentence."""
    st.text(insight.sentence)
    with st.grid(5, min_column_width=150):
        for row in headline.to_dict("records"):
            st.metric(
                NAMES[str(row["measure"])],
                counted(row),
                likely(row),
                delta_color="off",
                delta_arrow="off",
                border=True,
                height="stretch",
            )


def counted(row: Mapping[Any, Any]) -> str:
    """Return the count: "38 of 114", or "2 to 9 of 114" where some depths are unknown."""
    count, at_most, of = int(row["count"]), int(row["at_most"]), int(row["of"])
    known = f"{count:,}" if at_most == count else f"{count:,} to {at_most:,}"
    return known if row["measure"] == "sent" else f"{known} of {of:,}"


def likely(row: Mapping[Any, Any]) -> str:
    """Return the share and its likely range, beside the count that it stands on."""
    if row["measure"] == "sent":
        return f"of {int(row['of']):,} in the sheet"
    if row["of"] < ENOUGH:
        return "too early to say"
    if row["at_most"] > row["count"]:
        return "the depth of some is unknown"
    share = f"{row['share']:.0%}"
    return share if row["measure"] == "open" else f"{share} ({row['low']:.0%} to {row['high']:.0%})"
