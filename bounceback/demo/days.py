"""When the fictitious person searches: bursts and lulls over seven months of 2026."""

from datetime import date, timedelta

import numpy as np

BEGIN = date(2026, 3, 2)
END = date(2026, 9, 30)

# Applications by week, roughly: a slow start, a burst in spring, a tired June, a second wind.
WEEKLY_PACE = np.array(
    [1, 1, 2, 2, 3, 6, 7, 7, 5, 4, 3, 3, 5, 6, 3, 2, 1, 1, 2, 3, 6, 7, 6, 5, 4, 4, 5, 5, 4, 3]
)
_SATURDAY = 5


def day_of(moment: float) -> date:
    """Answer: on which day does this part of the search (0 to 1) fall? Never on a Saturday."""
    pace = np.concatenate(([0.0], np.cumsum(WEEKLY_PACE))) / WEEKLY_PACE.sum()
    week = np.interp(moment, pace, np.arange(len(pace)))
    day = min(BEGIN + timedelta(days=int(7 * week)), END)
    return day - timedelta(days=1) if day.weekday() == _SATURDAY else day


def later(day: date, days: float) -> date:
    """The working day about so many days after `day`, at most the last day of the search."""
    then = day + timedelta(days=max(round(days), 1))
    over = then.weekday() - _SATURDAY + 1
    return min(then + timedelta(days=3 - over) if over > 0 else then, END)
