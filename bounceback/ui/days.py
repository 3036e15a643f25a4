"""Until which day the sheet in use tells: the `as_of` of every page that counts days."""

from datetime import datetime
from typing import Any

import pandas as pd
import streamlit as st

from bounceback.insight.until import Until
from bounceback.metrics import silence, trends
from bounceback.schema import SearchLog
from bounceback.ui import state

SILENT = "silent"


def as_of(log: SearchLog) -> pd.Timestamp:
    """Return the latest date of the whole sheet, filtered or not; NaT where there is none.

    A date that is still to come (an interview of next week) does not count. The sample tells of
    days of its own, wherever the clock stands.
    """
    today = None if state.is_sample() else pd.Timestamp(datetime.now().astimezone().date())
    return trends.last_activity(state.whole(log), today)


def silent(log: SearchLog) -> pd.DataFrame:
    """Return the table of `metrics.silence.silent` up to that day, worked out once per log."""
    day = as_of(log)
    return state.once(SILENT, log, day, lambda: silence.silent(log, day))


def until(log: SearchLog) -> Until:
    """Return until which day the sheet tells, and which day it is; the sample's is its last."""
    last: Any = as_of(log)
    own_day = state.is_sample() and not pd.isna(last)
    return Until(last, last.date() if own_day else datetime.now().astimezone().date())


def note(words: str) -> None:
    """Show to which day a page counts; nothing where there is nothing to say."""
    if words:
        st.caption(words)
