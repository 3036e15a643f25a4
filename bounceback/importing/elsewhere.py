"""How an application stands by words in columns that are there for something else.

"No reply" stands where the day of the reply would, "not applied yet" in brackets behind a company,
and a note may be nothing but "Rejected".
"""

import re
from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from bounceback.importing.codes import ENDINGS, NOTHING, place_of
from bounceback.importing.content import is_date
from bounceback.importing.lessons import MOST_NOTES
from bounceback.importing.tables import STATUS_FIELDS, ReadTable
from bounceback.importing.told_statuses import is_short
from bounceback.importing.values import FIRM, Standing, standing
from bounceback.importing.yes_no import Mark, mark
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending

CLOSING = (")", "]", "）", "】")
REMARK = re.compile(r"[^()\[\]（）【】]+[(\[（【]([^()\[\]（）【】]+)[)\]）】]")
PARTS = re.compile(r"[,;，；、。]")
TOLD = sorted(ENDINGS.index(ending) for ending in FIRM)

Marked = tuple[npt.NDArray[np.bool_], int]  # the rows, and the ending that they have


def instead_of_dates(table: ReadTable) -> list[Marked]:
    """Answer: which endings stand where the date of the answer would?"""
    return _told(table, (Field.ENDED_ON,), ending_for_date)


def behind_names(table: ReadTable) -> list[Marked]:
    """Answer: which endings stand in brackets behind the name of a company or a role?"""
    return _told(table, (Field.COMPANY, Field.ROLE), _ending_in_brackets)


def instead_of_statuses(table: ReadTable) -> list[Marked]:
    """Answer: which endings are all that a note says, where the table has statuses as well?

    Without any, the notes are a suggestion, as are all others. Of each column as many are read as a
    person could go through.
    """
    headers = table.headers(Field.NOTES) if table.headers(*STATUS_FIELDS) else []
    return [marked for header in headers for marked in _in_notes(table, header)]


def _in_notes(table: ReadTable, header: str) -> Iterator[Marked]:
    places, notes = table.written(header, MOST_NOTES)
    codes = notes.each(_ending_alone)
    for told in sorted({*codes} - {NOTHING}):
        rows = np.zeros(len(table.rows), dtype=bool)
        rows[places[notes.where(code == told for code in codes)]] = True
        yield rows, told


def ending_alone(text: str) -> Standing | None:
    """Answer: which ending is all that this note says? A plan may have been carried out since."""
    said = standing(text) if is_short(text) and mark(text) == Mark.WORDS else None
    over = said is not None and said.ending in FIRM - {Ending.NOT_APPLIED}
    return said if over else None


def ending_for_date(text: str) -> int:
    """Answer: which ending does this cell of a date column name, as a place? `NOTHING` for none."""
    if not text or mark(text) != Mark.WORDS or is_date(text):
        return NOTHING
    code = place_of(standing(text).ending)
    return code if code in TOLD else NOTHING


def _ending_alone(text: str) -> int:
    said = ending_alone(text.strip())
    return NOTHING if said is None else place_of(said.ending)


def _ending_in_brackets(text: str) -> int:
    """The ending in "Kelp (not applied yet)"; none where no part of the remark is one."""
    remark = REMARK.fullmatch(text) if text.endswith(CLOSING) else None
    codes = [ending_for_date(part.strip()) for part in PARTS.split(remark[1])] if remark else []
    return next((code for code in codes if code != NOTHING), NOTHING)


def _told(
    table: ReadTable, fields: tuple[Field, ...], ending: Callable[[str], int]
) -> list[Marked]:
    columns = [table.distinct(header) for header in table.headers(*fields)]
    read = [(column, column.each(ending)) for column in columns]
    return [
        (column.where(code == told for code in codes), told)
        for column, codes in read
        for told in sorted({*codes} - {NOTHING})
    ]
