"""What is due, in a few calm lines: plans that come back, letters, practice, one look back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from bounceback.coaching import if_then, steps
from bounceback.coaching.kinds import StepKind
from bounceback.insight.base import rows
from bounceback.journal.practice import Practice
from bounceback.schema import SearchLog
from bounceback.ui import state
from bounceback.ui.act import checking, choosing, clock, following, kept, occasions
from bounceback.vocabulary.terms import Theme

MOST = 5  # lines in all
LETTERS, PLANS = 2, 2  # lines of one kind, so that none crowds out the others
RECENT = timedelta(days=30)  # after that nobody is reminded to look back
REFLECT, FOLLOW_UP, PRACTICE = (
    f"pages/act/{name}.py" for name in ("reflect", "follow_up", "practice")
)


@dataclass(frozen=True)
class Line:
    """One thing that is due: what, and where it is done."""

    text: str
    page: str
    label: str
    address: dict[str, str] = field(default_factory=dict)


def show(log: SearchLog) -> None:
    """Show what is due; nothing where nothing is."""
    found = lines(log)
    if not found:
        return
    with st.container(border=True):
        st.header("What is due")
        for line in found:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(line.text, width="stretch")
                st.page_link(
                    line.page,
                    label=line.label,
                    icon=":material/arrow_forward:",
                    query_params=line.address,
                )


def lines(log: SearchLog) -> list[Line]:
    """Return what is due, the most pressing first."""
    today = clock.today()
    due = steps.due(following.table(log))
    found = [
        *_plans(log, today)[:PLANS],
        *letters(due, today),
        *practice(kept.all_practice(), today)[:1],
        *_look_back(log, today),
    ]
    return found[:MOST]


def letters(due: pd.DataFrame, today: date) -> list[Line]:
    """Return the letters whose time has come lately, the most pressing first.

    What may be let go of, and what has been due for long, waits on Follow up without a reminder.
    """
    lately = due["due_on"] >= pd.Timestamp(today - RECENT)
    there = due[lately & (due["kind"] != StepKind.LET_GO)]
    return [
        Line(
            f"{StepKind(row['kind']).label}: {occasions.name(row['company'], row['role'])}",
            FOLLOW_UP,
            "Write it",
            {following.TO: row["application"], following.KIND: row["kind"]},
        )
        for row in rows(following.latest_first(there).head(LETTERS))
    ]


def practice(noted: Sequence[Practice], today: date) -> list[Line]:
    """Return the themes whose next day of practice has come, the longest due first."""
    last = {each.theme: each for each in noted}
    due = [(each.next_due, each.theme) for each in last.values() if each.next_due]
    return [
        Line(f"A short practice: {Theme(theme).label}", PRACTICE, "Practise")
        for day, theme in sorted(due)
        if day <= today
    ]


def _plans(log: SearchLog, today: date) -> list[Line]:
    found = checking.coming_back(kept.all_plans(), state.whole(log), today)
    return [
        Line(
            f"Your plan: {if_then.sentence(each.plan.cue, each.plan.response)}",
            REFLECT,
            "Look at it" if each.ask else "Read it again",
        )
        for each in found
    ]


def _look_back(log: SearchLog, today: date) -> list[Line]:
    """The latest interview or ending that nobody has looked back on, while it is fresh."""
    found = occasions.table(log, state.identities())
    done = {each.interview or each.application for each in kept.all_reflections()}
    since = found["day"].between(pd.Timestamp(today - RECENT), pd.Timestamp(today))
    fresh = rows(found[found["ended"] & since & ~found["key"].isin(list(done))].head(1))
    return [
        Line(
            f"A look back, if you like: {occasions.name(row['company'], row['role'])}",
            REFLECT,
            "Reflect",
            {choosing.ABOUT: row["key"]},
        )
        for row in fresh
    ]
