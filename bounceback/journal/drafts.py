"""What a person is typing, kept before it is finished."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete

from bounceback.journal import tables
from bounceback.journal.opening import Journal
from bounceback.journal.records import Record, Shelf

__all__ = ["Draft", "drop", "find", "save"]


@dataclass(frozen=True)
class Draft(Record):
    """An unfinished text; `key` says which field of which page it is for."""

    key: str
    text: str
    saved_at: datetime


_drafts = Shelf(tables.drafts, Draft)


def save(journal: Journal, draft: Draft) -> Draft:
    """Keep a draft: a new one, or the one that was found, with another text.

    Raises:
        ConflictError: another tab kept a draft for the same field in the meantime.
        StoreError: the journal cannot be written.
    """
    return _drafts.save(journal, draft)


def find(journal: Journal, key: str) -> Draft | None:
    """The draft for a field, or None.

    Raises:
        StoreError: the journal cannot be read.
    """
    return next(iter(_drafts.every(journal, tables.drafts.c.key == key)), None)


def drop(journal: Journal, key: str) -> None:
    """Take a draft away once its text is kept elsewhere.

    Raises:
        StoreError: the journal cannot be written.
    """
    table = tables.drafts
    with journal.writing() as connection:
        connection.execute(delete(table).where(table.c.owner == journal.owner, table.c.key == key))
