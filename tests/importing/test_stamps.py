"""Date columns, row by row."""

from bounceback.importing.account import Kind
from bounceback.importing.decisions import DateOrder


def test_what_is_read_and_what_is_not(read_dates):
    """A blank is no question, a word is one, and the rows keep their places."""
    days, problems = read_dates("2026-01-05", "", "N/A", "soon", "3/4/2026")
    assert days == ["2026-01-05", "", "", "", "2026-04-03"]
    assert problems == [(5, Kind.DATE_UNREADABLE)]


def test_an_undecided_order_is_one_question_for_the_column(read_dates):
    """Not one for each cell; what does not depend on the order is read."""
    days, problems = read_dates("3/4/2026", "5/6/2026", "2026-01-05", order=DateOrder.UNDECIDED)
    assert days == ["", "", "2026-01-05"]
    assert problems == [(0, Kind.DATE_UNDECIDED)]


def test_columns_of_marks_hold_dates_only_now_and_then(read_dates):
    """Words there are no faults, if nobody wants to hear of them."""
    days, problems = read_dates("2026-01-05", "HackerRank", "x", report=False)
    assert days == ["2026-01-05", "", ""]
    assert problems == []
