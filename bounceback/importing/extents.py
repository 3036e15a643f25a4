"""How far the sheets of an XLSX workbook reach, before they are unpacked into memory.

A reader lays every sheet out as a rectangle. One stray cell in the last corner of a sheet of a few
kilobytes makes that a rectangle of 17 thousand million cells.
"""

import re
import zipfile
from collections.abc import Iterator
from typing import IO

LARGEST = 20_000_000  # cells
CHUNK, OVERLAP = 1 << 20, 64  # bytes
CELL = re.compile(rb'\sr="([A-Z]{1,3})(\d{1,7})"')
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")


def too_wide(archive: zipfile.ZipFile) -> str:
    """Answer: which corner do the cells of a sheet reach that is too large? Empty for none."""
    for name in filter(SHEET.fullmatch, archive.namelist()):
        with archive.open(name) as sheet:
            column, row = _corner(sheet)
        if _number(column) * row > LARGEST:
            return f"{column}{row}"
    return ""


def _corner(sheet: IO[bytes]) -> tuple[str, int]:
    """The last column and the last row that a cell stands in."""
    columns, row = {"A"}, 1
    for piece in _pieces(sheet):
        found = CELL.findall(piece)
        columns |= {letters.decode() for letters in {letters for letters, _ in found}}
        row = max(row, *map(int, {digits for _, digits in found}), 1)
    return max(columns, key=_number), row


def _pieces(sheet: IO[bytes]) -> Iterator[bytes]:
    rest = b""
    while piece := sheet.read(CHUNK):
        yield rest + piece
        rest = piece[-OVERLAP:]


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number
