"""By what groups are told apart, and what they are compared by; both live in the address."""

from collections.abc import Sequence

import streamlit as st

from bounceback.insight.compare import SURE, named_quality
from bounceback.vocabulary.comparing import Outcome

METHOD = (
    "The fewer cases a group has, the more its share is drawn towards that of all groups, because "
    f"luck weighs more there; none is called the best unless that is at least {SURE:.0%} likely"
)


def ask(
    columns: Sequence[str], outcomes: Sequence[Outcome], *, key: str
) -> tuple[str, Outcome] | None:
    """Ask for both, the first of each until the person says otherwise; None without a column."""
    if not columns:
        return None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        column = st.selectbox(
            "Group by",
            list(columns),
            format_func=named_quality,
            key=f"{key}_by",
            bind="query-params",
            width=260,
        )
        outcome = st.selectbox(
            "Compare by",
            list(outcomes),
            format_func=lambda one: one.label,
            key=f"{key}_outcome",
            bind="query-params",
            width=340,
        )
    return column or columns[0], Outcome(outcome or outcomes[0])
