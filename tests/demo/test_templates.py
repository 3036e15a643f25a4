"""The templates."""

import pytest

from bounceback.demo import search
from bounceback.demo.templates import CHOICES, COLUMN_NOTES, template


@pytest.mark.parametrize("title", ["Applications", "Interviews"])
def test_same_columns_as_the_sample(title):
    """A template has the columns of the sample, and a note for each of them."""
    columns = list(template()[title].columns)
    assert columns == list(search()[title].columns)
    assert set(columns) <= set(COLUMN_NOTES)


@pytest.mark.parametrize("title", ["Applications", "Interviews"])
def test_rows_are_plainly_examples(title):
    """Every row of a template says that it is an example to delete."""
    companies = template()[title]["Company"]
    assert len(companies) > 0
    assert companies.str.contains("EXAMPLE").all()
    assert companies.str.contains("delete this row").all()


def test_examples_use_the_offered_words():
    """Where a template offers words to choose from, its examples use them."""
    for sheet in template().values():
        for column in set(sheet.columns) & set(CHOICES):
            assert set(sheet[column]) <= {"", *CHOICES[column]}
