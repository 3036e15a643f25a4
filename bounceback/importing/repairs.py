"""Cells that stand in the wrong place or say "as above", put right where that is provable."""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.account import Kind, Problem
from bounceback.importing.dates import read_date
from bounceback.importing.decisions import ColumnDecision, DateOrder
from bounceback.importing.distinct import distinct
from bounceback.importing.sifting import comments
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.words import normalise, words

DITTO = frozenset(
    {'"', "''", "″", "”", "“", "〃", "ditto", "dito", "idem", "same", "same as above"}
)
DITTO_FIELDS = frozenset(
    {Field.COMPANY, Field.ROLE, Field.SOURCE, Field.LOCATION, Field.APPLIED_ON, Field.CV_VERSION}
)
THOUSANDS = re.compile(r"\d,\d{3}\D*$")
JOINED = "The row had a cell too many; two were joined so that the others fit."
NOT_CLEAR = "The row has more cells than there are names, and was read as it stands: look at it."
SELDOM = 0.5  # share of rows that run over; in more of them, a column merely has no name
MOST_SHIFTED = 500  # a sheet with more such rows has another fault
DATE_FIELDS = frozenset({Field.APPLIED_ON, Field.ENDED_ON, Field.SAVED_ON, Field.HELD_ON})
STATUS_FIELDS = frozenset({Field.STATUS, Field.STAGE, Field.OUTCOME})
CHECKED_FIELDS = DATE_FIELDS | STATUS_FIELDS | {Field.LINK}

Repaired = tuple[pd.DataFrame, tuple[Problem, ...]]


def fill_dittos(
    data: pd.DataFrame,
    rows: npt.NDArray[np.int64],
    columns: Sequence[ColumnDecision],
    origin: str,
) -> Repaired:
    """Answer: what do "as above" marks stand for? The nearest text above them."""
    repaired, problems = data, list[Problem]()
    for column in columns:
        if column.field not in DITTO_FIELDS:
            continue
        found = distinct(data[column.header])
        ditto = found.where(text.casefold() in DITTO for text in found.texts)
        if not ditto.any():
            continue
        texts = pd.Series(found.texts, dtype="str").take(found.codes).reset_index(drop=True)
        filled = texts.mask(ditto).ffill().fillna("").set_axis(data.index)
        repaired = repaired.assign(**{column.header: filled.astype("category")})
        message = "Read as the same as the row above."
        problems += [
            Problem(
                int(rows[place]),
                column.header,
                Kind.INFERRED,
                str(filled.iloc[place]),
                message,
                origin,
            )
            for place in np.flatnonzero(ditto)
        ]
    return repaired, tuple(problems)


def realign(
    data: pd.DataFrame,
    rows: npt.NDArray[np.int64],
    columns: Sequence[ColumnDecision],
    origin: str,
) -> Repaired:
    """Answer: which cells did an unquoted comma tear apart?

    A row that runs over the last named column is mended where exactly one way of joining
    neighbouring cells lets every date, status and link stand in its own column again.
    """
    spare = _spare(data, columns)
    if not spare or len(spare) == data.shape[1] or data.empty:
        return data, ()
    fields = [column.field for column in columns][: data.shape[1] - len(spare)]
    over, misfits = _filled(data[spare]), _misfits(data, fields)
    over &= over.mean() <= SELDOM
    sure = over | (misfits >= 2)
    shifted = sure | (misfits > 0)
    shifted = (shifted if shifted.sum() <= MOST_SHIFTED else sure) & ~comments(data)
    if not shifted.any() or shifted.sum() > MOST_SHIFTED:
        return data, ()
    mended, problems = data.astype("str").to_numpy(dtype=object), list[Problem]()
    for place in np.flatnonzero(shifted):
        joined = _joined(list(mended[place]), fields, sure=bool(sure[place]))
        text, message = " | ".join(filter(None, mended[place])), NOT_CLEAR
        if joined is not None:
            mended[place] = joined + [""] * (data.shape[1] - len(joined))
            text, message = " | ".join(joined), JOINED
        if joined is not None or (over[place] and misfits[place]):
            problems.append(Problem(int(rows[place]), "", Kind.INFERRED, text, message, origin))
    frame = pd.DataFrame(mended, columns=data.columns, index=data.index, dtype="str")
    return frame.astype("category"), tuple(problems)


