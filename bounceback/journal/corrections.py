"""What the person says about their log, kept as it was said (`bounceback.overlay`)."""

import hashlib
import json
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, select

from bounceback.errors import ConflictError
from bounceback.journal import tables
from bounceback.journal.opening import Journal
from bounceback.overlay.corrections import Correction, Overlay
from bounceback.overlay.storing import from_dict, to_dict

LOGGED = "logged "  # begins the identity of an interview that was logged in the app


def logged_identity() -> str:
    """Choose the identity of an interview that is logged for the first time."""
    return LOGGED + uuid4().hex


def overlay(journal: Journal) -> Overlay:
    """Answer: what has the person said about their search, all of it, in order?

    Raises:
        StoreError: the journal cannot be read.
        CorrectionError: a correction that this version cannot read.
    """
    with journal.reading() as connection:
        return kept(connection, journal.owner)


def say(journal: Journal, *said: Correction, at: datetime, seen: Overlay | None = None) -> Overlay:
    """Keep corrections in place of what was said about the same before; return all there are.

    `seen` is what the screen showed when the person decided; None to write in any case.

    Raises:
        ConflictError: what `seen` says about the same is not what is kept by now.
        StoreError: the journal cannot be written.
    """
    with journal.writing() as connection:
        if seen is not None:
            _unchanged(kept(connection, journal.owner), seen, said)
        for correction in said:
            _remove(connection, journal.owner, correction)
            _add(connection, journal.owner, correction, at)
        return kept(connection, journal.owner)


def unsay(journal: Journal, *said: Correction) -> Overlay:
    """Take back what is said about the same things as these; return what is left.

    Raises:
        StoreError: the journal cannot be written.
    """
    with journal.writing() as connection:
        for correction in said:
            _remove(connection, journal.owner, correction)
        return kept(connection, journal.owner)


def rewrite(connection: Connection, owner: str, changed: Overlay, at: datetime) -> None:
    """Keep this overlay in place of all that was said, within an open transaction."""
    table = tables.corrections
    connection.execute(delete(table).where(table.c.owner == owner))
    for correction in {each.key: each for each in changed.corrections}.values():
        _add(connection, owner, correction, at)


def kept(connection: Connection, owner: str) -> Overlay:
    """All that was said, within an open transaction."""
    table = tables.corrections
    query = select(table.c.content).where(table.c.owner == owner).order_by(table.c.id)
    return Overlay(tuple(from_dict(content) for content in connection.scalars(query)))


def _unchanged(now: Overlay, seen: Overlay, said: tuple[Correction, ...]) -> None:
    for correction in said:
        theirs = _about(now, correction)
        if theirs not in {_about(seen, correction), correction}:
            raise ConflictError("correction", _shown(correction), _shown(theirs))


def _about(overlay: Overlay, correction: Correction) -> Correction | None:
    return next((c for c in overlay.corrections if c.key == correction.key), None)


def _shown(correction: Correction | None) -> str:
    if correction is None:
        return ""
    return ", ".join(str(value) for value in to_dict(correction).values() if value)


def _add(connection: Connection, owner: str, correction: Correction, at: datetime) -> None:
    row = {"owner": owner, "key": _key(correction), "content": to_dict(correction), "said_at": at}
    connection.execute(insert(tables.corrections).values(**row))


def _remove(connection: Connection, owner: str, correction: Correction) -> None:
    table = tables.corrections
    mine = (table.c.owner == owner, table.c.key == _key(correction))
    connection.execute(delete(table).where(*mine))


def _key(correction: Correction) -> str:
    return hashlib.sha256(json.dumps(correction.key).encode()).hexdigest()
