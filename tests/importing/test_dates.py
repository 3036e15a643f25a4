"""Dates from texts: every format, and what is left beside a date."""

from datetime import UTC, date, datetime
from email.utils import format_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.importing.dates import read_date, slashed, without_dates
from bounceback.importing.decisions import DateOrder

DAY_FIRST, MONTH_FIRST, UNDECIDED = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, DateOrder.UNDECIDED
JANUARY_5 = date(2026, 1, 5)


@pytest.mark.parametrize(
    "text",
    [
        *("2026-01-05", "2026/01/05", "2026.01.05", "2026-1-5", "20260105", "2026年1月5日"),
        *("2026-01-05T10:00:00Z", "2026-01-05T10:00:00+02:00", "2026-01-05 23:59:59.123"),
        *("5.1.2026", "05.01.2026", "5. 1. 2026", "05.01.26", "5 Jan 2026", "5-Jan-2026"),
        *("5-Jan-26", "5 January 2026", "January 5, 2026", "Jan 5 2026", "Jan. 5, 2026"),
        *("5th January 2026", "January 5th, 2026", "Monday, January 5, 2026", "5th of Jan 2026"),
        *("Mon, 05 Jan 2026 10:00:00 +0000", "1767571200", "1767571200000", "46027", "46027.5"),
        *("5. Januar 2026", "5 janvier 2026", "5 de enero de 2026", "5 de janeiro de 2026"),
        *("5 gennaio 2026", "5 januari 2026", " 2026-01-05 ", "(2026-01-05)"),
    ],
)
@pytest.mark.parametrize("order", DateOrder)
def test_a_date_that_says_its_own_order_needs_no_decision(text, order):
    """These are read alike whichever order is decided, and none of them is doubted."""
    reading = read_date(text, order)
    assert (reading.day, reading.doubt, reading.precision) == (JANUARY_5, "", "day")


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("3/4/2026", DAY_FIRST, date(2026, 4, 3)),
        ("3/4/2026", MONTH_FIRST, date(2026, 3, 4)),
        ("3/4/2026", UNDECIDED, None),
        ("03-04-26", DAY_FIRST, date(2026, 4, 3)),
        ("14/3/2026", MONTH_FIRST, date(2026, 3, 14)),
        ("3/14/2026", DAY_FIRST, date(2026, 3, 14)),
        ("4/4/2026", UNDECIDED, date(2026, 4, 4)),
        ("1/5/26, 8:15 AM", MONTH_FIRST, JANUARY_5),
        ("3.4.2026", MONTH_FIRST, date(2026, 4, 3)),
    ],
)
def test_the_order_of_day_and_month_is_a_decision(text, order, day):
    """Slashes and dashes need it unless one number is too large for a month; dots never do."""
    reading = read_date(text, order)
    assert reading.day == day
    assert reading.needs_order == (day is None)


@pytest.mark.parametrize(
    "text", ["2026-02", "2026/02", "Feb 2026", "February 2026", "février 2026"]
)
def test_a_month_alone_keeps_its_precision(text):
    """A month is its first day, and is known to be a month."""
    reading = read_date(text, UNDECIDED)
    assert (reading.day, reading.precision) == (date(2026, 2, 1), "month")


@pytest.mark.parametrize(
    "text",
    [
        "8-Jul",
        "8 Jul",
        "Jul 8",
        "July 8th",
        "8. Juli",
        "8 juillet",
        "8/7",
        "8.7.",
        "08.07.",
        "7月8日",
    ],
)
def test_a_date_without_a_year_needs_one(text):
    """Without a year there is no date; with one assumed, the assumption is told."""
    assert read_date(text, DAY_FIRST).needs_year
    assumed = read_date(text, DAY_FIRST, year=2025)
    assert assumed.day == date(2025, 7, 8)
    assert assumed.doubt


@pytest.mark.parametrize(
    "text", ["Mid-July", "July end", "end of July", "Late July", "July", "Ende Juli", "fin juillet"]
)
def test_a_vague_day_is_its_month(text):
    """Of the year of its neighbours, as any date without a year."""
    assert read_date(text, DAY_FIRST).needs_year
    assumed = read_date(text, DAY_FIRST, year=2025)
    assert (assumed.day, assumed.precision) == (date(2025, 7, 1), "month")


