"""What the journal holds, read so that a page goes on where it cannot be read."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

import pandas as pd
import streamlit as st

from bounceback.errors import BouncebackError
from bounceback.journal import letters, plans, practice, reflections
from bounceback.journal.letters import Letter
from bounceback.journal.opening import Journal
from bounceback.journal.plans import Plan
from bounceback.journal.practice import Practice
from bounceback.journal.reflections import Reflection
from bounceback.ui import state
from bounceback.ui.plain_text import plain

T = TypeVar("T")
FAILED = "act_failed"


def read(ask: Callable[[Journal], tuple[T, ...]]) -> tuple[T, ...]:
    """Return what the journal answers; nothing, and a sentence why, where it cannot be read."""
    try:
        return ask(state.journal())
    except BouncebackError as error:
        trouble(error)
        return ()


def days(given: Iterable[date | None]) -> "pd.Series[pd.Timestamp]":
    """Return days as a column; a missing one is NaT."""
    return pd.Series(list(given), dtype="object").astype("datetime64[s]")


def attempt(write: Callable[[], object]) -> bool:
    """Write to the journal in a callback; a sentence at the next run says where that failed."""
    try:
        write()
    except BouncebackError as error:
        st.session_state[FAILED] = error
        return False
    return True


def failed() -> None:
    """Say once what could not be kept since the last run."""
    error = st.session_state.pop(FAILED, None)
    if error is not None:
        trouble(error)


def trouble(error: BouncebackError) -> None:
    """Say what went wrong in one sentence; what was typed stays where it is."""
    st.error(plain(str(error)), icon=":material/error:")


def all_plans() -> tuple[Plan, ...]:
    """Return every plan, the oldest first."""
    return read(plans.every)


def all_letters() -> tuple[Letter, ...]:
    """Return every letter and step of following up, the oldest first."""
    return read(letters.every)


def all_practice() -> tuple[Practice, ...]:
    """Return everything that was practised, in the order in which it was noted."""
    return read(practice.every)


def all_reflections() -> tuple[Reflection, ...]:
    """Return every reflection, begun or finished, the oldest first."""
    return read(reflections.every)
