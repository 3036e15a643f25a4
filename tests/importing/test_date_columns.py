"""A column of dates of one table."""

import pytest

from bounceback.importing.date_columns import date_column, days_stand, no_days
from bounceback.importing.decisions import DateOrder


def test_no_days_are_unknown_days():
    """As many as asked for, none of them known."""
    assert no_days(2).astype("str").tolist() == ["NaT", "NaT"]


@pytest.mark.parametrize("order", DateOrder)
def test_a_day_stands_there_before_its_year_and_order_are_known(order, as_table):
    """A word for a day that is not known, or a dash, is none."""
    texts = ["3/4", "3/4/2026", "2026-04-07", "tbd", "-", ""]
    table = as_table({"Date Applied": texts}, order=order)
    assert days_stand(table, "Date Applied").tolist() == [True, True, True, False, False, False]


def test_each_text_is_read_once(as_table):
    """The rows take what their text says, as it is read: with its year, or without."""
    column = date_column(
        as_table({"Date Applied": ["3 Mar", "5 Mar 2026", "3 Mar"]}), "Date Applied"
    )
    assert len(column.readings) == 2
    assert column.yearless().tolist() == [True, False, True]
    assert column.days().astype("str").tolist() == ["NaT", "2026-03-05T00:00:00", "NaT"]
    assert column.text(2) == "3 Mar"
