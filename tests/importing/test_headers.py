"""Where the header row of a sheet stands."""

import pandas as pd
import pytest

from bounceback.importing.headers import find_header, header_at
from bounceback.importing.sheets import Sheet, Source
from tests.importing.workbook_files import xlsx


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        ([["Company", "Status"], ["Kelp", "Applied"]], 1),
        ([["My search", ""], ["", ""], ["Company", "Status"], ["Kelp", "Applied"]], 3),
        ([["Kelp", "2026-01-05"], ["Moor", "2026-01-06"]], 0),
        ([["Company", "Status"], ["Company", "Status"], ["Kelp", "Applied"]], 1),
        ([["Who", "How"], ["Kelp", "Applied"]], 1),
        ([["2026-01-05", "Kelp", "Applied", "Entry level"], ["2026-01-06", "Moor", "", ""]], 0),
        ([["Company", "Role", "Date", "Status", "2026-01-05"], ["Kelp", "Cook", "", "", ""]], 1),
        ([["# Purpose: Company, Role", "Date", "Status"], ["Kelp", "Cook", "2026-01-05"]], 0),
        ([["# of rounds", "Company", "Status"], ["2", "Kelp", "Applied"]], 1),
        ([["Kelp", "Portal", "2026-01-05", "Rejected"], ["Moor", "Referral", "", "Applied"]], 0),
        ([["Moor", "Referral", "", "Applied"], ["Kelp", "Portal", "2026-01-05", "Rejected"]], 0),
        ([["Where", "Referral", "", "Applied"], ["Kelp", "Ada", "2026-01-05", "Rejected"]], 1),
    ],
)
def test_the_header_row_is_found(rows, header):
    """The highest row with the most header words; a first row of data means that there is none."""
    grid = pd.DataFrame(rows).astype("category")
    assert find_header(Sheet("jobs.csv", "", grid)).row == header


def test_names_of_columns_are_made_distinct():
    """A second column of one name is numbered, one without a name is called by its place."""
    sheet = Sheet("jobs.csv", "", pd.DataFrame([["Notes", "", "Notes"]]).astype("category"))
    assert header_at(sheet, 1).names == ("Notes", "Column 2", "Notes (2)")


def test_an_empty_sheet_beside_others_does_no_harm(imported):
    """A workbook with a sheet that nobody used is read by the others."""
    book = xlsx({"Empty": [], "Jobs": [["Company", "Role", "Status"], ["Ada", "Clerk", "Open"]]})
    assert len(imported(Source("my.xlsx", book)).log.applications) == 1
