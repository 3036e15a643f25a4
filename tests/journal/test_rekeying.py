"""All that was written follows its application to a newer version of the sheet."""

from bounceback.journal import (
    corrections,
    letters,
    plans,
    questions,
    reflections,
    rekeying,
    taxonomy,
)
from bounceback.journal.opening import open_journal
from bounceback.overlay.corrections import ReasonCorrection
from bounceback.vocabulary.terms import Control
from tests.journal.filled import ADA, AT, HELD, fill

NEW = "ada limited · clerk · 2026-05-01 · 1"


def test_everything_follows(journal):
    """Reflections, plans, letters, questions, sorting and corrections, interviews included."""
    fill(journal)
    overlay = rekeying.rekey(journal, {ADA: NEW}, AT)
    assert {each.application for each in overlay.corrections} == {NEW}
    assert corrections.overlay(journal) == overlay
    for module in (reflections, plans, letters, questions):
        [row] = module.every(journal)
        assert (row.application, row.interview) == (NEW, HELD.replace(ADA, NEW))
    assert {each.application for each in taxonomy.sorting(journal)} == {"", NEW}


def test_names_are_exchanged_at_once(journal):
    """Where one row takes the old name of another, each keeps its own letters."""
    for name in "ab":
        letters.save(journal, letters.Letter("thanks", name, AT, text=f"to {name}"))
        corrections.say(journal, ReasonCorrection(name, f"of {name}"), at=AT)
    rekeying.rekey(journal, {"a": "b", "b": "a"}, AT)
    assert [each.text for each in letters.of(journal, "b")] == ["to a"]
    assert [each.text for each in letters.of(journal, "a")] == ["to b"]
    found = {each.reason: each.application for each in corrections.overlay(journal).corrections}
    assert found == {"of a": "b", "of b": "a"}


def test_two_that_become_one_keep_the_later_word(journal):
    """Where two old names lead to one, the later correction holds."""
    for name in "ab":
        corrections.say(journal, ReasonCorrection(name, "visa", words=name), at=AT)
    overlay = rekeying.rekey(journal, {"a": "c", "b": "c"}, AT)
    assert overlay.of(ReasonCorrection) == (ReasonCorrection("c", "visa", words="b"),)
    assert corrections.overlay(journal).corrections == overlay.of(ReasonCorrection)


def test_others_are_left_alone(journal):
    """Only what this owner wrote is carried over."""
    other = open_journal(owner="somebody else")
    fill(journal)
    fill(other)
    rekeying.rekey(journal, {ADA: NEW}, AT)
    assert letters.of(other, ADA)
    assert not letters.of(other, NEW)
    assert taxonomy.sorting(other)[1] == taxonomy.Sorting("salary", Control.PARTLY, ADA)


def test_it_is_known_whether_there_is_anything_to_carry(journal):
    """An empty journal needs no comparing of sheets."""
    assert not rekeying.anything(journal)
    letters.save(journal, letters.Letter("thanks", ADA, AT))
    assert rekeying.anything(journal)
