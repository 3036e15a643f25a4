"""Patterns that tell quickly, over many texts at once, which of them may hold a cue at all."""

import re
from collections.abc import Sequence
from functools import cache

from bounceback.vocabulary.cues import GAP, Kind, cues

BATCH = 300  # phrases in one pattern; far more would overflow its matcher and make it slow
BETWEEN = "[^a-z0-9]+"  # words
CONTRACTED = re.compile(
    "^(did|do|does|had|has|have|is|are|was|were|could|would|should|must|need)nt$"
)
AS_WRITTEN = {"cant": "can(?:not| not|[^a-z]?t)", "wont": "(?:will not|won[^a-z]?t)"}
ACCENTED = str.maketrans(
    {"a": "[aàâä]", "c": "[cç]", "e": "[eèéêë]", "i": "[iîï]", "o": "[oôö]", "u": "[uùûü]"}
    | {"*": "[a-z]*"}
)


@cache
def searches(kinds: tuple[Kind, ...]) -> tuple[str, ...]:
    """Of which patterns does every text that holds a cue of these kinds hold one?

    They are for texts in lower case; a text that holds one need not hold a cue.
    """
    runs = {_longest_run(cue.pattern) for cue in cues().all if cue.kind in kinds}
    phrases = sorted(map(_phrase, runs))
    batches = (phrases[begin : begin + BATCH] for begin in range(0, len(phrases), BATCH))
    return tuple(rf"(?:^|[^a-z0-9])(?:{'|'.join(batch)})" for batch in batches)


def _longest_run(pattern: Sequence[str]) -> str:
    """The longest part of a cue without a gap."""
    return max((run.strip() for run in " ".join(pattern).split(GAP)), key=len)


def _phrase(run: str) -> str:
    """These words with or without accents, and with "didnt" in all its spellings."""
    said = BETWEEN.join(_word(word) for word in run.removesuffix("*").split())
    return said if run.endswith("*") else f"{said}(?:[^a-z0-9]|$)"


def _word(word: str) -> str:
    if CONTRACTED.match(word):
        return CONTRACTED.sub(r"\1(?: not|n[^a-z]?t)", word)
    return AS_WRITTEN.get(word) or word.translate(ACCENTED)
