"""Cells that stand in the wrong place, or say "as above"."""

import pandas as pd
import pytest

from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.repairs import fill_dittos, realign
from bounceback.vocabulary.fields import Field

FIELDS = {
    "Company": Field.COMPANY,
    "Role": Field.ROLE,
    "Date": Field.APPLIED_ON,
    "Status": Field.STATUS,
    "Notes": Field.NOTES,
}


def repaired(repair, rows, extra=0):
    """The cells of these rows after the repair, and the rows that it reports."""
    names = [*FIELDS, *(f"Column {len(FIELDS) + i + 1}" for i in range(extra))]
    padded = [[*row, *[""] * (len(names) - len(row))] for row in rows]
    data = pd.DataFrame(padded, columns=names).astype("category")
    columns = [ColumnDecision(name, FIELDS.get(name, Field.EXTRA)) for name in names]
    numbers = pd.RangeIndex(2, len(rows) + 2).to_numpy()
    fixed, problems = repair(data, numbers, columns, "jobs.csv")
    return fixed.astype("str").to_numpy().tolist(), [p.row for p in problems]


@pytest.mark.parametrize("mark", ['"', "''", "″", "ditto", "Idem", "same as above", "〃"])
def test_a_mark_takes_the_text_above(mark):
    """Also several in a row; the first text above counts, and each filled cell is reported."""
    rows = [["Kelp", "Cook"], [mark, "Clerk"], [mark, mark]]
    cells, reported = repaired(fill_dittos, rows)
    assert [row[:2] for row in cells] == [["Kelp", "Cook"], ["Kelp", "Clerk"], ["Kelp", "Clerk"]]
    assert sorted(reported) == [3, 4, 4]


def test_marks_in_notes_and_statuses_stay():
    """Only cells that name things are filled; "same" in a note is a note."""
    rows = [["Kelp", "Cook", "2026-01-05", "Rejected", "nice"], ["Moor", "", "", '"', "same"]]
    cells, reported = repaired(fill_dittos, rows)
    assert cells[1][3:] == ['"', "same"]
    assert reported == []


GOOD = ["Kelp", "Cook", "2026-01-05", "Applied", "nice"]


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        (
            ["Kelp", "Cook", " Senior", "2026-01-05", "Rejected", "nice"],
            ["Kelp", "Cook, Senior", "2026-01-05", "Rejected", "nice"],
        ),
        (
            ["Kelp", " Inc.", "Cook", "2026-01-05", "Rejected"],
            ["Kelp, Inc.", "Cook", "2026-01-05", "Rejected", ""],
        ),
        (
            ["Kelp", "Cook", "2026-01-05", "Rejected", "nice", " but far", " away"],
            ["Kelp", "Cook", "2026-01-05", "Rejected", "nice, but far, away"],
        ),
    ],
)
def test_a_torn_cell_is_put_together(torn, whole):
    """Where one way alone lets dates and statuses stand in their columns again."""
    cells, reported = repaired(realign, [GOOD, torn], extra=2)
    assert cells[0][:5] == GOOD
    assert cells[1][:5] == whole
    assert reported == [3]


def test_what_cannot_be_proved_stays_as_it_is():
    """Where several ways would do and no space tells, nothing is joined: the row is reported."""
    torn = ["Kelp", "Cook", "Clerk", "2026-01-05", "Rejected", "nice"]
    cells, reported = repaired(realign, [GOOD, torn, GOOD], extra=2)
    assert cells[1][:6] == torn
    assert reported == [3]


def test_a_column_that_merely_has_no_name_is_no_fault():
    """Where most rows hold something in it, none of them is reported."""
    rows = [[*GOOD, "more"], [*GOOD, "and more"]]
    assert repaired(realign, rows, extra=1) == (rows, [])


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        (
            ["Kelp", "Cook", " Senior", "2026-01-05", "Mercury"],
            ["Kelp", "Cook, Senior", "2026-01-05", "Mercury", ""],
        ),
        (
            ["Kelp", "Cook", " Senior", "", "Rejected"],
            ["Kelp", "Cook, Senior", "", "Rejected", ""],
        ),
        (["Kelp", "Cook", "Senior", "", "Rejected"], None),
        (["Kelp", " Cook", "2026-01-05", "Mercury", "nice"], None),
    ],
)
def test_one_cell_that_does_not_fit_tears_a_row_only_where_a_space_shows_it(torn, whole):
    """A status that is not known alone moves nothing."""
    cells, _ = repaired(realign, [GOOD, torn, GOOD], extra=1)
    assert cells[1][:5] == (torn if whole is None or "Mercury" in whole else whole)


def test_a_sheet_without_spare_columns_is_left_alone():
    """Nothing ran over: there is nothing to join."""
    cells, reported = repaired(realign, [GOOD])
    assert (cells, reported) == ([GOOD], [])


@pytest.mark.parametrize(
    "row",
    [
        ["Quill", "Cook", "2026-03-05", "Rejected", "nice", "Applied again in May"],
        ["Quill", "Cook", "2026-03-05", "Rejected", "", "a note"],
        ["Quill", "Cook", "2026-03-05", "", "nice", "Rejected"],
    ],
)
def test_a_row_whose_cells_fit_keeps_them(row):
    """A note in a column without a name tears nothing; there is nothing to report."""
    cells, reported = repaired(realign, [GOOD, GOOD, row], extra=1)
    assert cells[2] == row
    assert reported == []


def test_a_number_is_put_together_behind_cells_that_fit():
    """Nothing that fits is moved by it."""
    row = ["Quill", "Cook", "2026-03-05", "Rejected", "30", "000 a year"]
    cells, _ = repaired(realign, [GOOD, GOOD, row], extra=1)
    assert cells[2][4] == "30,000 a year"