@pytest.mark.parametrize(
    "text",
    [
        *("Mid-morning", "end of the road", "Julia", "Mayday end", "the end of July, I believe so"),
        *("soon", "8/82019", "2026-02-30", "31/11/2026", "32 Jan 2026", "13/13/2026", "5", "12:30"),
        *(
            "4/50",
            "4.5",
            "13/13",
            "13/2026",
            "0/5",
            "99999999999",
            "Interview",
            "2000-01-01",
            "31.12.1999",
            "1850-01-05",
            "2150-01-05",
        ),
    ],
)
def test_what_is_no_date_is_doubted(text):
    """Slips, days that the calendar lacks, placeholders and far years are no dates."""
    reading = read_date(text, DAY_FIRST)
    assert reading.day is None
    assert reading.doubt


DAYS = st.dates(date(2001, 1, 2), date(2068, 12, 31))


@settings(max_examples=100)
@given(DAYS)
def test_every_day_is_read_from_every_way_to_write_it(day):
    """Day for day, the formats agree."""
    stamp = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    day_first = [f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", f"{day:%d-%m-%y}"]
    plain = [day.isoformat(), f"{day:%d.%m.%Y}", f"{day:%d %b %Y}", f"{day:%B %d, %Y}"]
    plain += [format_datetime(stamp), str(int(stamp.timestamp()))]
    plain += [str((day - date(1899, 12, 30)).days)]
    assert {read_date(text, DAY_FIRST).day for text in (*day_first, *plain)} == {day}
    assert read_date(f"{day:%m/%d/%Y}", MONTH_FIRST).day == day


@settings(max_examples=200)
@given(st.text(max_size=30), st.sampled_from(DateOrder), st.none() | st.integers(1, 9999))
def test_any_text_is_read_or_doubted(text, order, year):
    """Whatever stands in a cell, there is a day or a doubt, never an error."""
    reading = read_date(text, order, year)
    assert reading.day is not None or reading.doubt
    assert without_dates(text) is not None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Interview on 21st Jan", "Interview on"),
        ("Rejected (2026-02-03)", "Rejected ( )"),
        ("Offer Jan 5, 2026 at 10:00 AM", "Offer at"),
        ("5/3/2026 Phone screen", "Phone screen"),
        ("Rejected March 2026", "Rejected"),
        ("7月26日投递-8月20日笔试", "投递- 笔试"),
        ("2026年3月2日 一面", "一面"),
        ("2nd interview", "2nd interview"),
        ("Round 3", "Round 3"),
    ],
)
def test_what_stands_beside_a_date(text, left):
    """Dates and times are taken out of a status; numbers of rounds stay."""
    assert without_dates(text).split() == left.split()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("3/4/2026", ("3", "4")), ("14/3", ("14", "3")), ("3.4.2026", None), ("2026-03-04", None)],
)
def test_which_numbers_may_be_a_day_and_a_month(text, numbers):
    """Dots and ISO say their order; slashes do not."""
    found = slashed(text)
    assert (found and (found[1], found[3])) == numbers


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("6月3日15:30", date(2026, 6, 3)),
        ("6月3日 19：00", date(2026, 6, 3)),
        ("9月24号（周三）下午2点", date(2026, 9, 24)),
        ("6月4 10:10", date(2026, 6, 4)),
        ("25年9月24日14:00-17:00", date(2025, 9, 24)),
        ("7月26日投递", None),
        ("3月14度", None),
    ],
)
def test_a_chinese_day_may_have_a_time_behind_it(text, day):
    """The weekday, the time of day and the hours; any other word makes it more than a day."""
    assert read_date(text, DateOrder.UNDECIDED, year=2026).day == day


@pytest.mark.parametrize("text", ["10月中旬", "10月", "10月初", "10月底"])
def test_a_part_of_a_chinese_month(text):
    """A month without a day, as "mid-October" is."""
    read = read_date(text, DateOrder.UNDECIDED, year=2026)
    assert (read.day, read.precision) == (date(2026, 10, 1), "month")
