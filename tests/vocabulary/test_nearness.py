"""Texts that say the same in nearly the same words, and those that only look so."""

import pytest

from bounceback.vocabulary.nearness import nearness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ran out of time", "ran out of time!!"),
        ("ran out of time on the coding task", "ran out of time on the coding test"),
        ("nervös am Anfang", "Nervos am Anfang"),
        ("nervous at the start", "too nervous at the start"),
        ("I did not know their product", "did not know their product"),
    ],
)
def test_nearly_the_same_words(one, other):
    """Signs, capitals, a word more."""
    assert nearness([one], [other])[0, 0] > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I was nervous", "I was not nervous"),
        ("nervous at the start", "ran out of time"),
        ("weak on system design", "strong on system design"),
        ("面试很紧张", "面试很顺利"),
        ("", "nervous"),
    ],
)
def test_other_words_are_not_near(one, other):
    """Above all not those that deny what the others say."""
    assert nearness([one], [other])[0, 0] == 0


def test_nothing_is_near_nothing():
    """Without texts on either side there is a table without cells."""
    assert nearness([], ["nervous"]).shape == (0, 1)
    assert nearness(["nervous"], []).shape == (1, 0)
