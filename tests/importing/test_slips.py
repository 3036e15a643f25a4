"""Slips of the keyboard in words for statuses."""

import pytest

from bounceback.importing.slips import meant, righted


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("inteview", "interview"),
        ("offer recieved", "offer received"),
        ("reeejected", "rejected"),
        ("no reponse", "no response"),
        ("reflected", None),
        ("projected", None),
        ("hird", None),
        ("未录取了", None),
    ],
)
def test_a_slip_of_a_phrase_is_known(text, phrase):
    """Letters missing, in the wrong place or held too long; another word is no slip."""
    assert meant(text) == phrase


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("rejected after final intervew", "rejected after final interview"),
        ("first with recrutier", "first with recruiter"),
        ("sent teh form", "sent teh form"),
        ("projected", "projected"),
    ],
)
def test_words_of_some_length_are_put_right(text, plain):
    """In a short word one letter makes another."""
    assert righted(text) == plain
