"""Texts as the pieces of three to five letters that they are made of.

A text becomes the hashes of all its character n-grams, word ends included: "prepared" and
"unprepared", "nervös" and "nervous" share most of theirs, so that words no list has foreseen are
still like some that are known (Cavnar & Trenkle 1994; the hashing trick: Weinberger et al. 2009).
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bounceback.vocabulary.words import folded

SHORTEST, LONGEST = 3, 5  # letters of a piece
BITS = 14
PLACES = 1 << BITS  # different hashes
_WORD = re.compile(r"[a-z0-9]+")
_STEP = np.uint32(16_777_619)  # the prime of the FNV hash
_SPREAD = np.uint32(2_654_435_769)  # 2**32 / golden ratio: Fibonacci hashing (Knuth, vol. 3, 6.4)


class Grams(NamedTuple):
    """The pieces of some texts: for each its hash and the number of its text, in their order."""

    places: npt.NDArray[np.int64]
    owners: npt.NDArray[np.int64]
    texts: int

    @property
    def counts(self) -> npt.NDArray[np.int64]:
        """How many pieces has each text?"""
        return np.bincount(self.owners, minlength=self.texts)


def grams(texts: Sequence[str]) -> Grams:
    """Of which pieces are these texts made? A text without Latin letters or digits has none."""
    plain = [f" {' '.join(_WORD.findall(folded(text)))} " for text in texts]
    letters = np.frombuffer("".join(plain).encode("ascii"), dtype=np.uint8).astype(np.uint32)
    owners = np.repeat(np.arange(len(plain)), [len(text) for text in plain])
    hashed, owned, running = [], [], letters
    for length in range(2, LONGEST + 1):
        running = running[:-1] * _STEP + letters[length - 1 :]
        if length >= SHORTEST:
            begins = owners[: len(running)]
            inside = begins == owners[length - 1 :]
            hashed.append(_place(running[inside]))
            owned.append(begins[inside])
    places, belongs = np.concatenate(hashed), np.concatenate(owned)
    order = np.argsort(belongs, kind="stable")
    return Grams(places[order], belongs[order], len(plain))


def _place(hashes: npt.NDArray[np.uint32]) -> npt.NDArray[np.int64]:
    mixed = (hashes ^ (hashes >> np.uint32(15))) * _SPREAD
    return (mixed >> np.uint32(32 - BITS)).astype(np.int64)


def summed(found: Grams, weights: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """What do the weights of its pieces add up to, per text? Shape: texts by columns of weights."""
    ends = np.cumsum(found.counts)
    begins = ends - found.counts
    sums = np.zeros((found.texts, weights.shape[1]), dtype=np.float32)
    for text, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        sums[text] = weights[found.places[begin:end]].sum(axis=0)  # in the cache: quicker at once
    return sums
