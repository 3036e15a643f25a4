"""Zip files: what is in them, without unpacking more than fits."""

import io
import zipfile

from bounceback.errors import UnreadableFileError
from bounceback.importing.limits import check_members
from bounceback.importing.sheets import Source
from bounceback.importing.workbooks import BROKEN

ZIP_SIGNATURE = b"PK\x03\x04"
SHEET_ENDINGS = (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
HIDDEN = ("__MACOSX/", ".")  # what a Mac adds to each file


def members(source: Source) -> dict[str, int]:
    """Answer: which files are in this zip file, and how large is each of them unpacked?

    Raises:
        UnreadableFileError: a broken zip file.
        TooLargeError: one that would unpack to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            infos = archive.infolist()
    except BROKEN as error:
        raise UnreadableFileError(
            source.name,
            "the file is broken: it begins like a workbook and ends too early.",
            "Save or download it again.",
        ) from error
    check_members(len(source.data), [info.file_size for info in infos])
    return {info.filename: info.file_size for info in infos}


def is_workbook(names: frozenset[str]) -> bool:
    """Answer: is a zip file of these files an XLSX or ODS workbook, which are zip files too?"""
    return bool({"[Content_Types].xml", "mimetype"} & names)


def sheets_in(source: Source) -> list[Source]:
    """Answer: which spreadsheets are in this zip file, each under its name in it?

    Raises:
        UnreadableFileError: none, or one that is a zip file of files itself; a locked zip file.
    """
    names = [name for name in members(source) if _is_sheet(name)]
    if not names:
        raise UnreadableFileError(
            source.name, "the zip file holds no spreadsheet.", "Choose a CSV or XLSX file."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            inner = [Source(name, archive.read(name)) for name in names]
    except BROKEN as error:
        raise UnreadableFileError(
            source.name, "the zip file is broken or protected by a password.", "Unpack it first."
        ) from error
    for part in inner:
        if part.data.startswith(ZIP_SIGNATURE) and not is_workbook(frozenset(members(part))):
            raise UnreadableFileError(
                source.name,
                f"“{part.name}” in it is a zip file again.",
                "Unpack it, and choose the spreadsheet in it.",
            )
    return [part for part in inner if part.data.strip()]


def _is_sheet(name: str) -> bool:
    last = name.rpartition("/")[2]
    return last.lower().endswith(SHEET_ENDINGS) and not any(
        part.startswith(hidden) for hidden in HIDDEN for part in (name, last)
    )
