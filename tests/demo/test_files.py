"""The files in `data/`."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from bounceback.demo import data_path, write

CSV_NAMES = [
    "sample_applications.csv",
    "sample_interviews.csv",
    "template_applications.csv",
    "template_interviews.csv",
]
XLSX_NAMES = ["sample.xlsx", "template.xlsx"]


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    """A folder with the files that the demo makes now."""
    folder = tmp_path_factory.mktemp("made") / "data"
    assert {path.name for path in write(folder)} == {*CSV_NAMES, *XLSX_NAMES}
    return folder


def sheets_of(path: Path) -> dict[str, list[list[object]]]:
    """Every cell of a workbook by sheet."""
    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.mark.parametrize("name", CSV_NAMES)
def test_csv_is_what_the_demo_makes(written, name):
    """Each CSV in `data/` equals what the demo makes, byte for byte."""
    assert data_path(name).read_bytes() == (written / name).read_bytes()


@pytest.mark.parametrize("name", XLSX_NAMES)
def test_xlsx_is_what_the_demo_makes(written, name):
    """Each workbook in `data/` has the sheets and cells that the demo makes."""
    assert sheets_of(data_path(name)) == sheets_of(written / name)
    assert list(sheets_of(written / name)) == ["Applications", "Interviews"]


@pytest.mark.parametrize("name", XLSX_NAMES)
def test_writing_twice_gives_the_same_workbook(written, tmp_path, name):
    """A workbook carries no trace of the clock."""
    write(tmp_path)
    assert (tmp_path / name).read_bytes() == (written / name).read_bytes()


def test_dates_in_the_workbook_are_dates(written):
    """Dates stand as real dates in the workbook, and the slip as text."""
    header, *rows = sheets_of(written / "sample.xlsx")["Applications"]
    kinds = {type(row[header.index("Outcome date")]).__name__ for row in rows}
    assert kinds == {"date", "str"}


def test_nothing_is_a_formula(written):
    """No cell of the sample begins like a formula, so that any program may open it."""
    for rows in sheets_of(written / "sample.xlsx").values():
        texts = [cell for row in rows for cell in row if isinstance(cell, str)]
        assert not [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\r"))]
