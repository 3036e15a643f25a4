"""How far the sheets of a workbook reach."""

import io
import zipfile

import pytest

from bounceback.importing import extents
from bounceback.importing.extents import too_wide
from tests.importing.workbook_files import xlsx, zipped


def corner(data: bytes) -> str:
    """The corner that is too far, if any."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return too_wide(archive)


def sheet_of(*references: str) -> bytes:
    """A bare workbook with cells at these places."""
    cells = "".join(f'<c r="{place}"><v>1</v></c>' for place in references)
    return zipped({"xl/worksheets/sheet1.xml": f"<sheetData><row>{cells}</row></sheetData>"})


@pytest.mark.parametrize(
    ("references", "far"),
    [
        (("A1", "B2"), ""),
        (("A1", "A1048576"), ""),
        (("A1", "XFD1"), ""),
        (("A1", "XFD1048576"), "XFD1048576"),
        (("XFD1", "A1048576"), "XFD1048576"),
        (("Z1048576",), "Z1048576"),
        ((), ""),
    ],
)
def test_the_rectangle_around_all_cells_counts(references, far):
    """Rows by columns, whichever cells span it; a long sheet or a wide one alone is fine."""
    assert corner(sheet_of(*references)) == far


def test_every_sheet_is_looked_at(monkeypatch):
    """Also the second; and cells whose place is torn between two pieces of the file are found."""
    monkeypatch.setattr(extents, "LARGEST", 10)
    monkeypatch.setattr(extents, "CHUNK", 7)
    assert corner(xlsx({"One": [["a"]], "Two": [["a"] * 4] * 4})) == "D4"


def test_other_files_have_no_extent():
    """An ODS file or an archive has no such sheets."""
    assert corner(zipped({"content.xml": '<c r="XFD1048576"/>'})) == ""
