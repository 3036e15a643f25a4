"""Opening the journal: where it lies, which revision it is, and what happens when it is broken."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from pathlib import Path

import platformdirs
from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from bounceback.errors import StoreError
from bounceback.journal.failures import DamagedError, told
from bounceback.journal.tables import EARLIER, HEAD

HOME_VARIABLE = "BOUNCEBACK_HOME"
URL_VARIABLE = "BOUNCEBACK_DATABASE_URL"
SQLITE = "sqlite"
FILE = "journal.sqlite3"
LAST_UPLOAD = "last-upload.zip"  # what was kept before there was a journal
LOCAL = "local"  # the owner on a computer of one's own
BESIDE = ("", "-wal", "-shm", "-journal")  # what SQLite lays beside its file
WRITES = "journal_writes"
PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # what was acknowledged survives a power cut too
    "PRAGMA secure_delete=ON",  # what is deleted is overwritten
)


@dataclass(frozen=True)
class Journal:
    """The opened journal of one owner. `path` is its file, where it is a file."""

    engine: Engine
    owner: str
    path: Path | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent look at the journal.

        Raises:
            StoreError: the journal cannot be read.
        """
        with self._guarded(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is kept, on the disk, or nothing.

        Raises:
            StoreError: the journal cannot be written.
        """
        with self._guarded(), self.engine.connect() as connection:
            writes = connection.execution_options(**{WRITES: True})
            with writes.begin():
                yield writes

    @property
    def where(self) -> str:
        """The file, or the address without its password, for messages."""
        return str(self.path or self.engine.url.render_as_string(hide_password=True))

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            with told(self.where):
                yield
        except DamagedError as error:
            raise _set_aside(self) from error


def folder() -> Path:
    """Where the journal lies: `BOUNCEBACK_HOME`, else the platform's user data folder."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_data_path("bounceback", appauthor=False)


def address() -> str:
    """Which database is the journal: `BOUNCEBACK_DATABASE_URL`, else a file in the folder."""
    return os.environ.get(URL_VARIABLE) or f"sqlite:///{folder() / FILE}"


def present(url: str | None = None) -> bool:
    """Whether there is a journal already; looking makes none."""
    path = _path(url or address())
    return path is None or bool(files(path))


def marks(url: str | None = None) -> tuple[object, ...]:
    """What tells one state of the journal from another: where it lies, and its file's own marks.

    They change with every write, and where the file is exchanged, locked or gone. Two looks at
    what is no file, or not there, are never the same.
    """
    url = url or address()
    path = _path(url)
    if path is None or not path.exists():
        return (url, object())
    file = path.stat()
    return (url, file.st_ino, file.st_mode, file.st_size, file.st_mtime_ns, file.st_ctime_ns)


def open_journal(url: str | None = None, owner: str = LOCAL, patience: float = 5.0) -> Journal:
    """Open the journal of an owner, made or migrated to the newest revision where need be.

    `patience` is how many seconds to wait for another window that is writing.

    Raises:
        StoreError: it cannot be opened, belongs to a newer version of the program, or is broken;
            a broken file has been set aside by then, and the next opening starts a new one.
    """
    url = url or address()
    path = _path(url)
    if path is not None:
        _make_room(path)
    journal = Journal(_engine(url, patience), owner, path)
    revision = _revision(journal)
    if revision not in {HEAD, "", *EARLIER}:
        raise StoreError(
            "The journal was written by a newer version of Bounceback",
            journal.where,
            "Install that version again; nothing was changed.",
        )
    if revision != HEAD or (path is not None and path.with_name(LAST_UPLOAD).exists()):
        # Alembic takes a noticeable part of a second to import: only a journal that is new or of
        # an earlier revision pays for it.
        from bounceback.journal.migrating import bring_up  # noqa: PLC0415

        bring_up(journal)
    return journal


def beside(path: Path, suffix: str = "") -> Path:
    """A free name beside the journal for a file that is damaged."""
    names = (f"{path.stem}-damaged-{number}{suffix or path.suffix}" for number in count(1))
    return next(free for name in names if not (free := path.with_name(name)).exists())


def files(path: Path) -> list[Path]:
    """All that is kept beside and as the journal's file, copies that were set aside included."""
    own = [path.with_name(path.name + suffix) for suffix in BESIDE]
    aside = path.parent.glob(f"{path.stem}-damaged-*")
    return [file for file in (*own, path.with_name(LAST_UPLOAD), *aside) if file.exists()]


def _path(url: str) -> Path | None:
    """The file behind an address, where it is one that we may make and remove."""
    parts = _parts(url)
    name = parts.database or ":memory:"
    on_disk = name != ":memory:" and not name.startswith("file:")
    return Path(name) if parts.get_backend_name() == SQLITE and on_disk else None


def _parts(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError as error:
        raise _unusable("cannot be read") from error


def _unusable(why: str) -> StoreError:
    return StoreError(
        f"The address of the journal's database {why}",
        URL_VARIABLE,  # never the address itself: it may hold a password
        "Correct it, or remove it: the journal then lies in your own data folder.",
    )


def _make_room(path: Path) -> None:
    """Make the folder and an empty file that only the owner may read."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise StoreError(
            "Your journal could not be kept on this computer",
            str(path),
            "You can go on, but nothing will be there after a reload. Allow writing to this "
            f"folder, or choose another one with {HOME_VARIABLE} ({error.strerror}).",
        ) from error


@lru_cache(maxsize=8)
def _engine(url: str, patience: float) -> Engine:
    """The engine of a database: it holds nothing open between two transactions.

    It is made once, as SQLAlchemy asks, so that each kind of question is put into SQL once.
    """
    if _parts(url).get_backend_name() != SQLITE:
        return _other_engine(url)
    engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": patience})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _other_engine(url: str) -> Engine:
    try:
        return create_engine(url, poolclass=NullPool)
    except NoSuchModuleError as error:
        raise _unusable("names a kind of database that is not known here") from error
    except ModuleNotFoundError as error:
        raise _unusable(f"needs the package {error.name}, which is not installed") from error


def _prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    """Leave transactions to SQLAlchemy (Python's own would commit half of a migration)."""
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    """A writer takes its turn at once, so that waiting for it is patient."""
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _revision(journal: Journal) -> str:
    """The revision that the journal is of, empty for a new one."""
    with journal.reading() as connection:
        if not journal.engine.dialect.has_table(connection, "alembic_version"):
            return ""
        return connection.scalar(text("SELECT version_num FROM alembic_version")) or ""


def _set_aside(journal: Journal) -> StoreError:
    """Lay a broken file beside, under a name of its own, so that a new journal can begin."""
    path = journal.path
    if path is None:
        return StoreError("The journal's database is damaged", journal.where, "Restore a backup.")
    kept = beside(path)
    for suffix in reversed(BESIDE):  # the file itself last: a log without its file would mislead
        file = path.with_name(path.name + suffix)
        if file.exists():
            file.rename(kept.with_name(kept.name + suffix))
    return StoreError(
        "Your journal cannot be read any more, and was set aside",
        str(kept),
        "Nothing of it was deleted. Open your sheet again; a new journal begins.",
    )
