"""Statuses that need no question, since what stands beside them says it already.

Whatever "closed" means beside "Rejected", or "on hold" beside "to apply", no count would change.
"""

import numpy as np
import numpy.typing as npt

from bounceback.importing.codes import NOT_APPLIED, OPEN, UNKNOWN, Codes
from bounceback.importing.distinct import Distinct
from bounceback.importing.phrases import is_small
from bounceback.importing.questions import NOTHING_SAID, asked_by, is_yes_or_no
from bounceback.importing.values import NOT_SENT, Standing
from bounceback.vocabulary.words import normalise, words


def told_elsewhere(
    header: str, column: Distinct, said: list[Standing], ending: Codes
) -> list[Standing]:
    """Answer: what does each text say, those left aside that other columns settle in every row?

    A yes or no below a header that asks something, where the ending is known, and a word that only
    says that it is over, where it is known how. `ending` is what all columns say, per row.
    """
    asks = asked_by(header) is not None
    answers = [asks and plain for plain in column.each(is_yes_or_no)]
    over = column.each(is_only_over)
    unknown = _rows(column, ending == UNKNOWN) > 0
    going_on = _rows(column, np.isin(ending, [OPEN, UNKNOWN, NOT_APPLIED])) > 0
    settled = (np.array(answers, dtype=bool) & ~unknown) | (np.array(over, dtype=bool) & ~going_on)
    return [
        NOTHING_SAID if done and not told.understood else told
        for told, done in zip(said, settled.tolist(), strict=True)
    ]


def is_only_over(text: str) -> bool:
    """Answer: does this text say that it is over, and neither how nor after which step?"""
    plain = normalise(text)
    if plain in words().over:
        return True
    tokens = plain.split()
    return any(token in words().over for token in tokens) and all(map(is_small, tokens))


def never_sent(
    column: Distinct, said: list[Standing], unsent: npt.NDArray[np.bool_]
) -> list[Standing]:
    """Answer: what does each text say, where rows of it alone were never applied for?"""
    sent = _rows(column, ~unsent)
    return [
        NOT_SENT if not (told.understood or count) else told
        for told, count in zip(said, sent, strict=True)
    ]


def _rows(column: Distinct, which: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """In how many of these rows does each distinct text stand?"""
    return np.bincount(column.codes[which], minlength=len(column.texts)).astype(np.int64)
