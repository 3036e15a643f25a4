"""The tables of a file, cell for cell."""

import pytest

from bounceback.importing.building import Source, build
from bounceback.sheet_back.originals import originals
from bounceback.vocabulary.fields import Table
from tests.importing.workbook_files import xlsx

LIST = [["Company", "Role", "Status"], ["Ada", "Clerk", "Rejected"]]


def test_formulas_and_their_apostrophes_stay():
    """A link that is a formula is shown by its title, and kept as it is written."""
    text = "Company,Role,Status,Link\nAda,Clerk,Applied,'=A1\n"
    sources = [Source("jobs.csv", text.encode())]
    [original] = originals(sources, build(sources).account.decisions)
    assert original.rows[1][3] == "'=A1"
    assert (original.name, original.headers[0]) == ("jobs", "Company")


def test_every_table_goes_along_and_empty_sheets_do_not():
    """Tables that were not read are the person's as well."""
    book = xlsx({"Jobs": LIST, "Prices": [["Item", "Price"], ["Bread", "2"]], "Empty": []})
    sources = [Source("my.xlsx", book)]
    found = originals(sources, build(sources).account.decisions)
    assert [(o.name, o.decision.kind) for o in found] == [
        ("Jobs", Table.APPLICATIONS),
        ("Prices", Table.IGNORED),
    ]


@pytest.mark.parametrize("names", [("a.csv", "b.csv"), ("a.csv", "a.csv")])
def test_several_files_are_told_apart(names):
    """Two files of one name are two tables."""
    rows = ("Ada,Clerk,Rejected", "Brill,Cook,Applied")
    sources = [
        Source(name, f"Company,Role,Status\n{row}\n".encode())
        for name, row in zip(names, rows, strict=True)
    ]
    found = originals(sources, build(sources).account.decisions)
    assert [o.rows[1][0] for o in found] == ["Ada", "Brill"]
    assert all(o.decision.kind is Table.APPLICATIONS for o in found)
