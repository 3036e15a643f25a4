"""The file that a backup is: a zip file of tables as lines of JSON, with a manifest that checks it.

The manifest says of which revision the tables are, how many rows each has, and the SHA-256 of all
the rest; nothing in it names an owner. Bytes of opened sheets stand in files of their own.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bounceback.errors import UnreadableFileError
from bounceback.importing.limits import TooLargeError, check_members, check_upload
from bounceback.journal.legacy import DAMAGE

FORMAT, VERSION = "Bounceback backup", 1
MANIFEST, TABLES, CONTENTS = "manifest.json", "tables/", "contents/"
FOREIGN = "this is not a backup of Bounceback."
BROKEN = "the backup is damaged: it is not what was saved once."
ANOTHER = "Choose the file that Bounceback saved as a backup."
AGAIN = "Nothing was changed. Try another copy of it."

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Packed:
    """What a backup holds: rows of plain values by table, as JSON has them, and bytes by name."""

    revision: str
    created: str
    rows: Mapping[str, Sequence[Row]]
    contents: Mapping[str, bytes] = field(default_factory=dict)


def pack(packed: Packed) -> bytes:
    """Return the file of a backup."""
    parts = {
        **{f"{TABLES}{name}.jsonl": _lines(rows) for name, rows in packed.rows.items()},
        **{f"{CONTENTS}{name}": data for name, data in packed.contents.items()},
    }
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "revision": packed.revision,
        "created": packed.created,
        "rows": {name: len(rows) for name, rows in packed.rows.items()},
    }
    signed = {**manifest, "sha256": _sha256(manifest, parts)}
    whole = {MANIFEST: json.dumps(signed, indent=2).encode(), **parts}
    data = _zipped(whole, zipfile.ZIP_DEFLATED)
    try:
        _check_size(data)
    except TooLargeError:  # so much alike that it would be taken for a trap when it is read
        return _zipped(whole, zipfile.ZIP_STORED)
    return data


def unpack(name: str, data: bytes) -> Packed:
    """Return what the backup in a file of this name holds.

    Raises:
        UnreadableFileError: a file that is no backup, or one that is broken, changed, too large
            or of a newer version.
    """
    try:
        _check_size(data)
        return _unpacked(name, data)
    except TooLargeError as error:
        raise UnreadableFileError(name, error.problem, ANOTHER) from error
    except DAMAGE as error:
        problem = BROKEN if MANIFEST.encode() in data[:200] else FOREIGN
        raise UnreadableFileError(name, problem, AGAIN if problem == BROKEN else ANOTHER) from error


def newer(name: str) -> UnreadableFileError:
    """Return what is said of a backup that a newer version of the program saved."""
    problem = "the backup was saved by a newer version of Bounceback."
    return UnreadableFileError(name, problem, "Nothing was changed. Restore it with that version.")


def plain(value: Any) -> Any:
    """Return a value of a database as JSON has it; bytes become the name that they go by."""
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    return value.isoformat() if isinstance(value, date | datetime) else value


def _unpacked(name: str, data: bytes) -> Packed:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if MANIFEST not in archive.namelist():
            raise UnreadableFileError(name, FOREIGN, ANOTHER)
        manifest = json.loads(archive.read(MANIFEST))
        if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
            raise UnreadableFileError(name, FOREIGN, ANOTHER)
        if manifest["version"] != VERSION:
            raise newer(name)
        parts = {part: archive.read(part) for part in archive.namelist() if part != MANIFEST}
    signed = manifest.pop("sha256")
    rows = {table: _rows(parts[f"{TABLES}{table}.jsonl"]) for table in manifest["rows"]}
    counted = {table: len(of) for table, of in rows.items()}
    if signed != _sha256(manifest, parts) or counted != manifest["rows"]:
        raise UnreadableFileError(name, BROKEN, AGAIN)
    contents = {
        part.removeprefix(CONTENTS): held
        for part, held in parts.items()
        if part.startswith(CONTENTS)
    }
    return Packed(manifest["revision"], manifest["created"], rows, contents)


def _check_size(data: bytes) -> None:
    """Refuse a file that would unpack to too much; what is not compressed cannot swell.

    Raises:
        TooLargeError: see `importing.limits`.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sizes = [info.file_size for info in archive.infolist()]
    if sum(sizes) > len(data):
        check_upload(data)
        check_members(len(data), sizes)


def _zipped(parts: Mapping[str, bytes], compression: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, compression)  # no time of writing in it
    return out.getvalue()


def _sha256(manifest: Mapping[str, Any], parts: Mapping[str, bytes]) -> str:
    """The checksum of the parts and of all that the manifest says."""
    whole = hashlib.sha256(json.dumps(manifest, sort_keys=True).encode())
    for name in sorted(parts):
        whole.update(json.dumps([name, hashlib.sha256(parts[name]).hexdigest()]).encode())
    return whole.hexdigest()


def _lines(rows: Sequence[Row]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def _rows(lines: bytes) -> list[Row]:
    return [json.loads(line) for line in lines.decode().split("\n") if line]
