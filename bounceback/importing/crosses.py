"""What a cross says below the name of an ending: "✗" in a column called "Rejected".

It marks that ending as "x" and a tick do, unless ticks stand in the same column: then it says no.
Where the sheet uses crosses or ticks in other ways as well, the person is asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import OPEN, UNKNOWN, place_of
from bounceback.importing.decisions import StatusDecision
from bounceback.importing.tables import ReadTable
from bounceback.importing.yes_no import Mark, mark
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise, words

CROSSES = frozenset("✗✘❌✖❎×✕🚫⛔")
# Where applications end without an offer, and where a cross says that something did not come.
SILENCING = (Field.REJECTED, Field.NO_RESPONSE, Field.WITHDREW)
HOPED_FOR = (*STAGE_OF_FIELD, Field.ACCEPTED, Field.ANSWERED)
MESSAGE = (
    "A cross below the name of an ending may mark that ending or deny it. Say what it means; until "
    "then it is unknown."
)

Rows = npt.NDArray[np.bool_]


class Reading(Enum):
    """What the crosses of a column say."""

    MARK, NO, ASKED = auto(), auto(), auto()


@dataclass(frozen=True)
class Doubt:
    """The crosses of one column that may say either: its header, a sign, and the rows."""

    header: str
    sign: str
    rows: Rows

    @property
    def value(self) -> str:
        """What the person is asked about."""
        return f"{self.header}: {self.sign}"


def is_cross(text: str) -> bool:
    """Answer: is this cell a cross, other than the letter that marks a form?"""
    return normalise(text) in CROSSES


def reading(table: ReadTable, header: str) -> Reading:
    """Answer: what do crosses below this name of an ending say?"""
    column = table.distinct(header)
    others = [text for text in column.texts if not is_cross(text) and not _is_blank(text)]
    crossed = any(map(is_cross, column.texts))
    if not crossed or any(mark(text) != Mark.NO for text in others):
        return Reading.NO
    plain = not others and table.says(header).mean() < 1
    return Reading.MARK if plain and not _used_otherwise(table) else Reading.ASKED


def _is_blank(text: str) -> bool:
    return not text or normalise(text) in words().blank


def _used_otherwise(table: ReadTable) -> bool:
    """Whether crosses stand below what is hoped for as well, or ticks below another ending."""
    denied = any(_any(table, header, crosses=True) for header in table.headers(*HOPED_FOR))
    return denied or any(_any(table, header, crosses=False) for header in table.headers(*SILENCING))


def _any(table: ReadTable, header: str, *, crosses: bool) -> bool:
    texts = table.distinct(header).texts
    return any(is_cross(text) if crosses else mark(text) == Mark.YES for text in texts)


def doubtful_crosses(table: ReadTable) -> list[Doubt]:
    """Answer: which crosses below the names of endings may say either?"""
    asked = [h for h in table.headers(*SILENCING) if reading(table, h) is Reading.ASKED]
    return [
        Doubt(header, sign, column.where(text == sign for text in column.texts))
        for header in asked
        for column in [table.distinct(header)]
        for sign in filter(is_cross, column.texts)
    ]


def told_by(
    doubts: Sequence[Doubt], answers: Mapping[str, StatusDecision]
) -> list[tuple[Rows, int]]:
    """Answer: how did these rows end, as far as the person has said so? Else it is unknown."""
    told = [
        (doubt.rows, place_of(answers[doubt.value].ending) if doubt.value in answers else UNKNOWN)
        for doubt in doubts
    ]
    return [(rows, code) for rows, code in told if code >= 0 and code != OPEN]


def decisions_on(
    doubts: Sequence[Doubt], answers: Mapping[str, StatusDecision]
) -> list[StatusDecision]:
    """Answer: what is to be asked about these crosses, and what was answered?"""
    return [
        StatusDecision(
            doubt.value,
            answers[doubt.value].ending if doubt.value in answers else Ending.UNKNOWN,
            None,
            int(doubt.rows.sum()),
            asked=doubt.value not in answers,
            confirmed=doubt.value in answers,
        )
        for doubt in doubts
    ]


def questions_of_crosses(
    table: ReadTable, doubts: Sequence[Doubt], answers: Mapping[str, StatusDecision]
) -> list[Problem]:
    """The rows of which it is not known what their cross means."""
    return [
        Problem(int(row), doubt.header, Kind.STATUS_UNKNOWN, doubt.sign, MESSAGE, table.origin)
        for doubt in doubts
        if doubt.value not in answers
        for row in table.rows[doubt.rows]
    ]
