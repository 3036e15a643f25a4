"""How a reflection ends: what was planned, one thing to do, one true thing; then it closes."""

import streamlit as st

from bounceback.coaching import closing, if_then
from bounceback.coaching.letters import fitting
from bounceback.journal.plans import Plan
from bounceback.journal.reflections import Reflection
from bounceback.schema import SearchLog
from bounceback.ui import days, records, state
from bounceback.ui.act import choosing, facts, files, following, planning
from bounceback.ui.act.occasions import Occasion
from bounceback.vocabulary.terms import Ending, Stage

PRACTICE, FOLLOW_UP = "pages/act/practice.py", "pages/act/follow_up.py"


def show(log: SearchLog, occasion: Occasion, reflection: Reflection) -> None:
    """Close a reflection with one skill action and one fact out of the person's own log."""
    whole = state.whole(log)
    known = facts.of(whole, days.as_of(log), records.practised())
    last = closing.closing(occasion.situation, known)
    plan = planning.of(occasion, reflection)
    if plan is not None:
        with st.container(gap="xsmall"):
            st.markdown("**Your plan**")
            st.text(if_then.sentence(plan.cue, plan.response))
            st.caption(when(plan))
    for title, words in (("One thing to do", last.action), ("One thing that is true", last.fact)):
        with st.container(gap="xsmall"):
            st.markdown(f"**{title}**")
            st.text(words)
    st.text("That is enough for this one. You can put it down now.")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Close it", key="close_it", icon=":material/check:", on_click=choosing.nothing)
        files.plan_button(plan)
        st.page_link(PRACTICE, label="Practise it", icon=":material/exercise:")
        if _may_write(occasion):
            st.page_link(
                FOLLOW_UP,
                label="Write to them",
                icon=":material/mail:",
                query_params={following.TO: occasion.application},
            )


def _may_write(occasion: Occasion) -> bool:
    """Whether a letter fits: where nobody was met and they said no, none is pressed on anybody."""
    row = occasion.row
    return row is not None and bool(fitting(Stage(row["furthest_stage"]), Ending(row["ending"])))


def when(plan: Plan) -> str:
    """Return in words when a plan comes back."""
    ways = []
    if plan.due_on is not None:
        ways.append(f"on {plan.due_on.day} {plan.due_on:%B %Y}")
    if plan.due_kind is not None:
        ways.append(f"at your next interview of this kind: {plan.due_kind.label.lower()}")
    return f"It comes back {', or '.join(ways)}." if ways else "It has no day to come back on."
