"""The days of a fictitious search."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bounceback.demo.days import BEGIN, END, day_of, later


@given(st.floats(0, 1))
def test_day_of_stays_within_the_search(moment):
    """Every moment falls on a day of the search that is no Saturday."""
    assert BEGIN <= day_of(moment) <= END
    assert day_of(moment).weekday() != 5


@given(st.floats(0, 1), st.floats(0, 1))
def test_day_of_rises(one, other):
    """A later moment never falls on an earlier day."""
    assert day_of(min(one, other)) <= day_of(max(one, other))


@given(st.dates(BEGIN, date(2026, 9, 1)), st.floats(0, 20))
def test_later_is_a_working_day_afterwards(day, days):
    """The answer comes on a working day after the day it answers."""
    then = later(day, days)
    assert then > day
    assert then.weekday() < 5


def test_later_stops_at_the_end():
    """Nothing happens after the last day of the search."""
    assert later(END, 30) == END
