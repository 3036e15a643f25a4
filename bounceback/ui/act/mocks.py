"""Mock interviews: with whom, a rating for each theme, and notes for the coach."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from bounceback.journal import mock_interviews
from bounceback.journal.mock_interviews import MockInterview
from bounceback.ui import keeping, rows, state
from bounceback.ui.act import clock, kept, typed
from bounceback.ui.filters import EARLIEST
from bounceback.vocabulary.terms import Theme

NOTES, WHOM = "mock/notes", "mock/whom"
LEAST, MOST = 1, 5  # the ends of a rating, which is the person's own or their coach's


def show(first: Sequence[Theme]) -> None:
    """Show the mock interviews that were held, and take another one; `first` is offered first."""
    held = kept.read(mock_interviews.every)
    with st.container(border=True):
        st.header("Mock interviews")
        if held:
            rows.show(table(held), key="mocks", name="Mock interviews")
            last = max(held, key=lambda each: (each.held_on, each.id))
            if last.notes:
                st.caption("Your last notes for the coach")
                st.text(last.notes)
        else:
            st.text(
                "A friend, a career centre or a mirror will do: three questions, aloud, and a "
                "note on each. Nobody but you sees the ratings."
            )
        _add(first)


def table(held: Sequence[MockInterview]) -> pd.DataFrame:
    """Return the mock interviews as a table, the latest first: a column for each rated theme."""
    latest = sorted(held, key=lambda each: (each.held_on, each.id), reverse=True)
    rated = [theme for theme in Theme if any(theme in each.ratings for each in held)]
    told = {
        "held_on": pd.to_datetime([each.held_on for each in latest]),
        "with_whom": pd.Series([each.with_whom for each in latest], dtype="str"),
        **{
            theme.label: pd.array([each.ratings.get(theme) for each in latest], dtype="Int64")
            for theme in rated
        },
        "for_the_coach": pd.Series([each.notes for each in latest], dtype="str"),
    }
    return pd.DataFrame(told)


def _add(first: Sequence[Theme]) -> None:
    with st.expander("Note a mock interview", icon=":material/add:"):
        left, right = st.columns(2)
        today = clock.today()
        day = left.date_input(
            "Held on", today, EARLIEST, today, format="YYYY-MM-DD", key="mock_day"
        )
        with right:
            whom = typed.line("With whom", WHOM, placeholder="a friend, a coach, myself")
        offered = [*first, *(theme for theme in Theme if theme not in first)]
        themes = st.multiselect(
            "What you looked at",
            offered,
            default=list(first),
            format_func=lambda theme: theme.label,
            key="mock_themes",
        )
        ratings = {Theme(theme): _rating(Theme(theme)) for theme in themes}
        notes = typed.area("Notes for the coach", NOTES, height=120)
        if st.button("Keep it", key="keep_mock", icon=":material/save:"):
            given = {theme: rating for theme, rating in ratings.items() if rating is not None}
            said = MockInterview(day, whom.strip(), given, notes.strip())
            keeping.keep(lambda: _keep(said), "Noted")


def _rating(theme: Theme) -> int | None:
    chosen: int | None = st.radio(
        f"{theme.label}: how did it go, from {LEAST} to {MOST}?",
        [*range(LEAST, MOST + 1), None],
        index=None,
        format_func=lambda rating: str(rating or "Not rated"),
        key=f"mock_{theme}",
        horizontal=True,
    )
    return chosen


def _keep(said: MockInterview) -> None:
    mock_interviews.save(state.journal(), said)
    typed.drop(NOTES, WHOM)
