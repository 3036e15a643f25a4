"""`python -m bench.weights`: learn the weights by which suggestions are like known sentences.

Multinomial logistic regression with a ridge penalty, over the pieces of the prototype sentences
(`bounceback/vocabulary/words/prototypes_*.toml`) and of the tuning notes. The frozen notes are
never read here. It takes about a minute; the weights are to be made again whenever a sentence is
added, and a test says so.
"""

import tomllib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import optimize, sparse  # noqa: TID251

from bench.suggestions import SETS, Note, read_notes
from bounceback.vocabulary.clauses import clauses
from bounceback.vocabulary.grams import PLACES, grams
from bounceback.vocabulary.likeness import CLASSES, NONE, Weights, learnt_from, weights_file

RIDGE = 0.05  # penalty on half the squared weights
BALANCE = 0.5  # 0: every sentence counts alike; 1: every class does
STEPS = 60


class Example(NamedTuple):
    """A sentence, the class that it belongs to, and how much it counts."""

    words: str
    label: str
    size: float = 1.0


def examples() -> list[Example]:
    """All sentences to learn from: the prototypes and the tuning notes."""
    return [*prototypes(), *of_notes(read_notes(SETS["tuning"]))]


def prototypes() -> Iterator[Example]:
    """Which sentences stand in the data, each with its class?"""
    for path in learnt_from():
        for kind, terms in tomllib.loads(path.read_text("utf-8")).items():
            for term, lines in terms.items():
                label = NONE if kind == NONE else f"{kind}:{term}"
                yield from (Example(line, label) for line in lines.strip().splitlines())


def of_notes(notes: Sequence[Note]) -> Iterator[Example]:
    """The notes as examples: one that names several things counts in part for each."""
    for note in notes:
        named = [f"{polarity}:{theme}" for theme, polarity in sorted(note.mentions)]
        named += [f"reason:{reason}" for reason in sorted(note.reasons)]
        labels = [label for label in named if label in CLASSES] or [NONE]
        yield from (Example(note.words, label, 1 / len(labels)) for label in labels)


def fit(learnt: Sequence[Example]) -> Weights:
    """Which weights tell the classes of these examples apart best?"""
    pieces = matrix([example.words for example in learnt])
    labels = np.array([CLASSES.index(example.label) for example in learnt])
    counts = np.bincount(labels, minlength=len(CLASSES))
    size = np.array([example.size for example in learnt])
    size = size * (len(labels) / len(CLASSES) / counts[labels]) ** BALANCE
    turned, wanted = pieces.T.tocsr(), np.eye(len(CLASSES))[labels]

    def loss(flat: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        table = flat.reshape(PLACES + 1, len(CLASSES))
        scores = pieces @ table[:-1] + table[-1]
        scores = scores - scores.max(axis=1, keepdims=True)
        chances = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
        missed = -(size * np.log(chances[np.arange(len(labels)), labels])).sum()
        gap = (chances - wanted) * size[:, None]
        slope = np.vstack([turned @ gap + RIDGE * table[:-1], gap.sum(axis=0)])
        return missed + RIDGE / 2 * (table[:-1] ** 2).sum(), slope.ravel()

    start = np.zeros((PLACES + 1) * len(CLASSES))
    found = optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    table = found.x.reshape(PLACES + 1, len(CLASSES)).astype(np.float32)
    return Weights.of(table[:-1], table[-1])


def matrix(texts: Sequence[str]) -> sparse.csr_matrix:
    """Texts by pieces, as rows of length one, parted into clauses as suggestions are."""
    parts = [[clause.words for clause in clauses(text)] for text in texts]
    owners = np.repeat(np.arange(len(texts)), [len(some) for some in parts])
    found = grams([part for some in parts for part in some])
    rows = owners[found.owners]
    sizes = np.sqrt(np.bincount(rows, minlength=len(texts)))[rows]
    return sparse.csr_matrix((1 / sizes, (rows, found.places)), shape=(len(texts), PLACES))


def main() -> None:
    """Learn the weights and write them where the program reads them."""
    learnt = examples()
    fit(learnt).save(weights_file())
    print(f"{len(learnt)} examples, {weights_file().stat().st_size / 1024:.0f} kB")


if __name__ == "__main__":
    main()
