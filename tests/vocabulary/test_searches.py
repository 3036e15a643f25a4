"""Patterns that tell which texts may hold a cue."""

import re

import pytest

from bounceback.vocabulary.cues import GAP, Kind, cues
from bounceback.vocabulary.searches import searches


def held(text, *kinds):
    """Whether any of the patterns is found in the text."""
    return any(re.search(pattern, text) for pattern in searches(kinds))


@pytest.mark.parametrize("kind", [Kind.WEAKNESS, Kind.STRENGTH, Kind.TOPIC, Kind.REASON])
def test_every_cue_is_held_by_its_own_text(kind):
    """No text with a cue is overlooked."""
    for cue in cues().all:
        if cue.kind is kind:
            written = " ".join(part.rstrip("*") for part in cue.pattern if part != GAP)
            assert held(f"so {written} now", kind), written


@pytest.mark.parametrize(
    "text", ["i didn't prepare", "i did not prepare", "didn’t prepare", "war nervös", "mal préparé"]
)
def test_spellings_do_not_hide_a_cue(text):
    """With apostrophe, in two words, with accents."""
    assert held(text, Kind.WEAKNESS)


@pytest.mark.parametrize("text", ["", "call on tuesday at ten", "shambling", "sent the form"])
def test_other_texts_are_left_out(text):
    """Most notes need no closer look."""
    assert not held(text, Kind.WEAKNESS)
