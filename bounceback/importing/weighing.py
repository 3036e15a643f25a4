"""What texts may be about, weighed from the rules and from likeness to known sentences.

Each class of `likeness` gets a score: how like the text is to sentences of that class, more where
a rule found it (`judging`, the cues), and where the column says so. A text whose likeliest class
is "none" is suggested nothing.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bounceback.vocabulary.likeness import CLASSES, NONE, Array, Parts, scores

MOST = 3  # suggestions per text
FALL = 2.5  # how far behind the first one a suggestion may lie, as a logarithm of odds
TWIN = 1.0  # how far behind, where it has the same name and the other polarity
PLACE: Mapping[str, int] = {name: place for place, name in enumerate(CLASSES)}


@dataclass
class Text:
    """The clauses of a text that count, by their numbers, and what rules add to its classes."""

    clauses: Sequence[int]
    adds: dict[str, float] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)  # where a rule found a class first

    def add(self, name: str, much: float) -> None:
        """Make a class likelier, or less so."""
        self.adds[name] = self.adds.get(name, 0.0) + much

    def find(self, name: str, much: float, words: str) -> None:
        """Make a class likelier that a rule found in these words; a second find adds nothing."""
        if name not in self.words:
            self.words[name] = words
            self.add(name, much)


class Candidate(NamedTuple):
    """One class that a text may name, the clause that made it think so, whether rules found it."""

    name: str
    words: str
    ruled: bool


def weighed(
    texts: Sequence[Text],
    parts: Parts,
    wanted: Collection[str],
    least: float,
) -> list[list[Candidate]]:
    """Which of the `wanted` classes may each text name: the likeliest first, at most three?

    None where all of them together are not at least `least` (a logarithm of odds) likelier than
    the other classes. `parts` are the clauses of all texts.
    """
    totals = scores(parts, [text.clauses for text in texts]) + _added(texts)
    places = np.array([PLACE[name] for name in wanted])
    others = np.setdiff1d(np.arange(len(CLASSES)), places)
    likely = _together(totals[:, places]) - _together(totals[:, others]) >= least
    ranked = places[np.argsort(-totals[:, places], axis=1, kind="stable")]
    return [
        [*islice(_candidates(text, parts, total, order), MOST)] if chance else []
        for text, total, order, chance in zip(texts, totals, ranked, likely, strict=True)
    ]


def _candidates(
    text: Text,
    parts: Parts,
    totals: Array,
    ranked: npt.NDArray[np.int64],
) -> Iterator[Candidate]:
    """The classes of one text in their order, with the clause that is most like each.

    What no rule found must be nearly as likely as the first, and more nearly where it says the
    other polarity of one that was suggested already: never in the same words.
    """
    terms: dict[str, str] = {}
    for place in ranked if text.clauses else ():
        name = CLASSES[place]
        term = name.partition(":")[2]
        ruled = name in text.words
        behind = totals[ranked[0]] - totals[place]
        near = behind <= (TWIN if term in terms else FALL)
        if not ruled and not near:
            continue
        words = text.words[name] if ruled else _most_like(text, parts, place)
        if not ruled and terms.get(term) == words:
            continue
        terms[term] = words
        yield Candidate(name, words, ruled)


def _most_like(text: Text, parts: Parts, place: int) -> str:
    """The clause that speaks most for a class, against none."""
    if len(text.clauses) == 1:
        return parts.words[text.clauses[0]]
    sums = parts.sums[text.clauses]
    telling = (sums[:, place] - sums[:, PLACE[NONE]]) / np.sqrt(parts.counts[text.clauses] + 1)
    return parts.words[text.clauses[int(np.argmax(telling))]]


def _added(texts: Sequence[Text]) -> Array:
    adds = np.zeros((len(texts), len(CLASSES)), dtype=np.float32)
    for row, text in zip(adds, texts, strict=True):
        for name, much in text.adds.items():
            row[PLACE[name]] = much
    return adds


def _together(logits: Array) -> Array:
    """The logarithm of the summed odds of some classes."""
    top = logits.max(axis=1)
    return np.asarray(top + np.log(np.exp(logits - top[:, None]).sum(axis=1)), dtype=np.float32)
