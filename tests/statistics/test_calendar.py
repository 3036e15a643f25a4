"""Days, weeks and months of dates as numbers agree with Python's own calendar."""

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bounceback.statistics.calendar import NEVER, day_starts, days, every_day, months, weeks

DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(DATES)
def test_periods_of_a_date(day):
    """A week begins on its Monday, a month on its first day, before 1970 too."""
    number = days(np.array([day.isoformat()], dtype="datetime64[s]"))
    assert day_starts(number).tolist()[0].date() == day
    assert weeks(number).tolist()[0].date() == day - timedelta(days=day.weekday())
    assert months(number).tolist()[0].date() == day.replace(day=1)


def test_a_moment_belongs_to_its_day():
    """The time of day does not matter, and a missing date is never."""
    moments = np.array(["2025-03-01T23:59:59", "NaT"], dtype="datetime64[s]")
    assert days(moments).tolist() == [
        date(2025, 3, 1).toordinal() - date(1970, 1, 1).toordinal(),
        NEVER,
    ]


def test_every_day_leaves_none_out():
    """The calendar runs from the first day to the last, and may be empty."""
    assert every_day(np.array([5, 2, 5])).tolist() == [2, 3, 4, 5]
    assert every_day(np.array([], dtype=np.int64)).tolist() == []
