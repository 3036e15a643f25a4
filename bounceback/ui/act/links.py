"""The ways from an application to what a person may do about it."""

import streamlit as st

from bounceback.insight.base import rows
from bounceback.schema import SearchLog
from bounceback.ui import state
from bounceback.ui.act import choosing, following, occasions
from bounceback.ui.plain_text import plain
from bounceback.vocabulary.terms import Ending

REFLECT, FOLLOW_UP = "pages/act/reflect.py", "pages/act/follow_up.py"


def show(log: SearchLog, application: int) -> None:
    """Offer to look back on an application or one of its interviews, and to write to them."""
    row = log.applications[log.applications["application"] == application].iloc[0]
    if row["ending"] == Ending.NOT_APPLIED:
        return
    known = state.identities()
    identity = str(known.applications[application])
    held = log.interviews[log.interviews["application"] == application]
    with st.container(horizontal=True):
        st.page_link(
            REFLECT,
            label="Reflect on how it stands",
            icon=":material/self_improvement:",
            query_params={choosing.ABOUT: identity},
        )
        for interview in rows(held.sort_values("held_on")):
            what = occasions.spoken(interview["kind"], interview["held_on"], interview=True)
            st.page_link(
                REFLECT,
                label=plain(f"Reflect on: {what}"),
                icon=":material/forum:",
                query_params={choosing.ABOUT: str(known.interviews[interview["interview"]])},
            )
        st.page_link(
            FOLLOW_UP,
            label="Write to them",
            icon=":material/mail:",
            query_params={following.TO: identity},
        )
