"""From the file to the columns that the tables need."""

from pathlib import Path

import polars as pl

APPLIED, HELD, ENDED = (pl.col(name) for name in ("Date applied", "Interview date", "Outcome date"))
_WORDS = pl.String
_COLUMNS = {
    "Date applied": pl.Date,
    "Interview date": pl.Date,
    "Outcome date": pl.Date,
    "Stage": _WORDS,
    "Outcome": _WORDS,
    "Rejection reason": _WORDS,
    "Told or guessed": _WORDS,
    "Went badly": _WORDS,
}


def rows_of(path: Path, *, whole: bool = False) -> pl.LazyFrame:
    """The columns that the tables need, with dates as dates, read once for all queries.

    Letting each query scan the file for itself takes half as long again. With `whole`, every
    column is read, as an import has to that keeps the company, the role and the notes for later.
    """
    lazy = pl.scan_csv(path, schema_overrides=_COLUMNS)
    read = lazy.collect() if whole else lazy.select(_COLUMNS.keys()).collect()
    return read.lazy()
