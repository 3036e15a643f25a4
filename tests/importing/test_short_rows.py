"""Rows that end before the status."""

import numpy as np
import pandas as pd
import pytest

from bounceback.importing.account import Kind
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.short_rows import complete
from bounceback.vocabulary.fields import Field

FIELDS = {
    "Role": Field.ROLE,
    "Company": Field.COMPANY,
    "Place": Field.LOCATION,
    "Link": Field.LINK,
    "Status": Field.STATUS,
    "Notes": Field.NOTES,
}
WHOLE = ["Cook", "Kelp", "Oslo", "https://example.org/1", "Applied", ""]


@pytest.fixture
def completed():
    """A function that returns places and statuses of rows below six headers, and the account."""

    def read(*rows):
        padded = [[*row, *[""] * (len(FIELDS) - len(row))] for row in rows]
        data = pd.DataFrame(padded, columns=list(FIELDS), dtype="str").astype("category")
        columns = [ColumnDecision(header, field) for header, field in FIELDS.items()]
        found, problems = complete(data, np.arange(2, len(rows) + 2), columns, "file.csv")
        told = found[["Place", "Status"]].astype("str").to_numpy().tolist()
        return told, [(p.row, p.kind, p.value) for p in problems]

    return read


def test_a_status_that_stands_too_far_left_is_moved(completed):
    """Wherever the row ends, below a column that holds no status elsewhere; and it is told."""
    told, account = completed(WHOLE, ["Baker", "Moor", "Rejected"], ["Clerk", "Tern", "Bergen"])
    assert told == [["Oslo", "Applied"], ["", "Rejected"], ["Bergen", ""]]
    assert account == [(3, Kind.INFERRED, "Rejected")]


def test_an_unknown_word_among_statuses_is_moved_with_them(completed):
    """To be asked about there; nobody would see it where it stood."""
    rows = [["Baker", "Moor", "Rejected"], ["Clerk", "Tern", "Sent"], ["Cook", "Brill", "Mercury"]]
    told, _ = completed(WHOLE, *rows)
    assert told == [["Oslo", "Applied"], ["", "Rejected"], ["", "Sent"], ["", "Mercury"]]


def test_a_text_that_is_at_home_where_it_stands_stays(completed):
    """A name, a status in a row with a link behind it, or below a column that holds others."""
    rows = [WHOLE, ["Baker", "Sent"], ["Clerk", "Tern", "Applied", "https://example.org/2"]]
    told, account = completed(*rows)
    assert told == [["Oslo", "Applied"], ["", ""], ["Applied", ""]]
    assert account == []
    rows = [["Baker", "Moor", "Rejected"], ["Cook", "Kelp", "Applied", "", "Rejected", ""]]
    assert completed(*rows)[1] == []


def test_whole_rows_stay_as_they_are(completed):
    """Nothing is moved, and nothing is told."""
    assert completed(WHOLE, WHOLE) == ([["Oslo", "Applied"]] * 2, [])
