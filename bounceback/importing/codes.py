"""Endings and stages as the numbers that arrays hold: their places in the vocabulary."""

import numpy as np
import numpy.typing as npt

from bounceback.vocabulary.terms import Ending, Stage

ENDINGS, STAGES = list(Ending), list(Stage)
NOTHING = -1  # no column says anything
UNKNOWN_STAGE, APPLIED = STAGES.index(Stage.UNKNOWN), STAGES.index(Stage.APPLIED)
SCREEN, INTERVIEW = STAGES.index(Stage.SCREEN), STAGES.index(Stage.INTERVIEW)
OFFER = STAGES.index(Stage.OFFER)
OPEN, UNKNOWN = ENDINGS.index(Ending.OPEN), ENDINGS.index(Ending.UNKNOWN)
NOT_APPLIED = ENDINGS.index(Ending.NOT_APPLIED)

Codes = npt.NDArray[np.int64]


def place_of(ending: Ending | None) -> int:
    """The number of an ending; `NOTHING` for none."""
    return NOTHING if ending is None else ENDINGS.index(ending)
