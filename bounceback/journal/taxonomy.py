"""Reasons of the person's own, and in whose hands each reason was."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from bounceback.journal import tables
from bounceback.journal.opening import Journal
from bounceback.journal.records import Record, Shelf
from bounceback.vocabulary.terms import Control, ReasonGroup

__all__ = ["OwnReason", "Sorting", "every", "find", "remove", "save", "sort", "sorting", "unsort"]


@dataclass(frozen=True)
class OwnReason(Record):
    """A reason in the person's own words, and the group that it stands in."""

    label: str
    group: ReasonGroup


@dataclass(frozen=True)
class Sorting:
    """In whose hands a reason was: always (`application` empty) or with one application."""

    reason: str
    control: Control
    application: str = ""


_reasons = Shelf(tables.own_reasons, OwnReason)
save, every, find, remove = _reasons.save, _reasons.every, _reasons.find, _reasons.remove


def sort(journal: Journal, reason: str, control: Control, application: str = "") -> None:
    """Keep in whose hands a reason was, in place of what was said before.

    Raises:
        StoreError: the journal cannot be written.
    """
    row = {"reason": reason, "control": control, "application": application}
    with journal.writing() as connection:
        _unsort(connection, journal.owner, reason, application)
        connection.execute(insert(tables.control).values(owner=journal.owner, **row))


def unsort(journal: Journal, reason: str, application: str = "") -> None:
    """Take back in whose hands a reason was.

    Raises:
        StoreError: the journal cannot be written.
    """
    with journal.writing() as connection:
        _unsort(connection, journal.owner, reason, application)


def sorting(journal: Journal) -> tuple[Sorting, ...]:
    """Answer: how did the person sort their reasons?

    Raises:
        StoreError: the journal cannot be read.
    """
    table = tables.control
    query = select(table.c.reason, table.c.control, table.c.application)
    mine = query.where(table.c.owner == journal.owner).order_by(table.c.id)
    with journal.reading() as connection:
        return tuple(Sorting(*row) for row in connection.execute(mine))


def _unsort(connection: Connection, owner: str, reason: str, application: str) -> None:
    table = tables.control
    same = (table.c.reason == reason, table.c.application == application)
    connection.execute(delete(table).where(table.c.owner == owner, *same))
