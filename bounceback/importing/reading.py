"""From bytes to grids of text: which kind of file it is, and no meaning yet."""

import io
import zipfile
from dataclasses import replace

from bounceback.errors import EXPORT_ADVICE, UnreadableFileError
from bounceback.importing.sheets import Sheet, Source, as_shown
from bounceback.importing.text_files import read_text
from bounceback.importing.workbooks import BROKEN, read_workbook

ZIP_SIGNATURE = b"PK\x03\x04"
WORKBOOK_SIGNATURES = (ZIP_SIGNATURE, b"\xd0\xcf\x11\xe0")
SHEET_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods")
LARGEST_UNPACKED = 1_000_000_000  # bytes; a zip file of kilobytes can claim more
FOREIGN_SIGNATURES = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed archive",
    b"Rar!": "a compressed archive",
    b"SQLite format 3": "a database",
}


def read(source: Source, encoding: str = "", delimiter: str = "") -> tuple[Sheet, ...]:
    """Answer: which grids of text does this file hold?

    `encoding` and `delimiter` overrule what would be detected in a text file.

    Raises:
        UnreadableFileError: an empty, broken, locked or foreign file.
    """
    if not source.data or source.data.isspace():
        raise UnreadableFileError(source.name, "the file is empty.", "Choose another file.")
    _refuse_foreign(source)
    if source.data.startswith(ZIP_SIGNATURE) and not _is_workbook(source):
        return _read_archive(source)
    if source.data.startswith(WORKBOOK_SIGNATURES):
        return read_workbook(source)
    sheet = read_text(source, encoding, delimiter)
    return (replace(sheet, cells=as_shown(sheet.cells)),)


def _refuse_foreign(source: Source) -> None:
    for signature, kind in FOREIGN_SIGNATURES.items():
        if source.data.startswith(signature):
            raise UnreadableFileError(
                source.name, f"this is {kind}, not a spreadsheet.", EXPORT_ADVICE
            )


def _is_workbook(source: Source) -> bool:
    """Whether a zip file is an XLSX or ODS workbook, which are zip files too."""
    return bool({"[Content_Types].xml", "mimetype"} & set(_members(source)))


def _members(source: Source) -> dict[str, int]:
    """The unpacked size of each file in a zip file."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            sizes = {info.filename: info.file_size for info in archive.infolist()}
    except BROKEN as error:
        raise UnreadableFileError(
            source.name,
            "the file is broken: it begins like a workbook and ends too early.",
            "Save or download it again.",
        ) from error
    if sum(sizes.values()) > LARGEST_UNPACKED:
        raise UnreadableFileError(
            source.name, "the file is too large when unpacked.", "Save your search as CSV alone."
        )
    return sizes


def _read_archive(source: Source) -> tuple[Sheet, ...]:
    """The sheets of every spreadsheet in a zip file, each named by its place in it."""
    sizes = {n: size for n, size in _members(source).items() if n.lower().endswith(SHEET_ENDINGS)}
    if not sizes:
        raise UnreadableFileError(
            source.name, "the zip file holds no spreadsheet.", "Choose a CSV or XLSX file."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            inner = [Source(name, archive.read(name)) for name in sizes]
    except BROKEN as error:
        raise UnreadableFileError(
            source.name, "the zip file is broken or protected by a password.", "Unpack it first."
        ) from error
    sheets = [sheet for part in inner if part.data.strip() for sheet in read(part)]
    return tuple(
        replace(s, source=source.name, name=f"{s.source} › {s.name}" if s.name else s.source)
        for s in sheets
    )
