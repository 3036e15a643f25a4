"""The year of dates that name none: from the day of applying, the other rows, or a title."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bounceback.importing.account import Kind, Problem
from bounceback.importing.date_columns import NO_DAY, DateColumn, Days, Rows
from bounceback.importing.dates import read_date
from bounceback.importing.sheet_years import year_named, years_named

BY_ROWS = "The year was taken from the other rows."
BY_TITLE = (
    "The year was taken from a title: the name of the sheet, a line above it, or the file's name."
)
BY_APPLYING = "The year was taken from the day of applying."
NEIGHBOURS = 2  # years, as in "2025-26"
SLIP = np.timedelta64(60, "D")  # an answer so long before applying is a slip, not next year's


@dataclass(frozen=True)
class Stamps:
    """The dates of one column (`NaT` where there is none) and what could not be read."""

    days: Days
    problems: tuple[Problem, ...] = ()


def since_applying(column: DateColumn, days: Days, applied_on: Days) -> Stamps:
    """Give each date without a year that of the first such day after its row was applied for."""
    filled, yearless = days.copy(), column.yearless()
    for place in np.flatnonzero(yearless & ~np.isnat(applied_on)).tolist():
        earliest = applied_on[place] - SLIP
        later = [day for day in _in_years(column, place, earliest) if day >= earliest]
        filled[place] = min(later, default=NO_DAY)
    return _reported(column, days, filled, BY_APPLYING)


def with_years(column: DateColumn, days: Days) -> Stamps:
    """Give each date without a year the year that brings it nearest to its neighbour.

    The neighbour is the next known date above; for rows above the first known date, below. Where
    no row names a year, the person may have said that of the first, or else a title.
    """
    yearless = column.yearless()
    if not yearless.any():
        return Stamps(days)
    if np.isnat(days).all() and column.table.decision.year is None:
        return _by_title(column, days, yearless)
    days = _begun(column, days, yearless, column.table.decision.year)
    return _reported(column, days, _beside(column, days, yearless), BY_ROWS)


def _by_title(column: DateColumn, days: Days, yearless: Rows) -> Stamps:
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


def _within(column: DateColumn, days: Days, yearless: Rows, years: tuple[int, ...]) -> Stamps:
    """The dates by the two years of a title, where only one of them fits the first row."""
    tried = [_beside(column, _begun(column, days, yearless, year), yearless) for year in years]
    fitting = [filled for filled in tried if {*_years(filled)} <= {*years}]
    return _reported(column, days, fitting[0], BY_TITLE) if len(fitting) == 1 else Stamps(days)


def _years(days: Days) -> Iterator[int]:
    """The years of the known days."""
    return (int(year) + 1970 for year in days[~np.isnat(days)].astype("datetime64[Y]").astype(int))


def _beside(column: DateColumn, days: Days, yearless: Rows) -> Days:
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


def _begun(column: DateColumn, days: Days, yearless: Rows, year: int | None) -> Days:
    """The same dates with the first one in the year that was said, where none has any."""
    if year is None or not np.isnat(days).all():
        return days
    begun, place = days.copy(), int(np.flatnonzero(yearless)[0])
    text = column.text(place)
    begun[place] = np.datetime64(read_date(text, column.order, year=year).day, "s")
    return begun


def _reported(column: DateColumn, before: Days, filled: Days, doubt: str) -> Stamps:
    """The dates, and what is told of those whose year was taken from elsewhere."""
    places = np.flatnonzero(np.isnat(before) & ~np.isnat(filled))
    told = (column.problem(int(place), Kind.INFERRED, doubt) for place in places)
    return Stamps(filled, tuple(told))


def _nearest(column: DateColumn, place: int, neighbour: np.datetime64) -> np.datetime64:
    days = _in_years(column, place, neighbour)
    return min(days, key=lambda day: abs(day - neighbour), default=NO_DAY)


def _in_years(column: DateColumn, place: int, around: np.datetime64) -> list[np.datetime64]:
    """The day of a row in the year of this one, the next and the one before."""
    text = column.text(place)
    year = next(_years(np.array([around])))
    readings = [read_date(text, column.order, year=year + step).day for step in (0, 1, -1)]
    return [np.datetime64(day, "s") for day in readings if day is not None]
