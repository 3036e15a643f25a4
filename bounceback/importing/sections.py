"""Several tables below each other in one sheet, each below a heading that says how its rows stand.

"To apply", "Applied" and "Rejected", each with column names of its own, are read as sheets of
these names would be. Tables of different columns are parted whatever stands above.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.header_words import looked_up, plain_header
from bounceback.importing.headers import header_score, holds_data
from bounceback.importing.headings import is_plan, says_if_sent
from bounceback.importing.kinds import IDENTIFYING
from bounceback.importing.list_headings import lists_sent, says_sent
from bounceback.importing.sheets import Sheet, has_text
from bounceback.importing.sifting import heads_by_status, without_count
from bounceback.importing.table_parts import SAYING_HOW
from bounceback.importing.tables import WITHIN
from bounceback.vocabulary.fields import Field, Table
from bounceback.vocabulary.words import normalise

FEWEST, MOST = 2, 100  # tables below headings
COLUMN_NAMES = 2  # known words that make a row a header
SURE_NAMES = 3  # known words that make a row below others one
ABOVE = "above the first heading"
ASIDE = re.compile(r"\s*[(\[（【].*?[)\]）】]\s*$|^\s*\d+[.)]\s+")  # "2. Applied (no answer yet)"

Fields = frozenset[Field]
Counts = npt.NDArray[np.int64]  # of the cells of each row that hold a text


@dataclass(frozen=True)
class _Begin:
    """Where a table begins, what stands above it, and which of company and role it names."""

    place: int
    heading: str
    named: Fields

    @property
    def is_status(self) -> bool:
        return heads_by_status(self.heading) or says_sent(self.heading)


def parted(sheet: Sheet) -> tuple[Sheet, ...]:
    """Answer: which tables does this sheet hold below headings? Itself, where it is but one.

    Two at least that name the same of company and role must be headed by a status, or one by a word
    for plans; then other headings of such tables are words for a status too. Each part keeps its
    rows in their places, so that they are counted as the person sees them. A single table is one
    part; what stands above it may say that it was sent, or not.
    """
    if _differ(sheet):
        return _tables(sheet)
    filled = _filled(sheet)
    begins = _begins(sheet, filled)
    named = Counter(begin.named for begin in begins if begin.is_status and begin.named)
    kind, count = named.most_common(1)[0] if named else (Fields(), 0)
    if not count:
        return _unmarked(sheet, filled)
    if len(begins) == 1 and not _above(sheet, begins[0]) and says_if_sent(begins[0].heading):
        return (replace(sheet, heading=begins[0].heading),)
    begins = [*_above(sheet, begins[0]), *begins]
    plans = any(begin.named == kind and is_plan(begin.heading) for begin in begins)
    if (sum(begin.named == kind for begin in begins) if plans else count) < FEWEST:
        return _unmarked(sheet, filled)
    spans = pairwise([0, *(begin.place for begin in begins[1:]), len(sheet.cells)])
    alike = [begin.named == kind for begin in begins]
    names = distinct_names([_name(begin, kept) for begin, kept in zip(begins, alike, strict=True)])
    return tuple(
        _part(sheet, name, begin.heading if kept else None, *span)
        for name, begin, kept, span in zip(names, begins, alike, spans, strict=True)
    )


def _differ(sheet: Sheet) -> bool:
    """Whether the tables of a file that marks its column names have different ones."""
    rows = (sheet.row(place) for place in sheet.headers)
    return len({tuple(filter(None, map(normalise, row))) for row in rows}) > 1


def _unmarked(sheet: Sheet, filled: Counts) -> tuple[Sheet, ...]:
    """The tables whose column names the file does not mark, where these are not the same.

    They name a company or a role, and an empty row or a text that stands alone is above them.
    """
    above = np.concatenate([[0], filled[:-1]])
    places = np.flatnonzero((filled >= SURE_NAMES) & (above <= 1))
    if len(places) > MOST:
        return (sheet,)
    headers = tuple(place for place in places.tolist() if names_columns(sheet.row(place)))
    marked = replace(sheet, headers=headers)
    return _tables(marked) if _differ(marked) else (sheet,)


def names_columns(texts: Sequence[str]) -> bool:
    """Answer: do these texts surely name columns, that of a company or a role among them?"""
    named = header_score(texts) >= SURE_NAMES and not holds_data(texts)
    return named and bool(_identifying(texts))


def _tables(sheet: Sheet) -> tuple[Sheet, ...]:
    """Each table by itself; a heading of one that names a company or a role may be its status.

    One that only says of a list that it was sent counts where no column says how its rows stand.
    """
    filled = _filled(sheet)
    begins = [_marked(sheet, place, filled) for place in sheet.headers[:MOST]]
    says = [
        (begin.is_status and bool(begin.named)) or _is_sent(sheet, place, begin)
        for place, begin in zip(sheet.headers, begins, strict=False)
    ]
    names = distinct_names([_name(begin, kept) for begin, kept in zip(begins, says, strict=True)])
    spans = pairwise([0, *(begin.place for begin in begins[1:]), len(sheet.cells)])
    return tuple(
        _part(sheet, name, begin.heading if kept else None, *span)
        for name, begin, kept, span in zip(names, begins, says, spans, strict=True)
    )


def _is_sent(sheet: Sheet, header: int, begin: _Begin) -> bool:
    """Whether companies and roles stand below a heading that says alone that they were sent."""
    silent = SAYING_HOW.isdisjoint(_fields(sheet.row(header)))
    return begin.named == IDENTIFYING and silent and lists_sent(begin.heading)


def _marked(sheet: Sheet, header: int, filled: Counts) -> _Begin:
    """Where the table of these column names begins: at the headings above them, if there are any.

    The last of them is the table's own; those before it head whole chapters.
    """
    above = _alone_above(filled, header)
    heading = _bare(sheet.row(above[-1])) if above else ""
    return _Begin(above[0] if above else header, heading, _named(sheet, header))


def _alone_above(filled: Counts, header: int) -> list[int]:
    """The texts that stand alone between a table and the column names of the next one.

    The last line of a table may hold one text as well: no empty line parts it from the others.
    """
    alone: list[int] = []
    for place in reversed(np.flatnonzero(filled[:header]).tolist()):
        if filled[place] > 1:
            break
        alone.insert(0, place)
    while len(alone) > 1 and alone[0] > 0 and filled[alone[0] - 1]:
        alone.pop(0)
    return alone


def _name(begin: _Begin, alike: bool) -> str:  # noqa: FBT001 - as `zip` gives them
    """What a part is called; one with columns of another kind not as if it were a status."""
    if not begin.heading:
        return f"table from row {begin.place + 1}"
    return begin.heading if alike else f"table below “{begin.heading}”"


def _begins(sheet: Sheet, filled: Counts) -> list[_Begin]:
    """The texts that stand alone in a row, with column names in the next row that is filled."""
    alone = np.flatnonzero(filled == 1)
    if len(alone) > MOST:
        return []
    rows = np.flatnonzero(filled)
    following = np.append(rows, -1)[np.searchsorted(rows, alone) + 1]
    return [
        _Begin(place, _bare(sheet.row(place)), _named(sheet, below))
        for place, below in zip(alone.tolist(), following.tolist(), strict=True)
        if below >= 0 and header_score(sheet.row(below)) >= COLUMN_NAMES
    ]


def _above(sheet: Sheet, first: _Begin) -> list[_Begin]:
    """The table without a heading above the first one with a heading: how it stands is asked."""
    places = range(first.place)
    headers = [place for place in places if header_score(sheet.row(place)) >= COLUMN_NAMES]
    return [_Begin(0, ABOVE, _named(sheet, headers[0]))] if headers else []


def _bare(texts: Sequence[str]) -> str:
    """A heading without its number, the number of rows below it, or a remark in brackets."""
    return without_count(ASIDE.sub("", without_count("".join(texts).strip())))


def _named(sheet: Sheet, place: int) -> Fields:
    return _identifying(sheet.row(place))


def _identifying(names: Sequence[str]) -> Fields:
    """Which of company and role these names of columns name."""
    return _fields(names) & IDENTIFYING


def _fields(names: Sequence[str]) -> Fields:
    """What these names of columns mean by their words alone."""
    fields = {
        looked_up(plain_header(text, Table.APPLICATIONS), Table.APPLICATIONS)
        for text in names
        if text.strip()
    }
    return Fields(field for field in fields if field is not None)


def _filled(sheet: Sheet) -> Counts:
    """How many cells of each row hold a text."""
    filled = np.zeros(len(sheet.cells), dtype=np.int64)
    for i in range(sheet.cells.shape[1]):
        filled += has_text(sheet.cells.iloc[:, i])
    return filled


def distinct_names(names: Sequence[str]) -> Iterator[str]:
    """Answer: by which names are tables told apart, as decisions go by them?

    The second and later one of a name are numbered.
    """
    seen = Counter[str]()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def _part(sheet: Sheet, name: str, heading: str | None, begin: int, end: int) -> Sheet:
    places = np.arange(len(sheet.cells))
    outside = pd.Series((places < begin) | (places >= end), index=sheet.cells.index)
    cells = {i: sheet.cells[i].astype("str").mask(outside, "") for i in sheet.cells}
    while len(cells) > 1 and not has_text(cells[len(cells) - 1]).any():
        cells.popitem()  # a column of the other tables alone
    whole = WITHIN.join(filter(None, [sheet.name, name]))
    frame = pd.DataFrame(cells).astype("category")
    return replace(sheet, name=whole, cells=frame, heading=heading, part_of=sheet.name)
