"""What to practise first, how, on which days; and that it was done."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from bounceback.coaching import practice as coaching
from bounceback.coaching.practice import Exercise
from bounceback.insight.base import rows
from bounceback.journal import practice
from bounceback.journal.practice import Practice
from bounceback.metrics import weaknesses
from bounceback.schema import SearchLog
from bounceback.ui import keeping, records, sorting, state
from bounceback.ui.act import clock, kept
from bounceback.ui.filters import EARLIEST
from bounceback.vocabulary.terms import Control, Stage, Theme

AT_ONCE = 3  # themes that stand open; any other can be chosen


def show(log: SearchLog) -> None:
    """Show the weak points that come first, each with exercises and the days to come."""
    noted = kept.all_practice()
    ahead = upcoming(state.whole(log), clock.today())
    first = priorities(log, ahead)
    with st.container(border=True):
        st.header("What to practise first")
        if ahead:
            kind, day = ahead[0]
            st.text(f"Your next interview: {kind.label.lower()} on {day.day} {day:%B %Y}.")
        if first.empty:
            st.text(
                "Nothing that came up in your interviews is confirmed yet. Confirm it on "
                "Weaknesses or name it in a reflection, and it stands here; or choose any theme."
            )
        for row in rows(first.head(AT_ONCE)):
            _theme(Theme(row["theme"]), _reason(row), noted, ahead)
        shown = {Theme(theme) for theme in first.head(AT_ONCE)["theme"]}
        _another([theme for theme in Theme if theme not in shown], noted, ahead)


def priorities(log: SearchLog, ahead: Sequence[tuple[Stage, date]]) -> pd.DataFrame:
    """Return the weak points in the order in which they are worth practising."""
    hands = sorting.sorting()
    not_mine = [theme for theme in Theme if hands.get(theme) == Control.NOT_MINE]
    return coaching.priorities(
        weaknesses.recurrence(log), [kind for kind, _ in ahead], records.practised(), not_mine
    )


def leading(log: SearchLog) -> list[Theme]:
    """Return the themes that come first."""
    first = priorities(log, upcoming(state.whole(log), clock.today()))
    return [Theme(theme) for theme in first.head(AT_ONCE)["theme"]]


def upcoming(log: SearchLog, today: date) -> list[tuple[Stage, date]]:
    """Answer: which interviews are still to come, the next first?"""
    held = log.interviews[log.interviews["held_on"] >= pd.Timestamp(today)]
    held = held[~held["result"].isin(["passed", "failed"])].sort_values("held_on", kind="stable")
    return [(Stage(row["kind"]), row["held_on"].date()) for row in rows(held.head(20))]


def next_due(
    practised_on: Sequence[date], day: date, next_interview: date | None = None
) -> date | None:
    """Answer: when does a theme come up again, after it was practised on this day as well?"""
    ahead = coaching.ladder([*practised_on, day], day, next_interview)
    return next((each for each in ahead if each > day), None)


def _reason(row: dict[str, Any]) -> str:
    """Why a theme stands here: its count, and what is coming up."""
    words = str(row["count"])
    if row["coming_up"]:
        kind = Stage(row["kind"]).label.lower()
        words += f"; it counts in what is coming up ({kind})"
    return f"It {words}."


def _theme(
    theme: Theme,
    why: str,
    noted: Sequence[Practice],
    ahead: Sequence[tuple[Stage, date]],
) -> None:
    done = [each.practised_on for each in noted if each.theme is theme]
    interview = _before(theme, ahead)
    days = coaching.ladder(done, clock.today(), interview)
    with st.container(border=True, gap="small"):
        st.markdown(f"**{theme.label}**")
        if why:
            st.text(why)
        st.caption(_days(days, done))
        first, *more = coaching.exercises(theme)
        _exercise(first)
        with st.container(horizontal=True):
            with st.popover("I practised this", icon=":material/check:"):
                _practised(theme, done, interview)
            with st.popover("More exercises", icon=":material/list:"):
                for exercise in more:
                    _exercise(exercise)


def _before(theme: Theme, ahead: Sequence[tuple[Stage, date]]) -> date | None:
    """The next interview in which this theme counts."""
    fitting = coaching.kinds(theme)
    return next((day for kind, day in ahead if kind in fitting), None)


def _days(days: Sequence[date], done: Sequence[date]) -> str:
    """Say on which days it comes up, and how often it was practised."""
    times = "once" if len(done) == 1 else f"{len(done)} times"
    told = f"Practised {times}. " if done else ""
    if not days:
        return f"{told}No further day is planned; take it up again whenever you like."
    listed = ", ".join(f"{day.day} {day:%B}" for day in days)
    return f"{told}Days for it: {listed}. Another day is as good."


def _exercise(exercise: Exercise) -> None:
    st.text(f"{exercise.minutes} minutes: {exercise.text}")


def _practised(theme: Theme, done: Sequence[date], interview: date | None) -> None:
    texts = [exercise.text for exercise in coaching.exercises(theme)]
    what = st.selectbox(
        "What you did",
        texts,
        accept_new_options=True,
        key=f"what_{theme}",
        help="Or write something of your own.",
    )
    today = clock.today()
    day = st.date_input(
        "On which day", today, EARLIEST, today, format="YYYY-MM-DD", key=f"practised_{theme}"
    )
    if st.button("Keep it", key=f"keep_{theme}", icon=":material/save:"):
        again = next_due(done, day, interview)
        said = Practice(theme, day, (what or "").strip(), again)
        keeping.keep(lambda: practice.save(state.journal(), said), "Noted")


def _another(
    others: Sequence[Theme], noted: Sequence[Practice], ahead: Sequence[tuple[Stage, date]]
) -> None:
    chosen = st.selectbox(
        "Practise something else" if len(others) < len(Theme) else "Practise a theme",
        others,
        index=None,
        format_func=lambda theme: theme.label,
        key="another_theme",
        placeholder="Choose a theme",
        persist_state="session",
    )
    if chosen is not None:
        _theme(Theme(chosen), "", noted, ahead)
