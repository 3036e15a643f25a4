"""Every kind of record: kept, read, changed, removed, apart by owner, never overwritten."""

from dataclasses import replace

import pytest

from bounceback.errors import ConflictError
from bounceback.journal.opening import open_journal
from tests.journal.filled import RECORDS, contents, edited, fill

KINDS = pytest.mark.parametrize(("module", "record"), RECORDS.values(), ids=RECORDS)


@KINDS
def test_a_record_comes_back_as_it_was(journal, module, record):
    """Every field survives the way to the disk and back, with a number and a version."""
    kept = module.save(journal, record)
    assert kept == replace(record, id=1, version=1)
    assert module.every(open_journal()) == (kept,)
    assert module.find(journal, 1) == kept
    assert module.find(journal, 2) is None


@KINDS
def test_a_changed_record_takes_the_place_of_the_old_one(journal, module, record):
    """Saving what was found changes it, and its version grows."""
    kept = module.save(journal, record)
    changed = module.save(journal, edited(kept))
    assert changed == replace(edited(kept), version=2)
    assert module.every(journal) == (changed,)


@KINDS
def test_two_tabs_never_overwrite_each_other(journal, module, record):
    """The second of two writers on the same version is told, with both texts."""
    seen = module.save(journal, record)
    theirs = module.save(journal, edited(seen))
    with pytest.raises(ConflictError) as conflict:
        module.save(open_journal(), seen)
    assert "changed" in conflict.value.theirs
    assert "changed" not in conflict.value.mine
    assert module.every(journal) == (theirs,)


@KINDS
def test_a_record_that_was_removed_elsewhere_is_not_lost_silently(journal, module, record):
    """Whoever changes it is told that it is gone, and keeps what was typed."""
    seen = module.save(journal, record)
    module.remove(journal, seen.id)
    module.remove(journal, seen.id)
    assert module.every(journal) == ()
    with pytest.raises(ConflictError) as conflict:
        module.save(journal, edited(seen))
    assert "changed" in conflict.value.mine
    assert conflict.value.theirs == ""


@KINDS
def test_owners_never_see_each_other(journal, module, record):
    """Another owner neither finds, changes nor removes what is not theirs."""
    mine = module.save(journal, record)
    other = open_journal(owner="somebody else")
    assert module.every(other) == ()
    assert module.find(other, mine.id) is None
    module.remove(other, mine.id)
    with pytest.raises(ConflictError) as conflict:
        module.save(other, edited(mine))
    assert conflict.value.theirs == ""
    assert module.every(journal) == (mine,)


def test_a_number_is_never_given_twice(journal):
    """What refers to a removed record never leads to a later one."""
    module, record = RECORDS["plans"]
    first = module.save(journal, record)
    module.remove(journal, first.id)
    assert module.save(journal, record).id == first.id + 1


def test_no_owner_sees_anything_of_another_one(journal):
    """A journal with rows in every table is empty for somebody else."""
    fill(journal)
    other = open_journal(owner="somebody else")
    assert all(contents(journal).values())
    empty = contents(other)
    assert not any(value for name, value in empty.items() if name != "overlay")
    assert empty["overlay"].corrections == ()
