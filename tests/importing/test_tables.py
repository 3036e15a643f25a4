"""A sheet under its headers."""

import numpy as np
import pytest

from bounceback.vocabulary.fields import Field


@pytest.fixture
def table(as_table):
    """Three rows, one without a company, and two columns of notes."""
    return as_table(
        {
            "Company": [" Kelp", "", "Moor"],
            "Status": ["Applied", "Rejected", "Applied"],
            "Notes": ["a", "", "c"],
            "Remarks": ["", "b", ""],
        }
    )


def test_columns_are_found_by_meaning(table):
    """In the order of the sheet; a meaning that no column has is none."""
    assert table.headers(Field.NOTES, Field.COMPANY) == ["Company", "Notes", "Remarks"]
    assert table.column(Field.ROLE) is None
    assert set(table.column(Field.STATUS).texts) == {"Applied", "Rejected"}


def test_filled_rows(table):
    """Where the first column of this meaning holds text; nowhere, where there is none."""
    assert table.filled(Field.COMPANY).tolist() == [True, False, True]
    assert table.filled(Field.ROLE).tolist() == [False] * 3


def test_a_dash_fills_a_cell_and_says_nothing(as_table):
    """No more than a word for nothing does."""
    table = as_table({"Company": ["Kelp", "—", "n/a", ""]})
    assert table.filled(Field.COMPANY).tolist() == [True, True, True, False]
    assert table.says("Company").tolist() == [True, False, False, False]


def test_text_is_trimmed(table):
    """Whichever way the column is held."""
    assert table.text("Company").tolist() == ["Kelp", "", "Moor"]
    plain = type(table)(table.decision, table.data.astype("str"), table.rows)
    assert plain.text("Company").tolist() == ["Kelp", "", "Moor"]


def test_kept_rows_know_where_they_stood(table):
    """The numbers that the person sees go with the rows; the whole table stays as it was."""
    kept = table.keep(np.array([True, False, True]))
    assert kept.rows.tolist() == [2, 4]
    assert kept.text("Company").tolist() == ["Kelp", "Moor"]
    assert kept.distinct("Status").texts == ["Applied"]
    assert len(table.rows) == 3
