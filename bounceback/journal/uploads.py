"""The last sheet that a person opened, with what they decided about it.

One zip file in the user's data folder holds the bytes as they came and the decisions as JSON, so
that a reload or a restart finds both. It is replaced in one step: either the old upload is there
or the new one, never half of each.
"""

import contextlib
import json
import os
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from bounceback.errors import BouncebackError

HOME_VARIABLE = "BOUNCEBACK_HOME"
FILE = "last-upload.zip"
MANIFEST = "manifest.json"

# What reading a damaged zip or manifest raises; RuntimeError is zipfile's word for "encrypted".
DAMAGE = (
    OSError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)


class StoreError(BouncebackError):
    """The kept sheet cannot be read, written or removed."""

    def __init__(self, problem: str, where: Path, remedy: str) -> None:
        """Keep what went wrong, with which file, and what the person can do."""
        self.problem, self.where, self.remedy = problem, where, remedy
        super().__init__(f"{problem} ({where}). {remedy}")


@dataclass(frozen=True)
class Upload:
    """The files as they came, each a name and its bytes, and the decisions as JSON text."""

    files: tuple[tuple[str, bytes], ...]
    decisions: str = ""


def folder() -> Path:
    """Where the upload is kept: `BOUNCEBACK_HOME`, else the platform's user data folder."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_data_path("bounceback", appauthor=False)


def keep(upload: Upload) -> None:
    """Keep this upload in place of the one before.

    Raises:
        StoreError: the folder cannot be written, or the disk is full.
    """
    try:
        folder().mkdir(parents=True, exist_ok=True)
        _replace(folder() / FILE, upload)
    except OSError as error:
        raise StoreError(
            "Your sheet is open, but it could not be kept on this computer",
            folder(),
            f"You can go on; after a reload you will have to open it again ({error.strerror}).",
        ) from error


def recall() -> Upload | None:
    """Return the kept upload, or None where there is none.

    Raises:
        StoreError: the kept file is damaged or may not be read.
    """
    try:
        return _read(folder() / FILE)
    except FileNotFoundError:
        return None
    except DAMAGE as error:
        raise StoreError(
            "The sheet that was kept on this computer cannot be read any more",
            folder() / FILE,
            "Open your sheet again; that replaces the damaged copy.",
        ) from error


def forget() -> None:
    """Remove the kept upload from this computer; nothing happens where there is none.

    Raises:
        StoreError: the file may not be removed.
    """
    try:
        (folder() / FILE).unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            "The kept sheet could not be removed",
            folder() / FILE,
            f"Remove this file yourself ({error.strerror}).",
        ) from error


def _replace(target: Path, upload: Upload) -> None:
    """Write beside the target, then swap, so that a crash leaves the old file whole."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".upload-")  # for the owner only
    try:
        with os.fdopen(handle, "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                _write(archive, upload)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    finally:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()


def _write(archive: zipfile.ZipFile, upload: Upload) -> None:
    names = [name for name, _ in upload.files]
    archive.writestr(MANIFEST, json.dumps({"names": names, "decisions": upload.decisions}))
    for number, (_, data) in enumerate(upload.files):
        archive.writestr(str(number), data)  # a person's file name is never a path of ours


def _read(source: Path) -> Upload:
    with zipfile.ZipFile(source) as archive:
        manifest = json.loads(archive.read(MANIFEST))
        names, decisions = manifest["names"], manifest["decisions"]
        files = tuple((str(name), archive.read(str(n))) for n, name in enumerate(names))
    return Upload(files, str(decisions))
