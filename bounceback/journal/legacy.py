"""The sheet that was kept as one zip file before there was a journal."""

import json
import zipfile
import zlib
from datetime import UTC, datetime
from pathlib import Path

from bounceback.errors import StoreError
from bounceback.journal import uploads
from bounceback.journal.opening import LAST_UPLOAD, LOCAL, Journal, beside

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


def take_in(journal: Journal) -> None:
    """Keep the sheet of the zip file in the journal, then remove the file.

    Raises:
        StoreError: the file cannot be read any more; it is set aside by then. Or the journal
            cannot be written; the file stays.
    """
    source = None if journal.path is None else journal.path.with_name(LAST_UPLOAD)
    if source is None or journal.owner != LOCAL or not source.exists():
        return
    files, decisions = _read(source)
    at = datetime.fromtimestamp(source.stat().st_mtime, UTC)
    uploads.keep(journal, files, decisions, at)
    source.unlink()


def _read(source: Path) -> tuple[uploads.Files, str]:
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            names, decisions = manifest["names"], manifest["decisions"]
            files = tuple((str(name), archive.read(str(n))) for n, name in enumerate(names))
        return files, str(decisions)
    except DAMAGE as error:
        kept = beside(source.with_name("journal"), ".zip")
        source.rename(kept)
        raise StoreError(
            "The sheet that was kept on this computer cannot be read any more, and was set aside",
            str(kept),
            "Open your sheet again.",
        ) from error
