"""The calendar file: plans, letters and practice with their days."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from bounceback.coaching import calendar, if_then
from bounceback.coaching.calendar import Entry
from bounceback.coaching.kinds import StepKind
from bounceback.insight.base import rows
from bounceback.journal.plans import Plan
from bounceback.journal.practice import Practice
from bounceback.ui.act import clock

NAME, KIND = "bounceback.ics", "text/calendar"
MOST = 100  # letters in one file: nobody wants a calendar full of them


def plan_button(plan: Plan | None) -> None:
    """Offer one plan as a calendar file."""
    entries = [] if plan is None else plan_entries([plan])
    if entries:
        button(entries, key="plan_calendar")


def button(entries: Sequence[Entry], *, key: str) -> None:
    """Offer these days as a calendar file; it is written only when somebody asks for it."""
    st.download_button(
        "Save to your calendar",
        partial(calendar.ics, tuple(entries), clock.now()),
        NAME,
        KIND,
        key=key,
        icon=":material/calendar_add_on:",
        on_click="ignore",
    )


def plan_entries(made: Sequence[Plan]) -> list[Entry]:
    """Return an entry for each plan that has a day and was not looked at yet."""
    return [
        calendar.plan_entry(str(plan.id), if_then.sentence(plan.cue, plan.response), plan.due_on)
        for plan in made
        if plan.due_on is not None and plan.checked_on is None
    ]


def letter_entries(steps: pd.DataFrame) -> list[Entry]:
    """Return an entry for each letter that is still to come, or was put off, the next first."""
    there = steps[steps["state"].isin(["later", "snoozed"]) & steps["due_on"].notna()]
    first = there.sort_values("due_on", kind="stable").head(MOST)
    return [
        calendar.letter_entry(
            row["application"], StepKind(row["kind"]), row["company"], row["due_on"].date()
        )
        for row in rows(first)
    ]


def practice_entries(noted: Sequence[Practice]) -> list[Entry]:
    """Return an entry for the next practice of each theme."""
    last = {each.theme: each for each in noted}
    return [
        calendar.practice_entry(each.theme, each.next_due, each.what)
        for each in last.values()
        if each.next_due is not None
    ]
