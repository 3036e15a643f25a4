"""What the columns that rate a theme say of each interview."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from bounceback.importing.account import Kind, Problem
from bounceback.importing.distinct import Distinct
from bounceback.importing.rating_cells import SMALL, Rating, read_rating
from bounceback.importing.tables import ReadTable
from bounceback.vocabulary.fields import THEME_OF_FIELD
from bounceback.vocabulary.ratings import LARGEST, Scale, scale
from bounceback.vocabulary.words import normalise, words

COLUMNS = ("place", "theme", "rating", "scale_from", "scale_to", "column")
USUAL = (5, SMALL, LARGEST)  # the upper ends of a scale that nothing states
Cells = Sequence[Rating | None]


@dataclass(frozen=True)
class ThemeRatings:
    """The ratings of one table: `terms` has the columns `COLUMNS`, `place` counting its rows."""

    terms: pd.DataFrame
    problems: tuple[Problem, ...] = ()


def theme_ratings(table: ReadTable) -> ThemeRatings:
    """Answer: which themes were rated in each interview, and how, on which scale?

    The scale is what the cell states, else the header. Where neither does, all such columns of
    the table share the smallest usual one that holds them (1 to 5, 1 to 10, 0 to 100), and the
    account says so. What is no number on its scale is left out and reported.
    """
    columns = {header: table.distinct(header) for header in table.headers(*THEME_OF_FIELD)}
    read = {header: column.each(read_rating) for header, column in columns.items()}
    assumed = _assumed([cells for header, cells in read.items() if scale(header) is None])
    parts, problems = [], list[Problem]()
    for header, column in columns.items():
        usual = scale(header) or assumed
        cells = [_scaled(cell, usual) for cell in read[header]]
        parts.append(_terms(table, header, column, cells))
        problems += _unread(table, header, cells)
        if scale(header) is None and any(cell and cell.scale is None for cell in read[header]):
            problems.append(_said(table, header, usual))
    empty = pd.DataFrame({name: pd.Series(dtype="object") for name in COLUMNS})
    return ThemeRatings(pd.concat(parts, ignore_index=True) if parts else empty, tuple(problems))


def remarks(table: ReadTable) -> dict[str, list[str]]:
    """Answer: what is written in these columns beside the numbers, by header and row?"""
    told = {}
    for header in table.headers(*THEME_OF_FIELD):
        column = table.distinct(header)
        kept = [
            text if any(map(str.isalpha, text)) and not _blank(text) else ""
            for text in column.texts
        ]
        told[header] = [kept[code] for code in column.codes]
    return told


def _assumed(columns: Sequence[Cells]) -> Scale:
    """The smallest usual scale that holds every number of which none is stated."""
    bare = [one.value for cells in columns for one in cells if one and one.scale is None]
    most = next(end for end in USUAL if max(bare, default=0) <= end)
    return Scale(0 if most == LARGEST or min(bare, default=1) < 1 else 1, most)


def _scaled(cell: Rating | None, usual: Scale) -> Rating | None:
    """The rating on the scale of its cell, else on the usual one; None where it lies beyond."""
    if cell is None:
        return None
    on = cell.scale or usual
    least = min(on.least, usual.least) if on.most == usual.most else on.least
    inside = least <= cell.value <= on.most
    return Rating(cell.value, Scale(least, on.most)) if inside else None


def _terms(table: ReadTable, header: str, column: Distinct, cells: Cells) -> pd.DataFrame:
    """One row per row of the table with a rating in this column."""
    places = np.flatnonzero(column.where(cell is not None for cell in cells))
    given = [cells[code] for code in column.codes[places]]
    scales = [one.scale for one in given if one and one.scale]
    return pd.DataFrame(
        {
            "place": places,
            "theme": str(THEME_OF_FIELD[table.decision.fields()[header]]),
            "rating": [one.value for one in given if one],
            "scale_from": [on.least for on in scales],
            "scale_to": [on.most for on in scales],
            "column": header,
        }
    )


def _unread(table: ReadTable, header: str, cells: Cells) -> list[Problem]:
    """One problem per distinct text that is no number on its scale, at its first row."""
    column, problems = table.distinct(header), []
    for code, (text, cell) in enumerate(zip(column.texts, cells, strict=True)):
        if text and cell is None and not _blank(text):
            rows = table.rows[column.codes == code]
            message = (
                f"This is no number on the scale of the column (rows that hold it: {len(rows)}), "
                "so it rates nothing. Write it as a number in the sheet and it will be read."
            )
            first = int(rows[0])
            problems.append(Problem(first, header, Kind.TAG_UNKNOWN, text, message, table.origin))
    return problems


def _said(table: ReadTable, header: str, on: Scale) -> Problem:
    message = (
        f"Nothing says on which scale this is rated, so it is read as {on.least} to {on.most}. "
        "Write the scale into the header, such as “(1-10)”, where that is wrong."
    )
    return Problem(0, header, Kind.INFERRED, "", message, table.origin)


def _blank(text: str) -> bool:
    return normalise(text) in words().blank
