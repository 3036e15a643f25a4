"""From the texts of date cells to dates, with the day-month order as an explicit decision.

Each distinct text is read once. What cannot be read is `NaT` and is listed; what depends on the
day-month order stays `NaT` until that is decided (`date_order`).
"""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from bounceback.importing.decisions import DateOrder
from bounceback.vocabulary.words import normalise, words

EARLIEST, LATEST = date(1990, 1, 1), date(2100, 1, 1)
EXCEL_EPOCH = date(1899, 12, 30)
PLACEHOLDERS = frozenset({date(1999, 12, 31), date(2000, 1, 1), date(2099, 12, 31)})


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

DIGIT = re.compile(r"\d")
NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)")
ISO = re.compile(r"(?<!\d)(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})(?!\d)")
# "2025-05-13T15:15:04.370Z", as programs write a time.
ISO_TIME = re.compile(
    r"(?<!\d)\d{4}-\d\d-\d\dT\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?![\d:])",
    re.IGNORECASE,
)
COMPACT = re.compile(r"^(20\d{2})(\d{2})(\d{2})$")
ISO_MONTH = re.compile(r"^(\d{4})[-/](\d{1,2})$")
CHINESE_MONTH = re.compile(r"^(\d{4})年\s?(\d{1,2})月$")
MONTH_YEAR = re.compile(r"^(\d{1,2})[/.\-](\d{4})$")
YEARLESS = re.compile(r"^(\d{1,2})\s?([/.])\s?(\d{1,2})(\.?)$")  # 3/14 or 14.3., but not 3.14
# With what may follow a day: its name, the time of day, the hours from and to.
CHINESE_DAY = re.compile(
    r"^(?:(\d{2})年\s?)?(\d{1,2})月\s?(\d{1,2})(?!\d)[日号]?\s*(?:[(（][^()（）]{1,4}[)）])?\s*"
    r"(?:(?:周|星期)[一二三四五六日天])?\s*(?:[上下中]午|晚上?|早上?)?\s*"
    r"(?:\d{1,2}\s?(?:[:：]\d{2}|[点时](?:半|\d{1,2}分?)?)?"
    r"(?:\s?[-–—~至到]+\s?\d{1,2}\s?(?:[:：]\d{2}|[点时]))?)?$"
)
CHINESE_VAGUE = re.compile(r"^(\d{1,2})月(?:初|[上中下]旬|中|底|末|份)?$")
CHINESE_DAY_WITHIN = re.compile(
    r"(?<!\d)(?:(?:\d{4}年\s?)?\d{1,2}月\s?\d{1,2}[日号]?|\d{1,2}\.\d{1,2}[日号])"
)
ABOUT = re.compile(
    r"^(?:early|mid|late|beginning of|end of|anfang|mitte|ende)[\s-]+", re.IGNORECASE
)
# "July end", "Mid-July": a month without a day.
VAGUE = re.compile(
    r"(?:(?:early|mid|late|(?:beginning|start|middle|end)(?: of)?|anfang|mitte|ende|début|mi|fin"
    r"|inizio|metà|fine|principios de|mediados de|finales de|início de|meados de|fim de|begin|eind)"
    r"[\s-]+)?([^\W\d_]{3,12})(?:\s+(?:start|beginning|mid|middle|end))?",
    re.IGNORECASE,
)
LONGEST_VAGUE = 28  # characters
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
    if not DIGIT.search(stripped):
        return _vague(stripped, year)
    return (
        _iso(stripped)
        or _numeric(stripped, order, year)
        or _named(stripped, year)
        or _number(stripped)
        or _mail(stripped)
        or UNREADABLE
    )


def without_dates(text: str) -> str:
    """Answer: what does a text such as "Interview on 21st Jan" say besides its dates?"""
    if not DIGIT.search(text):
        return text
    for pattern in (CHINESE_DAY_WITHIN, ISO_TIME, ISO, NUMERIC, CLOCK):
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
    if match := ISO_MONTH.match(text) or CHINESE_MONTH.match(text):
        return _on(int(match[1]), int(match[2]), 1, precision="month")
    return None


def _numeric(text: str, order: DateOrder, year: int | None) -> Reading | None:
    if match := NUMERIC.search(text):
        parted = _parted(int(match[1]), int(match[3]), match[2], order)
        return UNDECIDED if parted is None else _on(int(match[4]), *parted)
    if match := MONTH_YEAR.match(text):
        return _on(int(match[2]), int(match[1]), 1, precision="month")
    if match := _yearless(text):
        parted = _parted(int(match[1]), int(match[3]), match[2], order)
        return UNDECIDED if parted is None else _day_of(year, *parted)
    return None


def _yearless(text: str) -> re.Match[str] | None:
    """A day and a month in numbers alone: a fraction such as 3/50 is none."""
    match = YEARLESS.match(text)
    if match is None or (match[2] == ".") != bool(match[4]):
        return None
    less, more = sorted((int(match[1]), int(match[3])))
    return match if 0 < less <= 12 and more <= 31 else None


def _parted(first: int, second: int, sign: str, order: DateOrder) -> tuple[int, int] | None:
    """Month and day from two numbers, None where only the undecided order could tell."""
    if sign == "." or first > 12:
        return second, first
    if second > 12 or first == second:
        return first, second
    if order is DateOrder.UNDECIDED:
        return None
    return (second, first) if order is DateOrder.DAY_FIRST else (first, second)


def _named(text: str, year: int | None) -> Reading | None:
    if (match := MONTH_NAME_YEAR.match(ABOUT.sub("", text))) and (month := _month(match[1])):
        # "May 21" is a day in a year that is not named; "May 2021" is a month.
        if len(match[2]) == 4:
            return _on(int(match[2]), month, 1, precision="month")
        return _day_of(year, month, int(match[2]))
    if "月" in text and (read := _chinese(text, year)):
        return read
    for match in DAY_MONTH_NAME.finditer(text):
        if month := _month(match[2]):
            return _day_of(int(match[3]) if match[3] else year, month, int(match[1]), match[3])
    for match in MONTH_NAME_DAY.finditer(text):
        if month := _month(match[1]):
            return _day_of(int(match[3]) if match[3] else year, month, int(match[2]), match[3])
    return None


def _chinese(text: str, year: int | None) -> Reading | None:
    """A day or a part of a month, as "6月3日 15:30" or "10月中旬"."""
    if match := CHINESE_DAY.match(text):
        return _day_of(int(match[1]) if match[1] else year, int(match[2]), int(match[3]), match[1])
    vague = CHINESE_VAGUE.match(text)
    return _month_of(year, int(vague[1])) if vague else None


def _vague(text: str, year: int | None) -> Reading:
    """A month alone, perhaps with its beginning or end; names and notes are passed over quickly."""
    match = VAGUE.fullmatch(text) if len(text) <= LONGEST_VAGUE else None
    month = _month(match[1]) if match else None
    if month is None or match is None:
        return UNREADABLE
    return _month_of(year, month)


def _month_of(year: int | None, month: int) -> Reading:
    """A month without a day."""
    read = _day_of(year, month, 1)
    return read if read.day is None else replace(read, precision="month")


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


def slashed(text: str) -> re.Match[str] | None:
    """Answer: which two numbers (groups 1 and 3) may be a day and a month, in either order?"""
    match = NUMERIC.search(text) or _yearless(text)
    return match if match and match[2] != "." and not ISO.search(text) else None
