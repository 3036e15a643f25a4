"""What day it is for a person who acts on their search.

The sample is a search of the past: there, the last day that it tells of is today. Everything
that is kept about it is dated so as well, and plans come back at the right time there too.
"""

from datetime import date, datetime
from typing import Any

import pandas as pd

from bounceback.ui import days, state


def now() -> datetime:
    """Return the moment: the clock's, on the day that the search takes for today."""
    moment = datetime.now().astimezone()
    return datetime.combine(_day(moment.date()), moment.timetz())


def today() -> date:
    """Return the day that the search in use takes for today."""
    return now().date()


def _day(real: date) -> date:
    used = state.in_use()
    if used is None or not state.is_sample():
        return real
    last: Any = days.as_of(used.log)
    return real if pd.isna(last) else last.date()
