"""The year of dates that name none."""

from dataclasses import replace

import pytest

from bounceback.importing.account import Kind
from bounceback.importing.decisions import DateOrder
from bounceback.importing.stamps import dates_of


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["20 Dec 2025", "28-Dec", "3-Jan"], ["2025-12-20", "2025-12-28", "2026-01-03"]),
        (["9 Jan 2026", "3-Jan", "28-Dec"], ["2026-01-09", "2026-01-03", "2025-12-28"]),
        (["28-Dec", "3-Jan", "9 Jan 2026"], ["2025-12-28", "2026-01-03", "2026-01-09"]),
        (["5 Jul 2025", "", "8-Jul"], ["2025-07-05", "", "2025-07-08"]),
    ],
)
def test_a_date_without_year_goes_with_its_neighbour(texts, days, read_dates):
    """Up or down, over the turn of the year, and each assumed year is reported."""
    found, problems = read_dates(*texts)
    assert found == days
    assert {kind for _, kind in problems} == {Kind.INFERRED}


def test_without_any_year_nothing_is_assumed(read_dates):
    """No neighbour names a year, so each of these dates is a question."""
    days, problems = read_dates("8-Jul", "9-Jul")
    assert days == ["", ""]
    assert [kind for _, kind in problems] == [Kind.DATE_YEARLESS] * 2


def test_a_day_that_no_near_year_has_stays_unread(read_dates):
    """A day that the calendar lacks is reported, not moved."""
    days, problems = read_dates("1 Mar 2026", "31-Feb")
    assert days == ["2026-03-01", ""]
    assert problems == [(3, Kind.DATE_UNREADABLE)]


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["28-Dec", "", "3-Jan"], ["2025-12-28", "", "2026-01-03"]),
        (["3-Jan", "28-Dec"], ["2025-01-03", "2024-12-28"]),
        (["soon", "8-Jul 2024", "9-Jul"], ["", "2024-07-08", "2024-07-09"]),
        (["29-Feb", "1-Mar"], ["", ""]),
    ],
)
def test_the_year_that_the_person_says_dates_the_first_row(texts, days, as_table):
    """The others follow from it; where a row names a year, that one counts alone."""
    table = as_table({"Date Applied": texts}, order=DateOrder.DAY_FIRST)
    table = replace(table, decision=replace(table.decision, year=2025))
    found = dates_of(table, "Date Applied").days.astype("str")
    assert ["" if day == "NaT" else day[:10] for day in found] == days


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["12-Jan", "19-Jan"], ["2025-01-12", "2025-01-19"]),
        (["15-Dec", "20-Nov", "10-Jan"], ["2025-12-15", "2025-11-20", "2025-01-10"]),
        (["20-Nov", "28-Dec", "3-Jan"], ["2025-11-20", "2025-12-28", "2026-01-03"]),
        (["15-Dec", "10-Jan", "20-Nov"], ["2025-12-15", "2025-01-10", "2025-11-20"]),
        (["29-Feb", "1-Mar"], ["", ""]),
    ],
)
def test_the_year_of_a_title_dates_its_rows(texts, days, as_table):
    """Each row is told; only rows that go in order may go over the turn of the year."""
    table = as_table({"Date Applied": texts}, order=DateOrder.DAY_FIRST)
    table = replace(table, decision=replace(table.decision, title="Bewerbungen 2025"))
    stamps = dates_of(table, "Date Applied")
    assert ["" if day == "NaT" else day[:10] for day in stamps.days.astype("str")] == days
    told = [p.row for p in stamps.problems if p.kind is Kind.INFERRED]
    assert told == [row for row, day in enumerate(days, 2) if day]


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["20-Nov", "28-Dec", "3-Jan"], ["2025-11-20", "2025-12-28", "2026-01-03"]),
        (["3-Jan", "28-Dec", "20-Nov"], ["2026-01-03", "2025-12-28", "2025-11-20"]),
        (["3-Mar", "5-Mar"], ["", ""]),
    ],
)
def test_two_years_of_a_title_date_rows_that_fit_only_one_way(texts, days, as_table):
    """Else the person is asked for the year of the first date."""
    table = as_table({"Date Applied": texts}, order=DateOrder.DAY_FIRST)
    table = replace(table, decision=replace(table.decision, title="2025-26"))
    found = dates_of(table, "Date Applied").days.astype("str")
    assert ["" if day == "NaT" else day[:10] for day in found] == days


def test_what_the_person_says_outweighs_a_title(as_table):
    """A title may be of another year than the dates."""
    table = as_table({"Date Applied": ["12-Jan"]}, order=DateOrder.DAY_FIRST)
    table = replace(table, decision=replace(table.decision, title="2025", year=2024))
    assert dates_of(table, "Date Applied").days.astype("str").tolist() == ["2024-01-12T00:00:00"]


@pytest.mark.parametrize(
    ("applied", "answered", "day"),
    [
        ("12 Dec 2025", "8 Jan", "2026-01-08"),
        ("12 Dec", "8 Jan", "2026-01-08"),
        ("3 Mar", "12 Mar", "2025-03-12"),
        ("12 Mar", "10 Mar", "2025-03-10"),
    ],
)
def test_an_answer_without_a_year_came_after_applying(applied, answered, day, as_table):
    """Over the turn of the year too; a few days before it is a slip, and no answer of next year."""
    table = as_table(
        {"Date applied": ["1 Aug 2025", applied], "Response date": ["", answered]},
        order=DateOrder.DAY_FIRST,
    )
    found = dates_of(table, "Response date")
    assert str(found.days[1])[:10] == day
    assert [p.kind for p in found.problems] == [Kind.INFERRED]
