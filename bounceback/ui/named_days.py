"""The days that the person gave a name, kept to be compared again: choose one, keep it, drop it."""

import streamlit as st

from bounceback.journal import named_dates
from bounceback.journal.named_dates import NamedDate
from bounceback.ui import keeping, state

CHOSEN = "named_day"


def choose(day_key: str, name_key: str) -> None:
    """Offer the days that were kept; the chosen one fills the two fields. Nothing without any."""
    kept = {each.id: each for each in named()}
    if not kept:
        return

    def fill() -> None:
        chosen = kept.get(st.session_state[CHOSEN])
        if chosen is not None:
            st.session_state[day_key], st.session_state[name_key] = chosen.day, chosen.name

    st.selectbox(
        "Days that you kept",
        list(kept),
        index=None,
        format_func=lambda number: _called(kept[number]),
        key=CHOSEN,
        placeholder="Choose one",
        on_change=fill,
    )


def keep_or_drop(day: NamedDate) -> None:
    """Offer to keep the day that is compared, or to drop it where it is kept already."""
    there = next((each for each in named() if (each.name, each.day) == (day.name, day.day)), None)
    if there is None:
        if st.button("Keep this day", key="keep_day", icon=":material/bookmark:"):
            keeping.keep(lambda: named_dates.save(state.journal(), day))
    elif st.button("Drop this day", key="drop_day", icon=":material/bookmark_remove:"):
        keeping.keep(lambda: named_dates.remove(state.journal(), there.id), "Dropped")


def named() -> list[NamedDate]:
    """Return the days that were kept, the latest first."""
    return sorted(named_dates.every(state.journal()), key=lambda each: each.day, reverse=True)


def _called(day: NamedDate) -> str:
    return f"{day.day:%Y-%m-%d}, {day.name}"
