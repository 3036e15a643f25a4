"""The cues by which free text gives away a reason, a weakness, a strength or how far it went.

The cues are data: one TOML file per language in the folder `words`. A cue is a phrase; in it, a
word that ends in * stands for longer words too, and ~ stands for up to three words.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from bounceback.vocabulary.words import folded

LANGUAGES: tuple[str, ...] = ("en", "de", "fr")
LONGEST_GAP = 3  # words that ~ may stand for
STEM = 3  # letters by which stems are looked up
GAP = "~"
_SEPARATE_NOT = re.compile(
    r"\b(did|do|does|had|has|have|is|are|was|were|could|would|should|must|need)( not)\b"
)


class Kind(StrEnum):
    """What a cue does in its clause."""

    NEGATION = "negations"
    ABSENCE = "absences"
    FAULT = "faults"
    MILD_FAULT = "mild_faults"
    PRAISE = "praises"
    MILD_PRAISE = "mild_praises"
    OTHERS = "others"
    THINGS = "things"
    JUDGING = "judging"
    WRITER = "writer"
    CONTACT = "contacts"
    CAUSE = "causes"
    TOPIC = "topics"
    COLUMN_TOPIC = "column_topics"
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


@dataclass
class _Node:
    """The cues that end here, and the ways on: by a word, by a stem, or over a gap."""

    cues: list[Cue] = field(default_factory=list)
    words: dict[str, "_Node"] = field(default_factory=dict)
    stems: dict[str, dict[str, "_Node"]] = field(default_factory=dict)  # by their first letters
    gap: "_Node | None" = None


@dataclass(frozen=True)
class Cues:
    """Every cue of all languages, once, and the words that turn a sentence ("but")."""

    all: tuple[Cue, ...]
    turns: tuple[str, ...]
    root: _Node

    def find(self, tokens: Sequence[str]) -> list[Match]:
        """Which cues stand in these normalised words, in their order?"""
        words, stems = self.root.words, self.root.stems  # most tokens lead nowhere: look here first
        return [
            Match(start, end, cue)
            for start, token in enumerate(tokens)
            if token in words or token[:STEM] in stems
            for node in _ways(self.root, token)
            for cue, end in _walk(node, tokens, start + 1)
        ]


@cache
def cues() -> Cues:
    """By which phrases is free text understood? Read once from the cues of all languages."""
    tables = [_read(language) for language in LANGUAGES]
    every = tuple(dict.fromkeys(cue for table in tables for cue in _cues(table)))
    root = _Node()
    for cue in every:
        _grow(root, cue)
    turns = (turn.split() for table in tables for turn in table["cues"]["turns"].split(","))
    return Cues(every, tuple(" ".join(turn) for turn in turns), root)


def _read(language: str) -> dict[str, dict[str, str]]:
    path = files("bounceback.vocabulary").joinpath("words", f"cues_{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _cues(table: Mapping[str, Mapping[str, str]]) -> Iterator[Cue]:
    """The cues of one language: those that speak of no term, then those that do."""
    for kind in Kind:
        terms = {"": table["cues"][kind]} if kind in table["cues"] else table.get(kind, {})
        for term, listed in terms.items():
            for phrase in contracted(folded(listed)).split(","):
                yield Cue(kind, term, tuple(phrase.split()))


def contracted(said: str) -> str:
    """What is this folded text with "did not" as "didnt", "cannot" as "cant" and the like?"""
    if "not" not in said:
        return said
    shorter = said.replace("cannot", "cant").replace("can not", "cant").replace("will not", "wont")
    return _SEPARATE_NOT.sub(r"\1nt", shorter)


def _ways(node: _Node, token: str) -> list[_Node]:
    """Where this word leads to from the node: for most words nowhere."""
    ways = [node.words[token]] if token in node.words else []
    stems = node.stems.get(token[:STEM])
    if stems:
        ways += [following for stem, following in stems.items() if token.startswith(stem)]
    return ways


def _grow(root: _Node, cue: Cue) -> None:
    node = root
    for part in cue.pattern:
        if part == GAP:
            node.gap = node.gap or _Node()
            node = node.gap
        elif part.endswith("*"):
            node = node.stems.setdefault(part[:STEM], {}).setdefault(part[:-1], _Node())
        else:
            node = node.words.setdefault(part, _Node())
    node.cues.append(cue)


def _walk(node: _Node, tokens: Sequence[str], at: int) -> Iterator[tuple[Cue, int]]:
    """The cues that these words lead to from this node on, each with the place where it ends."""
    for cue in node.cues:
        yield cue, at
    if node.gap:
        for skipped in range(LONGEST_GAP + 1):
            yield from _walk(node.gap, tokens, at + skipped)
    if at < len(tokens):
        for following in _ways(node, tokens[at]):
            yield from _walk(following, tokens, at + 1)
