"""Whether the day or the month stands first, and who proves it."""

from datetime import date, timedelta

import pytest

from bounceback.importing.date_order import propose_order
from bounceback.importing.decisions import DateOrder

DAY_FIRST, MONTH_FIRST, UNDECIDED = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, DateOrder.UNDECIDED


@pytest.mark.parametrize(
    ("texts", "order", "proof"),
    [
        (["3/4/2026", "14/3/2026"], DAY_FIRST, "14/3/2026"),
        (["3/4/2026", "3/14/2026"], MONTH_FIRST, "3/14/2026"),
        (["3/4/2026", "5/6/2026"], UNDECIDED, "No cell"),
        (["3/4", "14/3"], DAY_FIRST, "14/3"),
        (["14/3/2026", "3/14/2026"], UNDECIDED, "3/14/2026"),
        (["2026-01-05", "5.1.2026", ""], UNDECIDED, "No date depends"),
        ([], UNDECIDED, "No date depends"),
    ],
)
def test_the_order_rests_on_a_cell_that_proves_it(texts, order, proof):
    """One cell decides, none or a contradiction leaves it open, and the proof is named."""
    proposal = propose_order(texts)
    assert proposal.order is order
    assert proof in proposal.proof


def test_an_order_in_which_the_rows_rise_is_likely():
    """Where only one order keeps the rows in the order of writing, it is proposed, less surely."""
    start = date(2026, 1, 1)
    days = [start + timedelta(days=step) for step in range(0, 120, 9)]
    ambiguous = [f"{day:%d/%m/%Y}" for day in days if day.day <= 12]
    proposal = propose_order(ambiguous)
    assert proposal.order is DAY_FIRST
    assert 0 < proposal.confidence < 1


@pytest.mark.parametrize(
    ("past", "as_of", "order"),
    [
        (["12-01-2026"], date(2026, 11, 22), DAY_FIRST),
        (["01-12-2026"], date(2026, 11, 22), MONTH_FIRST),
        (["01-12-2026", "12-01-2026"], date(2026, 11, 22), UNDECIDED),
        (["12-01-2026"], date(2026, 12, 22), UNDECIDED),
        (["12-01-2026"], None, UNDECIDED),
        ([], date(2026, 11, 22), UNDECIDED),
    ],
)
def test_nobody_applied_after_today(past, as_of, order):
    """Where one order alone keeps the days of applying in the past, it is the one."""
    assert propose_order(["05-05-2026", "02-05-2026", *past], past, as_of).order is order
