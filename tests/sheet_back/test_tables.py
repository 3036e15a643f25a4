"""Tables on their way back: which rows, and what stands in them."""

from bounceback.importing.added_columns import Added
from bounceback.importing.building import Source, build
from bounceback.sheet_back.originals import originals
from bounceback.sheet_back.tables import blank, is_always, tables

SHEET = b"my search,,\nCompany,Role,Status\nAda,Clerk,Rejected\nTotal,1,\nBrill,Cook,Applied\n"
SOURCES = [Source("jobs.csv", SHEET)]


def made(keep=None):
    """The one table of the sheet."""
    result = build(SOURCES)
    found = originals(SOURCES, result.account.decisions)
    [table] = tables(found, result.log, keep)
    return table


def test_each_row_knows_its_application():
    """Rows above the header and rows that were set aside are no application."""
    assert made().header == 1
    assert made().applications == {2: 1, 4: 2}
    assert len(made().rows) == 5


def test_a_part_keeps_what_stands_above_the_header():
    """Of a part, only its applications stand below the header."""
    table = made(keep={2})
    assert [row[0] for row in table.rows] == ["my search", "Company", "Brill"]
    assert table.applications == {2: 2}


def test_columns_stand_in_their_rows():
    """What is given by row stands there, and other rows are empty."""
    table = made().with_added({Added.STAGE: {2: "Interview"}})
    assert table.added[Added.STAGE].tolist() == ["", "", "Interview", "", ""]
    assert table.columns == [Added.STAGE]


def test_a_blank_table_has_the_columns_that_are_always_there():
    """Every file looks alike; further columns come only where they say something."""
    assert all(map(is_always, blank(made()).columns))
    assert Added.OWN not in blank(made()).columns
    assert not is_always(Added.LOGGED)
