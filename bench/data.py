"""The file that everybody reads: made with a seed, outside the clock."""

from pathlib import Path

import polars as pl

from bounceback.demo import large

SEED = 7


def write_csv(rows: int, folder: Path) -> Path:
    """Write a log of so many rows as people's programs write CSV: quotes only where needed.

    Cells in which nothing was written are left empty, without quotes.
    """
    path = folder / f"applications_{rows}.csv"
    table = pl.DataFrame(large(rows, SEED))
    table.with_columns(pl.all().replace("", None)).write_csv(path)
    return path
