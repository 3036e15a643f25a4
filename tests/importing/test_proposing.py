"""What is proposed for one table."""

import pandas as pd
import pytest

from bounceback.importing.headers import header_at
from bounceback.importing.proposing import propose_table
from bounceback.importing.sheets import Sheet, grid_of
from bounceback.importing.tables import BY_NAME
from bounceback.vocabulary.fields import Field, Table

SENT = "Company,Role,Status\nKelp,Cook,Applied\nMoor,Clerk,Rejected"


def proposed(text, name="jobs.csv", **told):
    """What is proposed for the table of this text, with these columns from outside beside it."""
    rows = [line.split(",") for line in text.splitlines()]
    sheet = Sheet(name, "", grid_of(rows))
    header = header_at(sheet, 1)
    data = pd.DataFrame(rows[1:], columns=list(header.names)).astype("category")
    return propose_table(sheet, header, data.assign(**told), None)


def test_a_proposal_says_what_it_rests_on():
    """The kind, each column with its meaning, and a sentence that names the columns."""
    decision = proposed(SENT)
    assert decision.kind is Table.APPLICATIONS
    assert list(decision.fields().values()) == [Field.COMPANY, Field.ROLE, Field.STATUS]
    assert decision.why == "It has the columns Company, Role, Status."


def test_an_export_that_is_known_comes_before_the_words():
    """Its columns are certain, and its note stands in the sentence."""
    text = "Card ID,Card Name,List Name\n1,Kelp,Applied\n2,Moor,Rejected"
    decision = proposed(text)
    assert decision.fields()["Card Name"] is Field.COMPANY
    assert decision.why.startswith("It has the columns of an export of Trello.")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Card ID,Card Name,List Name,Labels\n1,Paint,Doing,home", "It is a list of issues"),
        ("Company,Kelp,Moor\nRole,Cook,Clerk\nStatus,Applied,Rejected", "It runs sideways"),
        ("Title,Director,Status\nHarbour,Ida,watched", "It is a list of films"),
    ],
)
def test_what_is_something_else_is_left_out_with_the_reason(text, why):
    """Also a board of tasks, which has the columns of an export that is known."""
    decision = proposed(text)
    assert decision.kind is Table.IGNORED
    assert decision.why.startswith(why)


def test_a_table_whose_name_is_a_status_is_not_told_by_it():
    """Its name stands in a column: what it holds follows from the others alone."""
    text = "Company,Role\nKelp,Cook\nMoor,Clerk"
    assert proposed(text, **{BY_NAME: "Interview"}).kind is Table.APPLICATIONS
