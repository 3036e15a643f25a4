"""Slips of the keyboard in words for statuses: "rejcted", "interveiw", "rejeeected".

Only words as long as one slip can hardly make another word of are read so.
"""

import re
from functools import cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bounceback.importing.phrases import CHINESE
from bounceback.vocabulary.words import words

SLIP_SCORE = 88  # of 100: one or two letters of a word of six
SHORTEST_SLIP, LONGEST_SLIP = 5, 40  # characters
SLIPPABLE = 7  # letters of a word within a status; in a shorter one, one letter makes another
STRETCHED = re.compile(r"([^\W\d_])\1{2,}|([^\w\s])\2+")  # "rejeeected", "👻👻"


def meant(plain: str) -> str | None:
    """Answer: which phrase of the vocabulary is this text a slip of? None where it is of none.

    One character of Chinese more or less makes another word: "not" is one.
    """
    if CHINESE.search(plain):
        return None
    if (once := STRETCHED.sub(r"\1\2", plain)) in _phrases():
        return once
    if not SHORTEST_SLIP <= len(plain) <= LONGEST_SLIP:
        return None
    best = process.extractOne(plain, _phrases(), scorer=fuzz.ratio, score_cutoff=SLIP_SCORE)
    return best[0] if best and _is_slip_of(plain, best[0]) else None


def righted(plain: str) -> str:
    """Answer: what is this text with the slips of single words put right?"""
    if CHINESE.search(plain) or not SHORTEST_SLIP <= len(plain) <= LONGEST_SLIP:
        return plain
    return " ".join(map(_righted, plain.split()))


@cache
def _phrases() -> tuple[str, ...]:
    """The phrases for endings and stages, each once."""
    return tuple(dict.fromkeys([*words().endings, *words().stages]))


def _righted(token: str) -> str:
    """A word of the vocabulary for the one slip of it that this is; any other word as it is."""
    if len(token) < SLIPPABLE or token in _vocabulary():
        return token
    known = [word for word in _vocabulary() if OSA.distance(token, word, score_cutoff=1) == 1]
    return known[0] if len(known) == 1 else token


@cache
def _vocabulary() -> frozenset[str]:
    """The longer words that the phrases for statuses are made of."""
    return frozenset(word for word in " ".join(_phrases()).split() if len(word) >= SLIPPABLE)


def _is_slip_of(text: str, phrase: str) -> bool:
    """Whether each word is a slip of its counterpart: "another offer" is not "the offer"."""
    ours, theirs = text.split(), phrase.split()
    if len(ours) != len(theirs):
        return text.replace(" ", "") == phrase.replace(" ", "")
    return all(
        OSA.distance(a, b) <= len(b) // SHORTEST_SLIP for a, b in zip(ours, theirs, strict=True)
    )
