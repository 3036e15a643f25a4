"""How far the sheets of a workbook reach, in each kind of workbook."""

import io
import struct
import zipfile

import pytest

from bounceback.importing import extents as module
from bounceback.importing.extents import extents
from tests.importing.workbook_files import container, ods, xls, xlsx, zipped

WIDEST, LONGEST = 16_384, 1_048_576


def reach(data: bytes) -> tuple[int, int]:
    """The extent of the sheet that reaches farthest."""
    return max(extents(data), key=lambda extent: extent[0] * extent[1], default=(0, 0))


def sheet_of(*cells: str) -> bytes:
    """A bare XLSX workbook with these cells."""
    return zipped({"xl/worksheets/sheet1.xml": f"<sheetData><row>{''.join(cells)}</row>"})


def at(*places: str) -> list[str]:
    """Filled cells at these places."""
    return [f'<c r="{place}"><v>1</v></c>' for place in places]


@pytest.mark.parametrize(
    ("cells", "extent"),
    [
        (at("A1", "B2"), (2, 2)),
        (at("A1", "A1048576"), (LONGEST, 1)),
        (at("A1", "XFD1"), (1, WIDEST)),
        (at("XFD1", "A1048576"), (LONGEST, WIDEST)),
        (at("a1", "xfd9"), (9, WIDEST)),
        (["<c r='B3'><v>1</v></c>"], (3, 2)),
        (['<x:c s="1" r = "B3" t="n"><v>1</v></x:c>'], (3, 2)),
        (['<c r="XFD1048576" s="4"/>', *at("B2")], (2, 2)),
        (at("A4294967295"), (4_294_967_295, 1)),
        ([], (1, 1)),
    ],
)
def test_the_rectangle_around_all_filled_cells_of_an_xlsx_sheet(cells, extent):
    """Whichever cells span it; one that has only a colour does not count."""
    assert reach(sheet_of(*cells)) == extent


def test_cells_that_do_not_say_where_they_stand():
    """They stand one after the other in their rows."""
    rows = '<row r="7"><c><v>1</v></c><c><v>2</v></c><c t="s"><v>3</v></c></row><row r="9"/>'
    assert reach(zipped({"xl/worksheets/sheet1.xml": f"<sheetData>{rows}</sheetData>"})) == (7, 3)


def test_every_sheet_is_looked_at(monkeypatch):
    """Also the second; and cells whose place is torn between two pieces of the file are found."""
    monkeypatch.setattr(module, "CHUNK", 7)
    data = xlsx({"One": [["a"]], "Two": [["a"] * 4] * 4})
    assert list(extents(data)) == [(1, 1), (4, 4)]


def ods_of(rows: str) -> bytes:
    """An ODS workbook with these rows before the empty ones."""
    with zipfile.ZipFile(io.BytesIO(ods({"Jobs": []}))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    content = parts["content.xml"]
    before, padding, after = content.partition("<table:table-row table:number-rows-repeated")
    return zipped({**parts, "content.xml": before + rows + padding + after})


ODS_TEXT = '<table:table-cell table:number-columns-repeated="{n}" office:value-type="string"/>'
ODS_EMPTY = '<table:table-cell table:number-columns-repeated="{n}"/>'
ODS_ROW = '<table:table-row table:number-rows-repeated="{n}">{cells}</table:table-row>'


@pytest.mark.parametrize(
    ("rows", "extent"),
    [
        ([(1, [ODS_TEXT.format(n=3)])], (1, 3)),
        ([(1_000_000, [ODS_TEXT.format(n=1_000)])], (1_000_000, 1_000)),
        ([(1_000_000, [ODS_EMPTY.format(n=1_000)])], (1, 1)),
        ([(9, [ODS_EMPTY.format(n=1_000)]), (1, [ODS_TEXT.format(n=2)])], (10, 2)),
        ([(1, [ODS_EMPTY.format(n=900), ODS_TEXT.format(n=1)])], (1, 901)),
        ([(1, [ODS_TEXT.format(n=2), ODS_EMPTY.format(n=16_000)])], (1, 2)),
    ],
)
def test_repeated_cells_of_an_ods_sheet_count_as_often_as_they_stand(rows, extent):
    """Both ways; empty ones only where a filled one follows."""
    text = "".join(ODS_ROW.format(n=n, cells="".join(cells)) for n, cells in rows)
    assert reach(ods_of(text)) == extent


def xlsb_of(*cells: tuple[int, int]) -> bytes:
    """An XLSB sheet with a row header and a number for each of these places."""
    records = b"".join(
        b"\x00\x11" + struct.pack("<I13x", row) + b"\x05\x10" + struct.pack("<IId", column, 0, 1.0)
        for row, column in cells
    )
    sheet = b"\x81\x01\x00\x91\x01\x00" + records + b"\x92\x01\x00\x82\x01\x00"
    return zipped({"xl/worksheets/sheet1.bin": sheet})


@pytest.mark.parametrize(
    ("cells", "extent"),
    [
        ([(0, 0), (2, 3)], (3, 4)),
        ([(0, 16_383), (1_048_575, 0)], (LONGEST, WIDEST)),
        ([(4_294_967_295, 0)], (4_294_967_296, 1)),
        ([], (1, 1)),
    ],
)
def test_the_cells_of_an_xlsb_sheet(cells, extent):
    """They stand in records of rows and numbers."""
    assert reach(xlsb_of(*cells)) == extent


def test_the_cells_of_an_xls_sheet():
    """Also of one with a cell in the last corner that a format of 256 columns never has."""
    assert reach(xls([["a", "b"], ["c", "d"], ["e", "f"]])) == (3, 2)
    begin = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 0x0010, 0x0DBB, 0x07CC, 0, 6)
    number = struct.pack("<HHHHHd", 0x0203, 14, 65_535, 65_535, 0, 1.0)
    many = struct.pack("<HHHH", 0x00BD, 18, 2, 0) + bytes(12) + struct.pack("<H", 1)
    assert reach(container({"Workbook": begin + many})) == (3, 2)
    assert reach(container({"Workbook": begin + number + begin})) == (65_536, 65_536)


def test_other_files_have_no_extent():
    """An archive has no sheets, and a container may have none."""
    assert list(extents(zipped({"content.csv": '<c r="XFD1048576"/>'}))) == []
    assert reach(container({"Other": b"x"})) == (1, 1)
