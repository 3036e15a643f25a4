"""Days with nothing but a point between day and month."""

import pytest

from bounceback.importing.dotted_dates import is_dotted, respelt


@pytest.mark.parametrize("text", ["7.9", "8.16", "16.8", " 6.30 ", "6.3 17:30"])
def test_a_number_that_may_be_a_day_and_a_month(text):
    """One of the two at most twelve, the other at most thirty-one, and perhaps a time."""
    assert is_dotted(text)


@pytest.mark.parametrize("text", ["13.14", "0.5", "7.0", "8.42", "7", "7.9.", "1.2.3", "v7.9", ""])
def test_a_number_that_is_no_day(text):
    """No month, no day, or written so that it is read anyway."""
    assert not is_dotted(text)


def test_the_order_is_left_open_unless_whole_dates_stand_beside():
    """With a stroke both orders are possible; after the day of a whole date stands a point."""
    assert respelt(["7.9", "8.16", "soon", ""], from_workbook=False) == {
        "7.9": "7/9",
        "8.16": "8/16",
    }
    assert respelt(["7.9", "16.8.2026"], from_workbook=False) == {"7.9": "7.9."}


def test_a_workbook_drops_a_nought():
    """8.1 may be what is left of 8.10 there; in a text file it is what was written."""
    assert respelt(["8.1", "8.16"], from_workbook=True) == {"8.16": "8/16"}
    assert "8.1" in respelt(["8.1", "8.16"], from_workbook=False)
