"""The whole program of the rival: lazy queries for the counts, then the small tables."""

from pathlib import Path

import polars as pl

from bench.peer import lessons, standing, trends
from bench.peer.reading import rows_of


def tables(path: Path, *, whole: bool = False) -> dict[str, pl.DataFrame]:
    """Read a bench file and compute the twin of every metric's table.

    With `whole`, every column of the file is read, not only those that the tables need.
    """
    rows = rows_of(path, whole=whole)
    cells, reasons, themes, deep, advanced, answered = pl.collect_all(
        [
            standing.cube(rows),
            lessons.explained(rows),
            lessons.tagged(rows),
            trends.depths(rows),
            trends.advances(rows),
            trends.answers(rows),
        ]
    )
    return {
        **standing.tables(cells),
        **lessons.tables(cells, reasons, themes, int(advanced["len"].sum())),
        **trends.tables(deep, advanced, answered),
    }
