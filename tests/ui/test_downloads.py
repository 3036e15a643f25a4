"""Tables leave as CSV that no spreadsheet program runs."""

import csv
import io

import pandas as pd
import pytest

from bounceback.formulas import FORMULA_STARTS
from bounceback.ui.downloads import csv_bytes


def cells(content: bytes) -> list[list[str]]:
    """Read CSV back as a spreadsheet program does."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_a_cell_that_begins_like_a_formula_gets_an_apostrophe(start: str) -> None:
    """The six dangerous beginnings are made harmless, in cells and in headers."""
    table = pd.DataFrame({f"{start}head": [f"{start}1+1"]})
    assert cells(csv_bytes(table)) == [[f"'{start}head"], [f"'{start}1+1"]]


@pytest.mark.parametrize("dtype", ["str", "object", "category"])
def test_text_of_every_kind_of_column_is_made_harmless(dtype: str) -> None:
    """However a text column is held in memory, its cells are looked at."""
    table = pd.DataFrame({"company": pd.Series(["=1+1", "Ada"], dtype=dtype)})
    assert cells(csv_bytes(table)) == [["company"], ["'=1+1"], ["Ada"]]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_line_break_in_a_cell_starts_no_new_row(end: str) -> None:
    """A formula hidden behind a line break stays inside its cell."""
    table = pd.DataFrame({"notes": [f"x{end}=1+1"]})
    assert cells(csv_bytes(table)) == [["notes"], [f"x{end}=1+1"]]


def test_numbers_and_dates_stay_as_they_are() -> None:
    """A negative number is no formula; a missing value is an empty cell."""
    table = pd.DataFrame({"n": [-1.5, None], "d": pd.to_datetime(["2026-03-04", None])})
    assert cells(csv_bytes(table)) == [["n", "d"], ["-1.5", "2026-03-04"], ["", ""]]


def test_the_table_itself_is_left_alone() -> None:
    """Writing a file changes nothing in the table on the screen."""
    table = pd.DataFrame({"=a": ["=1"]})
    csv_bytes(table)
    assert table.to_dict("list") == {"=a": ["=1"]}
