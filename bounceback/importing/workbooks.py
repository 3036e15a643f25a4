"""Workbooks (XLSX, XLS, ODS) as grids of text, read with calamine."""

import io
import re
import struct
import zipfile
import zlib
from datetime import date, datetime, time, timedelta
from xml.parsers import expat

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from bounceback.errors import EXPORT_ADVICE, UnreadableFileError
from bounceback.importing.containers import is_sound
from bounceback.importing.extents import extents
from bounceback.importing.limits import check_extents
from bounceback.importing.sheets import Sheet, Source, grid_of

OLE_LOCK = "EncryptedPackage".encode("utf-16-le")  # the name of a stream in a locked XLSX
XLS_LOCK = re.compile(rb"\x09\x08\x10\x00.{16}\x2f\x00", re.DOTALL)  # FILEPASS after BOF
ODS_LOCK = b"encryption-data"  # an element of the manifest
BROKEN = (
    CalamineError,
    expat.ExpatError,
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    struct.error,
)


def read_workbook(source: Source) -> tuple[Sheet, ...]:
    """Answer: which grids do the sheets of this workbook hold?

    Raises:
        UnreadableFileError: a workbook that is locked, broken or without a cell.
        TooLargeError: one that would not fit into memory.
    """
    if _is_locked(source.data):
        raise UnreadableFileError(
            source.name,
            "the workbook is protected by a password.",
            "Open it in your spreadsheet program, remove the password, and try again.",
        )
    try:
        grids = _grids(source.data)
    except BROKEN as error:
        raise UnreadableFileError(
            source.name, "the workbook is broken or of an unknown kind.", EXPORT_ADVICE
        ) from error
    sheets = tuple(Sheet(source.name, name, grid_of(rows)) for name, rows in grids)
    if all(sheet.cells.empty for sheet in sheets):
        raise UnreadableFileError(
            source.name, "the workbook holds no cells.", "Choose another file."
        )
    return sheets


def _is_locked(data: bytes) -> bool:
    """Whether a password protects this workbook."""
    if not data.startswith(b"PK"):
        return OLE_LOCK in data or XLS_LOCK.search(data) is not None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            manifest = "META-INF/manifest.xml"
            return manifest in archive.namelist() and ODS_LOCK in archive.read(manifest)
    except BROKEN:
        return False


def _grids(data: bytes) -> list[tuple[str, list[list[str]]]]:
    """The texts of each sheet, by its name.

    What calamine does not expect in a broken file, it reports as a panic. That is no `Exception`,
    and has no name that could be imported: it is known by its class.
    """
    if not data.startswith(b"PK") and not is_sound(data):
        raise CalamineError
    check_extents(list(extents(data)))
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return [(name, _texts(workbook.get_sheet_by_name(name))) for name in workbook.sheet_names]
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise CalamineError(str(error)) from error


def _texts(sheet: CalamineSheet) -> list[list[str]]:
    """The texts of a sheet, without the empty columns to the right of them."""
    texts = [[_cell_text(value) for value in row] for row in _unmerged(sheet)]
    width = max(map(_width, texts), default=0)
    return [row[:width] for row in texts]


def _width(texts: list[str]) -> int:
    """How many cells reach to the last one that is filled."""
    return next((place for place in range(len(texts), 0, -1) if texts[place - 1]), 0)


def _unmerged(sheet: CalamineSheet) -> list[list[object]]:
    """The cells of a sheet, with a cell merged downwards standing in each of its rows."""
    rows: list[list[object]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if left == right and bottom < len(rows):
            for row in rows[top + 1 : bottom + 1]:
                row[left] = rows[top][left]
    return rows


def _cell_text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        at_midnight = value.time() == time.min
        return value.date().isoformat() if at_midnight else value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value).rstrip()  # a space before a word may show that a comma tore the row
