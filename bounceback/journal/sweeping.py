"""Taking away what is deleted for good: no byte of it stays in the journal's file."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import delete, select

from bounceback.errors import StoreError
from bounceback.journal.failures import told
from bounceback.journal.opening import Journal, files
from bounceback.journal.tables import metadata


def forget_everything(journal: Journal) -> None:
    """Delete all that the owner has, and the journal's files where nobody else has any.

    Raises:
        StoreError: the journal cannot be written, or a file may not be removed.
    """
    try:
        with journal.writing() as connection:
            for table in reversed(metadata.sorted_tables):
                connection.execute(delete(table).where(table.c.owner == journal.owner))
        sweep(journal)
    except StoreError:  # a full disk takes not even a deletion, but gives its file away
        if journal.path is None or _anything(journal, but=journal.owner):
            raise
        _unlink(journal.path)


def sweep(journal: Journal) -> None:
    """Close the gaps that deleting left; remove the files where nothing at all is kept.

    Raises:
        StoreError: the journal cannot be written, or a file may not be removed.
    """
    if journal.path is None:
        return
    _vacuum(journal)
    if not _anything(journal):
        _unlink(journal.path)


def _unlink(path: Path) -> None:
    try:
        for file in reversed(files(path)):  # the journal's own file last
            file.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            "The journal's file could not be removed",
            str(path),
            f"Close other windows and try again, or remove it yourself ({error.strerror}).",
        ) from error


def _vacuum(journal: Journal) -> None:
    with told(journal.where), closing(journal.engine.raw_connection()) as connection:
        cursor = connection.cursor()
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _anything(journal: Journal, but: str = "") -> bool:
    """Whether anybody but this owner has anything in the journal."""
    with journal.reading() as connection:
        return any(
            connection.execute(select(table.c.owner).where(table.c.owner != but).limit(1)).first()
            for table in metadata.sorted_tables
        )
