"""Date columns of a table, row by row, with whatever could not be read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.dates import Reading, read_date
from bounceback.importing.decisions import DateOrder
from bounceback.importing.distinct import Distinct
from bounceback.importing.dotted_dates import respelt
from bounceback.importing.sheet_years import year_named, years_named
from bounceback.importing.tables import DATE_FIELDS, ReadTable
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.words import normalise, words

Days = npt.NDArray[np.datetime64]
Rows = npt.NDArray[np.bool_]
NO_DAY = np.datetime64("NaT", "s")
NOTHING = Reading(None)
BY_ROWS = "The year was taken from the other rows."
BY_TITLE = (
    "The year was taken from a title: the name of the sheet, a line above it, or the file's name."
)
BY_APPLYING = "The year was taken from the day of applying."
BEGINNINGS = frozenset({Field.SAVED_ON, Field.APPLIED_ON, Field.REACHED_APPLIED})
NEIGHBOURS = 2  # years, as in "2025-26"
SLIP = np.timedelta64(60, "D")  # an answer so long before applying is a slip, not next year's


@dataclass(frozen=True)
class Stamps:
    """The dates of one column (`NaT` where there is none) and what could not be read."""

    days: Days
    problems: tuple[Problem, ...] = ()


def no_days(length: int) -> Days:
    """A column in which no date is known."""
    return np.full(length, NO_DAY)


def applied_days(table: ReadTable) -> Days:
    """Answer: on which day was each row applied for, by the columns for it?"""
    days = no_days(len(table.rows))
    for header in table.headers(Field.APPLIED_ON, Field.REACHED_APPLIED):
        days = np.fmin(days, dates_of(table, header, report=False).days)
    return days


@dataclass(frozen=True)
class _Column:
    """One date column: where it stands, its distinct texts, and what each of them says."""

    table: ReadTable
    header: str
    found: Distinct
    readings: list[Reading]
    dotted: Mapping[str, str]  # days such as 8.16, as they are read

    @property
    def order(self) -> DateOrder:
        return self.table.decision.date_order or DateOrder.UNDECIDED

    def text(self, place: int) -> str:
        """What stands in a row, as it is read."""
        text = self.found.texts[self.found.codes[place]]
        return self.dotted.get(text, text)

    def read_texts(self) -> list[str]:
        """The distinct texts as they are read."""
        return [self.dotted.get(text, text) for text in self.found.texts]

    def days(self) -> Days:
        days = np.array([reading.day for reading in self.readings], dtype="datetime64[s]")
        return days[self.found.codes]

    def problem(self, place: int, kind: Kind, message: str) -> Problem:
        value = self.found.texts[self.found.codes[place]]
        row = int(self.table.rows[place])
        return Problem(row, self.header, kind, value, message, self.table.origin)


def dates_of(table: ReadTable, header: str, *, report: bool = True) -> Stamps:
    """Answer: which dates does this column hold?

    With `report` false, texts that are no dates are passed over in silence: columns of marks
    and words hold dates only now and then. A date without a year takes it from the day on which
    its row was applied for, where it comes later, else from the other rows or a title.
    """
    column = _column(table, header)
    since = _since_applying(column, column.days())
    stamps = _with_years(column, since.days)
    if not report:
        return Stamps(stamps.days)
    problems = (*_unread(column, stamps.days), *since.problems, *stamps.problems)
    return Stamps(stamps.days, problems)


def days_stand(table: ReadTable, header: str) -> Rows:
    """Answer: which rows hold a day in this column, be its year or its order known or not?"""
    column = _column(table, header)
    return column.found.where(
        reading.day is not None or reading.needs_year or reading.needs_order
        for reading in column.readings
    )


def _column(table: ReadTable, header: str) -> _Column:
    found = table.distinct(header)
    order = table.decision.date_order or DateOrder.UNDECIDED
    dotted = _dotted(table, header, found)
    readings = found.each(_reader(order))
    if dotted:
        readings = [_reader(order)(dotted.get(text, text)) for text in found.texts]
    return _Column(table, header, found, readings, dotted)


def _dotted(table: ReadTable, header: str, found: Distinct) -> Mapping[str, str]:
    """The texts such as 8.16 of a column that is there for days, as they are read."""
    if table.decision.fields()[header] not in DATE_FIELDS:
        return {}
    return respelt(found.texts, from_workbook=not table.decision.encoding)


@cache
def _reader(order: DateOrder) -> Callable[[str], Reading]:
    """What reads a cell with this order of day and month; one function per order."""

    def read(text: str) -> Reading:
        reading = read_date(text, order) if text else NOTHING
        blank = reading.day is None and normalise(text) in words().blank
        return NOTHING if blank else reading

    return read


def _since_applying(column: _Column, days: Days) -> Stamps:
    """Give each date without a year that of the first such day after its row was applied for."""
    yearless = column.found.where(reading.needs_year for reading in column.readings)
    if not yearless.any() or column.table.decision.fields()[column.header] in BEGINNINGS:
        return Stamps(days)
    filled, applied_on = days.copy(), applied_days(column.table)
    for place in np.flatnonzero(yearless & ~np.isnat(applied_on)).tolist():
        earliest = applied_on[place] - SLIP
        later = [day for day in _in_years(column, place, earliest) if day >= earliest]
        filled[place] = min(later, default=NO_DAY)
    return _reported(column, days, filled, BY_APPLYING)


def _with_years(column: _Column, days: Days) -> Stamps:
    """Give each date without a year the year that brings it nearest to its neighbour.

    The neighbour is the next known date above; for rows above the first known date, below. Where
    no row names a year, the person may have said that of the first, or else a title.
    """
    yearless = column.found.where(reading.needs_year for reading in column.readings)
    if not yearless.any():
        return Stamps(days)
    if np.isnat(days).all() and column.table.decision.year is None:
        return _by_title(column, days, yearless)
    days = _begun(column, days, yearless, column.table.decision.year)
    return _reported(column, days, _beside(column, days, yearless), BY_ROWS)


def _by_title(column: _Column, days: Days, yearless: Rows) -> Stamps:
    """The dates by the year of a title; over its turn only where the rows go in order."""
    years = years_named(column.table.decision.title)
    if len(years) == NEIGHBOURS:
        return _within(column, days, yearless, years)
    year = year_named(column.table.decision.title)
    begun = _begun(column, days, yearless, year)
    if np.isnat(begun).all():
        return Stamps(days)
    filled = _beside(column, begun, yearless)
    steps = np.diff(filled[~np.isnat(filled)]).astype(np.int64)
    if (steps < 0).any() and (steps > 0).any():
        readings = (read_date(text, column.order, year=year) for text in column.read_texts())
        told = np.array([reading.day for reading in readings], dtype="datetime64[s]")
        filled = np.where(yearless, told[column.found.codes], days)
    return _reported(column, days, filled, BY_TITLE)


def _within(column: _Column, days: Days, yearless: Rows, years: tuple[int, ...]) -> Stamps:
    """The dates by the two years of a title, where only one of them fits the first row."""
    tried = [_beside(column, _begun(column, days, yearless, year), yearless) for year in years]
    fitting = [filled for filled in tried if {*_years(filled)} <= {*years}]
    return _reported(column, days, fitting[0], BY_TITLE) if len(fitting) == 1 else Stamps(days)


def _years(days: Days) -> Iterator[int]:
    """The years of the known days."""
    return (int(year) + 1970 for year in days[~np.isnat(days)].astype("datetime64[Y]").astype(int))


def _beside(column: _Column, days: Days, yearless: Rows) -> Days:
    """The same dates, each without a year in the one that brings it nearest to its neighbour."""
    filled = days.copy()
    if np.isnat(days).all():
        return filled
    first = int(np.flatnonzero(~np.isnat(days))[0])
    for places in (range(first, len(days)), range(first, -1, -1)):
        neighbour = days[first]
        for place in places:
            if yearless[place] and np.isnat(filled[place]):
                filled[place] = _nearest(column, place, neighbour)
            neighbour = neighbour if np.isnat(filled[place]) else filled[place]
    return filled


def _begun(column: _Column, days: Days, yearless: Rows, year: int | None) -> Days:
    """The same dates with the first one in the year that was said, where none has any."""
    if year is None or not np.isnat(days).all():
        return days
    begun, place = days.copy(), int(np.flatnonzero(yearless)[0])
    text = column.text(place)
    begun[place] = np.datetime64(read_date(text, column.order, year=year).day, "s")
    return begun


def _reported(column: _Column, before: Days, filled: Days, doubt: str) -> Stamps:
    """The dates, and what is told of those whose year was taken from elsewhere."""
    places = np.flatnonzero(np.isnat(before) & ~np.isnat(filled))
    told = (column.problem(int(place), Kind.INFERRED, doubt) for place in places)
    return Stamps(filled, tuple(told))


def _nearest(column: _Column, place: int, neighbour: np.datetime64) -> np.datetime64:
    days = _in_years(column, place, neighbour)
    return min(days, key=lambda day: abs(day - neighbour), default=NO_DAY)


def _in_years(column: _Column, place: int, around: np.datetime64) -> list[np.datetime64]:
    """The day of a row in the year of this one, the next and the one before."""
    text = column.text(place)
    year = next(_years(np.array([around])))
    readings = [read_date(text, column.order, year=year + step).day for step in (0, 1, -1)]
    return [np.datetime64(day, "s") for day in readings if day is not None]


def _unread(column: _Column, days: Days) -> list[Problem]:
    undecided = column.found.where(reading.needs_order for reading in column.readings)
    doubtful = column.found.where(bool(reading.doubt) for reading in column.readings)
    problems = []
    for place in np.flatnonzero(doubtful & ~undecided & np.isnat(days)):
        reading = column.readings[column.found.codes[place]]
        yearless = reading.needs_year and np.isnat(days).all()
        kind = Kind.DATE_YEARLESS if yearless else Kind.DATE_UNREADABLE
        message = f"{reading.doubt} The row is kept without this date."
        problems.append(column.problem(int(place), kind, message))
    if undecided.any():
        problems.append(_undecided(column, int(undecided.sum())))
    return problems


def _undecided(column: _Column, count: int) -> Problem:
    proof = column.table.decision.date_proof
    message = (
        f"{count} dates could have the day or the month first ({proof}) "
        "Say which, and they will be read; until then they stay unknown."
    )
    return Problem(0, column.header, Kind.DATE_UNDECIDED, "", message, column.table.origin)
