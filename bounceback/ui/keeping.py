"""Keeping what a person says: at once, with a word that it is kept, or a sentence why not."""

from collections.abc import Callable

import streamlit as st

from bounceback.errors import BouncebackError, ConflictError
from bounceback.overlay.corrections import Correction
from bounceback.ui import state
from bounceback.ui.plain_text import plain

OVERTAKEN = (
    "Another tab said something else of this in the meantime. That is what you see now, and "
    "nothing of it was overwritten. If yours is right, say it again."
)


def say(*corrections: Correction) -> None:
    """Keep these corrections, lay them over the log, and run the page afresh."""
    keep(lambda: _say(corrections))


def _say(corrections: tuple[Correction, ...]) -> None:
    """Keep them; where another tab came first, show what it said, so that both can be seen."""
    try:
        state.say(*corrections)
    except ConflictError:
        state.look_again()
        st.toast(OVERTAKEN, icon=":material/sync_problem:", duration="infinite")
        st.rerun()


def unsay(*corrections: Correction) -> None:
    """Take these corrections back, and run the page afresh."""
    keep(lambda: state.unsay(*corrections), "Taken back")


def keep(write: Callable[[], object], done: str = "Saved") -> None:
    """Write to the journal and run the page afresh.

    Where that fails, the page says why, and what was typed stays where it is. `done` is what a
    passing note says; none appears where it is empty, since the page itself shows what happened.
    """
    try:
        write()
    except BouncebackError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    if done:
        st.toast(done, icon=":material/check:")
    st.rerun()
