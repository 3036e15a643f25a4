"""How applications ended by the result of their last round, where no column of theirs says it."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.applications import Applications
from bounceback.importing.codes import NOTHING, OFFER, UNKNOWN, UNKNOWN_STAGE, Codes
from bounceback.importing.interviews import Interviews
from bounceback.importing.tables import FLAG_FIELDS, STATUS_FIELDS
from bounceback.vocabulary.fields import Field


def ended_by_rounds(
    ending: Codes,
    applications: Sequence[Applications],
    interviews: Sequence[Interviews],
    held_on: npt.NDArray[np.datetime64],
    found: Codes,
) -> tuple[Codes, list[Problem]]:
    """Answer: how does each application stand, its last round included?

    `found` holds the place of each interview's application, -1 for none. The last round is the
    latest; one without a date comes last. A result that is not plain leaves the ending unknown.
    """
    if not interviews:
        return ending, []
    verdicts = np.concatenate([part.verdicts for part in interviews])
    order = np.argsort(held_on, kind="stable")
    order = order[found[order] >= 0]
    last = np.full(len(ending), NOTHING)
    last[found[order]] = verdicts[order]
    taken = (ending == UNKNOWN) & _says_nothing(applications) & (last != NOTHING)
    return np.where(taken, last, ending), _told(interviews[0], int(taken.sum()))


def _says_nothing(applications: Sequence[Applications]) -> npt.NDArray[np.bool_]:
    """The rows of the tables in which no column says how an application stands."""
    told = [bool(part.table.headers(*STATUS_FIELDS, *FLAG_FIELDS)) for part in applications]
    sizes = [len(part.table.rows) for part in applications]
    return ~np.repeat(np.array(told, dtype=bool), sizes)


def _told(part: Interviews, count: int) -> list[Problem]:
    if not count:
        return []
    message = (
        "No column says how each application stands: the result of its last round was taken for it "
        f"(applications: {count})."
    )
    header = (part.table.headers(Field.RESULT) or [""])[0]
    return [Problem(0, header, Kind.INFERRED, "", message, part.table.origin)]


def reached_by_rounds(interviews: Sequence[Interviews], length: int, found: Codes) -> Codes:
    """Answer: which applications got an offer, by the result of any of their rounds?"""
    reached = np.full(length, UNKNOWN_STAGE)
    if interviews:
        offered = np.concatenate([part.offers for part in interviews]) & (found >= 0)
        reached[found[offered]] = OFFER
    return reached
