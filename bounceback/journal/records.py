"""Rows that a person edits, read and written the same way for every subject.

A record is a frozen dataclass whose fields are the columns of its table. It carries the version
that it was read with: whoever writes on top of an older version is told, and nothing is lost.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from bounceback.errors import ConflictError
from bounceback.journal.opening import Journal


@dataclass(frozen=True, kw_only=True)
class Record:
    """A row of a table: its number (0 until it is kept), and how often it was changed."""

    id: int = 0
    version: int = 0


R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Shelf(Generic[R]):
    """The records of one kind, in their table; each owner sees their own alone.

    All methods raise StoreError where the journal cannot be read or written.
    """

    table: Table
    kind: type[R]

    def save(self, journal: Journal, record: R) -> R:
        """Keep a record: a new one where its id is 0, else in place of the one it was read as.

        Returns it with its number and its new version.

        Raises:
            ConflictError: it was changed or removed since, or there is another one like it.
        """
        with journal.writing() as connection:
            return self.write(connection, journal.owner, record)

    def write(self, connection: Connection, owner: str, record: R) -> R:
        """Keep a record within a transaction that is open (see `save`)."""
        kept = replace(record, version=record.version + 1)
        values = {name: value for name, value in _values(kept).items() if name != "id"}
        try:
            if record.id:
                self._change(connection, owner, record, values)
                return kept
            told = insert(self.table).values(owner=owner, **values)
            return replace(
                kept, id=connection.execute(told.returning(self.table.c.id)).scalar_one()
            )
        except IntegrityError as error:
            raise _conflict(record, None) from error

    def every(self, journal: Journal, *where: ColumnElement[bool]) -> tuple[R, ...]:
        """All records of the owner, the oldest first."""
        mine = select(self.table).where(self.table.c.owner == journal.owner, *where)
        with journal.reading() as connection:
            rows = connection.execute(mine.order_by(self.table.c.id)).mappings()
            return tuple(self._record(row) for row in rows)

    def find(self, journal: Journal, number: int) -> R | None:
        """One record by its number, or None."""
        return next(iter(self.every(journal, self.table.c.id == number)), None)

    def remove(self, journal: Journal, number: int) -> None:
        """Take one record away; nothing happens where it is gone already."""
        with journal.writing() as connection:
            connection.execute(delete(self.table).where(*self._mine(journal.owner, number)))

    def _change(
        self, connection: Connection, owner: str, record: R, values: Mapping[str, Any]
    ) -> None:
        mine = self._mine(owner, record.id)
        seen = update(self.table).where(*mine, self.table.c.version == record.version)
        if not connection.execute(seen.values(**values)).rowcount:
            now = connection.execute(select(self.table).where(*mine)).mappings().first()
            raise _conflict(record, None if now is None else self._record(now))

    def _mine(self, owner: str, number: int) -> tuple[ColumnElement[bool], ...]:
        return (self.table.c.owner == owner, self.table.c.id == number)

    def _record(self, row: Mapping[Any, Any]) -> R:
        return self.kind(**{field.name: row[field.name] for field in fields(self.kind)})


def _values(record: Record) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _conflict(mine: Record, theirs: Record | None) -> ConflictError:
    """Both texts: what was to be kept, and what is there by now ("" where it is gone)."""
    name = re.sub(r"(?<!^)(?=[A-Z])", " ", type(mine).__name__).lower()
    return ConflictError(name, _texts(mine), "" if theirs is None else _texts(theirs))


def _texts(record: Record) -> str:
    """What a person typed into a record, without the words of the vocabulary."""
    return "\n".join(text for text in _values(record).values() if type(text) is str and text)
