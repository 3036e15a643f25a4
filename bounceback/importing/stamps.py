"""Date columns of a table, row by row, with whatever could not be read."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.account import Kind, Problem
from bounceback.importing.dates import Reading, read_date
from bounceback.importing.decisions import DateOrder
from bounceback.importing.distinct import Distinct
from bounceback.importing.tables import ReadTable
from bounceback.vocabulary.words import normalise, words

Days = npt.NDArray[np.datetime64]
NO_DAY = np.datetime64("NaT", "s")


@dataclass(frozen=True)
class Stamps:
    """The dates of one column (`NaT` where there is none) and what could not be read."""

    days: Days
    problems: tuple[Problem, ...] = ()


def no_days(length: int) -> Days:
    """A column in which no date is known."""
    return np.full(length, NO_DAY)


@dataclass(frozen=True)
class _Column:
    """One date column: where it stands, its distinct texts, and what each of them says."""

    table: ReadTable
    header: str
    found: Distinct
    readings: list[Reading]

    @property
    def order(self) -> DateOrder:
        return self.table.decision.date_order or DateOrder.UNDECIDED

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
    and words hold dates only now and then.
    """
    found = table.distinct(header)
    order = table.decision.date_order or DateOrder.UNDECIDED
    column = _Column(table, header, found, found.each(lambda text: _read(text, order)))
    stamps = _with_years(column, column.days())
    if not report:
        return Stamps(stamps.days)
    return Stamps(stamps.days, (*_unread(column, stamps.days), *stamps.problems))


def _read(text: str, order: DateOrder) -> Reading:
    if not text or normalise(text) in words().blank:
        return Reading(None)
    return read_date(text, order)


def _with_years(column: _Column, days: Days) -> Stamps:
    """Give the dates without a year the year of the nearest dated row above, else below."""
    yearless = column.found.where(reading.needs_year for reading in column.readings)
    if not yearless.any() or np.isnat(days).all():
        return Stamps(days)
    years = pd.Series(days).dt.year.ffill().bfill().to_numpy()
    filled, problems = days.copy(), []
    for place in np.flatnonzero(yearless):
        text = column.found.texts[column.found.codes[place]]
        reading = read_date(text, column.order, year=int(years[place]))
        if reading.day is not None:
            filled[place] = np.datetime64(reading.day, "s")
            problems.append(column.problem(int(place), Kind.INFERRED, reading.doubt))
    return Stamps(filled, tuple(problems))


def _unread(column: _Column, days: Days) -> list[Problem]:
    undecided = column.found.where(reading.needs_order for reading in column.readings)
    doubtful = column.found.where(bool(reading.doubt) for reading in column.readings)
    problems = []
    for place in np.flatnonzero(doubtful & ~undecided & np.isnat(days)):
        doubt = column.readings[column.found.codes[place]].doubt
        message = f"{doubt} The row is kept without this date."
        problems.append(column.problem(int(place), Kind.DATE_UNREADABLE, message))
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
