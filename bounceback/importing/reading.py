"""From bytes to grids of text: which kind of file it is, and no meaning yet."""

from dataclasses import replace

from bounceback.errors import UnreadableFileError
from bounceback.importing.archives import ZIP_SIGNATURE, is_workbook, members, sheets_in
from bounceback.importing.encodings import likely_encoding
from bounceback.importing.limits import (
    CELL,
    TooLargeError,
    check_cell,
    check_shape,
    check_text,
    check_upload,
)
from bounceback.importing.sheets import Sheet, Source, as_shown, longest_cell
from bounceback.importing.signatures import foreign, foreign_parts
from bounceback.importing.text_files import read_text
from bounceback.importing.workbooks import read_workbook

WORKBOOK_SIGNATURES = (ZIP_SIGNATURE, b"\xd0\xcf\x11\xe0")


def read(
    source: Source, encoding: str = "", delimiter: str = "", *, as_written: bool = False
) -> tuple[Sheet, ...]:
    """Answer: which grids of text does this file hold?

    `encoding` and `delimiter` overrule what would be detected in a text file. `as_written` leaves
    formulas of a text file, and the apostrophes that disarm them, as they stand.

    Raises:
        UnreadableFileError: an empty, broken, locked, foreign or overly large file.
    """
    try:
        check_upload(source.data)
        return _within_limits(
            _read(source, encoding, delimiter, as_written=as_written), len(source.data)
        )
    except TooLargeError as error:
        raise UnreadableFileError(source.name, error.problem, error.remedy) from error


def _read(source: Source, encoding: str, delimiter: str, *, as_written: bool) -> tuple[Sheet, ...]:
    if not source.data or source.data.isspace():
        raise UnreadableFileError(source.name, "the file is empty.", "Choose another file.")
    _refuse(source, foreign(source.data))
    if source.data.startswith(ZIP_SIGNATURE):
        names = frozenset(members(source))
        _refuse(source, foreign_parts(names))
        if not is_workbook(names):
            return _read_archive(source, as_written=as_written)
    if source.data.startswith(WORKBOOK_SIGNATURES):
        sheets = read_workbook(source)
    else:
        check_text(source.data)
        sheets = (read_text(source, encoding or likely_encoding(source.data), delimiter),)
    return sheets if as_written else tuple(replace(s, cells=as_shown(s.cells)) for s in sheets)


def _refuse(source: Source, found: tuple[str, str] | None) -> None:
    if found is not None:
        raise UnreadableFileError(source.name, *found)


def _read_archive(source: Source, *, as_written: bool) -> tuple[Sheet, ...]:
    """The sheets of every spreadsheet in a zip file, each named by its place in it."""
    inner = [read(part, as_written=as_written) for part in sheets_in(source)]
    sheets = [sheet for part in inner for sheet in part]
    return tuple(
        replace(s, source=source.name, name=f"{s.source} › {s.name}" if s.name else s.source)
        for s in sheets
    )


def _within_limits(sheets: tuple[Sheet, ...], size: int) -> tuple[Sheet, ...]:
    """The same sheets, of which none is too large; in a file of `size` bytes no cell is longer."""
    for sheet in sheets:
        check_shape(*sheet.cells.shape)
        if size > CELL:
            check_cell(*longest_cell(sheet.cells))
    return sheets
