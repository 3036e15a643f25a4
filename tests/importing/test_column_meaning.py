"""What one column means: its header first, what stands below it as the judge."""

import pandas as pd
import pytest

from bounceback.importing.column_meaning import (
    BY_CONTENT,
    BY_NAME,
    BY_NOTHING,
    BY_SIMILARITY,
    BY_TRAP,
    meaning_of,
)
from bounceback.importing.content import look
from bounceback.vocabulary.fields import Field, Table

DAYS, YES_NO = ("2026-01-05", "2026-02-11"), ("yes", "no")
STATUSES, NAMES = ("Applied", "Rejected", "Interview"), ("Kelp", "Tern Labs")
LINKS = ("https://kelp.example/1", "https://tern.example/2")


@pytest.mark.parametrize(
    ("header", "below", "field", "sure"),
    [
        ("Date applied", DAYS, Field.APPLIED_ON, BY_NAME),
        ("Date applied", YES_NO, Field.REACHED_APPLIED, BY_NAME),
        ("Date applied", NAMES, Field.EXTRA, BY_NAME),
        ("Bewerbungsdatum", DAYS, Field.APPLIED_ON, BY_NAME),
        ("Status", DAYS, Field.ENDED_ON, BY_NAME),
        ("Interview status", YES_NO, Field.REACHED_INTERVIEW, BY_NAME),
        ("State", STATUSES, Field.STATUS, BY_TRAP),
        ("Compny name", NAMES, Field.COMPANY, BY_SIMILARITY),
        ("Interviewing", DAYS, Field.REACHED_INTERVIEW, BY_SIMILARITY),
        ("Mercury", STATUSES, Field.STATUS, BY_CONTENT),
        ("Mercury", LINKS, Field.LINK, BY_CONTENT),
        ("Mercury", NAMES, Field.EXTRA, BY_NOTHING),
    ],
)
def test_the_header_proposes_and_what_stands_below_decides(header, below, field, sure):
    """By name, by likeness or by content alone, and how sure that is."""
    told = meaning_of(header, look(pd.Series(below)), Table.APPLICATIONS, ())
    assert told == (field, sure)


def test_a_meaning_that_another_column_has_by_name_is_not_given_twice():
    """A "Position" is the role, but a category beside a "Job title"."""
    content = look(pd.Series(["Backend", "Data"]))
    alone = meaning_of("Position", content, Table.APPLICATIONS, ())
    beside = meaning_of("Position", content, Table.APPLICATIONS, {Field.ROLE})
    assert alone == (Field.ROLE, BY_TRAP)
    assert beside[0] is not Field.ROLE
