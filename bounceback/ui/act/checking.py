"""Earlier plans that come back: was it done, and did it help?"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from bounceback.coaching import if_then
from bounceback.journal import plans
from bounceback.journal.plans import Checked, Plan
from bounceback.schema import SearchLog
from bounceback.ui import keeping, state
from bounceback.ui.act import clock, kept

AT_ONCE = 2  # plans on the screen; the next come up as these are answered
SAID = {Checked.YES: "Yes", Checked.PARTLY: "Partly", Checked.NO: "No"}


@dataclass(frozen=True)
class Return:
    """A plan that comes back, why it does, and whether it can be asked about already."""

    plan: Plan
    because: str
    ask: bool


def coming_back(made: tuple[Plan, ...], log: SearchLog, today: date) -> list[Return]:
    """Answer: which plans come back by their day, or by an interview of their kind?

    An interview since the plan asks how it went; one that is still to come only brings the plan
    to mind. Those to be asked about stand first, the oldest first.
    """
    found = [_return(plan, log, today) for plan in made if plan.checked_on is None]
    return sorted((each for each in found if each), key=lambda each: not each.ask)


def show(log: SearchLog) -> None:
    """Show the plans that come back, a few at a time."""
    found = coming_back(kept.all_plans(), state.whole(log), clock.today())
    for each in found[:AT_ONCE]:
        with st.container(border=True):
            st.header("A plan of yours comes back" if each.ask else "A plan for what is coming")
            st.text(if_then.sentence(each.plan.cue, each.plan.response))
            st.caption(each.because)
            if each.ask:
                _ask(each.plan)
    if len(found) > AT_ONCE:
        st.caption(f"{len(found) - AT_ONCE} more after these.")


def _return(plan: Plan, log: SearchLog, today: date) -> Return | None:
    made = plan.made_at.astimezone().date()
    held, ahead = _interviews(plan, log, made, today)
    if held is not None:
        return Return(plan, f"{_kind(plan)} was on {held.day} {held:%B %Y}.", ask=True)
    if plan.due_on is not None and plan.due_on <= today:
        day = plan.due_on
        return Return(plan, f"You wanted to come back to it on {day.day} {day:%B %Y}.", ask=True)
    if ahead is not None:
        return Return(plan, f"{_kind(plan)} is on {ahead.day} {ahead:%B %Y}.", ask=False)
    return None


def _kind(plan: Plan) -> str:
    if plan.due_kind is None:
        return ""
    return f"Your next interview of its kind ({plan.due_kind.label.lower()})"


def _interviews(
    plan: Plan, log: SearchLog, made: date, today: date
) -> tuple[pd.Timestamp | None, pd.Timestamp | None]:
    """The first interview of the plan's kind held since it was made, and the next one to come."""
    if plan.due_kind is None:
        return None, None
    days = log.interviews[log.interviews["kind"] == plan.due_kind]["held_on"].dropna()
    since = days[(days > pd.Timestamp(made)) & (days <= pd.Timestamp(today))]
    ahead = days[(days > pd.Timestamp(made)) & (days > pd.Timestamp(today))]
    return (since.min() if len(since) else None), (ahead.min() if len(ahead) else None)


def _ask(plan: Plan) -> None:
    left, right = st.columns(2)
    done = left.radio(
        "Did you do it?", list(SAID), None, SAID.__getitem__, f"done_{plan.id}", horizontal=True
    )
    helped = right.radio(
        "Did it help?",
        [*SAID, None],
        None,
        lambda word: SAID.get(word, "Too early to say"),
        f"helped_{plan.id}",
        horizontal=True,
    )
    note = st.text_input(
        "What you noticed", key=f"noticed_{plan.id}", max_chars=500, placeholder="Optional"
    )
    with st.container(horizontal=True):
        if st.button("Keep this", key=f"check_{plan.id}", disabled=done is None):
            checked = replace(
                plan, done=done, helped=helped, note=note or "", checked_on=clock.today()
            )
            keeping.keep(lambda: plans.save(state.journal(), checked))
        if st.button("Ask me in a week", key=f"put_off_{plan.id}", type="tertiary"):
            later = replace(plan, due_on=clock.today() + timedelta(days=7), due_kind=None)
            keeping.keep(lambda: plans.save(state.journal(), later), "In a week, then")
        if st.button("Let this plan go", key=f"drop_{plan.id}", type="tertiary"):
            keeping.keep(lambda: plans.remove(state.journal(), plan.id), "Let go")
