"""From the texts of date cells to dates, with the day-month order as an explicit decision.

Each distinct text is read once. What cannot be read is `NaT` and is listed; what depends on the
day-month order stays `NaT` until that is decided. The order of 3/4/2026 is never assumed: it
follows from a cell that only one order can read, or is likely because only one order keeps the
sheet in the order in which it was written, or is asked.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import pairwise

from bounceback.importing.decisions import DateOrder
from bounceback.vocabulary.words import normalise, words

EARLIEST, LATEST = date(1990, 1, 1), date(2100, 1, 1)
EXCEL_EPOCH = date(1899, 12, 30)
PLACEHOLDERS = frozenset({date(1999, 12, 31), date(2000, 1, 1), date(2099, 12, 31)})
IN_ORDER = 0.9  # share of neighbouring rows that a likely order must keep in sequence


@dataclass(frozen=True)
class Reading:
    """What one text says: a date or None, and in `doubt` what was assumed or is missing."""

    day: date | None
    doubt: str = ""
    needs_order: bool = False
    needs_year: bool = False
    precision: str = "day"


UNREADABLE = Reading(None, "This is not a date that can be read.")
UNDECIDED = Reading(None, "The order of day and month is not decided.", needs_order=True)

NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)")
ISO = re.compile(r"(?<!\d)(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})(?!\d)")
COMPACT = re.compile(r"^(20\d{2})(\d{2})(\d{2})$")
ISO_MONTH = re.compile(r"^(\d{4})[-/](\d{1,2})$")
DAY_MONTH_NAME = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[\s\-/,]*(?:de\s+|of\s+)?([^\W\d_]{3,12})\.?"
    r"(?:[\s\-/,.']*(?:de\s+|del\s+)?(\d{4}|\d{2}))?(?![\d:])"
)
MONTH_NAME_DAY = re.compile(
    r"([^\W\d_]{3,12})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:[\s\-/,.']+(\d{4}|\d{2})(?![\d:]))?"
)
MONTH_AND_YEAR = re.compile(r"([^\W\d_]{3,12})\.?[\s\-/,']*(\d{4})(?!\d)")
CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\b)?")
MONTH_NAME_YEAR = re.compile(r"^([^\W\d_]{3,12})\.?[\s\-/,']*(\d{4}|\d{2})$")
NUMBER = re.compile(r"^\d+(?:\.\d+)?$")


def read_date(text: str, order: DateOrder, year: int | None = None) -> Reading:
    """Answer: which date does this text say, given the order of day and month?

    `year` is the year to assume for a text that names none; without it such a text is unread.
    """
    stripped = text.strip()
    return (
        _iso(stripped)
        or _numeric(stripped, order)
        or _named(stripped, year)
        or _number(stripped)
        or _mail(stripped)
        or UNREADABLE
    )


def without_dates(text: str) -> str:
    """Answer: what does a text such as "Interview on 21st Jan" say besides its dates?"""
    for pattern in (ISO, NUMERIC, CLOCK):
        text = pattern.sub(" ", text)
    for pattern in (DAY_MONTH_NAME, MONTH_NAME_DAY, MONTH_AND_YEAR):
        text = pattern.sub(
            lambda m: " " if any(map(_month, filter(None, m.groups()))) else m[0], text
        )
    return text


def _on(year: int, month: int, day: int, doubt: str = "", precision: str = "day") -> Reading:
    year = year + (2000 if year < 70 else 1900) if year < 100 else year
    try:
        found = date(year, month, day)
    except ValueError:
        return Reading(None, "There is no such day in the calendar.")
    if not EARLIEST <= found < LATEST:
        return Reading(None, f"The year {year} cannot be meant.")
    if found in PLACEHOLDERS:
        return Reading(None, "This date stands where none is known.")
    return Reading(found, doubt, precision=precision)


def _iso(text: str) -> Reading | None:
    if match := ISO.search(text) or COMPACT.match(text):
        return _on(int(match[1]), int(match[2]), int(match[3]))
    if match := ISO_MONTH.match(text):
        return _on(int(match[1]), int(match[2]), 1, precision="month")
    return None


def _numeric(text: str, order: DateOrder) -> Reading | None:
    match = NUMERIC.search(text)
    if not match:
        return None
    first, second, last = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or first > 12:
        return _on(last, second, first)
    if second > 12 or first == second:
        return _on(last, first, second)
    if order is DateOrder.UNDECIDED:
        return UNDECIDED
    return _on(last, second, first) if order is DateOrder.DAY_FIRST else _on(last, first, second)


def _named(text: str, year: int | None) -> Reading | None:
    if (match := MONTH_NAME_YEAR.match(text)) and (month := _month(match[1])):
        # "May 21" is a day in a year that is not named; "May 2021" is a month.
        if len(match[2]) == 4:
            return _on(int(match[2]), month, 1, precision="month")
        return _day_of(year, month, int(match[2]))
    for match in DAY_MONTH_NAME.finditer(text):
        if month := _month(match[2]):
            return _day_of(int(match[3]) if match[3] else year, month, int(match[1]), match[3])
    for match in MONTH_NAME_DAY.finditer(text):
        if month := _month(match[1]):
            return _day_of(int(match[3]) if match[3] else year, month, int(match[2]), match[3])
    return None


def _day_of(year: int | None, month: int, day: int, named_year: str | None = None) -> Reading:
    if year is None:
        return Reading(None, "The year is not named and no neighbour names it.", needs_year=True)
    return _on(year, month, day, "" if named_year else "The year was taken from the other rows.")


def _month(word: str) -> int | None:
    return words().months.get(normalise(word))


def _number(text: str) -> Reading | None:
    """Spreadsheet serials (days since 1899-12-30) and Unix times in seconds or milliseconds."""
    if not NUMBER.match(text):
        return None
    number = float(text)
    if 35_000 <= number < 73_000:
        found = EXCEL_EPOCH + timedelta(days=int(number))
    elif 6e8 <= number < 4e9:
        found = datetime.fromtimestamp(number, UTC).date()
    elif 6e11 <= number < 4e12:
        found = datetime.fromtimestamp(number / 1000, UTC).date()
    else:
        return None
    return Reading(found)


def _mail(text: str) -> Reading | None:
    try:
        return Reading(parsedate_to_datetime(text).date())
    except (TypeError, ValueError, IndexError):
        return None


@dataclass(frozen=True)
class OrderProposal:
    """The order of day and month, and a sentence saying what it rests on."""

    order: DateOrder
    proof: str
    confidence: float


def propose_order(texts: Sequence[str]) -> OrderProposal:
    """Answer: does the day or the month stand first in these date cells, and who proves it?

    `texts` in the order of the rows, blanks included.
    """
    pairs = [(text, int(m[1]), int(m[3])) for text in texts if (m := _slashed(text))]
    if not pairs:
        return OrderProposal(DateOrder.UNDECIDED, "No date depends on the order.", 1.0)
    day_first = next((text for text, first, second in pairs if first > 12 >= second), None)
    month_first = next((text for text, first, second in pairs if second > 12 >= first), None)
    if day_first and month_first:
        return OrderProposal(
            DateOrder.UNDECIDED,
            f"“{day_first}” has the day first and “{month_first}” the month first.",
            0.0,
        )
    if day_first:
        return OrderProposal(DateOrder.DAY_FIRST, f"“{day_first}” can only have the day first.", 1)
    if month_first:
        return OrderProposal(
            DateOrder.MONTH_FIRST, f"“{month_first}” can only have the month first.", 1
        )
    return _likely_order(texts)


def _slashed(text: str) -> re.Match[str] | None:
    match = NUMERIC.search(text)
    return match if match and match[2] != "." and not ISO.search(text) else None


def _likely_order(texts: Sequence[str]) -> OrderProposal:
    kept = {
        order: _share_in_sequence([read_date(text, order).day for text in texts])
        for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    }
    best, other = sorted(kept, key=lambda order: -kept[order])
    if kept[best] >= IN_ORDER and kept[other] < IN_ORDER / 2 + kept[best] / 2 - 0.05:
        return OrderProposal(
            best, "Only so do the rows stand in the order in which they were written.", 0.8
        )
    return OrderProposal(DateOrder.UNDECIDED, "No cell says whether day or month comes first.", 0)


def _share_in_sequence(days: Iterable[date | None]) -> float:
    """How many neighbouring dates keep one direction, 0 where there are under four."""
    known = [day for day in days if day is not None]
    pairs = [(a, b) for a, b in pairwise(known) if a != b]
    if len(pairs) < 3:
        return 0.0
    rising = sum(a < b for a, b in pairs) / len(pairs)
    return max(rising, 1 - rising)
