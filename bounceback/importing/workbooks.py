"""Workbooks (XLSX, XLS, ODS) as grids of text, read with calamine."""

import io
import zipfile
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from bounceback.errors import EXPORT_ADVICE, UnreadableFileError
from bounceback.importing.sheets import Sheet, Source, grid_of


def read_workbook(source: Source) -> tuple[Sheet, ...]:
    """Answer: which grids do the sheets of this workbook hold?

    Raises:
        UnreadableFileError: a workbook that is locked, broken or without a cell.
    """
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(source.data))
        grids = [(name, _texts(workbook.get_sheet_by_name(name))) for name in workbook.sheet_names]
    except PasswordError as error:
        raise UnreadableFileError(
            source.name,
            "the workbook is protected by a password.",
            "Open it in your spreadsheet program, remove the password, and try again.",
        ) from error
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise UnreadableFileError(
            source.name, "the workbook is broken or of an unknown kind.", EXPORT_ADVICE
        ) from error
    sheets = tuple(Sheet(source.name, name, grid_of(rows)) for name, rows in grids)
    if all(sheet.cells.empty for sheet in sheets):
        raise UnreadableFileError(
            source.name, "the workbook holds no cells.", "Choose another file."
        )
    return sheets


def _texts(sheet: CalamineSheet) -> list[list[str]]:
    return [[_cell_text(value) for value in row] for row in _unmerged(sheet)]


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
    return str(value).strip()
