"""What an empty status says: that an answer is awaited, or that nothing was sent yet.

It is taken for waiting. In a list in which nothing at all says that somebody applied, or whose
other rows say so in a word ("Applied"), the person is asked, once for all empty cells. Where no
column says how anything stands, nothing is known until the person says it, once for all rows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import OPEN, STAGES, UNKNOWN, Codes, place_of
from bounceback.importing.decisions import StatusDecision
from bounceback.importing.doubts import speaks_of_sending
from bounceback.importing.headings import TELLING_HOW
from bounceback.importing.phrases import SENT
from bounceback.importing.tables import FLAG_FIELDS, STATUS_FIELDS, ReadTable
from bounceback.importing.values import Standing
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise, words

# A text in one of these columns says that somebody applied, or what came of it.
SAYS_SENT = (
    Field.APPLIED_ON,
    Field.ENDED_ON,
    Field.HELD_ON,
    Field.ROUNDS,
    *STAGE_OF_FIELD,
    *FLAG_FIELDS,
)
MOSTLY = 0.5  # share of rows
MESSAGE = (
    "This status is empty, and nothing in the row says that you applied. Say what an empty status "
    "means; until then it is unknown."
)

Rows = npt.NDArray[np.bool_]


def empty(table: ReadTable) -> Rows:
    """Answer: in which rows is every status column empty?

    Without such a column in all, where no other says how an application stands, else in none.
    """
    headers = table.headers(*STATUS_FIELDS)
    nothing = np.full(len(table.rows), bool(headers) or not table.headers(*TELLING_HOW))
    for header in headers:
        column = table.distinct(header)
        nothing &= column.where(map(_says_nothing, column.texts))
    return nothing


def meaning_of_empty(
    table: ReadTable,
    said: Sequence[Standing],
    answers: Mapping[str, StatusDecision],
    ending: Codes,
) -> StatusDecision | None:
    """Answer: what does an empty status mean here? None where none is empty.

    `said` is what the texts of all status columns say, `ending` how each row ended by all columns.
    """
    count = int(empty(table).sum())
    if not count:
        return None
    if "" in answers:
        answer = answers[""]
        return replace(answer, count=count, asked=answer.half_said, confirmed=True)
    if not table.headers(*STATUS_FIELDS):
        return StatusDecision("", Ending.UNKNOWN, None, count)
    if _nothing_was_sent(table, said) or _others_were_sent(table, said, ending):
        return StatusDecision("", Ending.UNKNOWN, None, count, asked=True)
    return StatusDecision("", Ending.OPEN, None, count)


def with_empty(
    table: ReadTable, meant: StatusDecision | None, ending: Codes, stage: Codes
) -> tuple[Codes, Codes]:
    """The same endings and stages, with what the person said of an empty status, or is asked."""
    if meant is None or not (meant.asked or meant.confirmed):
        return ending, stage
    rows = empty(table) & np.isin(ending, [OPEN, UNKNOWN])
    ending = np.where(rows, place_of(meant.ending or Ending.UNKNOWN), ending)
    if meant.stage is None:
        return ending, stage
    return ending, np.where(rows, np.maximum(stage, STAGES.index(meant.stage)), stage)


def asked_rows(table: ReadTable, meant: StatusDecision | None) -> Rows:
    """Answer: of which rows is it not known what their empty status means?"""
    if meant is None or not meant.asked:
        return np.zeros(len(table.rows), dtype=bool)
    return empty(table)


def questions_of_empty(table: ReadTable, meant: StatusDecision | None) -> list[Problem]:
    """The rows of which it is not known what their empty status means, each with the question."""
    header = (table.headers(*STATUS_FIELDS) or [""])[0]
    return [
        Problem(int(row), header, Kind.STATUS_UNKNOWN, "", MESSAGE, table.origin)
        for row in table.rows[asked_rows(table, meant)]
    ]


def _says_nothing(text: str) -> bool:
    """Whether a cell is empty, or holds a dash."""
    return not any(map(str.isalnum, text)) and (not text or normalise(text) in words().blank)


def _nothing_was_sent(table: ReadTable, said: Sequence[Standing]) -> bool:
    """Whether most are empty, and neither a status nor another column says that it was sent.

    Beside a column for the day of applying, what other rows say does not hold for these.
    """
    rows = empty(table)
    if rows.mean() <= MOSTLY:
        return False
    sent = any(
        meant.understood and meant.ending is not Ending.NOT_APPLIED
        for meant in said
        if not meant.blank
    )
    if not any(map(speaks_of_sending, table.headers(Field.APPLIED_ON))):
        rows = np.ones_like(rows)
        if sent:
            return False
    return not any((table.says(header) & rows).any() for header in table.headers(*SAYS_SENT))


def _others_were_sent(table: ReadTable, said: Sequence[Standing], ending: Codes) -> bool:
    """Whether other statuses say "applied", and no column that these were sent, or when any was."""
    rows = empty(table) & np.isin(ending, [OPEN, UNKNOWN])
    days = [table.says(header) for header in table.headers(Field.APPLIED_ON)]
    told = [table.says(header) & rows for header in table.headers(*SAYS_SENT)]
    silent = rows.any() and not any(column.any() for column in (*days, *told))
    return bool(silent) and Standing(*SENT) in said
