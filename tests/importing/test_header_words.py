"""What a header says by its words alone, before anybody looks below it."""

import pytest

from bounceback.importing.header_words import (
    is_shortlist,
    is_to_come,
    looked_up,
    plain_header,
    step,
)
from bounceback.vocabulary.fields import Field, Table


@pytest.mark.parametrize(
    ("header", "plain", "field"),
    [
        ("Company", "company", Field.COMPANY),
        ("Company & Location", "company", Field.COMPANY),
        ("Technical Date", "technical date", Field.REACHED_INTERVIEW),
        ("# of rounds", "number of rounds", Field.ROUNDS),
        ("Applied?", "applied", Field.APPLIED_ON),
        ("Zebra", "zebra", None),
    ],
)
def test_a_header_is_known_whole_or_by_its_first_part(header, plain, field):
    """An aside and a second name are taken off where that helps."""
    assert plain_header(header, Table.APPLICATIONS) == plain
    assert looked_up(plain, Table.APPLICATIONS) is field


@pytest.mark.parametrize(
    ("header", "called"),
    [("Round 1 - Phone Screen", "phone screen"), ("2: Onsite", "onsite"), ("Onsite", "onsite")],
)
def test_a_numbered_step_is_called_by_what_stands_behind_its_number(header, called):
    """The number says when, not what."""
    assert step(header) == called


def test_a_shortlist_is_known_by_its_header():
    """The word has two meanings; no other header shares both."""
    assert is_shortlist("Shortlisted?")
    assert not is_shortlist("Final round")


@pytest.mark.parametrize(
    "header", ["Next interview", "Nächstes Gespräch", "下次面试", "Upcoming call"]
)
def test_what_is_to_come_is_known_by_its_header(header):
    """In any language of the word lists."""
    assert is_to_come(header)
    assert not is_to_come("Interview date")
