"""Small changes to the frames of a log: rows that go, and rows that are added."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from bounceback import schema
from bounceback.importing.distinct import stacked

Row = Mapping[str, Any]


def kept(
    frame: pd.DataFrame, wanted: "pd.Series[bool]", stays: Callable[[Row], bool]
) -> pd.DataFrame:
    """The frame without those of the wanted rows that do not stay."""
    index = frame.index[wanted]
    gone = [label for label, row in zip(index, rows(frame[wanted]), strict=True) if not stays(row)]
    return frame.drop(index=gone).reset_index(drop=True) if gone else frame.reset_index(drop=True)


def with_rows(name: str, frame: pd.DataFrame, more: Sequence[Row]) -> pd.DataFrame:
    """The frame `name` of a log with these rows behind its own."""
    if not more:
        return frame
    names = list(dict.fromkeys(column for row in more for column in row))
    columns = {column: _typed(name, column, [row.get(column) for row in more]) for column in names}
    both = stacked([frame, schema.frame(name, columns)])
    return schema.frame(name, {str(column): both[column] for column in both})


def _typed(name: str, column: str, values: Iterable[Any]) -> pd.Series:
    given = pd.Series([None if pd.isna(value) else value for value in values], dtype=object)
    typed: pd.Series = given.astype(schema.FRAMES[name][column])  # type: ignore[call-overload]
    return typed


def rows(frame: pd.DataFrame) -> list[Row]:
    """The rows of a frame, each by the names of its columns."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
