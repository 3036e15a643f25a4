"""Corrections as text, and back."""

import json

import pytest
from hypothesis import given

from bounceback.errors import CorrectionError
from bounceback.overlay.storing import from_dict, to_dict
from tests.overlay.searches import CORRECTIONS


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
