"""Interviews that stand inside an applications sheet, and applications inside an interview log."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback import schema
from bounceback.importing.applications import Applications
from bounceback.importing.stamps import dates_of
from bounceback.importing.tables import ReadTable
from bounceback.importing.values import Mark, mark
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field
from bounceback.vocabulary.terms import Stage

# Stages at which somebody talks with the applicant.
TALKS = (Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL)


def rounds_within(part: Applications, start: int) -> pd.DataFrame:
    """Answer: which interviews do the per-stage columns of an applications table tell of?

    One row per marked cell of a screen, interview or final column, or per interview date;
    `application` counts on from `start`.
    """
    columns = [
        (header, stage)
        for field, stage in STAGE_OF_FIELD.items()
        if stage in TALKS
        for header in part.table.headers(field)
    ]
    columns += [(header, Stage.INTERVIEW) for header in part.table.headers(Field.HELD_ON)]
    found = [_rounds(part.table, header, stage, start) for header, stage in columns]
    told = [frame for frame in found if len(frame)]
    if not told:
        return schema.frame("interviews", {})
    rounds = pd.concat(told, ignore_index=True).sort_values("application", kind="stable")
    names = part.columns
    places = rounds["application"].to_numpy(dtype=np.int64) - start - 1
    return rounds.assign(
        company=_taken(names["company"], places), role=_taken(names["role"], places)
    )


def _rounds(table: ReadTable, header: str, stage: Stage, start: int) -> pd.DataFrame:
    found = table.distinct(header)
    places = np.flatnonzero(found.where(mark(text) != Mark.NO for text in found.texts))
    texts = [found.texts[code] for code in found.codes[places]]
    held_on = dates_of(table, header, report=False).days[places]
    return pd.DataFrame(
        {
            "application": places + start + 1,
            "origin": [table.origin] * len(places),
            "row": table.rows[places],
            "kind": [str(stage)] * len(places),
            "held_on": held_on,
            "notes": [
                f"{header}: {text}" if mark(text) == Mark.WORDS and np.isnat(day) else ""
                for text, day in zip(texts, held_on, strict=True)
            ],
        }
    )


def _taken(words: object, places: npt.NDArray[np.int64]) -> pd.Categorical:
    if not isinstance(words, pd.Categorical):
        return pd.Categorical([None] * len(places))
    return words.take(places)