def _spare(data: pd.DataFrame, columns: Sequence[ColumnDecision]) -> list[str]:
    """The columns at the end that have no name and no meaning of their own."""
    spare: list[str] = []
    for i in reversed(range(data.shape[1])):
        if data.columns[i] != f"Column {i + 1}" or columns[i].field is not Field.EXTRA:
            break
        spare.insert(0, str(data.columns[i]))
    return spare


def _filled(data: pd.DataFrame) -> npt.NDArray[np.bool_]:
    filled = np.zeros(len(data), dtype=bool)
    for header in data:
        found = distinct(data[header])
        filled |= found.where(bool(text) for text in found.texts)
    return filled


def _misfits(data: pd.DataFrame, fields: Sequence[Field]) -> npt.NDArray[np.int64]:
    """Per row, how many dates, statuses and links cannot be what their column holds."""
    misfits = np.zeros(len(data), dtype=np.int64)
    for header, field in zip(data, fields, strict=False):
        if field in CHECKED_FIELDS:
            found = distinct(data[header])
            misfits += found.where(_fits_field(text, field) is False for text in found.texts)
    return misfits


def _joined(cells: list[str], fields: Sequence[Field], *, sure: bool) -> list[str] | None:
    """The row with one or two commas put back, if just one place for them fits.

    Of several places the one before a cell that begins with a space is meant ("Engineer,
    Senior" was torn there), or the one within a number (45,000). Only such a place counts where
    it is not `sure` that the row was torn at all, or where its cells fit as they stand.
    """
    fitted, unfitted = _fits(cells[: len(fields)], fields)
    for extra in (1, 2) if sure else (1,):
        ways = {i: _way(cells, i, extra, fields) for i in range(len(fields))}
        fitting = [i for i, way in ways.items() if way and _suits(way, fields, fitted)]
        spaced = [i for i in fitting if cells[i + 1 : i + 2] and cells[i + 1].startswith(" ")]
        thousands = [i for i in fitting if THOUSANDS.search(",".join(cells[i : i + 2]))]
        for only in (fitting if sure and unfitted else (), spaced, thousands):
            if len(only) == 1:
                return ways[only[0]]
        if fitting:
            return None
    return None


def _way(cells: list[str], place: int, extra: int, fields: Sequence[Field]) -> list[str] | None:
    """The row with `extra` commas put back at one place.

    None where text would be lost, or where a date or a status that is whole would get more text.
    """
    parts, width = cells[place : place + extra + 1], len(fields)
    whole = DATE_FIELDS | STATUS_FIELDS
    if fields[place] in whole and any(_fits_field(part, fields[place]) for part in parts):
        return None
    way = [*cells[:place], ",".join(parts), *cells[place + extra + 1 :], *[""] * width]
    return None if any(text.strip() for text in way[width:]) else way[:width]


def _suits(way: Sequence[str], fields: Sequence[Field], fitted: int) -> bool:
    """Whether every date, status and link fits now, and no fewer of them than before."""
    fit, unfit = _fits(way, fields)
    return not unfit and fit >= max(fitted, 1)


def _fits(cells: Sequence[str], fields: Sequence[Field]) -> tuple[int, int]:
    """How many dates, statuses and links fit their columns, and how many do not."""
    checks = [_fits_field(text, field) for text, field in zip(cells, fields, strict=True)]
    return checks.count(True), checks.count(False)


def _fits_field(text: str, field: Field) -> bool | None:
    """Whether a text can stand in such a column; None where anything can."""
    if normalise(text) in words().blank or not text.strip():
        return None
    if field in DATE_FIELDS:
        return read_date(text, DateOrder.DAY_FIRST, year=2000).day is not None
    if field in STATUS_FIELDS:
        return standing(text).understood
    if field is Field.LINK:
        return text.strip().startswith(("http", "www."))
    return None
