"""Whether the day or the month stands first in a table."""

import pandas as pd
import pytest

from bounceback.importing.decisions import ColumnDecision, DateOrder
from bounceback.importing.table_order import order_in
from bounceback.vocabulary.fields import Field


@pytest.mark.parametrize(
    ("header", "field", "texts", "order"),
    [
        ("Date applied", Field.APPLIED_ON, ["7.9", "8.16"], DateOrder.MONTH_FIRST),
        ("Beworben", Field.APPLIED_ON, ["7.9", "16.8"], DateOrder.DAY_FIRST),
        ("Date applied", Field.APPLIED_ON, ["7.9", "8.1"], DateOrder.UNDECIDED),
        ("投递日", Field.APPLIED_ON, ["7.9", "8.1"], DateOrder.MONTH_FIRST),
        ("지원일", Field.APPLIED_ON, ["3/4/2026", "5/6/2026"], DateOrder.MONTH_FIRST),
        ("Salary", Field.SALARY, ["7.9", "8.16"], DateOrder.UNDECIDED),
        ("Interview", Field.REACHED_INTERVIEW, ["7.9", "8.16"], DateOrder.UNDECIDED),
    ],
)
def test_the_order_follows_from_a_cell_or_from_the_language(header, field, texts, order):
    """8.16 proves it, in a column of days; Chinese, Japanese and Korean know one order alone."""
    columns = [ColumnDecision(header, field)]
    found = order_in(columns, pd.DataFrame({header: texts}), None, from_workbook=False)
    assert found.order is order
