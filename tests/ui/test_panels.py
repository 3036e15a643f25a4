"""Words that the pages share."""

import pandas as pd
import pytest

from bounceback.ui import panels


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 interviews"), (1, "1 interview"), (2, "2 interviews"), (12345, "12,345 interviews")],
)
def test_counts_stand_with_their_noun(count, words) -> None:
    """One is one, anything else is many."""
    assert panels.counted(count, "interview") == words
    assert panels.out_of(count, "interview") == f"Out of {words}"


def test_what_cannot_be_drawn_is_said() -> None:
    """A chart over time says how much has no date."""
    assert panels.left_out(2, "interview") == "2 interviews without a date cannot be drawn here"
    assert panels.left_out(0, "interview") == "Everything that was noted has a date"


def test_the_denominator_comes_from_the_table() -> None:
    """A table without rows has a denominator of none."""
    assert panels.largest(pd.DataFrame({"of": [18, 18]}), "of") == 18
    assert panels.largest(pd.DataFrame({"of": []}), "of") == 0
