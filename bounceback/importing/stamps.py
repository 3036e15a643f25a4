"""Date columns of a table, row by row, with whatever could not be read."""

import numpy as np

from bounceback.importing.account import Kind, Problem
from bounceback.importing.date_columns import DateColumn, Days, date_column, no_days
from bounceback.importing.missing_years import Stamps, since_applying, with_years
from bounceback.importing.tables import ReadTable
from bounceback.vocabulary.fields import Field

BEGINNINGS = frozenset({Field.SAVED_ON, Field.APPLIED_ON, Field.REACHED_APPLIED})


def dates_of(table: ReadTable, header: str, *, report: bool = True) -> Stamps:
    """Answer: which dates does this column hold?

    With `report` false, texts that are no dates are passed over in silence: columns of marks
    and words hold dates only now and then. A date without a year takes it from the day on which
    its row was applied for, where it comes later, else from the other rows or a title.
    """
    column = date_column(table, header)
    since = Stamps(column.days())
    if table.decision.fields()[header] not in BEGINNINGS and column.yearless().any():
        since = since_applying(column, since.days, applied_days(table))
    stamps = with_years(column, since.days)
    if not report:
        return Stamps(stamps.days)
    problems = (*_unread(column, stamps.days), *since.problems, *stamps.problems)
    return Stamps(stamps.days, problems)


def applied_days(table: ReadTable) -> Days:
    """Answer: on which day was each row applied for, by the columns for it?"""
    days = no_days(len(table.rows))
    for header in table.headers(Field.APPLIED_ON, Field.REACHED_APPLIED):
        days = np.fmin(days, dates_of(table, header, report=False).days)
    return days


def _unread(column: DateColumn, days: Days) -> list[Problem]:
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


def _undecided(column: DateColumn, count: int) -> Problem:
    proof = column.table.decision.date_proof
    message = (
        f"{count} dates could have the day or the month first ({proof}) "
        "Say which, and they will be read; until then they stay unknown."
    )
    return Problem(0, column.header, Kind.DATE_UNDECIDED, "", message, column.table.origin)
