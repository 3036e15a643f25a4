"""How like a text is to sentences about each theme, each reason, and about none of them.

The weights are those of a multinomial logistic regression, learnt from the sentences in
`words/prototypes_*.toml` by `python -m bench.weights` and kept in `words/weights.npz`.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bounceback.vocabulary.cues import LANGUAGES
from bounceback.vocabulary.grams import PLACES, grams, summed
from bounceback.vocabulary.terms import Polarity, Reason, Theme

Array = npt.NDArray[np.float32]
# Reasons that are no theme; a theme is a reason by its weakness.
CIRCUMSTANCES: tuple[Reason, ...] = tuple(reason for reason in Reason if reason.theme is None)
MENTIONS: tuple[tuple[Theme, Polarity], ...] = tuple(
    (theme, polarity) for polarity in Polarity for theme in Theme
)


def name_of(term: Theme | Reason, polarity: Polarity | None = None) -> str:
    """What is the class called of a theme with its polarity, or of a circumstance?"""
    return f"{polarity or 'reason'}:{term}"


NONE = "none"
CLASSES: tuple[str, ...] = (
    NONE,
    *(name_of(theme, polarity) for theme, polarity in MENTIONS),
    *(name_of(reason) for reason in CIRCUMSTANCES),
)
BLOCK = 5_000  # clauses looked at together: some tens of megabytes
FINEST = 127  # the largest whole number that a weight is kept as


@dataclass(frozen=True)
class Weights:
    """What each piece of a text says for each class: places by classes, kept as small numbers."""

    small: npt.NDArray[np.int8]
    scale: Array  # what 1 stands for, per class
    bias: Array

    @classmethod
    def of(cls, exact: Array, bias: Array) -> "Weights":
        """Keep these weights (places by classes), rounded to a 127th of the largest of a class."""
        scale = np.maximum(np.abs(exact).max(axis=0), np.float32(1e-9)) / np.float32(FINEST)
        return cls(np.rint(exact / scale).astype(np.int8), scale, bias)

    @property
    def full(self) -> Array:
        """The weights themselves."""
        return self.small * self.scale

    def save(self, path: Path) -> None:
        """Write the weights, with a mark of the sentences that they were learnt from."""
        np.savez_compressed(
            path, small=self.small, scale=self.scale, bias=self.bias, mark=np.array(mark())
        )


class Parts(NamedTuple):
    """Clauses: their words, what their pieces say for each class in sum, and how many they are."""

    words: Sequence[str]
    sums: Array
    counts: npt.NDArray[np.int64]


def weights_file() -> Path:
    """Where do the learnt weights stand?"""
    return Path(str(files("bounceback.vocabulary").joinpath("words", "weights.npz")))


def learnt_from() -> list[Path]:
    """In which files do the sentences stand that the weights are learnt from?"""
    folder = weights_file().parent
    return [folder / f"prototypes_{language}.toml" for language in LANGUAGES]


def mark() -> str:
    """What marks the sentences as they are now? Other weights are due when it changes."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in learnt_from())).hexdigest()


@cache
def weights() -> tuple[Array, Array]:
    """The weights (places by classes) and the biases: read once, when a first text is looked at."""
    with np.load(weights_file()) as kept:
        found = Weights(kept["small"], kept["scale"], kept["bias"])
    return found.full, found.bias


def likeness(clauses: Sequence[str]) -> Parts:
    """What do these clauses say for each class?"""
    sums = np.zeros((len(clauses), len(CLASSES)), dtype=np.float32)
    counts = np.zeros(len(clauses), dtype=np.int64)
    for begin in range(0, len(clauses), BLOCK):
        found = grams(clauses[begin : begin + BLOCK])
        sums[begin : begin + BLOCK] = summed(found, weights()[0])
        counts[begin : begin + BLOCK] = found.counts
    return Parts(clauses, sums, counts)


def scores(parts: Parts, texts: Sequence[Sequence[int]]) -> Array:
    """How like are texts, given as the numbers of their clauses, to each class?

    Shape: texts by classes. Scores are logits: only differences between them count.
    """
    owners = np.repeat(np.arange(len(texts)), [len(numbers) for numbers in texts])
    numbers = np.array([number for some in texts for number in some], dtype=np.int64)
    sums = np.zeros((len(texts), len(CLASSES)), dtype=np.float32)
    np.add.at(sums, owners, parts.sums[numbers])
    counts = np.bincount(owners, parts.counts[numbers], minlength=len(texts))
    return _unit(sums, counts) + weights()[1]


def similar(texts: Sequence[str], known: Sequence[str]) -> Array:
    """How similar is each text to each known one, 0 to 1: the cosine of their pieces?"""
    found, theirs = grams(texts), grams(known)
    table = np.zeros((PLACES, len(known)), dtype=np.float32)
    np.add.at(table, (theirs.places, theirs.owners), 1)
    table /= np.maximum(np.sqrt((table**2).sum(axis=0)), 1)
    return _unit(summed(found, table), found.counts)


def _unit(sums: Array, counts: npt.NDArray[np.float64] | npt.NDArray[np.int64]) -> Array:
    """Sums as products with unit vectors: a long text says no more than a short one."""
    return np.asarray(sums / np.sqrt(np.maximum(counts, 1))[:, None], dtype=np.float32)
