"""Until which day the sheet in use tells: the `as_of` of every page that counts days."""

from datetime import datetime
from typing import Any

import pandas as pd

from bounceback.metrics import trends
from bounceback.schema import SearchLog
from bounceback.ui import state


def as_of(log: SearchLog) -> pd.Timestamp:
    """Return the latest date of the whole sheet, filtered or not; NaT where there is none.

    A date that is still to come (an interview of next week) does not count. The sample tells of
    days of its own, wherever the clock stands.
    """
    today = None if state.is_sample() else pd.Timestamp(datetime.now().astimezone().date())
    return trends.last_activity(state.whole(log), today)


def until(day: Any) -> str:
    """Return the day that waits are counted to, in words; nothing where there is none."""
    return "" if pd.isna(day) else f", counted to {day.day} {day:%B %Y}"
