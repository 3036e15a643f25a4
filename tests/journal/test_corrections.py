"""What the person said, kept in order and never overwritten by another tab."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from bounceback.errors import ConflictError
from bounceback.journal import corrections
from bounceback.journal.opening import open_journal
from bounceback.overlay.corrections import ApplicationCorrection, Overlay, ReasonCorrection
from tests.journal.filled import AT
from tests.overlay.searches import OVERLAYS

ENDED = ApplicationCorrection("a", "ending", "rejected")
WITHDREW = replace(ENDED, value="withdrew")
VISA = ReasonCorrection("a", "visa")


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(OVERLAYS)
def test_any_overlay_comes_back_as_it_was(journal, overlay):
    """Every kind of correction survives, in the order in which it was said."""
    corrections.unsay(journal, *corrections.overlay(journal).corrections)
    assert corrections.say(journal, *overlay.corrections, at=AT) == overlay
    assert corrections.overlay(open_journal()) == overlay


def test_the_later_word_takes_the_place_of_the_earlier_one(journal):
    """One thing is said once; taking it back leaves the rest."""
    corrections.say(journal, ENDED, VISA, at=AT)
    assert corrections.say(journal, WITHDREW, at=AT) == Overlay((VISA, WITHDREW))
    assert corrections.unsay(journal, ENDED) == Overlay((VISA,))
    assert corrections.unsay(journal, ENDED) == Overlay((VISA,))


def test_two_tabs_do_not_overwrite_each_other(journal):
    """Whoever saw something else about the same is told; about other things there is no quarrel."""
    seen = corrections.say(journal, ENDED, at=AT)
    corrections.say(journal, WITHDREW, at=AT, seen=seen)
    with pytest.raises(ConflictError) as conflict:
        corrections.say(journal, replace(ENDED, value="open"), at=AT, seen=seen)
    assert "open" in conflict.value.mine
    assert "withdrew" in conflict.value.theirs
    corrections.say(journal, WITHDREW, VISA, at=AT, seen=seen)
    assert corrections.overlay(journal) == Overlay((WITHDREW, VISA))


def test_a_conflict_keeps_nothing_of_what_was_said_with_it(journal):
    """Corrections that are said together are kept together or not at all."""
    corrections.say(journal, ENDED, at=AT)
    with pytest.raises(ConflictError):
        corrections.say(journal, VISA, WITHDREW, at=AT, seen=Overlay())
    assert corrections.overlay(journal) == Overlay((ENDED,))


def test_owners_have_their_own_words(journal):
    """The same may be said by two people, otherwise."""
    other = open_journal(owner="somebody else")
    corrections.say(journal, ENDED, at=AT)
    assert corrections.say(other, WITHDREW, at=AT) == Overlay((WITHDREW,))
    corrections.unsay(other, WITHDREW)
    assert corrections.overlay(journal) == Overlay((ENDED,))


def test_each_logged_interview_has_an_identity_of_its_own():
    """No two are the same."""
    assert len({corrections.logged_identity() for _ in range(50)}) == 50
