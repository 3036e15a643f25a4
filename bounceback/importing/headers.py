"""Where the header row of a sheet stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from bounceback.errors import DecisionsError
from bounceback.importing.content import is_date, is_link
from bounceback.importing.header_words import looked_up
from bounceback.importing.sheets import Sheet
from bounceback.importing.sifting import is_comment
from bounceback.importing.values import is_status
from bounceback.vocabulary.fields import Field, Table
from bounceback.vocabulary.words import normalise, words

BELOW_RULE = 2  # lines from the column names of a table in Markdown to its first row
HEADER_ROWS = 40  # how far down a header may stand
COLUMN_NAMES = 2  # known words of different meanings that make a row a header
# Meanings that many other tables have too: alone they do not make a header row.
HOLDS_DATA = 2  # known words that a row with a date or a link needs beyond others to be a header
WEAK = frozenset({Field.EXTRA, Field.IGNORED, Field.NOTES, Field.ID, Field.LINK})


@dataclass(frozen=True)
class Header:
    """A row of the grid seen as a header: its index (-1 for none) and its names."""

    index: int
    names: tuple[str, ...]

    @property
    def row(self) -> int:
        """The row as the person counts it; 0 for no header."""
        return self.index + 1


def header_at(sheet: Sheet, row: int) -> Header:
    """Answer: what are the columns called if this row (counted from 1) is the header?

    Raises:
        DecisionsError: a row that the sheet does not have.
    """
    if row == 0:
        return Header(-1, tuple(f"Column {i + 1}" for i in range(sheet.cells.shape[1])))
    if not 0 < row <= len(sheet.cells):
        raise DecisionsError(
            f"The header cannot stand in row {row}: the sheet has {len(sheet.cells)} rows.",
            "Choose another row, or 0 for none.",
        )
    texts = sheet.row(row - 1)
    names = [text.strip() or f"Column {i + 1}" for i, text in enumerate(texts)]
    return Header(row - 1, tuple(_distinct(names)))


def _distinct(names: Sequence[str]) -> Iterator[str]:
    """Number the second and later columns of one name, as "Notes (2)"."""
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def find_header(sheet: Sheet) -> Header:
    """Answer: which of the first rows that hold anything names the columns?

    The row with the most known header words of different meanings wins; the higher one on a
    tie. A row with a date or a link in it holds data, and a comment is no header. With fewer than
    two, the first row with text in most columns is taken, unless a date, a link or a status in it
    shows that the data begin at once, or the file itself leaves the column names empty.
    """
    begin = sheet.begin()
    rows = sheet.first_rows(HEADER_ROWS, begin)
    rows = [row if not is_comment(row[0].strip()) else [] for row in rows]
    scores = [header_score(row) - (HOLDS_DATA if holds_data(row) else 0) for row in rows]
    data = [
        score >= COLUMN_NAMES and _is_one_of(row, rows)
        for row, score in zip(rows, scores, strict=True)
    ]
    scores = [score * (True not in data[: i + 1]) for i, score in enumerate(scores)]
    if scores and max(scores) >= COLUMN_NAMES:
        return header_at(sheet, begin + scores.index(max(scores)) + 1)
    unnamed = _unnamed(sheet)
    if unnamed is not None:
        return header_at(sheet, unnamed + 1)
    filled = [sum(bool(text.strip()) for text in row) for row in rows]
    widest = max(filled, default=0)
    first = next((i for i, n in enumerate(filled) if n >= max(1, widest * 0.6)), 0)
    names = bool(rows) and not (
        holds_data(rows[first]) or _is_one_of(rows[first], rows) or _stands(rows[first], rows)
    )
    return header_at(sheet, begin + first + 1 if names else 0)


def _unnamed(sheet: Sheet) -> int | None:
    """The row that the file marks as column names and leaves empty, above a row with data.

    In a part of a sheet the column names of the other parts are empty, too.
    """
    for place in sheet.headers if sheet.part_of is None else ():
        first = place + BELOW_RULE
        if first < len(sheet.cells) and not _is_filled(sheet, place) and _is_filled(sheet, first):
            return place
    return None


def _is_filled(sheet: Sheet, place: int) -> bool:
    return any(text.strip() for text in sheet.row(place))


def holds_data(texts: Sequence[str]) -> bool:
    """Answer: does a date or a link show that this row holds data?"""
    return any(is_date(text) or is_link(text) for text in texts)


def _is_one_of(texts: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a row whose words may be column names is one of the applications instead.

    "Referral" and "Applied" are the only ones of "Moor, Cook, Referral, , Applied", and in another
    row a status stands in the same place, and a date where this one has no such word; or each of
    them stands in its column again, in a row of other texts.
    """
    known = [_is_known(text) for text in texts]
    named = [text for text, is_known in zip(texts, known, strict=True) if is_known]
    if not all(is_status(text) or normalise(text) in words().portals for text in named):
        return False
    others = [row for row in rows if len(row) == len(texts) and [*row] != [*texts]]
    if named and all(
        any(row[k] == text for row in others) for k, text in enumerate(texts) if known[k]
    ):
        return True
    stands = [k for k, text in enumerate(texts) if known[k] and is_status(text)]
    free = [k for k in range(len(texts)) if not known[k]]
    return any(
        any(is_status(row[k]) for k in stands) and any(is_date(row[k]) for k in free)
        for row in rows
        if len(row) == len(texts)
    )


def _stands(texts: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a text of this row says how an application stands, as others do below it.

    It has a day in it ("6.15已投"), or stands there again: "Apply status" may name a column.
    """
    below = [row for row in rows if len(row) == len(texts) and row is not texts]
    return any(
        is_status(text)
        and not _is_known(text)
        and any(is_status(row[k]) for row in below)
        and (any(map(str.isdigit, text)) or any(row[k] == text for row in below))
        for k, text in enumerate(texts)
    )


def _is_known(text: str) -> bool:
    return bool(looked_up(normalise(text), Table.APPLICATIONS))


def header_score(texts: Sequence[str]) -> float:
    """Answer: how many different things do these texts name as column names do?"""
    found = {looked_up(normalise(text), Table.APPLICATIONS) for text in texts if len(text) < 60}
    strong = {f for f in found if f is not None and f not in WEAK}
    weak = {f for f in found if f in WEAK}
    return len(strong) + 0.3 * len(weak) if strong else 0.0


def data_below(sheet: Sheet, header: Header) -> pd.DataFrame:
    """The rows under the header, with the header's names as columns and their row index kept."""
    below = sheet.cells.iloc[header.index + 1 :]
    return below.set_axis(list(header.names), axis=1)
