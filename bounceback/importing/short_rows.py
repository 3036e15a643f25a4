"""Rows that end before the status, with a status as their last cell: it stands too far left.

Programs that write a sheet leave out cells now and then ("Enviada" below "Local"). Only the last
cell is moved: what stands before it may be right.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.account import Kind, Problem
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.sheets import has_text
from bounceback.importing.values import is_status
from bounceback.vocabulary.fields import Field

MOVED = "The row ends too early; its last cell says how it stands and was read as the status."
MOSTLY = 0.5  # share of such rows; of more, the unknown words are statuses too, and asked about
MOST = 500  # rows; where more of them end early, the sheet has another fault
# What no status can be.
FOREIGN = frozenset(
    {Field.LOCATION, Field.SOURCE, Field.LINK, Field.SALARY, Field.WORK_MODE, Field.CV_VERSION}
)

Rows = npt.NDArray[np.bool_]


def complete(
    data: pd.DataFrame,
    rows: npt.NDArray[np.int64],
    columns: Sequence[ColumnDecision],
    origin: str,
) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
    """Answer: of which rows is the last cell the status, though the column is another one?

    Of those that hold nothing from there on, below a column that holds no status in the others.
    """
    fields = {column.header: column.field for column in columns}
    place = next((i for i, h in enumerate(data) if fields[str(h)] is Field.STATUS), 0)
    early = ~_any_text(data, range(place, data.shape[1]))
    if not place or not early.any() or early.sum() > MOST:
        return data, ()
    repaired, problems = data, list[Problem]()
    for left in reversed(range(1, place)):
        ends = early & has_text(data.iloc[:, left])
        early &= ~ends
        texts = data.iloc[ends, left].astype("str").str.strip()
        told = texts.map(is_status).to_numpy(dtype=bool)
        told = told | (told.sum() > MOSTLY * len(told))
        if told.any() and _is_foreign(data, left, ends, fields[str(data.columns[left])]):
            moved = np.flatnonzero(ends)[told]
            repaired = _moved(repaired, moved, left, place)
            problems += [
                Problem(
                    int(rows[row]), str(data.columns[place]), Kind.INFERRED, text, MOVED, origin
                )
                for row, text in zip(moved, texts[told], strict=True)
            ]
    return repaired, tuple(problems)


def _any_text(data: pd.DataFrame, places: range) -> Rows:
    found = np.zeros(len(data), dtype=bool)
    for place in places:
        found |= has_text(data.iloc[:, place])
    return found


def _is_foreign(data: pd.DataFrame, place: int, ends: Rows, meant: Field) -> bool:
    """Whether a column cannot hold statuses, and holds none in the other rows."""
    others = data.iloc[~ends, place].drop_duplicates().astype("str").str.strip()
    return meant in FOREIGN and not any(map(is_status, others[others != ""].head(MOST)))


def _moved(data: pd.DataFrame, rows: npt.NDArray[np.int64], left: int, place: int) -> pd.DataFrame:
    """The same with the cells of these rows moved from one column to another."""
    texts = {i: data.iloc[:, i].astype("str").to_numpy(dtype=object) for i in (left, place)}
    texts[place][rows], texts[left][rows] = texts[left][rows], ""
    named = {str(data.columns[i]): pd.Series(cells, data.index) for i, cells in texts.items()}
    return data.assign(**{name: cells.astype("category") for name, cells in named.items()})
