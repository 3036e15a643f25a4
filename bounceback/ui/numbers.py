"""The five numbers of a search, each with what it is out of."""

import pandas as pd
import streamlit as st

from bounceback.insight import summary
from bounceback.insight.base import Insight
from bounceback.insight.tables import WORDS
from bounceback.statistics.intervals import TOO_FEW


def show(headline: pd.DataFrame, insight: Insight) -> None:
    """Show the table of `metrics.summary.headline` as five numbers with their sentence."""
    st.text(insight.sentence)
    grid = st.grid(len(headline) + 1, min_column_width=130)
    for place, row in enumerate(headline.to_dict("records")):
        # The first is what the others are out of: it is twice as wide, and on a phone a full row.
        grid.cell(column_span=1 if place else 2).metric(
            WORDS["measure"][str(row["measure"])],
            summary.known(row),
            summary.out_of(row),
            delta_color="off",
            delta_arrow="off",
            border=True,
            height="stretch",
        )
    if (headline["of"] >= TOO_FEW).all():
        st.caption(
            "Behind a count: what it is out of, and between which shares the truth likely lies."
        )
