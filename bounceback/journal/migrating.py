"""Bringing a journal to the newest revision, in one transaction: all of it or nothing."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from bounceback.journal.legacy import take_in
from bounceback.journal.opening import Journal

MIGRATIONS = Path(__file__).parent / "migrations"


def configuration() -> Config:
    """Where the revisions stand."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def migrate(journal: Journal, revision: str = "head") -> None:
    """Bring the journal to a revision; of two windows that try, the second finds it done.

    Raises:
        StoreError: the journal cannot be written.
    """
    config = configuration()
    with journal.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def bring_up(journal: Journal) -> None:
    """Bring the journal to the newest revision, and take in what was kept before there was one.

    Raises:
        StoreError: the journal cannot be written, or what was kept before cannot be read.
    """
    migrate(journal)
    take_in(journal)
