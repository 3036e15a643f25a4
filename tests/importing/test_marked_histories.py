"""Histories of marked steps in one cell."""

import pytest

from bounceback.importing.marked_histories import fails_at_last, without_end
from bounceback.importing.values import standing


@pytest.mark.parametrize(
    ("history", "said"),
    [
        ("Applied ✅ => Test ✅ => Interview ❌", ("rejected", "interview")),
        ("网上投递✅ => 一面❌ => 结束🔚", ("rejected", "interview")),
        ("投递✅ => 笔试✅ => 一面❌ => 一面✅ => 二面❌", ("rejected", "interview")),
        ("Applied ✅ -> Test ❌ -> Closed", ("rejected", "assessment")),
        ("投递✅ => 一面❌ => 二面✅", ("unknown", "None")),
        ("1 Interview + Denied", ("rejected", "interview")),
    ],
)
def test_a_cross_at_the_last_step_says_that_it_ended_there(history, said):
    """Also where "ended" stands behind it, and where a step was passed at the second time."""
    found = standing(history)
    assert (str(found.ending), str(found.stage)) == said


@pytest.mark.parametrize(
    "history", ["Applied ❌", "❌ Applied => Test ❌", "Applied => Test ❌", ""]
)
def test_a_cross_that_may_say_that_it_never_came_to_it(history):
    """Where no step is ticked before it."""
    assert not fails_at_last(history)


@pytest.mark.parametrize("history", ["Applied ✅ => Closed", "Closed", "Test ❌ => Interview ✅"])
def test_an_end_stays_where_no_cross_stands_before_it(history):
    """It does not say by itself how it ended."""
    assert without_end(history) == history
