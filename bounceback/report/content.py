"""What a report is made of: sections of figures, each a sentence, a chart and a small table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bounceback.coaching.plain import one_line
from bounceback.insight.base import counted, day
from bounceback.insight.tables import readable
from bounceback.report.choosing import Part

MOST_ROWS = 20
SHORT = 14  # rows that a page holds below a chart
LONGEST = 240  # characters of one cell: whoever has ten minutes reads no more


@dataclass(frozen=True)
class Table:
    """A table as text: `numeric` says which columns are numbers, `caption` what it holds."""

    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    more: str = ""

    @property
    def is_short(self) -> bool:
        """Whether it stays on one page."""
        return len(self.rows) <= SHORT


@dataclass(frozen=True)
class Figure:
    """One answer: its sentence, what it is out of, a chart and the table behind it.

    `little` says that there is too little behind it to be worth a reader's time.
    """

    title: str
    sentence: str
    denominator: str = ""
    chart: Any = None  # of any kind that Altair knows; only the charts import it
    table: Table | None = None
    little: bool = False


@dataclass(frozen=True)
class Tile:
    """One number, what it counts, and what it is out of."""

    name: str
    number: str
    out_of: str


@dataclass(frozen=True)
class Section:
    """One part of the report."""

    part: Part
    figures: tuple[Figure, ...]
    tiles: tuple[Tile, ...] = ()


def table(
    caption: str, frame: pd.DataFrame, columns: Sequence[str], *, most: int = MOST_ROWS
) -> Table | None:
    """Return these columns of a table in words, the first rows of it; None where it has none."""
    if frame.empty:
        return None
    shown = readable(frame[list(columns)].head(most))
    numeric = tuple(pd.api.types.is_numeric_dtype(shown[name].dtype) for name in shown)
    rows = tuple(tuple(map(_cell, row)) for row in shown.astype("object").to_numpy().tolist())
    left = len(frame) - len(rows)
    more = f"{counted(left, 'more row')} not shown." if left else ""
    return Table(caption, tuple(map(str, shown)), rows, numeric, more)


def _cell(value: object) -> str:
    if value is None or value is pd.NaT or value is pd.NA or value != value:  # noqa: PLR0124 - NaN
        return "–"
    if isinstance(value, float):
        return f"{value:.0f}"
    if isinstance(value, int):
        return f"{value:,}"
    if hasattr(value, "isoformat"):
        return day(pd.Timestamp(value))  # type: ignore[arg-type]
    text = one_line(str(value))
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
