"""Interviews that stand inside an applications sheet, and applications inside an interview log."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback import schema
from bounceback.importing.applications import Applications
from bounceback.importing.codes import APPLIED, INTERVIEW, STAGES
from bounceback.importing.distinct import repeated, stacked
from bounceback.importing.kinds import IDENTIFYING
from bounceback.importing.numbered_rounds import (
    Round,
    columns_of_rounds,
    days_of,
    results_of,
    rounds_of,
    stages_of,
)
from bounceback.importing.stamps import dates_of
from bounceback.importing.tables import ReadTable
from bounceback.importing.yes_no import Mark, mark, was_reached
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.terms import Result, Stage

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
    dated = [h for h in part.table.headers(Field.HELD_ON) if h not in columns_of_rounds(part.table)]
    columns += [(header, Stage.INTERVIEW) for header in dated]
    found = [_rounds(part.table, header, stage, start) for header, stage in columns]
    found += [_numbered(part.table, one, start) for one in rounds_of(part.table)]
    told = [frame for frame in found if len(frame)]
    if not told:
        return schema.frame("interviews", {})
    rounds = stacked(told).sort_values("application", kind="stable")
    names = part.columns
    places = rounds["application"].to_numpy(dtype=np.int64) - start - 1
    reached = part.stands.stage[places]
    lower = (rounds["kind"] == Stage.INTERVIEW) & (reached > APPLIED) & (reached < INTERVIEW)
    kinds = np.where(lower, np.array(STAGES, dtype=object)[reached], rounds["kind"].astype(object))
    return rounds.assign(
        kind=pd.Categorical(list(map(str, kinds))),  # a status may say what the one interview was
        company=_taken(names["company"], places),
        role=_taken(names["role"], places),
    )


def _rounds(table: ReadTable, header: str, stage: Stage, start: int) -> pd.DataFrame:
    found = table.distinct(header)
    marks = found.each(mark)
    places = np.flatnonzero(found.where(found.each(was_reached)))
    held_on = dates_of(table, header, report=False).days
    dated = np.zeros(len(found.texts), dtype=bool)
    dated[found.codes[~np.isnat(held_on)]] = True
    told = [
        f"{header}: {text}" if said == Mark.WORDS and not day else ""
        for text, said, day in zip(found.texts, marks, dated, strict=True)
    ]
    return pd.DataFrame(
        {
            "application": places + start + 1,
            "origin": repeated(table.origin, len(places)),
            "row": table.rows[places],
            "kind": repeated(str(stage), len(places)),
            "round": pd.array([pd.NA] * len(places), dtype="Int16"),
            "held_on": held_on[places],
            "result": repeated(str(Result.UNKNOWN), len(places)),
            "notes": pd.array(told, dtype="str").take(found.codes[places]),
        }
    )


def _numbered(table: ReadTable, one: Round, start: int) -> pd.DataFrame:
    """The talks that a name in one column and a date or a mark in the next ones tell of."""
    kinds = stages_of(table, one)
    places = np.flatnonzero(np.isin(kinds, [STAGES.index(stage) for stage in TALKS]))
    results = results_of(table, one)
    return pd.DataFrame(
        {
            "application": places + start + 1,
            "origin": repeated(table.origin, len(places)),
            "row": table.rows[places],
            "kind": pd.Categorical([str(STAGES[kind]) for kind in kinds[places]]),
            "round": pd.array([one.number] * len(places), dtype="Int16"),
            "held_on": days_of(table, one)[places],
            "result": pd.Categorical([results[place] for place in places]),
            "notes": _names(table, one).take(places).to_numpy(),
        }
    )


def _names(table: ReadTable, one: Round) -> pd.Series:
    return table.text(one.names[0]) if one.names else pd.Series([""] * len(table.rows), dtype="str")


def _taken(words: object, places: npt.NDArray[np.int64]) -> pd.Categorical:
    if not isinstance(words, pd.Categorical):
        return pd.Categorical([None] * len(places))
    return words.take(places)


def applications_within(table: ReadTable) -> ReadTable:
    """Answer: which applications does a log of interviews speak of, where no list names them?

    The first row of each company and role, with nothing but what identifies it; how far it got
    then follows from its interviews, and how it ended stays unknown.
    """
    naming = [c for c in table.decision.columns if c.field in IDENTIFYING]
    data = table.data[[column.header for column in naming]]
    first = ~data.duplicated().to_numpy()
    decision = replace(table.decision, kind=Table.APPLICATIONS, columns=tuple(naming))
    return ReadTable(decision, data[first], table.rows[first])
