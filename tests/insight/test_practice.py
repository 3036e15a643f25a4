"""What is said of a weakness that was practised."""

import pandas as pd
import pytest

from bounceback.insight import practice


def table(before, before_of, after, after_of, less):
    """One practised theme."""
    return pd.DataFrame(
        {
            "theme": ["confidence"],
            "practices": [2],
            "first": [pd.Timestamp("2025-03-10")],
            "before": [before],
            "before_of": [before_of],
            "after": [after],
            "after_of": [after_of],
            "less": [less],
        }
    )


@pytest.mark.parametrize(
    ("given", "end"),
    [
        (table(2, 3, 0, 0, 0.5), "so it is too early to say."),
        (table(4, 6, 1, 4, 0.9), "and in 4 of 6 before; too early to say whether it helped."),
        (table(8, 9, 0, 9, 0.99), "and in 8 of 9 before; likely less often now."),
        (table(0, 0, 1, 5, 0.3), "reviewed interviews since; too early to say whether it helped."),
    ],
)
def test_a_practice_is_judged_by_counts_alone(given, end) -> None:
    """Both halves with their counts; likely only from enough cases and enough probability."""
    said = practice.came_back(given)
    assert said.sentence.startswith("Confidence and nerves, practised first on 10 March 2025")
    assert said.sentence.endswith(end)
    assert said.action


def test_nothing_practised_leads_to_a_first_practice() -> None:
    """An empty table says so, and what to begin with."""
    said = practice.came_back(table(0, 0, 0, 0, 0.5).iloc[:0])
    assert said.sentence == "No practice is on record yet."
    assert "one short practice" in said.action
