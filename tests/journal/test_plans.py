"""Plans come back to be checked."""

from datetime import timedelta

import pytest

from bounceback.journal import plans
from bounceback.vocabulary.terms import Stage
from tests.journal.filled import AT, DAY


@pytest.mark.parametrize(
    ("plan", "comes_back"),
    [
        ({"due_on": DAY}, True),
        ({"due_on": DAY - timedelta(days=9)}, True),
        ({"due_on": DAY + timedelta(days=1)}, False),
        ({"due_kind": Stage.FINAL}, True),
        ({"due_kind": Stage.SCREEN}, False),
        ({"due_on": DAY, "checked_on": DAY}, False),
        ({}, False),
    ],
)
def test_a_plan_comes_back_by_its_day_or_its_kind_of_interview(journal, plan, comes_back):
    """Unchecked plans are due on their day, or when an interview of their kind is there."""
    plans.save(journal, plans.Plan("if", "then", AT, **plan))
    assert bool(plans.due(journal, DAY, {Stage.FINAL})) is comes_back
