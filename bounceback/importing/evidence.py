"""Whether the columns that tell how far an application got are kept at all.

An empty cell says "did not get there" only in a column that somebody fills in. One that came with
a template and stayed empty says nothing, and no more does one that is empty in rows whose status
says that there was an interview.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import INTERVIEW, STAGES, UNKNOWN_STAGE, Codes
from bounceback.importing.header_words import is_to_come
from bounceback.importing.numbered_rounds import columns_of_rounds
from bounceback.importing.tables import ReadTable
from bounceback.importing.yes_no import Mark, mark
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field
from bounceback.vocabulary.terms import Stage

DEPTH_FIELDS = (
    Field.ROUNDS,
    Field.HELD_ON,
    *(field for field in STAGE_OF_FIELD if field is not Field.REACHED_APPLIED),
)
LAST_FIELDS = (Field.REACHED_FINAL, Field.REACHED_OFFER)
SELDOM = 0.5  # rows that a column should have marked and did not, per row that it did mark
EMPTY = (
    "Nothing stands in this column, so an empty cell was not read as “did not get there”: how far "
    "these applications got stays unknown."
)
GAPS = (
    "This column is empty in rows whose status says that they got there, so an empty cell was not "
    "read as “did not get there”: how far these applications got stays unknown."
)

Rows = npt.NDArray[np.bool_]


def depth_headers(table: ReadTable) -> list[str]:
    """Answer: in which columns may an empty cell say that it did not get there?

    Not in one of offers or last rounds: "no" below it says nothing of the steps before. Beside
    rounds in columns of their own it says that these were filled in to the end. Nor in one of the
    next interview, which is emptied once it was held.
    """
    of_rounds = columns_of_rounds(table)
    silent = of_rounds or table.headers(*LAST_FIELDS)
    headers = (header for header in table.headers(*DEPTH_FIELDS) if not is_to_come(header))
    return [header for header in headers if header not in silent]


def where_kept(table: ReadTable, told: Codes) -> Rows:
    """Answer: in which rows do the columns of stages say how far it got, be it by an empty cell?

    `told` is the deepest stage that a status names, per row.
    """
    headers = depth_headers(table)
    filled = _filled(table, headers)
    if filled.any() and not _has_gaps(table, headers, told, filled):
        return np.ones(len(table.rows), dtype=bool)
    return filled


def not_kept(table: ReadTable, told: Codes, unknown: Rows) -> list[Problem]:
    """Answer: which columns of stages were passed over, where that leaves depths unknown?"""
    headers = depth_headers(table)
    if not headers or not (unknown & ~where_kept(table, told)).any():
        return []
    message = GAPS if _filled(table, headers).any() else EMPTY
    return [Problem(0, header, Kind.INFERRED, "", message, table.origin) for header in headers]


def _has_gaps(table: ReadTable, headers: Sequence[str], told: Codes, filled: Rows) -> bool:
    """Whether too many rows that got to the stage of a column hold nothing in any of them."""
    marked = np.zeros(len(table.rows), dtype=bool)
    for header in headers:
        column = table.distinct(header)
        marked |= column.where(said != Mark.NO for said in column.each(mark))
    gaps = _expected(table, told) & ~filled
    return bool(gaps.sum() > SELDOM * marked.sum())


def _expected(table: ReadTable, told: Codes) -> Rows:
    """The rows whose status names the stage of a column, or one beyond an interview's."""
    stages = {STAGES.index(stage) for stage in _stages_of_columns(table)}
    beyond = told >= min((stage for stage in stages if stage >= INTERVIEW), default=len(STAGES))
    return np.asarray((told != UNKNOWN_STAGE) & (np.isin(told, sorted(stages)) | beyond))


def _stages_of_columns(table: ReadTable) -> set[Stage]:
    fields = {column.field for column in table.decision.columns} & {*DEPTH_FIELDS}
    return {STAGE_OF_FIELD.get(field, Stage.INTERVIEW) for field in fields}


def _filled(table: ReadTable, headers: Sequence[str]) -> Rows:
    filled = np.zeros(len(table.rows), dtype=bool)
    for header in headers:
        filled |= table.text_stands(header)
    return filled
