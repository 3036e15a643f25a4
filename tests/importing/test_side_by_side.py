"""Tables that stand side by side in one sheet."""

from bounceback.importing.sheets import Sheet, grid_of
from bounceback.importing.side_by_side import side_by_side

NAMES = ["Company", "Role", "Applied", "Status"]
OPEN = ["Kelp", "Cook", "2026-01-05", "Applied"]
CLOSED = ["Moor", "Clerk", "2025-11-25", "Rejected"]
NONE = ["", "", "", ""]


def sheet(*rows: list[str]) -> Sheet:
    """A sheet of these rows."""
    return Sheet("jobs.csv", "", grid_of([list(row) for row in rows]))


def test_each_table_is_a_sheet_of_its_own():
    """Its rows keep their numbers, and what stands above it is its name."""
    above = ["Active", "", "", "", "", "Closed", "", "", ""]
    first, second = side_by_side(
        sheet(above, [*NAMES, "", *NAMES], [*OPEN, "", *CLOSED], [*NONE, "", *CLOSED])
    )
    assert (first.name, first.row(2)) == ("Active", OPEN)
    assert (second.name, second.row(3)) == ("Closed", CLOSED)
    assert second.heading == "Closed"
    assert first.part_of == second.part_of == ""


def test_without_a_title_the_place_names_a_table():
    """A title that comes twice is numbered."""
    rows = [*NAMES, "", *NAMES], [*OPEN, "", *CLOSED]
    assert [s.name for s in side_by_side(sheet(*rows))] == ["columns 1 to 4", "columns 6 to 9"]
    twice = ["Mine", "", "", "", "", "Mine", "", "", ""]
    assert [s.name for s in side_by_side(sheet(twice, *rows))] == ["Mine", "Mine (2)"]


def test_an_empty_column_within_a_table_parts_nothing():
    """Nor does something further below in it, nor a list beside it that names no company."""
    gap = sheet(
        ["Company", "Role", "", "Applied", "Status", "Notes"], ["Kelp", "Cook", "", "", "", "x"]
    )
    assert len(side_by_side(gap)) == 1
    wide = [[*NAMES, "", *NAMES]] + [[*OPEN, "", *CLOSED]] * 50
    assert len(side_by_side(sheet(*wide, [*OPEN, "seen", *CLOSED]))) == 1
    keys = sheet([*NAMES, "", "Status", "Stage", "Source"], [*OPEN, "", "Applied", "", "Fair"])
    assert len(side_by_side(keys)) == 1


def test_all_rows_are_read(imported, tally):
    """Those of both tables, each by its own columns."""
    text = "\n".join(",".join(row) for row in ([*NAMES, "", *NAMES], [*OPEN, "", *CLOSED]))
    assert tally(imported(text).log.applications["ending"]) == {"open": 1, "rejected": 1}
