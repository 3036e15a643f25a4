"""The reasons that are given for endings, and whether they make anything known."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from bounceback.measuring.counting import among, rows_of
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


def given_reasons(log: SearchLog, endings: Sequence[Ending]) -> pd.DataFrame:
    """The reasons of applications with one of these endings: reason, provenance, application.

    `application` is its row in the frame of applications, not its key.
    """
    rows = rows_of(log.applications["application"], log.reasons["application"])
    ended = np.append(among(log.applications["ending"], endings), False)  # for row -1: not there
    kept = ended[rows] & log.reasons["reason"].notna().to_numpy()
    given = log.reasons[["reason", "provenance"]][kept].assign(application=rows[kept])
    return given.assign(reason=given["reason"].cat.set_categories(_order(given["reason"])))


def _order(reasons: pd.Series) -> list[str]:
    """The reasons of the taxonomy, then the person's own, then "unknown"."""
    own = set(reasons.cat.remove_unused_categories().cat.categories) - set(Reason)
    taxonomy = [reason.value for reason in Reason if reason is not Reason.UNKNOWN]
    return [*taxonomy, *sorted(own), Reason.UNKNOWN.value]


def tells(given: pd.DataFrame) -> pd.Series:
    """Which reasons make anything known."""
    return given["reason"] != Reason.UNKNOWN
