"""Which rows of a table are applications, and which only look like rows."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.account import Kind, Problem
from bounceback.importing.tables import ReadTable
from bounceback.vocabulary.fields import Field

TOTALS = frozenset({"total", "totals", "sum", "summe", "average", "gesamt", "grand total", "count"})
FIRST_CELLS = 3  # where a row of totals says so


def sift(table: ReadTable) -> tuple[npt.NDArray[np.bool_], list[Problem]]:
    """Answer: which rows name a company or a role, and why are the others set aside?"""
    named = table.filled(Field.COMPANY) | table.filled(Field.ROLE)
    total = _begins_with_total(table) & ~table.filled(Field.APPLIED_ON)
    heading = _repeats_header(table)
    reasons = (
        (~named, "It names neither a company nor a role."),
        (named & total, "It looks like a row of totals."),
        (named & ~total & heading, "It repeats the column names."),
    )
    set_aside = [
        problem
        for which, why in reasons
        for problem in _whole_rows(table, which, Kind.SET_ASIDE, f"This row was set aside. {why}")
    ]
    return named & ~total & ~heading, set_aside


def duplicates(table: ReadTable) -> list[Problem]:
    """Answer: which rows say exactly what an earlier row says?

    They are kept: people do apply again.
    """
    mixed = np.zeros(len(table.rows), dtype=np.uint64)
    for header in map(str, table.data):
        codes = table.distinct(header).codes.astype(np.uint64)
        mixed = (mixed ^ codes) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(1)
        mixed ^= mixed >> np.uint64(29)
    again = pd.Series(mixed).duplicated().to_numpy()
    message = "Exactly the same as an earlier row. Both are kept."
    return _whole_rows(table, again, Kind.DUPLICATE, message)


def _begins_with_total(table: ReadTable) -> npt.NDArray[np.bool_]:
    return _any_of(table, [str(header) for header in table.data.columns[:FIRST_CELLS]], TOTALS)


def _repeats_header(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Rows in which the company and the role are called "Company" and "Role"."""
    same = np.ones(len(table.rows), dtype=bool)
    for header in table.headers(Field.COMPANY, Field.ROLE):
        same &= _any_of(table, [header], frozenset({header.casefold()}))
    return same


def _any_of(
    table: ReadTable, headers: Sequence[str], texts: frozenset[str]
) -> npt.NDArray[np.bool_]:
    """The rows in which one of these columns holds one of these texts, whatever their case."""
    found = np.zeros(len(table.rows), dtype=bool)
    for header in headers:
        column = table.distinct(header)
        found |= column.where(text.casefold() in texts for text in column.texts)
    return found


def _whole_rows(
    table: ReadTable, which: npt.NDArray[np.bool_], kind: Kind, message: str
) -> list[Problem]:
    return [
        Problem(int(table.rows[place]), "", kind, _text(table, int(place)), message, table.origin)
        for place in np.flatnonzero(which)
    ]


def _text(table: ReadTable, place: int) -> str:
    texts = (str(text).strip() for text in table.data.iloc[place])
    return " | ".join(text for text in texts if text)
