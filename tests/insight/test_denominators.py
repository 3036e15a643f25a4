"""What a count is out of, in words."""

import pandas as pd
import pytest

from bounceback.insight.base import counted
from bounceback.insight.denominators import by_month, largest, left_out, noted, out_of, reasoned


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


def test_reasons_that_are_only_suggested_are_out_of_nothing() -> None:
    """Nothing is said to be out of 0: where no reason is confirmed, that is said instead."""
    assert reasoned(18) == "Out of 18 ended applications with a reason"
    assert "none of them is confirmed" in reasoned(0)


def test_months_that_cannot_be_compared_are_not_counted() -> None:
    """The denominator holds the months that are drawn, and says how many are not."""
    table = pd.DataFrame({"applications": [6, 8, 4], "share": [0.5, float("nan"), 0.25]})
    assert by_month(table, "sent application") == (
        "Out of 10 sent applications with a date; of fewer than 5 the count stands alone; "
        "1 month that cannot be compared yet is left out"
    )
    assert by_month(table.iloc[[0]], "application") == "Out of 6 applications with a date"


def test_themes_are_counted_by_interview_or_by_application() -> None:
    """Where no interview is noted, no interview is counted."""
    assert noted(18, "with a strength noted") == "Out of 18 interviews with a strength noted"
    assert "as a whole" in noted(0, "with a strength noted")


def test_the_denominator_comes_from_the_table() -> None:
    """A table without rows has a denominator of none."""
    assert largest(pd.DataFrame({"of": [18, 18]}), "of") == 18
    assert largest(pd.DataFrame({"of": []}), "of") == 0
