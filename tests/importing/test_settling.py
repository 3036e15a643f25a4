"""How each sheet is read: by decision, else by proposal."""

from dataclasses import replace

import pytest

from bounceback.errors import DecisionsError
from bounceback.importing.decisions import ColumnDecision, DateOrder, Decisions, TableDecision
from bounceback.importing.settling import settle
from bounceback.importing.sheets import Sheet, grid_of
from bounceback.vocabulary.fields import Field, Table

ROWS = [
    ["Company", "Role", "Date Applied", "Status"],
    ["Kelp", "Cook", "13/01/2026", "Rejected"],
    ["", "", "", ""],
    ["Moor", "Clerk", "02/01/2026", "Applied"],
]


def sheet(rows=ROWS, name="", source="jobs.xlsx") -> Sheet:
    """A sheet of these rows."""
    return Sheet(source, name, grid_of([list(row) for row in rows]))


def test_what_nobody_decided_is_proposed():
    """Kind, header, columns and order of day and month, with what they rest on."""
    [table] = settle([sheet()], Decisions())
    decision = table.decision
    assert (decision.kind, decision.header_row) == (Table.APPLICATIONS, 1)
    assert decision.date_order is DateOrder.DAY_FIRST
    assert "13/01/2026" in decision.date_proof
    assert decision.fields()["Status"] is Field.STATUS


def test_rows_keep_the_numbers_that_a_person_sees():
    """Empty rows are passed over and counted all the same."""
    [table] = settle([sheet()], Decisions())
    assert table.rows.tolist() == [2, 4]


def test_a_decision_is_followed_and_completed():
    """What the person said holds; a column that they said nothing of is proposed."""
    given = TableDecision(
        "jobs.xlsx",
        columns=(ColumnDecision("Status", Field.NOTES),),
        date_order=DateOrder.MONTH_FIRST,
    )
    [table] = settle([sheet()], Decisions((given,)))
    assert table.decision.fields()["Status"] is Field.NOTES
    assert table.decision.fields()["Company"] is Field.COMPANY
    assert table.decision.date_order is DateOrder.MONTH_FIRST


def test_a_header_row_may_be_decided():
    """Also that there is none: then every row is data."""
    given = TableDecision("jobs.xlsx", header_row=0)
    [table] = settle([sheet()], Decisions((given,)))
    assert table.rows.tolist() == [1, 2, 4]
    assert table.data.columns[0] == "Column 1"


def test_a_header_row_that_is_not_there_is_refused():
    """With the number of rows that there are."""
    with pytest.raises(DecisionsError, match="4 rows"):
        settle([sheet()], Decisions((TableDecision("jobs.xlsx", header_row=9),)))


def test_of_several_sheets_the_fullest_is_read():
    """The others stay in the decisions as left out, and say why."""
    small = sheet([["Company", "Status"], ["Kelp", "Applied"]], "Short list")
    tables = settle([small, sheet(name="All")], Decisions())
    kinds = {table.decision.sheet: table.decision.kind for table in tables}
    assert kinds == {"Short list": Table.IGNORED, "All": Table.APPLICATIONS}
    assert tables[0].decision.why


def test_a_sheet_that_was_left_out_may_be_taken_in():
    """A decision outweighs the choice."""
    small = sheet([["Company", "Status"], ["Zeta", "Applied"]], "Short list")
    proposed = settle([small, sheet(name="All")], Decisions())
    first = replace(proposed[0].decision, kind=Table.APPLICATIONS)
    tables = settle([small, sheet(name="All")], Decisions((first, proposed[1].decision)))
    assert [table.decision.kind for table in tables] == [Table.APPLICATIONS] * 2


def test_each_file_gives_its_best_sheet():
    """Two files are two searches, not rivals."""
    tables = settle([sheet(), sheet(source="other.xlsx")], Decisions())
    assert [table.decision.kind for table in tables] == [Table.APPLICATIONS] * 2


@pytest.mark.parametrize(
    ("extra", "taken"),
    [
        (["Phone Screen"], True),
        (["Notes", "Salary"], True),
        (["OA", "Onsite", "Offer", "Result"], False),
    ],
)
def test_sheets_of_one_search_need_not_be_quite_alike(extra, taken):
    """A sheet of another year with a column more is read too; one of another make is not."""
    header, *rows = ROWS
    later = [[*header, *extra], *([f"{row[0]} 2", *row[1:], *("x" for _ in extra)] for row in rows)]
    tables = settle([sheet(name="2025"), sheet(later, name="2026")], Decisions())
    kinds = {table.decision.sheet: table.decision.kind for table in tables}
    assert kinds["2026"] is Table.APPLICATIONS
    assert (kinds["2025"] is Table.APPLICATIONS) == taken
