"""Several tables below each other in one sheet, each below a heading that says how its rows stand.

"To apply", "Applied" and "Rejected", each with column names of its own, are read as sheets of
these names would be.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.headers import header_score
from bounceback.importing.sheets import Sheet, has_text
from bounceback.importing.sifting import heads_by_status, without_count

FEWEST, MOST = 2, 100  # headings
COLUMN_NAMES = 2  # known words that make a row a header
ABOVE = "above the first heading"
WITHIN = " › "


def parted(sheet: Sheet) -> tuple[Sheet, ...]:
    """Answer: which tables does this sheet hold below headings? Itself, where it is but one.

    Each part keeps its rows in their places, so that they are counted as the person sees them.
    """
    filled = _filled(sheet)
    alone = np.flatnonzero(filled == 1)
    if not FEWEST <= len(alone) <= MOST:
        return (sheet,)
    rows = np.flatnonzero(filled)
    following = np.append(rows, len(sheet.cells))[np.searchsorted(rows, alone) + 1]
    pairs = zip(alone.tolist(), following.tolist(), strict=True)
    begins = [place for place, below in pairs if _begins_a_table(sheet, place, below)]
    if len(begins) < FEWEST:
        return (sheet,)
    names = [without_count(_text(sheet, place)) for place in begins]
    if any(_names_columns(sheet, place) for place in range(begins[0])):
        begins, names = [0, *begins], [ABOVE, *names]
    spans = pairwise([0, *begins[1:], len(sheet.cells)])
    return tuple(
        _part(sheet, name, *span) for name, span in zip(_distinct(names), spans, strict=True)
    )


def _filled(sheet: Sheet) -> npt.NDArray[np.int64]:
    """How many cells of each row hold a text."""
    filled = np.zeros(len(sheet.cells), dtype=np.int64)
    for i in range(sheet.cells.shape[1]):
        filled += has_text(sheet.cells.iloc[:, i])
    return filled


def _begins_a_table(sheet: Sheet, place: int, below: int) -> bool:
    """Whether a status stands here, and column names in the next row that holds anything."""
    there = below < len(sheet.cells)
    return there and heads_by_status(_text(sheet, place)) and _names_columns(sheet, below)


def _names_columns(sheet: Sheet, place: int) -> bool:
    return header_score(sheet.row(place)) >= COLUMN_NAMES


def _text(sheet: Sheet, place: int) -> str:
    return "".join(sheet.row(place)).strip()


def _distinct(names: Sequence[str]) -> Iterator[str]:
    """Number the second and later heading of one name: decisions go by it."""
    seen = Counter[str]()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def _part(sheet: Sheet, name: str, begin: int, end: int) -> Sheet:
    places = np.arange(len(sheet.cells))
    outside = pd.Series((places < begin) | (places >= end), index=sheet.cells.index)
    cells = {i: sheet.cells[i].astype("str").mask(outside, "") for i in sheet.cells}
    whole = WITHIN.join(filter(None, [sheet.name, name]))
    return replace(sheet, name=whole, cells=pd.DataFrame(cells).astype("category"))
