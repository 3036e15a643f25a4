"""Small changes to large frames: a few rows are taken out, changed by hand and put back."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pandas as pd

from bounceback import schema

Row = dict[str, Any]


def rows(frame: pd.DataFrame) -> list[Row]:
    """The rows of a small frame as dictionaries; None stands for whatever is missing."""
    plain = frame.astype(object)
    return [
        {str(name): value for name, value in row.items()}
        for row in plain.where(plain.notna(), None).to_dict("records")
    ]


def changed(
    name: str, frame: pd.DataFrame, wanted: "pd.Series[bool]", change: Callable[[Row], Row | None]
) -> pd.DataFrame:
    """The frame `name` of a log with the wanted rows changed, or left out where that gives None.

    The order of the rows stays; what was not wanted is not looked at.
    """
    if not wanted.any():
        return frame
    done = {
        place: change(row)
        for place, row in zip(wanted.to_numpy().nonzero()[0], rows(frame[wanted]), strict=True)
    }
    kept = {place: row for place, row in done.items() if row is not None}
    untouched = frame[~wanted].set_axis((~wanted).to_numpy().nonzero()[0])
    whole = _joined(name, untouched, kept.values()).set_axis([*untouched.index, *kept])
    return whole.sort_index().reset_index(drop=True)


def added(name: str, frame: pd.DataFrame, more: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The frame `name` of a log with these rows behind its own."""
    given = list(more)
    return _joined(name, frame, given).reset_index(drop=True) if given else frame


def _joined(name: str, frame: pd.DataFrame, more: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    given = pd.DataFrame(list(more), dtype=object)
    if given.empty:
        return frame
    typed = schema.frame(name, {str(column): given[column] for column in given})
    joined = {
        str(column): _stacked(frame[column], typed.get(column), len(given)) for column in frame
    }
    return pd.DataFrame(joined)


def _stacked(above: pd.Series, below: pd.Series | None, length: int) -> pd.Series:
    """Both columns in one of the first one's type; words that are new to it become its own."""
    more = pd.Series([None] * length, dtype=object) if below is None else below
    if isinstance(above.dtype, pd.CategoricalDtype):
        words = above.cat.categories
        new = pd.Index(more.dropna().astype("str").unique()).difference(words)
        grown = pd.CategoricalDtype(words.append(new).astype("str"), above.cat.ordered)
        return pd.concat([above.astype(grown), more.astype(grown)], ignore_index=True)
    return pd.concat([above, more.astype(above.dtype)], ignore_index=True)
