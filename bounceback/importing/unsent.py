"""Which rows of a list of applications were never sent: saved, planned, or left for later."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import APPLIED, NOT_APPLIED, OPEN, UNKNOWN, UNKNOWN_STAGE, Codes
from bounceback.importing.date_columns import days_stand
from bounceback.importing.marks import not_marked_applied
from bounceback.importing.phrases import TOKEN
from bounceback.importing.queues import MOSTLY_DATED
from bounceback.importing.standings import Standings
from bounceback.importing.tables import FLAG_FIELDS, STATUS_FIELDS, ReadTable
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field
from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise, words

MOSTLY_TICKED = 0.8  # of the rows of which anything is told, where "applied" is ticked at all
LONGEST_NOTE = 40  # characters of a note that says nothing else
NO_DATE = (
    "Nothing says that it was sent, and it has no date where nearly all other rows have one: taken "
    "as not sent yet."
)
PLANNED = (
    "It stands below a heading of plans, and neither a status nor a date says that it was sent: "
    "taken as not sent yet."
)
UNTICKED = (
    "The column for “applied” is ticked in the other rows and empty here, and nothing else says "
    "that it was sent: taken as not sent yet."
)
NOTED = "The note says that it was not sent, and the status says no more: taken as not sent yet."
DONE = "The status says what to do, but the date says when it was done: taken as sent."


def without_unsent(
    table: ReadTable, stands: Standings, planned: npt.NDArray[np.bool_]
) -> tuple[Standings, list[Problem]]:
    """Keep saved and planned roles out of every rate. `planned` stand below a heading of plans.

    They are known by their status, by a "no" in an "applied" column, by a sheet of saved jobs,
    by a blank status without a date below such a heading, in a sheet that dates nearly all the
    rest, or beside a column for "applied" that is ticked in the rest, or by a note that says so.
    "Apply" is what to do, but beside the day on which it was done it was sent.
    """
    denied = not_marked_applied(table) & (stands.stage <= APPLIED)  # who talked was asked to
    ending = np.where(_saved(table) | denied, NOT_APPLIED, stands.ending)
    nothing = _undated_and_blank(table, stands) & (ending != NOT_APPLIED)
    planned = planned & nothing
    unticked = _unticked(table, stands) & (ending != NOT_APPLIED) & ~planned
    undated = _stands_out(table, nothing, stands.ending) & ~planned & ~unticked
    done = _done(table) & (stands.ending == NOT_APPLIED)
    problems = [
        *_told(table, planned, Kind.NOT_APPLIED, PLANNED),
        *_told(table, unticked, Kind.NOT_APPLIED, UNTICKED, Field.REACHED_APPLIED),
        *_told(table, undated, Kind.NOT_APPLIED, NO_DATE),
        *_told(table, done, Kind.INFERRED, DONE),
    ]
    unsent = planned | unticked | undated
    ending = np.where(done, OPEN, np.where(unsent, NOT_APPLIED, ending))
    stage = np.where(done, np.maximum(stands.stage, APPLIED), stands.stage)
    ending, noted = _as_noted(table, stands, ending)
    return replace(stands, ending=ending, stage=stage), [*problems, *noted]


def _told(
    table: ReadTable,
    which: npt.NDArray[np.bool_],
    kind: Kind,
    message: str,
    field: Field = Field.APPLIED_ON,
) -> list[Problem]:
    header = (table.headers(field) or [""])[0]
    return [
        Problem(int(table.rows[place]), header, kind, "", message, table.origin)
        for place in np.flatnonzero(which)
    ]


def _done(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Where "apply" stands beside a date of applying."""
    dated = _dated_as_sent(table)
    to_do = np.zeros(len(table.rows), dtype=bool)
    for header in table.headers(*STATUS_FIELDS) if dated.any() else ():
        column = table.distinct(header)
        to_do |= column.where(normalise(text) in words().to_do for text in column.texts)
    return dated & to_do


def _dated_as_sent(table: ReadTable) -> npt.NDArray[np.bool_]:
    """The rows with a day below a header that speaks of applying."""
    dated = np.zeros(len(table.rows), dtype=bool)
    for header in table.headers(Field.APPLIED_ON):
        if strangers().speaks_of_applying(normalise(header)):
            dated |= days_stand(table, header)
    return dated


