"""Statuses that wait: for an answer, or for somebody to send the application.

In a list that programs or people work through, "pending" stands before "applied"; in one of
applications that were sent, it stands behind it.
"""

import numpy as np

from bounceback.importing.stamps import dates_of
from bounceback.importing.tables import ReadTable
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise, words


def perhaps_unsent(table: ReadTable, header: str) -> frozenset[str]:
    """Answer: which texts of this status column may say that nothing was sent yet?

    Where other rows say outright that they were applied for, and the list dates when a job was
    found but no row that waits was dated by applying.
    """
    column = table.distinct(header)
    waiting = [normalise(text) in words().queued for text in column.texts]
    if not any(waiting) or not table.headers(Field.SAVED_ON):
        return frozenset()
    if not any(map(_says_sent, column.texts)):
        return frozenset()
    dated = np.zeros(len(table.rows), dtype=bool)
    for dates in table.headers(Field.APPLIED_ON):
        dated |= ~np.isnat(dates_of(table, dates, report=False).days)
    if (dated & column.where(waiting)).any():
        return frozenset()
    return frozenset(text for text, waits in zip(column.texts, waiting, strict=True) if waits)


def _says_sent(text: str) -> bool:
    said = standing(text)
    return said.ending is Ending.OPEN and said.stage is Stage.APPLIED
