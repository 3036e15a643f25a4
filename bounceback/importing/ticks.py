"""Columns of ticks that nobody can name, in a sheet that tells by ticks how it went."""

from bounceback.importing.decisions import ColumnDecision, TableDecision
from bounceback.importing.tables import FLAG_FIELDS
from bounceback.importing.yes_no import Mark, mark
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field

FEWEST = 3  # columns of ticks that are read, from which on another one may tell the same


def unknown_ticks(table: TableDecision) -> list[str]:
    """Answer: which columns of ticks have a header that says nothing, beside several that do?

    One of them may hold the rejections.
    """
    ticked = [column for column in table.columns if _is_ticked(column)]
    told = [column for column in ticked if column.field in {*STAGE_OF_FIELD, *FLAG_FIELDS}]
    if len(told) < FEWEST:
        return []
    return [c.header for c in ticked if c.field is Field.EXTRA and not c.confidence]


def _is_ticked(column: ColumnDecision) -> bool:
    """Whether the first texts of a column are all ticks."""
    shown = [sample for sample in column.samples if sample.strip()]
    return bool(shown) and all(mark(sample) == Mark.YES for sample in shown)
