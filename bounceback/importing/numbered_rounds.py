"""What numbered columns of an application say of its rounds: their kind, whether, when and how.

A round counts where a date, a mark or a result says that it took place. A name alone is a plan, and
an empty pair proves nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import (
    APPLIED,
    INTERVIEW,
    NOTHING,
    OPEN,
    STAGES,
    UNKNOWN_STAGE,
    Codes,
)
from bounceback.importing.date_columns import NO_DAY, no_days
from bounceback.importing.interview_cells import result_of
from bounceback.importing.numbered_columns import PARTS, names_statuses, numbered
from bounceback.importing.stamps import dates_of
from bounceback.importing.tables import ReadTable
from bounceback.importing.values import standing
from bounceback.importing.verdicts import verdict
from bounceback.importing.yes_no import Mark, mark
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending, Result, Stage
from bounceback.vocabulary.words import normalise

# A "stage" may be a test, or the application itself; the other words are of talks.
STEPS = frozenset(
    "status stage stages step steps phase stufe schritt etape etapa fase 阶段 环节".split()
)
RESULTS = frozenset({"status"})  # "R1 Status" is of a round, "Status 1" of a step
TOLD = frozenset({str(Result.PASSED), str(Result.FAILED)})
ASSUMED = "This is no known kind of round. As it took place, it was counted as an interview."

COUNTED = [STAGES.index(stage) for stage in (Stage.INTERVIEW, Stage.FINAL)]

Rows = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Round:
    """The columns of one round: its number and name, when or whether it was, how it went on.

    Rounds that have no name are known by their results.
    """

    number: int
    names: tuple[str, ...]
    held: tuple[str, ...]
    results: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The headers of all that tells of this round."""
        return (*self.names, *self.held, *self.results)


def rounds_of(table: ReadTable) -> list[Round]:
    """Answer: which columns of this table tell of which round, in the order of the rounds?"""
    columns: dict[int, list[tuple[Field, str]]] = {}
    for column in table.decision.columns:
        split = numbered(column.header) if column.field in PARTS else None
        if split is not None:
            columns.setdefault(split.number, []).append((column.field, column.header))
    found = (_round(number, columns[number]) for number in sorted(columns))
    return [one for one in found if one is not None]


def _round(number: int, columns: Sequence[tuple[Field, str]]) -> Round | None:
    names, held, results = (
        tuple(header for field, header in columns if field is part)
        for part in (Field.ROUND, Field.HELD_ON, Field.RESULT)
    )
    told = results or (names and held)
    return Round(number, names[:1], held, results) if told else None


def columns_of_rounds(table: ReadTable) -> frozenset[str]:
    """Answer: which columns tell of numbered rounds, so that an empty cell proves nothing?"""
    return frozenset(header for one in rounds_of(table) for header in one.columns)


def days_of(table: ReadTable, one: Round) -> npt.NDArray[np.datetime64]:
    """Answer: on which day was this round, per row? `NaT` where no date says it."""
    days = no_days(len(table.rows))
    for header in one.held:
        days = np.fmin(days, dates_of(table, header, report=False).days)
    return days


def stages_of(table: ReadTable, one: Round) -> Codes:
    """Answer: of which kind was this round, per row? `UNKNOWN_STAGE` where it was not held.

    A name that says nothing known is that of an interview; so is no name at all, unless the header
    speaks of stages.
    """
    spoken = {word for header in one.columns[:1] for word in normalise(header).split()}
    steps = STEPS if one.names else STEPS - RESULTS
    nameless = UNKNOWN_STAGE if spoken & steps else INTERVIEW
    if not one.names:
        return np.where(_took_place(table, one), nameless, UNKNOWN_STAGE)
    names = table.distinct(one.names[0])
    places = np.array([_place(text) if text else nameless for text in names.texts], dtype=np.int64)
    return np.where(_took_place(table, one), places[names.codes], UNKNOWN_STAGE)


def _place(text: str) -> int:
    said = standing(text)
    if said.stage is None:
        return UNKNOWN_STAGE if said.understood else INTERVIEW  # "Rejected" is no round
    return STAGES.index(said.stage)


class Reached(NamedTuple):
    """Per row: the deepest stage of its rounds, the first day of one, and how many there were."""

    stage: Codes
    first: npt.NDArray[np.datetime64]
    rounds: Codes


def reached_in_rounds(table: ReadTable) -> Reached:
    """Answer: how far do the numbered rounds say that each row got?"""
    length = len(table.rows)
    stage, first = np.full(length, UNKNOWN_STAGE), no_days(length)
    rounds = np.zeros(length, dtype=np.int64)
    for one in rounds_of(table):
        kinds = stages_of(table, one)
        stage = np.maximum(stage, kinds)
        first = np.fmin(first, np.where(kinds > APPLIED, days_of(table, one), NO_DAY))
        rounds += np.isin(kinds, COUNTED)
    return Reached(stage, first, rounds)


def endings_of_rounds(table: ReadTable) -> list[tuple[Rows, int]]:
    """Answer: which rows does the name or the result of a round say to have ended, and how?"""
    rounds = rounds_of(table)
    ended = [
        (column.where(code == told for code in codes), told)
        for one in rounds
        for column in map(table.distinct, (*one.names, *one.results))
        for codes in [[verdict(text, result_of(text, {})) for text in column.texts]]
        for told in sorted({*codes} - {NOTHING, OPEN})
    ]
    return ended + [
        (column.where(_is_open(text) for text in column.texts), OPEN)
        for column in (table.distinct(h) for one in rounds for h in one.names if names_statuses(h))
    ]


def _is_open(text: str) -> bool:
    said = standing(text)
    return said.ending is Ending.OPEN and not said.blank


def results_of(table: ReadTable, one: Round) -> list[str]:
    """Answer: how did this round go on, per row?"""
    if not one.results:
        return [str(Result.UNKNOWN)] * len(table.rows)
    column = table.distinct(one.results[0])
    said = [result_of(text, {}) if text else None for text in column.texts]
    return [said[code] or str(Result.UNKNOWN) for code in column.codes]


def _took_place(table: ReadTable, one: Round) -> Rows:
    """The rows in which a date, a mark or a result says that this round was held."""
    held = ~np.isnat(days_of(table, one))
    for header in one.held:
        column = table.distinct(header)
        held |= column.where(mark(t) == Mark.YES or _is_told(t) for t in column.texts)
    for header in one.results:
        column = table.distinct(header)
        held |= column.where(map(_is_told, column.texts))
    return held


def _is_told(text: str) -> bool:
    return mark(text) != Mark.NO and result_of(text, {}) in TOLD


def assumed(table: ReadTable) -> list[Problem]:
    """Answer: which rounds were counted as interviews because their names are not known?"""
    found = list[Problem]()
    for one in (one for one in rounds_of(table) if one.names):
        header = one.names[0]
        names = table.distinct(header)
        strange = names.where(bool(t) and not standing(t).understood for t in names.texts)
        for place in np.flatnonzero(strange & _took_place(table, one)):
            text, row = names.texts[names.codes[place]], int(table.rows[place])
            found.append(Problem(row, header, Kind.INFERRED, text, ASSUMED, table.origin))
    return found
