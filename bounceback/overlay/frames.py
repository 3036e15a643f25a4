"""Small changes to large frames: a few rows are taken out, changed by hand and put back."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pandas as pd

from bounceback import schema

Row = dict[str, Any]


def rows(frame: pd.DataFrame) -> list[Row]:
    """The rows of a small frame as dictionaries; None stands for whatever is missing."""
    names = [str(name) for name in frame]
    columns = [_values(frame[name]) for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def changed(
    name: str, frame: pd.DataFrame, wanted: "pd.Series[bool]", change: Callable[[Row], Row | None]
) -> pd.DataFrame:
    """The frame `name` of a log with the wanted rows changed, or left out where that gives None.

    The order of the rows stays; what was not wanted is not looked at.
    """
    places: list[int] = wanted.to_numpy().nonzero()[0].tolist()
    if not places:
        return frame
    before = rows(frame.iloc[places])
    after = [change(row) for row in before]
    columns: dict[str, pd.Series] = {}
    for column, dtype in schema.FRAMES[name].items():
        new = {
            place: row[column]
            for place, old, row in zip(places, before, after, strict=True)
            if row is not None and row[column] != old[column]
        }
        if new:
            columns[column] = _set(frame[column], new, dtype)
    gone = [place for place, row in zip(places, after, strict=True) if row is None]
    left = frame.assign(**columns)
    return left.drop(index=left.index[gone]).reset_index(drop=True) if gone else left


def added(name: str, frame: pd.DataFrame, more: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The frame `name` of a log with these rows behind its own."""
    given = list(more)
    return _joined(name, frame, given).reset_index(drop=True) if given else frame


def _values(column: pd.Series) -> list[Any]:
    missing = column.isna()
    return [None if no else v for v, no in zip(column.tolist(), missing, strict=True)]


def _set(column: pd.Series, new: Mapping[int, Any], dtype: object) -> pd.Series:
    """The column with these values in these places; words that are new to it become its own."""
    values = _typed(list(new.values()), dtype)
    if isinstance(values.dtype, pd.CategoricalDtype):
        column, values = _of_one_list(column, values)
    array = column.array.copy()
    array[list(new)] = values.array
    return pd.Series(array, index=column.index)


def _joined(name: str, frame: pd.DataFrame, more: list[Mapping[str, Any]]) -> pd.DataFrame:
    """Each column with what is below it; a column that the rows do not have stays empty there."""
    given = {
        column: [row.get(column) for row in more] for column in {k: 0 for r in more for k in r}
    }
    typed = schema.frame(name, {c: _typed(v, schema.FRAMES[name][c]) for c, v in given.items()})
    empty = pd.Series([None] * len(more), dtype=object)
    parts = {str(column): _alike(frame[column], typed.get(column, empty)) for column in frame}
    return pd.DataFrame(
        {column: pd.concat(pair, ignore_index=True) for column, pair in parts.items()}
    )


def _typed(values: list[Any], dtype: object) -> pd.Series:
    typed: pd.Series = pd.Series(values, dtype=object).astype(dtype)  # type: ignore[call-overload]
    return typed


def _alike(above: pd.Series, below: pd.Series) -> tuple[pd.Series, pd.Series]:
    if isinstance(above.dtype, pd.CategoricalDtype):
        return _of_one_list(above, below.astype("category"))
    return above, below.astype(above.dtype)


def _of_one_list(above: pd.Series, below: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Both columns with one list of words: the first one's, and what is new behind it."""
    words = above.cat.categories
    new = below.cat.categories.astype("str").difference(words)
    both = pd.CategoricalDtype(words.append(new).astype("str"), above.cat.ordered)
    return above.astype(both), below.astype(both)
