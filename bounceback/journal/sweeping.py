"""Taking away what is deleted for good: no byte of it stays in the journal's file."""

from contextlib import closing

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
    with journal.writing() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table).where(table.c.owner == journal.owner))
    sweep(journal)


def sweep(journal: Journal) -> None:
    """Close the gaps that deleting left; remove the files where nothing at all is kept.

    Raises:
        StoreError: the journal cannot be written, or a file may not be removed.
    """
    if journal.path is None:
        return
    _vacuum(journal)
    if _is_empty(journal):
        try:
            for file in files(journal.path):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(
                "The journal is empty now, but its file could not be removed",
                journal.where,
                f"Remove it yourself if you like ({error.strerror}).",
            ) from error


def _vacuum(journal: Journal) -> None:
    with told(journal.where), closing(journal.engine.raw_connection()) as connection:
        cursor = connection.cursor()
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _is_empty(journal: Journal) -> bool:
    with journal.reading() as connection:
        return not any(
            connection.execute(select(table.c.owner).limit(1)).first()
            for table in metadata.sorted_tables
        )
