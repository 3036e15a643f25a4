"""Likeness to known sentences, and the data that it is learnt from."""

import csv
import tomllib
from pathlib import Path

import numpy as np
import pytest

from bounceback.vocabulary.clauses import clauses
from bounceback.vocabulary.likeness import (
    CLASSES,
    NONE,
    Weights,
    learnt_from,
    likeness,
    mark,
    name_of,
    scores,
    similar,
    weights,
    weights_file,
)
from bounceback.vocabulary.terms import Polarity, Reason, Theme

HERE = Path(__file__).parent
WORDS = 4  # from which a sentence can be told from a common phrase


def sentences():
    """Every prototype sentence with its class."""
    for path in learnt_from():
        for kind, terms in tomllib.loads(path.read_text("utf-8")).items():
            for term, lines in terms.items():
                name = NONE if kind == NONE else f"{kind}:{term}"
                yield from ((name, line) for line in lines.strip().splitlines())


def parts_of_notes(name):
    """The longer clauses of the notes in a file."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        yield from (part.words for part in clauses(row["words"]) if len(part.tokens) >= WORDS)


def likeliest(text):
    """The class that a text is most like."""
    return CLASSES[int(scores(likeness([text]), [[0]])[0].argmax())]


def test_every_sentence_belongs_to_a_class_and_every_class_has_some():
    """The data names nothing else, and leaves nothing out."""
    assert {name for name, _ in sentences()} == set(CLASSES)


def test_weights_are_those_of_the_present_sentences():
    """After a change of the sentences, `python -m bench.weights` is due."""
    with np.load(weights_file()) as kept:
        assert str(kept["mark"]) == mark()


def test_no_sentence_retells_a_frozen_note():
    """What suggestions are judged on stands nowhere in what they are learnt from."""
    learnt = [line for _, line in sentences() if len(line.split()) >= WORDS]
    frozen = list(parts_of_notes("notes_frozen.tsv"))
    assert similar(learnt, frozen).max() < 0.7
    assert similar(list(parts_of_notes("notes_tuning.tsv")), frozen).max() < 0.7


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("my mind went completely blank", name_of(Theme.CONFIDENCE, Polarity.WEAKNESS)),
        ("hab mich nicht gut vorbereitet", name_of(Theme.PREPARATION, Polarity.WEAKNESS)),
        ("ils ont aimé ma présentation claire", name_of(Theme.COMMUNICATION, Polarity.STRENGTH)),
        ("the job went to an internal applicant", name_of(Reason.INTERNAL_CANDIDATE)),
        ("the interview is next Monday at noon", NONE),
    ],
)
def test_unseen_words_are_like_known_sentences(text, name):
    """In each language, and nothing where nothing is said."""
    assert likeliest(text) == name


def test_a_text_scores_as_its_clauses_do_together():
    """The pieces of all clauses count alike, and a text without any gets the bias alone."""
    parts = likeness(["I was nervous", "no questions", "I was nervous"])
    one, twice, nothing = scores(parts, [[0], [0, 2], []])
    assert np.allclose((twice - nothing), (one - nothing) * np.sqrt(2), atol=1e-4)
    assert np.allclose(nothing, weights()[1])


def test_rounded_weights_are_near_the_exact_ones():
    """Kept as whole numbers up to 127, they are off by less than one of them."""
    exact = np.linspace(-2, 3, 12, dtype=np.float32).reshape(4, 3)
    kept = Weights.of(exact, np.zeros(3, dtype=np.float32))
    assert kept.small.dtype == np.int8
    assert np.abs(kept.full - exact).max() <= 3 / 127 / 2 + 1e-6


def test_similarity_is_one_for_the_same_words_and_none_for_others():
    """The cosine of their pieces."""
    found = similar(["no questions", "salary"], ["No questions!", ""])
    assert found[0, 0] == pytest.approx(1)
    assert found[1].tolist() == [0, 0]
