"""The workbook: real dates and numbers, no formula, and a sheet that explains what was added."""

import io
import re
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from bounceback.importing.added_columns import ABOUT, Added
from bounceback.importing.building import Source
from bounceback.importing.decisions import DateOrder
from bounceback.importing.limits import TooLargeError
from bounceback.importing.workbooks import read_workbook
from bounceback.sheet_back.handing import Form
from bounceback.sheet_back.workbook import CELL, value_of
from tests.importing.workbook_files import xlsx

SHEET = """\
Company,Role,Applied,Status,Pay,Phone,Mine
Ada,Clerk,3/4/2026,Rejected,30000,007,=1+1
Brill,Cook,14/4/2026,Applied,-12.5,+49 30,"@home"
"""


def cells(source, name):
    """The values of a sheet of a workbook."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(source.data))
    return book.get_sheet_by_name(name).to_python()


def part(source, pattern):
    """The XML of the parts of a workbook whose name fits."""
    with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
        return "".join(
            archive.read(name).decode() for name in archive.namelist() if re.search(pattern, name)
        )


@pytest.fixture(scope="module")
def handed(back):
    """The sheet as a workbook."""
    return back([Source("jobs.csv", SHEET.encode())], Form.XLSX)[1]


def test_dates_and_numbers_are_real_ones(handed):
    """What was read as a date can be sorted by; a telephone number keeps its zeros."""
    rows = cells(handed, "jobs")
    assert [row[2] for row in rows[1:]] == [date(2026, 4, 3), date(2026, 4, 14)]
    assert [row[4] for row in rows[1:]] == [30000, -12.5]
    assert [row[5] for row in rows[1:]] == ["007", "+49 30"]


def test_no_cell_is_a_formula(handed):
    """What begins like a formula is text, and stays text when somebody edits its cell."""
    assert [row[6] for row in cells(handed, "jobs")[1:]] == ["=1+1", "@home"]
    assert "<f>" not in part(handed, r"worksheets/")
    assert 'quotePrefix="1"' in part(handed, r"styles")


def test_the_header_is_frozen_and_filters(handed):
    """The names of the columns stay in sight, and each column can be filtered by."""
    sheet = part(handed, r"worksheets/sheet1")
    assert 'ySplit="1"' in sheet
    assert '<autoFilter ref="A1:' in sheet
    assert re.search(r'<col min="1" max="\d" width="\d+', sheet)


def test_a_second_sheet_explains_every_added_column(handed):
    """Each added column has its line, and no other has."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(handed.data))
    assert book.sheet_names == ["jobs", ABOUT]
    explained = [row[0] for row in cells(handed, ABOUT) if str(row[0]).endswith("(Bounceback)")]
    assert explained == [h for h in cells(handed, "jobs")[0] if str(h).endswith("(Bounceback)")]
    assert Added.STAGE.header in explained


def test_added_cells_are_tinted_and_own_ones_are_not(handed):
    """One look tells which columns came from Bounceback."""
    sheet = part(handed, r"worksheets/sheet1")
    looks = dict(re.findall(r'<c r="([A-Z]+2)"(?: s="(\d+)")?', sheet))
    tinted = {looks[place] for place in looks if place >= "H2"}
    assert "" not in tinted
    assert looks["A2"] == ""


def test_a_cell_that_a_workbook_cannot_hold_is_named(back):
    """Instead of cutting a text off, the row is named and CSV is advised."""
    text = f"Company,Role,Status,Notes\nAda,Clerk,Applied,{'x' * (CELL + 1)}\n"
    with pytest.raises(TooLargeError, match=r"a cell in row 2 has 32,768 characters.*as CSV"):
        back([Source("jobs.csv", text.encode())], Form.XLSX)
    assert back([Source("jobs.csv", text.encode())], Form.CSV)[1].data


@pytest.mark.parametrize(
    ("text", "order", "value"),
    [
        ("2026-03-04", None, date(2026, 3, 4)),
        ("2026-03-04 10:15:00", None, datetime(2026, 3, 4, 10, 15)),  # noqa: DTZ001 - as read
        ("3/4/2026", DateOrder.MONTH_FIRST, date(2026, 3, 4)),
        ("3/4/2026", DateOrder.DAY_FIRST, date(2026, 4, 3)),
        ("3/4/2026", DateOrder.UNDECIDED, "3/4/2026"),
        ("3/4/2026", None, "3/4/2026"),
        ("2026-02", DateOrder.DAY_FIRST, "2026-02"),
        ("March 4", DateOrder.DAY_FIRST, "March 4"),
        ("4 March 2026, by mail", DateOrder.DAY_FIRST, "4 March 2026, by mail"),
        ("2026-02-30", None, "2026-02-30"),
        ("12", None, 12.0),
        ("1.50", None, "1.50"),
        ("1e5", None, "1e5"),
        ("12345678901234567890", None, "12345678901234567890"),
        ("yes", None, "yes"),
    ],
)
def test_a_text_becomes_a_value_only_where_nothing_is_lost(text, order, value):
    """A part of a date, a rounded number or a remark stays as it was written."""
    assert value_of(text, order) == value
    assert type(value_of(text, order)) is type(value)


@given(st.from_regex(r"-?[0-9]{1,17}(\.[0-9]{1,17})?", fullmatch=True) | st.dates().map(str))
def test_a_value_is_read_as_the_text_that_it_stands_for(text):
    """Numbers and dates of any kind come back from a workbook as they were."""
    value = value_of(text, None)
    if isinstance(value, date) and value.year < 1901:
        return
    [sheet] = read_workbook(Source("b.xlsx", xlsx({"a": [["Company"], [value]]})))
    assert sheet.row(1) == [text]
