"""Putting back what a backup holds: all of it in one transaction, or nothing.

A backup is first laid into a journal of its own in memory, of the revision that it was saved at,
and brought to the newest one there. Only what has come through that takes the place of anything.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    LargeBinary,
    StaticPool,
    Table,
    create_engine,
    delete,
    insert,
    select,
)
from sqlalchemy.exc import SQLAlchemyError

from bounceback.errors import BouncebackError, UnreadableFileError
from bounceback.journal import backup_files, corrections, tables
from bounceback.journal.backup import OWNER, as_stored, mine
from bounceback.journal.backup_files import AGAIN, BROKEN, Packed, Row
from bounceback.journal.legacy import DAMAGE
from bounceback.journal.opening import LOCAL, Journal

NUMBERED = {"question": "questions"}  # drafts that name a row of a table: "question/7/better"

Numbers = Mapping[int, int]  # from the number that a row had to the one that it has now


@dataclass(frozen=True)
class Backup:
    """A backup that was read and found whole: when it was made, and its rows by table."""

    created: datetime
    rows: Mapping[str, Sequence[Row]]


def read(name: str, data: bytes) -> Backup:
    """Answer: what does the backup in a file of this name hold? Nothing is changed by asking.

    Raises:
        UnreadableFileError: a file that is no backup, or one that is broken, changed, too large
            or of a newer version.
    """
    packed = backup_files.unpack(name, data)
    if packed.revision not in {tables.HEAD, *tables.EARLIER}:
        raise backup_files.newer(name)
    try:
        return Backup(datetime.fromisoformat(packed.created), _present(packed))
    except (BouncebackError, SQLAlchemyError, *DAMAGE) as error:
        raise UnreadableFileError(name, BROKEN, AGAIN) from error


def restore(journal: Journal, backup: Backup) -> None:
    """Put what a backup holds in place of all that the owner has, in one transaction.

    Raises:
        StoreError: the journal cannot be written; it is as it was then.
    """
    with journal.writing() as connection:
        # Drafts last: some name the number of a row of another table.
        known = sorted(as_stored(connection), key=lambda table: table.name == tables.drafts.name)
        for table in reversed(known):
            connection.execute(delete(table).where(table.c.owner == journal.owner))
        numbers: dict[str, Numbers] = {}
        for table in known:
            rows = [_referring(table, row, numbers) for row in backup.rows[table.name]]
            numbers[table.name] = _put(connection, table, rows, journal.owner)


def _present(packed: Packed) -> dict[str, Sequence[Row]]:
    """The rows of a backup as the newest revision has them."""
    # Alembic takes a noticeable part of a second to import: only who restores pays for it.
    from bounceback.journal.migrating import migrate  # noqa: PLC0415

    stage = Journal(create_engine("sqlite://", poolclass=StaticPool), LOCAL)
    migrate(stage, packed.revision)
    with stage.writing() as connection:
        known = {table.name: table for table in as_stored(connection)}
        if known.keys() != packed.rows.keys():
            raise LookupError("the tables are not those of the revision")
        for name, table in known.items():
            rows = [_values(table, row, packed.contents) for row in packed.rows[name]]
            if rows:
                connection.execute(insert(table), rows)
    migrate(stage)
    with stage.reading() as connection:
        _look_through(connection)
        return {table.name: mine(connection, table, LOCAL) for table in as_stored(connection)}


def _values(table: Table, row: Row, contents: Mapping[str, bytes]) -> dict[str, Any]:
    """The values of a row as a database takes them."""
    given = {name: _value(table.c[name].type, value, contents) for name, value in row.items()}
    return {**given, OWNER: LOCAL}


def _value(kind: Any, value: Any, contents: Mapping[str, bytes]) -> Any:
    if value is None:
        return None
    if isinstance(kind, LargeBinary):
        return contents[value]
    if kind.python_type in {date, datetime}:
        return kind.python_type.fromisoformat(value)
    return value


def _look_through(connection: Connection) -> None:
    """Read everything once as the program will: words of the vocabulary, corrections, checksums.

    Raises:
        ValueError, LookupError, TypeError, BouncebackError: something that it could not read.
    """
    for table in tables.metadata.sorted_tables:
        connection.execute(select(table)).all()
    corrections.kept(connection, LOCAL)
    held = connection.execute(select(tables.contents.c.sha256, tables.contents.c.data))
    if any(hashlib.sha256(data).hexdigest() != sha256 for sha256, data in held):
        raise ValueError("bytes of a sheet are not those that were kept")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise LookupError("a row refers to one that is not there")


def _referring(table: Table, row: Row, numbers: Mapping[str, Numbers]) -> dict[str, Any]:
    """The row, with the numbers that the rows that it refers to have now."""
    renewed: dict[str, Any] = {
        key.parent.name: numbers[key.column.table.name][row[key.parent.name]]
        for key in table.foreign_keys
        if key.column.name == "id"
    }
    if table.name == tables.drafts.name:
        renewed["key"] = re.sub(
            rf"^({'|'.join(NUMBERED)})/(\d+)/",
            lambda m: f"{m[1]}/{numbers[NUMBERED[m[1]]].get(int(m[2]), m[2])}/",
            row["key"],
        )
    return {**row, **renewed}


def _put(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], owner: str
) -> Numbers:
    """Lay rows into a table, and say which number each has now.

    They keep their numbers where these are free, and get new ones in the same order else. Only
    SQLite counts on from a number that was given to it.
    """
    given = [{**row, OWNER: owner} for row in rows]
    if not given:
        return {}
    if "id" not in table.c or _free(connection, table, [row["id"] for row in given]):
        connection.execute(insert(table), given)
        return {row["id"]: row["id"] for row in given if "id" in row}
    new = insert(table).returning(table.c.id)
    return {
        row["id"]: connection.execute(
            new.values({key: value for key, value in row.items() if key != "id"})
        ).scalar_one()
        for row in given
    }


def _free(connection: Connection, table: Table, numbers: Sequence[int]) -> bool:
    taken = set(connection.scalars(select(table.c.id)))
    return connection.dialect.name == "sqlite" and not taken & {*numbers}
