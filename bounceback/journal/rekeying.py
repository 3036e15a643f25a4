"""Following a newer version of the same sheet with all that was written about it."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import BindParameter, Connection, Table, bindparam, select, update

from bounceback.journal import corrections, tables
from bounceback.journal.opening import Journal
from bounceback.overlay.corrections import Overlay
from bounceback.overlay.rekeying import new_identity, rekeyed

ABOUT = (tables.reflections, tables.plans, tables.letters, tables.questions, tables.control)


def rekey(journal: Journal, renamed: Mapping[str, str], at: datetime) -> Overlay:
    """Carry everything over to the identities of a newer version; return the overlay.

    `renamed` leads from old identities of applications and interviews to new ones
    (`overlay.rekeying.renamings`). All of it in one transaction.

    Raises:
        StoreError: the journal cannot be written.
    """
    with journal.writing() as connection:
        before = corrections.kept(connection, journal.owner)
        after = rekeyed(before, renamed)
        if after != before:
            corrections.rewrite(connection, journal.owner, after, at)
        for table in ABOUT:
            _rekey(connection, journal.owner, table, renamed)
        return after


def anything(journal: Journal) -> bool:
    """Whether anything at all is written about an application or an interview.

    Raises:
        StoreError: the journal cannot be read.
    """
    firsts = [
        select(table.c.id).where(table.c.owner == journal.owner).limit(1)
        for table in (tables.corrections, *ABOUT)
    ]
    with journal.reading() as connection:
        return any(connection.scalar(first) is not None for first in firsts)


def _rekey(connection: Connection, owner: str, table: Table, renamed: Mapping[str, str]) -> None:
    """Give each row its new identities at once, since one may take the old name of another."""
    held = [table.c[name] for name in ("application", "interview") if name in table.c]
    query = select(table.c.id, *held).where(table.c.owner == owner)
    changes = []
    for row in connection.execute(query).mappings():
        new = {f"new_{c.name}": new_identity(row[c.name], renamed) for c in held}
        if any(new[f"new_{c.name}"] != row[c.name] for c in held):
            changes.append({"number": row["id"], **new})
    if changes:
        values: dict[str, BindParameter[str]] = {
            column.name: bindparam(f"new_{column.name}") for column in held
        }
        connection.execute(
            update(table).where(table.c.id == bindparam("number")).values(**values), changes
        )
