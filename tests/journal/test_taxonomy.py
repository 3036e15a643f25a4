"""Reasons of the person's own, and the sorting of reasons."""

import pytest

from bounceback.errors import ConflictError
from bounceback.journal import taxonomy
from bounceback.journal.opening import open_journal
from bounceback.vocabulary.terms import Control, ReasonGroup


def test_a_reason_is_sorted_once(journal):
    """In general and with one application apart; the later word holds, and can be taken back."""
    taxonomy.sort(journal, "visa", Control.MINE)
    taxonomy.sort(journal, "visa", Control.PARTLY, "a")
    taxonomy.sort(journal, "visa", Control.NOT_MINE)
    assert set(taxonomy.sorting(journal)) == {
        taxonomy.Sorting("visa", Control.NOT_MINE),
        taxonomy.Sorting("visa", Control.PARTLY, "a"),
    }
    taxonomy.unsort(journal, "visa")
    taxonomy.unsort(open_journal(owner="somebody else"), "visa", "a")
    assert taxonomy.sorting(journal) == (taxonomy.Sorting("visa", Control.PARTLY, "a"),)


def test_an_own_reason_has_one_name(journal):
    """A second one of the same name is refused, with what was typed."""
    taxonomy.save(journal, taxonomy.OwnReason("no parking", ReasonGroup.FIT))
    with pytest.raises(ConflictError) as conflict:
        taxonomy.save(journal, taxonomy.OwnReason("no parking", ReasonGroup.SKILLS))
    assert conflict.value.mine == "no parking"
