"""Are the answers the same? Nobody's time counts before they are."""

from collections.abc import Mapping

import pandas as pd
import polars as pl

# Suggestions out of free text are Bounceback's extra work: the rival has none to compare.
SUGGESTIONS = ("suggested", "suggested_only")
_TOLERANCE = 1e-9


class DifferentAnswerError(AssertionError):
    """Two programs that should compute the same table do not."""

    def __init__(self, table: str, difference: str) -> None:
        """Keep which table differs and how."""
        self.table, self.difference = table, difference
        super().__init__(f"{table} differs from the rival's:\n{difference}")


def compare(ours: Mapping[str, pd.DataFrame], theirs: Mapping[str, pl.DataFrame]) -> None:
    """Return when every table of either side equals its twin.

    The order of rows and columns does not matter; numbers may differ by one part in a billion.

    Raises:
        DifferentAnswerError: naming the first table that differs or that one side lacks.
    """
    for name in sorted({*ours, *theirs}):
        if name not in ours or name not in theirs:
            raise DifferentAnswerError(name, "only one side has this table")
        _compare_one(name, plain(ours[name]), plain(theirs[name].to_pandas()))


def _compare_one(name: str, ours: pd.DataFrame, theirs: pd.DataFrame) -> None:
    try:
        pd.testing.assert_frame_equal(ours, theirs, rtol=_TOLERANCE, atol=_TOLERANCE)
    except AssertionError as error:
        shown = f"{error}\n\nours:\n{ours}\n\ntheirs:\n{theirs}"
        raise DifferentAnswerError(name, shown) from error


def plain(table: pd.DataFrame) -> pd.DataFrame:
    """The table in one common form: plain types, columns by name, rows in order, no suggestions."""
    kept = _confirmed(table)
    columns = {column: _plain_column(kept[column]) for column in sorted(kept.columns)}
    frame = pd.DataFrame(columns)
    return frame.sort_values(list(frame.columns), ignore_index=True)


def _confirmed(table: pd.DataFrame) -> pd.DataFrame:
    """The table as it would be if nothing were suggested."""
    if "suggested_only" in table and "unknown" in table:
        table = table.assign(unknown=table["unknown"] + table["suggested_only"])
    if "suggested" in table:
        table = table[table["applications"] > 0]
    return table.drop(columns=[column for column in SUGGESTIONS if column in table])


def _plain_column(column: pd.Series) -> pd.Series:
    if pd.api.types.is_bool_dtype(column.dtype):
        return column.astype("bool")
    if pd.api.types.is_numeric_dtype(column.dtype):
        return column.astype("float64")
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return column.astype("datetime64[s]")
    return column.astype("str")
