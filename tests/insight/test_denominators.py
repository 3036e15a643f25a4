"""What a count is out of, in words."""

import pandas as pd
import pytest

from bounceback.insight.base import counted
from bounceback.insight.denominators import largest, left_out, noted, out_of


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 interviews"), (1, "1 interview"), (2, "2 interviews"), (12345, "12,345 interviews")],
)
def test_counts_stand_with_their_noun(count, words) -> None:
    """One is one, anything else is many."""
    assert counted(count, "interview") == words
    assert out_of(count, "interview") == f"Out of {words}"


def test_what_cannot_be_drawn_is_said() -> None:
    """A chart over time says how much has no date."""
    assert left_out(2, "interview") == "2 interviews without a date cannot be drawn here"
    assert left_out(0, "interview") == "Everything that was noted has a date"


def test_themes_are_counted_by_interview_or_by_application() -> None:
    """Where no interview is noted, no interview is counted."""
    assert noted(18, "with a strength noted") == "Out of 18 interviews with a strength noted"
    assert "as a whole" in noted(0, "with a strength noted")


def test_the_denominator_comes_from_the_table() -> None:
    """A table without rows has a denominator of none."""
    assert largest(pd.DataFrame({"of": [18, 18]}), "of") == 18
    assert largest(pd.DataFrame({"of": []}), "of") == 0
