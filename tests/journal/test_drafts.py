"""Drafts survive, and are never overwritten by another tab."""

from dataclasses import replace

import pytest

from bounceback.errors import ConflictError
from bounceback.journal import drafts
from bounceback.journal.opening import open_journal
from tests.journal.filled import AT


def test_a_draft_survives_and_two_tabs_do_not_overwrite_it(journal):
    """A draft is found by its field, changed by whoever saw it last, and dropped when done."""
    assert drafts.find(journal, "letter/1") is None
    first = drafts.save(journal, drafts.Draft("letter/1", "De", AT))
    second = drafts.save(journal, replace(first, text="Dear Bo"))
    assert drafts.find(open_journal(), "letter/1") == second
    for stale in (first, drafts.Draft("letter/1", "Hello", AT)):
        with pytest.raises(ConflictError) as conflict:
            drafts.save(journal, stale)
        assert stale.text in conflict.value.mine
    drafts.drop(open_journal(owner="somebody else"), "letter/1")
    assert drafts.find(journal, "letter/1") == second
    drafts.drop(journal, "letter/1")
    assert drafts.find(journal, "letter/1") is None
