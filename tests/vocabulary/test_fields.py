"""What a column can mean."""

import pytest

from bounceback.vocabulary.fields import (
    FIELD_LABELS,
    REPEATABLE_FIELDS,
    STAGE_OF_FIELD,
    Field,
    Table,
)
from bounceback.vocabulary.terms import KNOWN_STAGES


def test_every_known_stage_has_a_column_of_its_own():
    """A sheet with one column per stage can name each stage exactly once."""
    assert sorted(STAGE_OF_FIELD.values()) == sorted(KNOWN_STAGES)


def test_columns_per_stage_may_repeat():
    """Several interview rounds in several columns all reach the same stage."""
    assert set(STAGE_OF_FIELD) <= REPEATABLE_FIELDS


@pytest.mark.parametrize("field", [Field.COMPANY, Field.STATUS, Field.APPLIED_ON, Field.OUTCOME])
def test_the_axes_of_an_application_do_not_repeat(field):
    """One column only says who, when and how it stands."""
    assert field not in REPEATABLE_FIELDS


def test_every_field_reads_differently():
    """A person who chooses a meaning can tell each from all the others."""
    labels = [field.label for field in Field]
    assert len(set(labels)) == len(labels)


def test_a_field_without_a_label_is_named_after_its_value():
    """A plain value reads as it is."""
    assert Field.WENT_WELL not in FIELD_LABELS
    assert Field.WENT_WELL.label == "Went well"


def test_a_table_is_one_of_four_things():
    """A sheet holds applications, their events, interviews or nothing for us."""
    assert [table.value for table in Table] == ["applications", "events", "interviews", "ignored"]
    assert [table.value for table in Table if table.lists_applications] == [
        "applications",
        "events",
    ]
