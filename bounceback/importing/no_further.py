"""That those who only "ended" got no further than applying, as the person may say once of a word.

A word has many rows, and the answer is one: it holds where nothing else says how far a row got. A
row whose own texts tell of a talk, a test or an interview stays unknown, and the account says why.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from bounceback.importing.codes import APPLIED, NOT_APPLIED, UNKNOWN_STAGE, Codes
from bounceback.importing.decisions import StatusDecision
from bounceback.importing.distinct import Distinct
from bounceback.importing.tables import ReadTable
from bounceback.importing.telling_texts import goes_beyond
from bounceback.importing.values import Standing, standing
from bounceback.vocabulary.terms import Ending, Stage

# Words for these say that it is over, and often nothing of how far it got.
OVER = frozenset({Ending.REJECTED, Ending.NO_RESPONSE, Ending.ROLE_CLOSED, Ending.WITHDREW})

Said = Mapping[str, list[Standing]]  # what each text of a column says, by its header


def is_no_further(answer: StatusDecision) -> bool:
    """Whether a person says "applied" of a word that itself says only that it is over."""
    return _is_of_the_end(answer) and answer.stage is Stage.APPLIED


def is_left_open(answer: StatusDecision) -> bool:
    """Whether a person says of such a word that how far it got differs, or is not known."""
    return _is_of_the_end(answer) and answer.stage is Stage.UNKNOWN


def _is_of_the_end(answer: StatusDecision) -> bool:
    ended = answer.confirmed and answer.ending in OVER and bool(answer.value)
    return ended and standing(answer.value).stage is None


def answered_so(answers: Mapping[str, StatusDecision]) -> frozenset[str]:
    """Answer: of which words did the person say that they got no further than applying?"""
    return frozenset(text for text, answer in answers.items() if is_no_further(answer))


def without_answer(
    said: Said, columns: Mapping[str, Distinct], answered: frozenset[str]
) -> dict[str, list[Standing]]:
    """What the texts say, as if nobody had said of these words how far they got."""
    return {
        header: [
            replace(meant, stage=None) if text in answered else meant
            for meant, text in zip(said[header], columns[header].texts, strict=True)
        ]
        for header in said
    }


def with_answer(
    table: ReadTable,
    columns: Mapping[str, Distinct],
    answered: frozenset[str],
    ending: Codes,
    stage: Codes,
) -> Codes:
    """The same stages, with "applied" where one of these words stands and nothing says more."""
    if not answered:
        return stage
    holds = np.zeros(len(table.rows), dtype=bool)
    for column in columns.values():
        holds |= column.where(text in answered for text in column.texts)
    holds &= (stage == UNKNOWN_STAGE) & (ending != NOT_APPLIED)
    return np.where(holds & ~goes_beyond(table, holds), APPLIED, stage)
