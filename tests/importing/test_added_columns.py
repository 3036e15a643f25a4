"""Columns that Bounceback added are told apart from the person's own."""

import pytest

from bounceback.importing.added_columns import ABOUT, Added, apart
from bounceback.importing.building import Source, build
from bounceback.importing.reading import read
from bounceback.vocabulary.fields import Table
from tests.importing.workbook_files import xlsx

STAGE, KIND = Added.STAGE.header, Added.KIND.header


def parted(text):
    """What the sheets of a text file hold of their own, and what was added."""
    return apart(read(Source("jobs.csv", text.encode())))


def test_added_columns_are_taken_out_wherever_they_stand():
    """The sheet is left as it was before they were added, though somebody moved one."""
    [own], added = parted(f"Company,{STAGE},Role\nAda,Interview,Clerk\n")
    assert own.row(0) == ["Company", "Role"]
    assert own.row(1) == ["Ada", "Clerk"]
    cells = added["jobs.csv", ""]
    assert (cells.header_row, cells.kind) == (1, Table.APPLICATIONS)
    assert cells.texts[Added.STAGE].to_dict() == {2: "Interview"}


def test_a_row_of_added_names_alone_is_no_header():
    """A sheet without names of columns has none afterwards either."""
    _, added = parted(f",,{STAGE}\nAda,Clerk,Interview\n")
    assert added["jobs.csv", ""].header_row == 0


def test_a_table_of_interviews_is_known_again():
    """What the sheet was taken for when columns were added, it is taken for again."""
    _, added = parted(f"Company,Date,{KIND}\nAda,2026-01-05,Interview\n")
    assert added["jobs.csv", ""].kind is Table.INTERVIEWS


def test_other_sheets_are_left_alone():
    """Without an added column nothing is taken out, though a name is like one."""
    [own], added = parted("Company,Furthest stage,Ending\nAda,Interview,Rejected\n")
    assert own.cells.shape == (2, 3)
    assert not added


@pytest.mark.parametrize("text", [ABOUT, "Something else"])
def test_the_sheet_that_explains_them_is_passed_over(text):
    """A sheet of that name is ours where it says so in its first cell."""
    book = xlsx({"Jobs": [["Company", "Role", "Status"], ["Ada", "B", "Open"]], ABOUT: [[text]]})
    tables = build([Source("my.xlsx", book)]).account.decisions.tables
    assert len(tables) == (1 if text == ABOUT else 2)


def test_no_two_columns_have_one_name():
    """Each added column is known by its name alone."""
    assert len({added.header for added in Added}) == len(Added)
