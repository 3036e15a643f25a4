"""Statuses that wait: for an answer, or for somebody to send the application.

In a list that programs or people work through, "pending" stands before "applied"; in one of
applications that were sent, it stands behind it.
"""

import numpy as np
import numpy.typing as npt

from bounceback.importing.date_columns import days_stand
from bounceback.importing.distinct import Distinct
from bounceback.importing.doubts import speaks_of_sending
from bounceback.importing.empty_statuses import SAYS_SENT
from bounceback.importing.tables import STATUS_FIELDS, ReadTable
from bounceback.importing.values import standing
from bounceback.importing.yes_no import Mark, mark
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise, words

# Without a date these words say of a role that it may be applied for, not that somebody did.
OPEN_WORDS = frozenset(
    "open offen ouvert ouverte abierto abierta aberto aberta aperto aperta".split()
)
MOSTLY_DATED = 0.8  # so many rows with a date make a row without one stand out
Rows = npt.NDArray[np.bool_]


def perhaps_unsent(table: ReadTable, header: str) -> frozenset[str]:
    """Answer: which texts of this status column may say that nothing was sent yet?

    Where other rows say outright that they were applied for, or a column for the day of applying
    holds none, unless the rows that wait have days of applying. In a list that dates when a job
    was found, any date of one of them is such a day; elsewhere they all need one below a header
    that speaks of sending, or a tick for it. Where all rows wait or are open and nothing else says
    that any was sent, they may be adverts.
    """
    column = table.distinct(header)
    if _says_nothing_else(table, header):
        return frozenset(filter(None, column.texts))
    waiting = [normalise(text) in words().queued | words().standing_by for text in column.texts]
    if not any(waiting) or not (any(map(_says_sent, column.texts)) or _is_never_dated(table)):
        return frozenset()
    waits, dated = column.where(waiting), _dated(table)
    found = bool(table.headers(Field.SAVED_ON)) and not (waits & dated).any()
    unclear = header not in table.headers(Field.OUTCOME) and not _sent(table)[waits].all()
    if not found and (not unclear or _tells_by_dates(column, waits, dated)):
        return frozenset()
    return frozenset(text for text, waits in zip(column.texts, waiting, strict=True) if waits)


def _tells_by_dates(column: Distinct, waits: Rows, dated: Rows) -> bool:
    """Whether all but what waits is dated: then that was not sent, and the account says so."""
    queued = column.where(normalise(text) in words().queued for text in column.texts)
    kept = bool((queued == waits).all()) and not (waits & dated).any()
    return (
        kept
        and 2 * int((~waits).sum()) >= len(waits)
        and bool(dated[~waits].mean() >= MOSTLY_DATED)
    )


def _says_nothing_else(table: ReadTable, header: str) -> bool:
    """Whether all that a list says of applying is that each row waits, or is open."""
    said = {normalise(text) for text in table.distinct(header).texts} - {""}
    headers = {*table.headers(*STATUS_FIELDS, *SAYS_SENT)} - {header}
    waits = bool(said) and said <= words().queued | words().standing_by | OPEN_WORDS
    return waits and not any(table.says(each).any() for each in headers)


def _is_never_dated(table: ReadTable) -> bool:
    """Whether a column for the day of applying stands there, and no day in it."""
    days = [header for header in table.headers(Field.APPLIED_ON) if speaks_of_sending(header)]
    return bool(days) and not _sent(table).any()


def _dated(table: ReadTable) -> Rows:
    dated = np.zeros(len(table.rows), dtype=bool)
    for dates in table.headers(Field.APPLIED_ON):
        dated |= days_stand(table, dates)
    return dated


def _sent(table: ReadTable) -> Rows:
    """The rows with a day below "Date applied", or a tick below "Applied"."""
    sent = np.zeros(len(table.rows), dtype=bool)
    for header in table.headers(Field.APPLIED_ON):
        if speaks_of_sending(header):
            sent |= days_stand(table, header)
    for header in table.headers(Field.REACHED_APPLIED):
        column = table.distinct(header)
        sent |= column.where(said != Mark.NO for said in column.each(mark))
    return sent


def _says_sent(text: str) -> bool:
    said = standing(text)
    return said.ending is Ending.OPEN and said.stage is Stage.APPLIED
