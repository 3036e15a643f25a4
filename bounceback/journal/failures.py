"""What can go wrong with a store, as one clear sentence each."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from bounceback.errors import StoreError

DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
BUSY = ("The journal is in use by another window", "Close the other window, or try again.")
SENTENCES = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_FULL: (
        "There is no room left on the disk for your journal",
        "Make room, then try again; what was kept before is safe.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk did not take what was to be kept",
        "Look whether it is full or was taken out, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The journal may be read but not changed",
        "Allow writing to this folder, or choose another one with BOUNCEBACK_HOME.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The journal could not be opened",
        "Allow writing to this folder, or choose another one with BOUNCEBACK_HOME.",
    ),
}
OTHERWISE = (
    "The journal's database does not answer as it should",
    "Try again; if that does not help, start the program again.",
)


class DamagedError(Exception):
    """A database file that is none (any more); caught where it can be set aside."""


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn what a database raises into a sentence.

    Raises:
        DamagedError: the file is no database, or a broken one.
        StoreError: anything else that the database did not do.
    """
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite quotes a damaged word in its own complaint
        raise DamagedError(where) from error
    except (DBAPIError, sqlite3.Error) as error:
        code = _code(error)
        if code in DAMAGED:
            raise DamagedError(where) from error
        problem, remedy = SENTENCES.get(code, OTHERWISE)
        raise StoreError(problem, where, remedy) from error


def _code(error: DBAPIError | sqlite3.Error) -> int:
    """SQLite's number for what happened; -1 where another database spoke."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return getattr(cause, "sqlite_errorcode", -1) & 0xFF if cause else -1
