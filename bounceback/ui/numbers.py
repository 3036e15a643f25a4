"""The five numbers of a search, each with what it is out of."""

import pandas as pd
import streamlit as st

from bounceback.insight import summary
from bounceback.insight.base import Insight
from bounceback.insight.tables import WORDS
from bounceback.statistics.intervals import TOO_FEW


def show(headline: pd.DataFrame, insight: Insight, *, filtered: bool = False) -> None:
    """Show the table of `metrics.summary.headline` as five numbers with their sentence.

    Where it is `filtered`, the first number says that the sheet holds more. Where nothing is known
    but how many were sent, that is the one number, and the sentence says the rest.
    """
    told = summary.told(headline)
    among = "that the filters leave" if filtered else "in the sheet"
    st.text(insight.sentence)
    with st.grid(len(told), min_column_width=130):  # side by side beside a sidebar, too
        for row in told.to_dict("records"):
            st.metric(
                WORDS["measure"][str(row["measure"])],
                summary.known(row),
                summary.out_of(row, among),
                delta_color="off",
                delta_arrow="off",
                border=True,
                height="stretch",
            )
    if len(told) > 1 and (told["of"] >= TOO_FEW).all():
        st.caption(
            "Behind a count: what it is out of, and between which shares the truth likely lies."
        )
