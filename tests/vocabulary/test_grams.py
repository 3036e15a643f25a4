"""Texts as the pieces that they are made of."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.vocabulary.grams import PLACES, grams, summed


def pieces(text):
    """The sorted hashes of a text's pieces."""
    return sorted(grams([text]).places.tolist())


def test_a_text_has_its_pieces_of_three_to_five_letters():
    """Both ends count as a letter: " ab " has two pieces of three and one of four."""
    assert grams(["ab"]).counts.tolist() == [3]
    assert grams(["abc"]).counts.tolist() == [3 + 2 + 1]


@pytest.mark.parametrize(("one", "other"), [("Nervös!", "nervos"), ("so  - so", "SO SO")])
def test_spelling_and_stops_do_not_matter(one, other):
    """Case, accents and punctuation are gone."""
    assert pieces(one) == pieces(other)


def test_like_words_share_pieces():
    """What no list has foreseen is still like what is known."""
    known, near, far = (set(pieces(word)) for word in ("prepared", "unprepared", "salary"))
    assert len(known & near) > len(known) / 2
    assert not known & far


def test_pieces_do_not_depend_on_the_other_texts():
    """Nothing reaches over from one text into the next."""
    together = grams(["so nervous", "", "no questions"])
    assert together.counts.tolist()[1] == 0
    assert sorted(together.places[together.owners == 2].tolist()) == pieces("no questions")


def test_weights_are_added_up_per_text():
    """Each piece counts as often as it stands there; a text without any comes to nothing."""
    ones = np.ones((PLACES, 2), dtype=np.float32)
    found = grams(["abab", "注", "ab"])
    assert summed(found, ones).tolist() == [[count, count] for count in found.counts]


@given(st.lists(st.text(), max_size=4))
def test_any_texts_have_pieces_in_their_places(texts):
    """Whatever stands in a cell is hashed into the table."""
    found = grams(texts)
    assert found.texts == len(texts)
    assert all(0 <= place < PLACES for place in found.places)
    assert np.all(np.diff(found.owners) >= 0)
