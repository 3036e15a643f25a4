"""Columns of one stage or one ending each: dates, crosses, yes and no, words."""

import numpy as np
import numpy.typing as npt

from bounceback.importing.codes import (
    ENDINGS,
    INTERVIEW,
    NOT_APPLIED,
    NOTHING,
    OFFER,
    OPEN,
    STAGES,
    UNKNOWN,
    UNKNOWN_STAGE,
    Codes,
    place_of,
)
from bounceback.importing.crosses import SILENCING, Reading, is_cross, reading
from bounceback.importing.date_columns import no_days
from bounceback.importing.distinct import Distinct
from bounceback.importing.numbered_rounds import (
    columns_of_rounds,
    endings_of_rounds,
    reached_in_rounds,
)
from bounceback.importing.stamps import dates_of
from bounceback.importing.tables import FLAG_FIELDS, ReadTable
from bounceback.importing.values import standing
from bounceback.importing.yes_no import Mark, mark, was_reached, yes_or_no
from bounceback.vocabulary.fields import ENDING_OF_FLAG, STAGE_OF_FIELD, Field
from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise, words

# A mark in one of these columns ends the application in that way.
Marked = tuple[npt.NDArray[np.bool_], int]  # the rows, and the ending that they have


def flags(table: ReadTable) -> list[Marked]:
    """Answer: which rows does each column of an ending mark?"""
    return [
        (_flagged(table.distinct(header), ending, crossed=_crossed(table, header)), place)
        for field, ending in ENDING_OF_FLAG.items()
        for place in [ENDINGS.index(ending)]
        for header in table.headers(field)
    ]


def _crossed(table: ReadTable, header: str) -> bool:
    """Whether "✗" below this name of an ending says that it ended so."""
    return header in table.headers(*SILENCING) and reading(table, header) is Reading.MARK


def _flagged(column: Distinct, ending: Ending, *, crossed: bool) -> npt.NDArray[np.bool_]:
    """The rows that a flag marks: "pending" below "Rejected" does not, "by mail" does."""

    def does(text: str, marked: str) -> bool:
        if marked != Mark.WORDS:
            return marked == Mark.YES or (crossed and is_cross(text))
        said = standing(text)
        return said.ending is ending or not (said.understood or normalise(text) in words().ask)

    return column.where(map(does, column.texts, column.each(mark)))


def ended_there(table: ReadTable) -> list[Marked]:
    """Answer: which endings do words in the columns of the stages tell?

    "Rejected" below "Onsite" says both how far it got and how it ended; "no - rejected" says that
    it did not get there.
    """
    headers = table.headers(*STAGE_OF_FIELD, *FLAG_FIELDS)
    return [
        (column.where(code == told for code in codes), told)
        for column in map(table.distinct, headers)
        for codes in [column.each(_ending_there)]
        for told in sorted({*codes} - {NOTHING, OPEN, UNKNOWN, NOT_APPLIED})
    ] + endings_of_rounds(table)


def _ending_there(text: str) -> int:
    said, remark = yes_or_no(text)
    if said == Mark.WORDS and mark(text) == Mark.WORDS:
        return place_of(standing(text).ending)
    return place_of(standing(remark).ending) if remark else NOTHING


def not_marked_applied(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Answer: of which rows does a column say that nobody applied ("Applied: no, not yet")?

    It may be that of the day of applying.
    """
    column = table.column(Field.REACHED_APPLIED)
    denied = np.zeros(len(table.rows), dtype=bool)
    if column is not None:
        denied |= column.where(
            normalise(text) in words().no or text in words().no for text in column.texts
        )
    for header in table.headers(Field.APPLIED_ON):
        if strangers().speaks_of_applying(normalise(header)):
            column = table.distinct(header)
            denied |= column.where(yes_or_no(text)[0] == Mark.NO for text in column.texts)
    return denied


def stage_columns(table: ReadTable) -> tuple[Codes, npt.NDArray[np.datetime64], Codes]:
    """Answer: how far do the columns of the stages say that each row got?

    The deepest stage with a mark, the first date beyond applying, and the number of rounds.
    """
    length = len(table.rows)
    reached, first = np.full(length, UNKNOWN_STAGE), no_days(length)
    rounds = np.zeros(length, dtype=np.int64)
    for field, stage in list(STAGE_OF_FIELD.items())[1:]:  # having applied is no depth
        for header in table.headers(field):
            place = STAGES.index(stage)
            marked = _got_there(table.distinct(header), place)
            reached = np.where(marked, np.maximum(reached, place), reached)
            rounds += marked & (stage in {Stage.INTERVIEW, Stage.FINAL})
            first = np.fmin(first, dates_of(table, header, report=False).days)
    for header in {*table.headers(Field.HELD_ON)} - columns_of_rounds(table):
        held = dates_of(table, header, report=False).days
        first = np.fmin(first, held)
        reached = np.where(np.isnat(held), reached, np.maximum(reached, INTERVIEW))
    numbered = reached_in_rounds(table)
    return (
        np.maximum(reached, numbered.stage),
        np.fmin(first, numbered.first),
        np.maximum(rounds + numbered.rounds, _round_counts(table)),
    )


def _got_there(column: Distinct, place: int) -> npt.NDArray[np.bool_]:
    """The rows whose cell says that the stage was reached: "not invited" does not.

    "Pending" is no offer yet.
    """

    def got(text: str) -> bool:
        if place < OFFER or mark(text) != Mark.WORDS:
            return was_reached(text)
        said = standing(text)
        return not said.understood or said.stage is Stage.OFFER

    return column.where(map(got, column.texts))


def _round_counts(table: ReadTable) -> Codes:
    found = table.column(Field.ROUNDS)
    if found is None:
        return np.zeros(len(table.rows), dtype=np.int64)
    return np.array(found.each(_count), dtype=np.int64)[found.codes]


def _count(text: str) -> int:
    """The number that a cell names; a bare mark is one round."""
    digits = "".join(c if c.isdigit() else " " for c in text).split()
    if digits:
        return min(int(digits[0]), 50)
    return 1 if mark(text) == Mark.YES else 0


def flag_dates(table: ReadTable) -> npt.NDArray[np.datetime64]:
    """Answer: when did each row end, as far as an ending's own column holds a date?"""
    days = no_days(len(table.rows))
    for field in ENDING_OF_FLAG:
        for header in table.headers(field):
            days = np.fmin(days, dates_of(table, header, report=False).days)
    return days
