"""Sheets of one file with the same column names."""

import pytest

from bounceback.importing.decisions import DateOrder, Decisions
from bounceback.importing.settling import settle
from bounceback.importing.sheets import Sheet, grid_of
from bounceback.vocabulary.fields import Field, Table

NAMES = ["Date", "Entreprise", "Poste", "Issue", "Note"]
JANUARY = [
    ["12/01/2026", "Kelp", "Cuisine", "refus", ""],
    ["11/01/2026", "Moor", "Salle", "refus", ""],
]
FEBRUARY = [["02/03/2026", "Tern", "Cuisine", "", "vu"], ["05/02/2026", "Sand", "Salle", "", ""]]


def read(**rows):
    """The tables of a workbook with these sheets."""
    sheets = [
        Sheet("jobs.xlsx", name, grid_of([list(row) for row in (NAMES, *body)]))
        for name, body in rows.items()
    ]
    return settle(sheets, Decisions())


def test_a_month_without_an_answer_is_read_as_the_others_are():
    """By itself it would be a list of something else, and left out."""
    tables = read(Janvier=JANUARY, Fevrier=FEBRUARY)
    assert [table.decision.kind for table in tables] == [Table.APPLICATIONS] * 2
    assert [table.decision.fields()["Issue"] for table in tables] == [Field.OUTCOME] * 2
    assert {*tables[1].decision.columns[1].samples} == {"Tern", "Sand"}


@pytest.mark.parametrize("proof", ["25/02/2026", "02/25/2026"])
def test_a_date_in_one_of_them_tells_the_day_from_the_month_in_all(proof):
    """The sentence names the cell that proves it."""
    later = [*FEBRUARY, [proof, "Reed", "Salle", "refus", ""]]
    for table in read(Janvier=JANUARY, Fevrier=later):
        first = DateOrder.DAY_FIRST if proof.startswith("25") else DateOrder.MONTH_FIRST
        assert table.decision.date_order is first
        assert proof in table.decision.date_proof


def test_a_sheet_of_interviews_is_read_by_itself():
    """Its name tells what it holds, whatever its columns are called."""
    talks = [["12/01/2026", "Kelp", "Cuisine", "positif", "4"]]
    kinds = [t.decision.kind for t in read(Candidatures=JANUARY, Entretiens=talks)]
    assert kinds[0] is Table.APPLICATIONS
    assert kinds[1] is not Table.APPLICATIONS


def test_sheets_with_other_columns_are_read_by_themselves():
    """One name apart is another list."""
    other = Sheet("jobs.xlsx", "List", grid_of([["Entreprise", "Ville"], ["Kelp", "Lyon"]]))
    first = Sheet("jobs.xlsx", "Janvier", grid_of([NAMES, *JANUARY]))
    kinds = [table.decision.kind for table in settle([first, other], Decisions())]
    assert kinds == [Table.APPLICATIONS, Table.IGNORED]
