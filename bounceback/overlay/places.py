"""Where what a person said belongs in a log: from identities to keys."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from bounceback.overlay.corrections import Correction, LoggedInterview, Overlay
from bounceback.overlay.identity import Identities


@dataclass(frozen=True)
class Places:
    """The keys of the applications and interviews that an overlay speaks of.

    An identity that is missing belongs to a row that this reading of the sheet does not hold.
    The empty application of a mention stands for an interview that fits none.
    """

    applications: dict[str, int]
    interviews: dict[str, int] = field(default_factory=dict)

    def application(self, identity: str) -> int | None:
        """The key of an application."""
        return self.applications.get(identity)

    def knows(self, correction: Correction) -> bool:
        """Whether a correction belongs to a row of this log."""
        interview = "" if isinstance(correction, LoggedInterview) else _interview(correction)
        application = correction.application
        return (not application or application in self.applications) and (
            interview in self.interviews if interview else bool(application)
        )


def places(overlay: Overlay, known: Identities) -> Places:
    """Answer: which rows of a log, by key, does an overlay speak of?"""
    said = overlay.corrections
    return Places(
        _keys(known.applications, (correction.application for correction in said)),
        _keys(known.interviews, (_interview(correction) for correction in said)),
    )


def _interview(correction: Correction) -> str:
    return str(getattr(correction, "interview", ""))


def _keys(known: "pd.Series[str]", wanted: Iterable[str]) -> dict[str, int]:
    found = known[known.isin(set(wanted))]
    return {str(identity): int(str(key)) for key, identity in found.items()}
