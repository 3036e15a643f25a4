"""Learning the weights, on a few sentences."""

import numpy as np
import pytest

from bench.suggestions import Note
from bench.weights import Example, fit, matrix, of_notes, prototypes
from bounceback.vocabulary.grams import grams, summed
from bounceback.vocabulary.likeness import CLASSES, NONE, name_of
from bounceback.vocabulary.terms import Polarity, Reason, Theme

NERVES = name_of(Theme.CONFIDENCE, Polarity.WEAKNESS)


def test_prototypes_carry_their_class():
    """Each sentence of the data is an example."""
    found = list(prototypes())
    assert {one.label for one in found} == set(CLASSES)
    assert all(one.words.strip() and one.size == 1 for one in found)


def test_a_note_counts_in_part_for_each_thing_that_it_names():
    """And one that names nothing is an example of that."""
    mentions = frozenset({(Theme.CONFIDENCE, Polarity.WEAKNESS)})
    both = Note("en", "note", "both", mentions, frozenset({Reason.VISA}))
    plain = Note("en", "note", "plain", frozenset(), frozenset())
    assert list(of_notes([both, plain])) == [
        Example("both", NERVES, 0.5),
        Example("both", "reason:visa", 0.5),
        Example("plain", NONE),
    ]


def test_rows_are_of_length_one():
    """A long sentence weighs as much as a short one; one without letters weighs nothing."""
    found = matrix(["so nervous", "注", "the salary, never negotiated"])
    lengths = np.sqrt(np.asarray(found.multiply(found).sum(axis=1)).ravel())
    assert lengths == pytest.approx([1, 0, 1], abs=0.1)


def test_learnt_weights_tell_the_examples_apart():
    """Each sentence is most like its own class."""
    learnt = [
        Example(f"sentence {number} about {name}", name) for number, name in enumerate(CLASSES)
    ]
    weights = fit(learnt)
    found = grams([one.words for one in learnt])
    scores = summed(found, weights.full) / np.sqrt(found.counts)[:, None] + weights.bias
    assert [CLASSES[place] for place in scores.argmax(axis=1)] == list(CLASSES)
