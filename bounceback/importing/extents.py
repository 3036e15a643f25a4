"""How far the sheets of a workbook reach, before they are unpacked into memory.

A reader lays every sheet out as a rectangle. One stray cell in the last corner of a sheet of a few
kilobytes makes that a rectangle of 17 thousand million cells, and so does one cell that an ODS
file repeats. So the places of the cells are read here first, without their content.
"""

import io
import re
import struct
import zipfile
from collections.abc import Iterator, Mapping
from typing import IO
from xml.parsers import expat

from bounceback.importing.containers import stream_of

Extent = tuple[int, int]  # rows and columns of the rectangle that begins at the first cell

CHUNK, OVERLAP = 1 << 20, 256  # bytes
XLSX_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
XLSB_SHEET = re.compile(r"xl/worksheets/[^/]+\.bin", re.IGNORECASE)
ODS_CONTENT = "content.xml"
# The places of filled cells ("B7") and rows ("7"); a tag that ends in "/>" has only a colour.
FILLED = rb"(?=(?:[^<>]*[^/<>])?>)"
PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{0,8})(\d{1,12})["']""" + FILLED)
CELL = re.compile(rb"<(?:\w+:)?c(?=[\s>])" + FILLED)
ROW = re.compile(rb"<(?:\w+:)?row(?=[\s>])")
# Kinds of records: in XLSB, 0 begins a row and 1 to 11 are its cells; in XLS each cell names both.
XLSB_ROW, XLSB_LAST_CELL = 0, 11
XLS_BEGIN, XLS_ROW_OF_CELLS = 0x0809, 0x00BD
XLS_CELLS = frozenset(
    {0x0006, 0x0206, 0x0406, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00D6, 0x00FD, 0x00BD}
)
ODS_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
ODS_VALUES = ("office:", "table:formula", "calcext:")  # beginnings of attributes of filled cells


def extents(data: bytes) -> Iterator[Extent]:
    """Answer: how far does each sheet of this workbook reach, in rows and columns?

    Raises:
        ValueError, struct.error, zipfile.BadZipFile, expat.ExpatError: a broken file. An ODS file
        whose content breaks off is one: calamine would look for the end of its table for ever.
    """
    if not data.startswith(b"PK"):
        yield from _of_records(stream_of(data, "workbook", "book"))
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            with archive.open(name) as part:
                if XLSX_SHEET.fullmatch(name):
                    yield _of_xlsx(part)
                elif XLSB_SHEET.fullmatch(name):
                    yield _of_xlsb(part.read())
                elif name == ODS_CONTENT:
                    yield from _OdsTables().read(part)


def _of_xlsx(sheet: IO[bytes]) -> Extent:
    """The last row and column that a cell of an XLSX sheet stands in; a cell need not say where."""
    columns, rows, longest = {b"A"}, 1, 0
    for piece in _pieces(sheet):
        found = PLACE.findall(piece)
        placed = [(letters, digits) for letters, digits in found if letters]
        if len(CELL.findall(piece)) > len(placed):
            longest = max([longest, *(len(CELL.findall(row)) for row in ROW.split(piece))])
            placed = found
        columns |= {letters.upper() for letters in {letters for letters, _ in placed}}
        rows = max([rows, *map(int, {digits for _, digits in placed})])
    return rows, max([*map(_number, columns), longest])


def _pieces(sheet: IO[bytes]) -> Iterator[bytes]:
    rest = b""
    while read := sheet.read(CHUNK):
        piece = rest + read
        yield piece
        rest = piece[-OVERLAP:]


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number


def _of_xlsb(sheet: bytes) -> Extent:
    """The last row and column that a cell of an XLSB sheet stands in [MS-XLSB 2.1.4]."""
    rows, columns, place = 1, 1, 0
    while place < len(sheet):
        kind, place = _variable(sheet, place, 2)
        size, place = _variable(sheet, place, 4)
        if kind <= XLSB_LAST_CELL and size >= 4:
            [number] = struct.unpack_from("<I", sheet, place)
            rows = max(rows, number + 1) if kind == XLSB_ROW else rows
            columns = max(columns, number + 1) if kind != XLSB_ROW else columns
        place += size
    return rows, columns


def _variable(data: bytes, place: int, longest: int) -> tuple[int, int]:
    """A number of seven bits per byte, and the place behind it."""
    number = 0
    for i in range(longest):
        byte = data[place + i] if place + i < len(data) else 0
        number |= (byte & 0x7F) << (7 * i)
        if not byte & 0x80:
            return number, place + i + 1
    return number, place + longest


def _of_records(records: bytes) -> Iterator[Extent]:
    """The last row and column of the cells of each sheet of an XLS workbook [MS-XLS 2.4]."""
    rows, columns, place = 1, 1, 0
    while place + 4 <= len(records):
        kind, size = struct.unpack_from("<HH", records, place)
        if kind == XLS_BEGIN:
            yield rows, columns
            rows, columns = 1, 1
        elif kind in XLS_CELLS and size >= 6 and place + 4 + size <= len(records):
            row, column = struct.unpack_from("<HH", records, place + 4)
            if kind == XLS_ROW_OF_CELLS:
                [column] = struct.unpack_from("<H", records, place + 2 + size)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        place += 4 + size
    yield rows, columns


class _OdsTables:
    """Counts the rows and cells of the tables of an ODS file, repeated ones as often as they stand.

    Empty cells count only where a filled one follows them: programs fill every sheet up with them.
    """

    def __init__(self) -> None:
        self.tables: list[Extent] = []
        self.row, self.repeated, self.column, self.width = 0, 1, 0, 0
        self.cells, self.filled = 1, False

    def read(self, content: IO[bytes]) -> list[Extent]:
        """The rows and columns of each table."""
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        parser.ParseFile(content)
        return self.tables

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "table:table":
            self.tables.append((1, 1))
            self.row = 0
        elif name == "table:table-row":
            self.repeated = int(attributes.get("table:number-rows-repeated", "1"))
            self.column = self.width = 0
        elif name in ODS_CELLS:
            self.cells = int(attributes.get("table:number-columns-repeated", "1"))
            self.filled = any(key.startswith(ODS_VALUES) for key in attributes)
        else:
            self.filled = True

    def _end(self, name: str) -> None:
        if name in ODS_CELLS:
            self.column += self.cells
            self.width = self.column if self.filled else self.width
        elif name == "table:table-row":
            self.row += self.repeated
            if self.width and self.tables:
                self.tables[-1] = self.row, max(self.tables[-1][1], self.width)
