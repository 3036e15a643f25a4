"""Which rows of a list of applications were never sent: saved, planned, or left for later."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import APPLIED, NOT_APPLIED, OPEN, UNKNOWN, UNKNOWN_STAGE
from bounceback.importing.marks import not_marked_applied
from bounceback.importing.stamps import dates_of
from bounceback.importing.standings import Standings
from bounceback.importing.tables import STATUS_FIELDS, ReadTable
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field
from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.words import normalise, words

MOSTLY_DATED = 0.8  # so many rows with a date make a row without one stand out
NO_DATE = (
    "Nothing says that it was sent, and it has no date where nearly all other rows have one: taken "
    "as not sent yet."
)
DONE = "The status says what to do, but the date says when it was done: taken as sent."


def without_unsent(table: ReadTable, stands: Standings) -> tuple[Standings, list[Problem]]:
    """Keep saved and planned roles out of every rate.

    They are known by their status, by a "no" in an "applied" column, by a sheet of saved jobs,
    or by a blank status without a date in a sheet that dates nearly all the rest. "Apply" is what
    to do, but beside the day on which it was done it was sent.
    """
    ending = np.where(_saved(table) | not_marked_applied(table), NOT_APPLIED, stands.ending)
    undated = _undated_and_blank(table, stands) & (ending != NOT_APPLIED)
    done = _done(table) & (stands.ending == NOT_APPLIED)
    problems = [
        *_told(table, undated, Kind.NOT_APPLIED, NO_DATE),
        *_told(table, done, Kind.INFERRED, DONE),
    ]
    ending = np.where(done, OPEN, np.where(undated, NOT_APPLIED, ending))
    stage = np.where(done, np.maximum(stands.stage, APPLIED), stands.stage)
    return replace(stands, ending=ending, stage=stage), problems


def _told(
    table: ReadTable, which: npt.NDArray[np.bool_], kind: Kind, message: str
) -> list[Problem]:
    header = (table.headers(Field.APPLIED_ON) or [""])[0]
    return [
        Problem(int(table.rows[place]), header, kind, "", message, table.origin)
        for place in np.flatnonzero(which)
    ]


def _done(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Where "apply" stands beside a date of applying."""
    dated = np.zeros(len(table.rows), dtype=bool)
    for header in table.headers(Field.APPLIED_ON):
        if strangers().speaks_of_applying(normalise(header)):
            dated |= ~np.isnat(dates_of(table, header, report=False).days)
    to_do = np.zeros(len(table.rows), dtype=bool)
    for header in table.headers(*STATUS_FIELDS) if dated.any() else ():
        column = table.distinct(header)
        to_do |= column.where(normalise(text) in words().to_do for text in column.texts)
    return dated & to_do


def _saved(table: ReadTable) -> npt.NDArray[np.bool_]:
    """A sheet that knows only when a job was saved holds nothing that was sent."""
    sent = table.headers(
        Field.APPLIED_ON, Field.ENDED_ON, *STATUS_FIELDS, *STAGE_OF_FIELD, Field.HELD_ON
    )
    saved = bool(table.headers(Field.SAVED_ON)) and not sent
    return np.full(len(table.rows), saved)


def _undated_and_blank(table: ReadTable, stands: Standings) -> npt.NDArray[np.bool_]:
    headers = table.headers(Field.APPLIED_ON)
    if not headers:
        return np.zeros(len(table.rows), dtype=bool)
    dated = table.says(headers[0])
    silent = stands.blank & np.isin(stands.ending, [OPEN, UNKNOWN])
    nowhere = (stands.stage == UNKNOWN_STAGE) & np.isnat(stands.advanced_on)
    planned = np.asarray(~dated & silent & nowhere)
    told = dated[~planned]  # what is said of the others is what dates would stand beside
    if not told.size or len(told) < len(dated) / 2 or told.mean() < MOSTLY_DATED:
        return np.zeros(len(table.rows), dtype=bool)
    return planned