def _saved(table: ReadTable) -> npt.NDArray[np.bool_]:
    """A sheet that knows only when a job was saved holds nothing that was sent."""
    sent = table.headers(
        Field.APPLIED_ON, Field.ENDED_ON, *STATUS_FIELDS, *STAGE_OF_FIELD, Field.HELD_ON
    )
    saved = bool(table.headers(Field.SAVED_ON)) and not sent
    return np.full(len(table.rows), saved)


def _undated_and_blank(table: ReadTable, stands: Standings) -> npt.NDArray[np.bool_]:
    """Where neither a status nor a date of applying says anything, and no stage was reached."""
    return _blank(stands) & ~_dated(table)


def _blank(stands: Standings) -> npt.NDArray[np.bool_]:
    silent = stands.blank & np.isin(stands.ending, [OPEN, UNKNOWN])
    nowhere = (stands.stage == UNKNOWN_STAGE) & np.isnat(stands.advanced_on)
    return np.asarray(silent & nowhere)


def _dated(table: ReadTable) -> npt.NDArray[np.bool_]:
    headers = table.headers(Field.APPLIED_ON)
    return table.says(headers[0]) if headers else np.zeros(len(table.rows), dtype=bool)


def _unticked(table: ReadTable, stands: Standings) -> npt.NDArray[np.bool_]:
    """Where a column for "applied" is empty that is ticked wherever anything else is told.

    A bare "Date" may be any day; one of applying says that it was sent, whatever the column says.
    """
    ticked, told = np.zeros((2, len(table.rows)), dtype=bool)
    for header in table.headers(Field.REACHED_APPLIED):
        ticked |= table.says(header)
    for header in table.headers(*FLAG_FIELDS, Field.HELD_ON, Field.ENDED_ON):
        told |= table.says(header)
    for header in table.headers(Field.APPLIED_ON):
        if strangers().speaks_of_applying(normalise(header)):
            told |= table.says(header)
    told |= ~_blank(stands) & (stands.ending != NOT_APPLIED)
    kept = ticked.any() and (ticked[told].mean() if told.any() else 1.0) >= MOSTLY_TICKED
    return ~ticked & ~told & kept


def _as_noted(
    table: ReadTable, stands: Standings, ending: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], list[Problem]]:
    """Where a whole note is "not sent", and no status, stage or day of applying says otherwise."""
    undecided = np.isin(ending, [OPEN, UNKNOWN]) & (stands.stage == UNKNOWN_STAGE)
    undecided &= ~_dated_as_sent(table)
    problems: list[Problem] = []
    for header in table.headers(Field.NOTES) if undecided.any() else ():
        column = table.distinct(header)
        denied = column.where(map(_denies_sending, column.texts)) & undecided
        ending = np.where(denied, NOT_APPLIED, ending)
        problems += [
            Problem(int(table.rows[place]), header, Kind.INFERRED, text, NOTED, table.origin)
            for place in np.flatnonzero(denied)
            if (text := column.texts[column.codes[place]])
        ]
    return ending, problems


def _denies_sending(text: str) -> bool:
    """Whether a text says outright that nothing was sent; "interesting" only lets one guess it."""
    if len(text) > LONGEST_NOTE or not words().denials & {*TOKEN.findall(normalise(text))}:
        return False
    return standing(text).ending is Ending.NOT_APPLIED


def _stands_out(
    table: ReadTable, nothing: npt.NDArray[np.bool_], ending: Codes
) -> npt.NDArray[np.bool_]:
    """The rows of which nothing is said, where nearly all the others have a date.

    What was not sent needs none, nor does what may not have been: a word that is asked about.
    """
    dated = _dated(table)
    others = ~nothing & (dated | ~np.isin(ending, [UNKNOWN, NOT_APPLIED]))
    told = dated[others]  # what is said of the others is what dates would stand beside
    if not told.size or len(told) < nothing.sum() or told.mean() < MOSTLY_DATED:
        return np.zeros(len(table.rows), dtype=bool)
    return nothing
