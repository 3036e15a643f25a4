"""How applications of a fictitious search turn out, and how often."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Fate(NamedTuple):
    """One way for an application to turn out, in the words of the person's sheet.

    `weight` is the number of applications among 120. `since` and `until` are the part of the
    search, from 0 to 1, in which such applications were sent.
    """

    stage: str
    outcome: str
    weight: int
    since: float
    until: float

    @property
    def kind(self) -> str:
        """What kind of story this is: the key of the words that go with it."""
        if self.outcome == "Rejected":
            return _REJECTION_KINDS[self.stage]
        shallow, deep = _OUTCOME_KINDS[self.outcome]
        return deep if self.is_deep else shallow

    @property
    def is_deep(self) -> bool:
        """Whether it got beyond "applied"."""
        return self.stage not in ("", "Applied")


_REJECTION_KINDS = {
    "Applied": "early",
    "Phone screen": "screen",
    "Assessment": "screen",
    "Interview": "late",
    "Final round": "late",
}
# By outcome: the kind where it stayed at "applied", and where it got further.
_OUTCOME_KINDS = {
    "Saved": ("saved", "saved"),
    "": ("silent", "waiting"),
    "Waiting": ("open", "waiting"),
    "No response": ("silent", "dropped"),
    "Role closed": ("closed", "closed"),
    "Withdrew": ("withdrew", "withdrew"),
    "Declined offer": ("declined", "declined"),
}

FATES = (
    Fate("", "Saved", 6, 0.1, 1.0),
    Fate("Applied", "No response", 38, 0.0, 0.72),
    Fate("Applied", "Waiting", 16, 0.84, 1.0),
    Fate("Applied", "", 4, 0.3, 1.0),
    Fate("Applied", "Rejected", 30, 0.0, 0.9),
    Fate("Applied", "Role closed", 2, 0.2, 0.8),
    Fate("Applied", "Withdrew", 1, 0.4, 0.7),
    Fate("Phone screen", "Rejected", 4, 0.0, 0.7),
    Fate("Phone screen", "No response", 1, 0.1, 0.6),
    Fate("Phone screen", "Withdrew", 1, 0.3, 0.7),
    Fate("Assessment", "Rejected", 3, 0.1, 0.7),
    Fate("Assessment", "No response", 1, 0.2, 0.6),
    Fate("Assessment", "Waiting", 1, 0.9, 0.96),
    Fate("Interview", "Rejected", 5, 0.0, 0.75),
    Fate("Interview", "No response", 1, 0.2, 0.6),
    Fate("Interview", "Role closed", 1, 0.4, 0.6),
    Fate("Interview", "Waiting", 1, 0.88, 0.94),
    Fate("Final round", "Rejected", 2, 0.3, 0.7),
    Fate("Final round", "Waiting", 1, 0.84, 0.88),
    Fate("Offer", "Declined offer", 1, 0.7, 0.76),
)


def drawn(applications: int, random: np.random.Generator) -> tuple[list[Fate], NDArray[np.float64]]:
    """Answer: how do this many applications turn out, and when in the search was each sent?

    The counts follow the weights exactly, as largest remainders; only the order is drawn. The
    moments run from 0 to 1 and rise.
    """
    counts = _apportioned(applications, np.array([fate.weight for fate in FATES]))
    chosen = np.repeat(np.arange(len(FATES)), counts)
    since, until = (np.array([getattr(fate, end) for fate in FATES]) for end in ("since", "until"))
    moments = random.uniform(since[chosen], until[chosen])
    order = np.argsort(moments, kind="stable")
    return [FATES[index] for index in chosen[order]], moments[order]


def _apportioned(total: int, weights: NDArray[np.int64]) -> NDArray[np.int64]:
    """Share out `total` by weight without losing or adding one (largest remainders)."""
    exact = total * weights / weights.sum()
    whole: NDArray[np.int64] = np.floor(exact).astype(np.int64)
    largest = np.argsort(whole - exact, kind="stable")[: total - int(whole.sum())]
    whole[largest] += 1
    return whole
