"""All that one owner has in the journal, as one file."""

from datetime import datetime

from sqlalchemy import Connection, MetaData, Table, func, select

from bounceback.journal import tables
from bounceback.journal.backup_files import Packed, Row, pack, plain
from bounceback.journal.opening import Journal

OWNER = "owner"


def name(at: datetime) -> str:
    """Return what a backup of this day is called."""
    return f"bounceback-backup-{at:%Y-%m-%d}.zip"


def make(journal: Journal, at: datetime) -> bytes:
    """Answer: what does the owner have in the journal, all of it, as one file?

    Every table is read as it is, in one look, so that nothing needs to be named here.

    Raises:
        StoreError: the journal cannot be read.
    """
    contents: dict[str, bytes] = {}
    rows: dict[str, list[Row]] = {}
    with journal.reading() as connection:
        for table in as_stored(connection):
            held = mine(connection, table, journal.owner)
            named = [v for row in held for v in row.values() if isinstance(v, bytes)]
            contents |= {plain(value): value for value in named}
            rows[table.name] = [{key: plain(v) for key, v in row.items()} for row in held]
    return pack(Packed(tables.HEAD, at.isoformat(), rows, contents))


def counts(journal: Journal) -> dict[str, int]:
    """Answer: how many rows does the owner have in each table?

    Raises:
        StoreError: the journal cannot be read.
    """
    with journal.reading() as connection:
        return {
            table.name: connection.execute(
                select(func.count()).select_from(table).where(table.c.owner == journal.owner)
            ).scalar_one()
            for table in as_stored(connection)
        }


def as_stored(connection: Connection) -> list[Table]:
    """Return the tables of a journal as its database tells them, those first that others need."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if OWNER in table.c]


def mine(connection: Connection, table: Table, owner: str) -> list[Row]:
    """Return the rows of one owner without their owner, in the order in which they were kept."""
    columns = [column for column in table.c if column.name != OWNER]
    query = select(*columns).where(table.c.owner == owner).order_by(*table.primary_key.columns)
    return [dict(row) for row in connection.execute(query).mappings()]
