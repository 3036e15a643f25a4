"""A column of dates of one table: its distinct texts, and what each of them says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.dates import Reading, read_date
from bounceback.importing.decisions import DateOrder
from bounceback.importing.distinct import Distinct
from bounceback.importing.dotted_dates import respelt
from bounceback.importing.tables import DATE_FIELDS, ReadTable
from bounceback.vocabulary.words import normalise, words

Days = npt.NDArray[np.datetime64]
Rows = npt.NDArray[np.bool_]
NO_DAY = np.datetime64("NaT", "s")
NOTHING = Reading(None)


def no_days(length: int) -> Days:
    """A column in which no date is known."""
    return np.full(length, NO_DAY)


@dataclass(frozen=True)
class DateColumn:
    """One date column: where it stands, its distinct texts, and what each of them says."""

    table: ReadTable
    header: str
    found: Distinct
    readings: list[Reading]
    dotted: Mapping[str, str]  # days such as 8.16, as they are read

    @property
    def order(self) -> DateOrder:
        """Which of day and month stands first, as far as it is decided."""
        return self.table.decision.date_order or DateOrder.UNDECIDED

    def text(self, place: int) -> str:
        """What stands in a row, as it is read."""
        text = self.found.texts[self.found.codes[place]]
        return self.dotted.get(text, text)

    def read_texts(self) -> list[str]:
        """The distinct texts as they are read."""
        return [self.dotted.get(text, text) for text in self.found.texts]

    def yearless(self) -> Rows:
        """The rows with a day and a month, and no year."""
        return self.found.where(reading.needs_year for reading in self.readings)

    def days(self) -> Days:
        """The date of each row, `NaT` where its text alone names none."""
        days = np.array([reading.day for reading in self.readings], dtype="datetime64[s]")
        return days[self.found.codes]

    def problem(self, place: int, kind: Kind, message: str) -> Problem:
        """What the account says of the cell in a row."""
        value = self.found.texts[self.found.codes[place]]
        row = int(self.table.rows[place])
        return Problem(row, self.header, kind, value, message, self.table.origin)


def date_column(table: ReadTable, header: str) -> DateColumn:
    """Answer: what do the texts of this column say as dates?"""
    found = table.distinct(header)
    order = table.decision.date_order or DateOrder.UNDECIDED
    dotted = _dotted(table, header, found)
    readings = found.each(_reader(order))
    if dotted:
        readings = [_reader(order)(dotted.get(text, text)) for text in found.texts]
    return DateColumn(table, header, found, readings, dotted)


def days_stand(table: ReadTable, header: str) -> Rows:
    """Answer: which rows hold a day in this column, be its year or its order known or not?"""
    column = date_column(table, header)
    return column.found.where(
        reading.day is not None or reading.needs_year or reading.needs_order
        for reading in column.readings
    )


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
