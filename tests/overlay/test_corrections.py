"""Corrections as plain data: one thing is said once, and it can be written down."""

import json
from functools import partial

import pytest
from hypothesis import given

from bounceback.errors import CorrectionError
from bounceback.overlay.corrections import (
    ApplicationCorrection,
    InterviewCorrection,
    Overlay,
    ReasonCorrection,
)
from bounceback.overlay.storing import from_dict, to_dict
from tests.overlay.searches import CORRECTIONS


def test_the_later_word_holds():
    """Saying something else about the same takes the place of what was said."""
    first = ApplicationCorrection("a", "ending", "rejected")
    later = ApplicationCorrection("a", "ending", "withdrew")
    other = ReasonCorrection("a", "visa")
    said = Overlay((first, other)).saying(later)
    assert said.corrections == (other, later)
    assert Overlay((first, later)).of(ApplicationCorrection) == (later,)


@given(CORRECTIONS)
def test_every_correction_survives_json(correction):
    """Written as JSON and read again, it is the same, types included."""
    assert from_dict(json.loads(json.dumps(to_dict(correction)))) == correction


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"about": "weather"},
        {"about": "reason", "application": "a"},
        {"about": "reason", "application": "a", "reason": "visa", "provenance": "rumour"},
        {"about": "logged", "interview": "i", "application": "a", "held_on": "soon"},
        {"about": "reason", "application": "a", "reason": "visa", "colour": "red"},
    ],
)
def test_what_is_no_correction_is_refused(told):
    """A kind, a word or a field that corrections do not have is one clear sentence."""
    with pytest.raises(CorrectionError, match="cannot be read"):
        from_dict(told)


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("application", "company", "Other"),
        ("application", "ending", "sacked"),
        ("application", "applied_on", "3/4/2026"),
        ("application", "rounds", "0"),
        ("interview", "kind", "applied"),
        ("interview", "rating", "good"),
        ("interview", "ending", "rejected"),
    ],
)
def test_a_value_that_no_log_could_hold_is_refused(kind, field, value):
    """The mistake shows when it is said, not when a page is drawn."""
    make = {
        "application": partial(ApplicationCorrection, "a"),
        "interview": partial(InterviewCorrection, "a", "i"),
    }
    with pytest.raises(CorrectionError):
        make[kind](field, value)


@pytest.mark.parametrize("field", ["furthest_stage", "ending"])
def test_an_empty_value_is_not_known(field):
    """What the person does not know is unknown, in words as in days and numbers."""
    assert ApplicationCorrection("a", field, "").parsed() == "unknown"
    assert ApplicationCorrection("a", "rounds", "").parsed() is None
