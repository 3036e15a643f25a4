"""The reasons that are given for endings, and whether they make anything known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Booleans, Integers, among, distinct, rows_of
from bounceback.schema import SearchLog
from bounceback.vocabulary.terms import Ending, Provenance, Reason

ENDED = [
    Ending.REJECTED,
    Ending.NO_RESPONSE,
    Ending.WITHDREW,
    Ending.DECLINED_OFFER,
    Ending.ROLE_CLOSED,
    Ending.UNKNOWN,  # a reason says that it ended, where the sheet does not say how
]
CONFIRMED = [Provenance.TOLD, Provenance.GUESS]


@dataclass(frozen=True)
class Given:
    """Reasons that were given, one at each place of the arrays; all are told by whole numbers.

    `reason` is a place in `order`, which holds the reasons of the taxonomy, then the person's own,
    then "unknown"; `provenance` one in the vocabulary, -1 where nobody is named; `application` is
    its row in the frame of applications, not its key.
    """

    order: pd.CategoricalDtype
    reason: Integers
    provenance: Integers
    application: Integers

    def by(self, *provenances: Provenance) -> "Given":
        """Return those that one of these says."""
        said = [list(Provenance).index(provenance) for provenance in provenances]
        return self._where(np.isin(self.provenance, said))

    def telling(self) -> "Given":
        """Return those that make anything known."""
        return self._where(self.reason != self.reasons - 1)

    @property
    def reasons(self) -> int:
        """How many reasons there are in the order."""
        return len(self.order.categories)

    def applications(self) -> Integers:
        """Return how many applications have each reason, in the order of the reasons."""
        return distinct(self.reason, self.reasons, self.application)

    def cases(self) -> int:
        """Return how many applications have any."""
        return len(pd.unique(self.application))

    def pairs(self) -> tuple[Integers, Integers]:
        """Return each application with each of its reasons, once."""
        application, reason = np.divmod(self.keys(), self.reasons)
        return application, reason

    def keys(self) -> Integers:
        """Return the same as one number each: application * reasons + reason."""
        return pd.unique(self.application * self.reasons + self.reason)

    def _where(self, kept: Booleans) -> "Given":
        arrays = (self.reason[kept], self.provenance[kept], self.application[kept])
        return replace(self, reason=arrays[0], provenance=arrays[1], application=arrays[2])


def given_reasons(log: SearchLog, endings: Sequence[Ending]) -> Given:
    """The reasons of applications with one of these endings."""
    rows = rows_of(log.applications["application"], log.reasons["application"])
    ended = np.append(among(log.applications["ending"], endings), False)  # for row -1: not there
    kept = ended[rows] & log.reasons["reason"].notna().to_numpy()
    words, reason = log.reasons["reason"].cat.categories, log.reasons["reason"].cat.codes.to_numpy()
    order = _order(words[pd.unique(reason[kept])])
    place = {word: number for number, word in enumerate(order)}
    places = np.array([place.get(word, -1) for word in words], dtype=np.int64)
    provenance = log.reasons["provenance"].cat.codes.to_numpy()[kept].astype(np.int64)
    return Given(pd.CategoricalDtype(order), places[reason[kept]], provenance, rows[kept])


def _order(given: Iterable[str]) -> list[str]:
    """The reasons of the taxonomy, then the person's own, then "unknown"."""
    taxonomy = [reason.value for reason in Reason if reason is not Reason.UNKNOWN]
    return [*taxonomy, *sorted(set(given) - set(Reason)), Reason.UNKNOWN.value]
