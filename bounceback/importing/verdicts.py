"""What the result of a round says of its application: how it stands, and any offer."""

import numpy as np
import numpy.typing as npt

from bounceback.importing.codes import ENDINGS, NOTHING, OPEN, Codes, place_of
from bounceback.importing.interview_cells import result_of
from bounceback.importing.lessons import Answers
from bounceback.importing.tables import ReadTable
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending, Result, Stage
from bounceback.vocabulary.words import normalise, words

# A round that was cancelled ends no application, and "declined" may be said by either side.
NAMED_OUTRIGHT = frozenset(
    {
        Ending.REJECTED,
        Ending.NO_RESPONSE,
        Ending.WITHDREW,
        Ending.DECLINED_OFFER,
        Ending.ACCEPTED,
    }
)


def verdicts(table: ReadTable, answers: Answers) -> Codes:
    """Answer: how would an application stand whose last round ended so? `NOTHING`: not said."""
    headers = table.headers(Field.RESULT)
    if not headers:
        return np.full(len(table.rows), NOTHING)
    column = table.distinct(headers[0])
    said = [verdict(text, result_of(text, answers)) for text in column.texts]
    return np.array(said, dtype=np.int64)[column.codes]


def verdict(text: str, result: str | None) -> int:
    """Answer: which ending does a result name? Else open or rejected, as far as it is plain."""
    said = standing(text).ending if result not in {None, str(Result.PENDING)} else None
    if said in NAMED_OUTRIGHT:
        return place_of(said)
    if result == str(Result.FAILED):
        return NOTHING if normalise(text) in words().ask else ENDINGS.index(Ending.REJECTED)
    return OPEN if result in {str(Result.PASSED), str(Result.PENDING)} else NOTHING


def offers(table: ReadTable, answers: Answers) -> npt.NDArray[np.bool_]:
    """Answer: which rounds ended with an offer?"""
    headers = table.headers(Field.RESULT)
    if not headers:
        return np.zeros(len(table.rows), dtype=bool)
    column = table.distinct(headers[0])
    return column.where(
        result_of(text, answers) == str(Result.PASSED) and standing(text).stage is Stage.OFFER
        for text in column.texts
    )
