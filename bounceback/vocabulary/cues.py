"""The cues by which free text gives away a reason, a weakness, a strength or how far it went.

The cues are data: one TOML file per language in the folder `words`. A cue is a phrase; in it, a
word that ends in * stands for longer words too, and ~ stands for up to three words.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from bounceback.vocabulary.words import normalise

LANGUAGES: tuple[str, ...] = ("en", "de", "fr")
LONGEST_GAP = 3  # words that ~ may stand for
STEM = 3  # letters by which phrases that begin with a stem are looked up


class Kind(StrEnum):
    """What a cue does in its clause."""

    NEGATION = "negations"
    ABSENCE = "absences"
    FAULT = "faults"
    MILD_FAULT = "mild_faults"
    PRAISE = "praises"
    MILD_PRAISE = "mild_praises"
    OTHERS = "others"
    JUDGING = "judging"
    WRITER = "writer"
    CAUSE = "causes"
    TOPIC = "topics"
    WEAKNESS = "weaknesses"
    STRENGTH = "strengths"
    REASON = "reasons"
    REASON_TOPIC = "reason_topics"
    STAGE = "stages"
    ENDING = "endings"


class Cue(NamedTuple):
    """One phrase, what it does, and the term it speaks of ("" where it speaks of none)."""

    kind: Kind
    term: str
    pattern: tuple[str, ...]


class Match(NamedTuple):
    """A cue found in the words `start` to `end` (exclusive) of a clause."""

    start: int
    end: int
    cue: Cue


@dataclass(frozen=True)
class Cues:
    """Every cue of all languages, by the word, or else by the stem, that it begins with."""

    by_word: Mapping[str, Sequence[Cue]]
    by_stem: Mapping[str, Sequence[Cue]]
    turns: tuple[str, ...]

    def find(self, tokens: Sequence[str]) -> list[Match]:
        """Which cues stand in these normalised words, in their order?"""
        return [
            Match(start, end, cue)
            for start, token in enumerate(tokens)
            for cues in (self.by_word.get(token, ()), self.by_stem.get(token[:STEM], ()))
            for cue in cues
            if (end := _end(cue.pattern, tokens, start))
        ]

    def __iter__(self) -> Iterator[Cue]:
        """Every cue once."""
        for group in (self.by_word, self.by_stem):
            for listed in group.values():
                yield from listed


@cache
def cues() -> Cues:
    """By which phrases is free text understood? Read once from the cues of all languages."""
    tables = [_read(language) for language in LANGUAGES]
    by_word: defaultdict[str, list[Cue]] = defaultdict(list)
    by_stem: defaultdict[str, list[Cue]] = defaultdict(list)
    for cue in dict.fromkeys(cue for table in tables for cue in _cues(table)):
        first = cue.pattern[0]
        if first.endswith("*"):
            by_stem[first[:STEM]].append(cue)
        else:
            by_word[first].append(cue)
    turns = tuple(turn for table in tables for turn in _phrases(table["cues"]["turns"]))
    return Cues(by_word, by_stem, turns)


def _read(language: str) -> dict[str, dict[str, str]]:
    path = files("bounceback.vocabulary").joinpath("words", f"cues_{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _cues(table: Mapping[str, Mapping[str, str]]) -> Iterator[Cue]:
    """The cues of one language: those that speak of no term, then those that do."""
    for kind in Kind:
        terms = {"": table["cues"][kind]} if kind in table["cues"] else table.get(kind, {})
        for term, listed in terms.items():
            for phrase in _phrases(listed):
                yield Cue(kind, term, _pattern(phrase))


def _phrases(listed: str) -> list[str]:
    return [phrase for part in listed.split(",") if (phrase := " ".join(part.split()))]


def _pattern(phrase: str) -> tuple[str, ...]:
    return tuple(
        part
        for word in re.sub("['\u2019]", "", phrase).split()
        for part in ((word,) if word == "~" else _words(word))
    )


def _words(word: str) -> list[str]:
    parts = normalise(word.rstrip("*")).split()
    return [*parts[:-1], parts[-1] + ("*" if word.endswith("*") else "")]


def _end(pattern: Sequence[str], tokens: Sequence[str], at: int) -> int:
    """Where the pattern ends if it begins at this word, or 0 if it does not."""
    for place, part in enumerate(pattern):
        if part == "~":
            ends = (_end(pattern[place + 1 :], tokens, at + gap) for gap in range(LONGEST_GAP + 1))
            return next((end for end in ends if end), 0)
        if at >= len(tokens) or not _fits(part, tokens[at]):
            return 0
        at += 1
    return at


def _fits(part: str, token: str) -> bool:
    return token.startswith(part[:-1]) if part[-1] == "*" else token == part
