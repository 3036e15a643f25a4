"""When a plan comes back, in words."""

from datetime import UTC, date, datetime

import pytest

from bounceback.journal.plans import Plan
from bounceback.ui.act.ending import when
from bounceback.vocabulary.terms import Stage


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"due_on": date(2026, 3, 4)}, "It comes back on 4 March 2026."),
        (
            {"due_kind": Stage.FINAL},
            "It comes back at your next interview of this kind: final round.",
        ),
        ({}, "It has no day to come back on."),
    ],
)
def test_a_plan_says_when_it_comes_back(more, said):
    """By its day, by the next interview of its kind, or not at all."""
    assert when(Plan("a", "b", datetime.now(UTC), **more)) == said
