"""Endings and stages as numbers."""

import pytest

from bounceback.importing.codes import (
    APPLIED,
    ENDINGS,
    INTERVIEW,
    NOTHING,
    OFFER,
    SCREEN,
    STAGES,
    UNKNOWN_STAGE,
    place_of,
)
from bounceback.vocabulary.terms import Ending


@pytest.mark.parametrize("ending", Ending)
def test_every_ending_has_its_number(ending):
    """There and back."""
    assert ENDINGS[place_of(ending)] is ending


def test_no_ending_is_no_number_of_one():
    """It stands below all of them, so that a maximum prefers whatever is known."""
    assert place_of(None) == NOTHING < 0


def test_deeper_stages_have_greater_numbers():
    """Unknown is the least, so that a maximum is the deepest stage that is known."""
    assert UNKNOWN_STAGE < APPLIED < SCREEN < INTERVIEW < OFFER == len(STAGES) - 1
