"""Tables whose column names stand below each other."""

import pytest

from bounceback.importing.sheets import Sheet, grid_of
from bounceback.importing.sideways import sideways

UPRIGHT = [["Company", "Role", "Status"], ["Kelp", "Cook", "Applied"], ["Moor", "Clerk", "Offer"]]


def told(rows: list[list[str]], header: int = 0) -> str:
    """What is said of these rows."""
    return sideways(Sheet("jobs.csv", "", grid_of([list(row) for row in rows])), header)


@pytest.mark.parametrize("before", [[], ["", "1", "2"], ["My search", "", ""]])
@pytest.mark.parametrize("header", [0, 2])
def test_names_in_the_first_column_are_seen(before, header):
    """Whatever stands above them, and whichever row was taken for the header."""
    turned = [list(row) for row in zip(*UPRIGHT, strict=True)]
    text = told([*([before] if before else []), *turned], header)
    assert "“Company”, “Role”, “Status”" in text
    assert "Transpose" in text


def test_names_beside_numbers_are_seen():
    """The first column may only count."""
    turned = [[str(i), *row] for i, row in enumerate(zip(*UPRIGHT, strict=True))]
    assert told(turned)


@pytest.mark.parametrize(
    "rows",
    [
        UPRIGHT,
        [["Status", "Company", "Role"], ["Applied", "Kelp", "Cook"], ["Offer", "Moor", "Clerk"]],
        [["Company", "What it means"], ["Role", "the job"], ["Status", "how it stands"]],
        [["Firm", "Job", "Status"], ["Company", "Role", "Status"], ["Kelp", "Cook", "Applied"]],
        [["Role", "a", "b"], ["Date", "c", "d"], *([f"Firm {i}", "e", "f"] for i in range(3))],
        [["Role", "Nurse", "Cook"], ["Colour", "red", "blue"]],
    ],
)
def test_other_tables_are_upright(rows):
    """Also one whose values are words that other people write above a column."""
    assert told(rows) == ""
