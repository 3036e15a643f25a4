"""Whether the day or the month stands first in a table, from all its columns of dates together."""

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from bounceback.importing.date_order import OPEN_QUESTION, OrderProposal, propose_order
from bounceback.importing.decisions import ColumnDecision, DateOrder
from bounceback.importing.dotted_dates import respelt
from bounceback.importing.tables import DATE_FIELDS
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field

EAST_ASIAN = re.compile("[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7af]")
CUSTOM = "Where the columns have Chinese, Japanese or Korean names, the month stands first."


def order_in(
    columns: Sequence[ColumnDecision],
    data: pd.DataFrame,
    as_of: date | None,
    *,
    from_workbook: bool,
) -> OrderProposal:
    """Answer: which of day and month stands first below these columns, the applied dates first?

    Nobody applied after `as_of`, where it is given. What no cell proves follows from the language
    of the names, where that knows one order alone.
    """
    fields = (*DATE_FIELDS, *STAGE_OF_FIELD, Field.REJECTED)
    headers = [c.header for field in fields for c in columns if c.field is field]
    if not headers:
        return OrderProposal(DateOrder.UNDECIDED, "No column holds dates.", 1.0)
    of_days = {c.header for c in columns if c.field in DATE_FIELDS}
    texts = {h: _in_order(data[h], of_days=h in of_days, workbook=from_workbook) for h in headers}
    applied = [c.header for c in columns if c.field is Field.APPLIED_ON]
    past = [text for header in applied for text in texts[header]]
    found = propose_order([text for h in headers for text in texts[h]], past, as_of)
    if found.proof == OPEN_QUESTION and any(map(EAST_ASIAN.search, headers)):
        return OrderProposal(DateOrder.MONTH_FIRST, CUSTOM, 0.8)
    return found


def _in_order(column: pd.Series, *, of_days: bool, workbook: bool) -> list[str]:
    """The texts of a column in the order of the rows, each of them once."""
    texts = [str(text).strip() for text in column.drop_duplicates()]
    dotted = respelt(texts, from_workbook=workbook) if of_days else {}
    return [dotted.get(text, text) for text in texts]
