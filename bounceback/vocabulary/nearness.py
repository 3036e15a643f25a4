"""Whether two texts say the same in nearly the same words: "out of time", "Out of time again"."""

from collections.abc import Sequence

import numpy as np

from bounceback.vocabulary.clauses import clauses
from bounceback.vocabulary.cues import Kind
from bounceback.vocabulary.likeness import Array, similar

# The cosine of their pieces from which two texts are nearly the same. Of the tuning notes, no two
# clauses with other themes come as near; "again" behind a clause leaves it above, mostly.
NEAR = 0.8


def nearness(texts: Sequence[str], known: Sequence[str]) -> Array:
    """How near is each text to each known one? 0 where they do not say nearly the same.

    Shape: texts by known. "Was nervous" and "was not nervous" are not near: as many words must
    deny something in both.
    """
    if not texts or not known:
        return np.zeros((len(texts), len(known)), dtype=np.float32)
    alike = similar(texts, known)
    same = np.array([*map(_denials, texts)])[:, None] == np.array([*map(_denials, known)])
    return np.where(same & (alike >= NEAR), alike, np.float32(0))


def _denials(text: str) -> int:
    return sum(len(clause.of(Kind.NEGATION, Kind.ABSENCE)) for clause in clauses(text))
