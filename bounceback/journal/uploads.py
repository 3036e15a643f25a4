"""The sheets that a person opened, as they came, with what they decided about each.

The bytes of a file are kept once for each owner, however often it is opened.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from bounceback.errors import ConflictError
from bounceback.journal import tables
from bounceback.journal.opening import HOME_VARIABLE, Journal, folder
from bounceback.journal.sweeping import sweep

__all__ = [
    "HOME_VARIABLE",
    "KeptUpload",
    "Upload",
    "folder",
    "forget",
    "forget_all",
    "keep",
    "kept",
    "latest",
    "load",
    "redecide",
]
Files = tuple[tuple[str, bytes], ...]


@dataclass(frozen=True)
class Upload:
    """The files as they came, each a name and its bytes, and the decisions as JSON text."""

    files: Files
    decisions: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class KeptUpload:
    """An upload without its bytes: the names, their size together, and when it was opened."""

    id: int
    names: tuple[str, ...]
    size: int
    kept_at: datetime


def keep(
    journal: Journal, files: Iterable[tuple[str, bytes]], decisions: str, at: datetime
) -> Upload:
    """Keep these files as the newest upload.

    Raises:
        StoreError: the journal cannot be written, or the disk is full.
    """
    given = tuple(files)
    with journal.writing() as connection:
        told = insert(tables.uploads).values(
            owner=journal.owner, version=1, decisions=decisions, kept_at=at
        )
        number = connection.execute(told.returning(tables.uploads.c.id)).scalar_one()
        for place, (name, data) in enumerate(given):
            row = {"upload": number, "place": place, "owner": journal.owner, "name": name}
            sha256 = _content(connection, journal.owner, data)
            connection.execute(insert(tables.upload_files).values(**row, sha256=sha256))
    return Upload(given, decisions, number, 1)


def redecide(journal: Journal, upload: Upload, decisions: str) -> Upload:
    """Keep other decisions with an upload.

    Raises:
        ConflictError: they were changed since, or the upload is gone.
        StoreError: the journal cannot be written.
    """
    uploads = tables.uploads
    mine = (uploads.c.owner == journal.owner, uploads.c.id == upload.id)
    change = update(uploads).where(*mine, uploads.c.version == upload.version)
    with journal.writing() as connection:
        changed = connection.execute(
            change.values(decisions=decisions, version=upload.version + 1)
        ).rowcount
        if not changed:
            theirs = connection.scalar(select(uploads.c.decisions).where(*mine)) or ""
            raise ConflictError(
                "reading of this sheet", decisions, theirs, "Reload this page to see it."
            )
    return replace(upload, decisions=decisions, version=upload.version + 1)


def latest(journal: Journal) -> Upload | None:
    """The newest upload, or None where there is none.

    Raises:
        StoreError: the journal cannot be read.
    """
    query = select(func.max(tables.uploads.c.id)).where(tables.uploads.c.owner == journal.owner)
    with journal.reading() as connection:
        number = connection.scalar(query)
        return None if number is None else _load(connection, journal.owner, number)


def load(journal: Journal, number: int) -> Upload | None:
    """One upload by its number, or None.

    Raises:
        StoreError: the journal cannot be read.
    """
    with journal.reading() as connection:
        return _load(connection, journal.owner, number)


def kept(journal: Journal) -> tuple[KeptUpload, ...]:
    """All uploads without their bytes, the newest first.

    Raises:
        StoreError: the journal cannot be read.
    """
    uploads, files, contents = tables.uploads, tables.upload_files, tables.contents
    size = func.length(contents.c.data).label("size")
    query = (
        select(uploads.c.id, uploads.c.kept_at, files.c.name, size)
        .join(files, files.c.upload == uploads.c.id)
        .join(contents, (contents.c.owner == files.c.owner) & (contents.c.sha256 == files.c.sha256))
        .where(uploads.c.owner == journal.owner)
        .order_by(uploads.c.id.desc(), files.c.place)
    )
    found: dict[int, KeptUpload] = {}
    with journal.reading() as connection:
        for row in connection.execute(query):
            one = found.get(row.id, KeptUpload(row.id, (), 0, row.kept_at))
            found[row.id] = replace(one, names=(*one.names, row.name), size=one.size + row.size)
    return tuple(found.values())


def forget(journal: Journal, number: int) -> None:
    """Remove one upload with its bytes; what was written about its applications stays.

    Where nothing at all is left in the journal, its file goes as well.

    Raises:
        StoreError: the journal cannot be written.
    """
    _forget(journal, tables.uploads.c.id == number)


def forget_all(journal: Journal) -> None:
    """Remove every upload with its bytes; what was written about the applications stays.

    Raises:
        StoreError: the journal cannot be written.
    """
    _forget(journal)


def _forget(journal: Journal, *which: ColumnElement[bool]) -> None:
    uploads, files, contents = tables.uploads, tables.upload_files, tables.contents
    used = select(files.c.sha256).where(files.c.owner == journal.owner)
    idle = delete(contents).where(contents.c.owner == journal.owner, contents.c.sha256.not_in(used))
    with journal.writing() as connection:
        connection.execute(delete(uploads).where(uploads.c.owner == journal.owner, *which))
        connection.execute(idle)
    sweep(journal)


def _content(connection: Connection, owner: str, data: bytes) -> str:
    """Keep these bytes once, and return their SHA-256."""
    contents = tables.contents
    sha256 = hashlib.sha256(data).hexdigest()
    mine = (contents.c.owner == owner, contents.c.sha256 == sha256)
    if connection.scalar(select(contents.c.sha256).where(*mine)) is None:
        connection.execute(insert(contents).values(owner=owner, sha256=sha256, data=data))
    return sha256


def _load(connection: Connection, owner: str, number: int) -> Upload | None:
    uploads, files, contents = tables.uploads, tables.upload_files, tables.contents
    mine = (uploads.c.owner == owner, uploads.c.id == number)
    found = connection.execute(select(uploads.c.decisions, uploads.c.version).where(*mine)).first()
    if found is None:
        return None
    query = (
        select(files.c.name, contents.c.data)
        .join(contents, (contents.c.owner == files.c.owner) & (contents.c.sha256 == files.c.sha256))
        .where(files.c.owner == owner, files.c.upload == number)
        .order_by(files.c.place)
    )
    read = tuple((row.name, row.data) for row in connection.execute(query))
    return Upload(read, found.decisions, number, found.version)
