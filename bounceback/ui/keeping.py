"""Keeping what a person says: at once, with a word that it is kept, or a sentence why not."""

from collections.abc import Callable

import streamlit as st

from bounceback.errors import BouncebackError
from bounceback.overlay.corrections import Correction
from bounceback.ui import state
from bounceback.ui.plain_text import plain


def say(*corrections: Correction) -> None:
    """Keep these corrections, lay them over the log, and run the page afresh."""
    keep(lambda: state.say(*corrections))


def unsay(*corrections: Correction) -> None:
    """Take these corrections back, and run the page afresh."""
    keep(lambda: state.unsay(*corrections), "Taken back")


def keep(write: Callable[[], object], done: str = "Saved") -> None:
    """Write to the journal and run the page afresh.

    Where that fails, the page says why, and what was typed stays where it is.
    """
    try:
        write()
    except BouncebackError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    st.toast(done, icon=":material/check:")
    st.rerun()
