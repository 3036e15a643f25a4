"""What was practised, before and since."""

import pandas as pd
import pytest

from bounceback.metrics import practice


@pytest.fixture(scope="module")
def log(log_of):
    """Five interviews: two before 10 March, one on it, one after with a strength, one undated."""
    days = ["2025-03-01", "2025-03-05", "2025-03-10", "2025-03-20", None]
    said = [
        (1, "confidence", "weakness", "guess"),
        (1, "confidence", "weakness", "told"),
        (2, "salary", "weakness", "guess"),
        (3, "confidence", "weakness", "told"),
        (4, "communication", "strength", "guess"),
        (4, "confidence", "weakness", "suggested"),
        (5, "confidence", "weakness", "guess"),
    ]
    return log_of(
        applications=[{"application": 1, "ending": "open"}],
        interviews=[
            {"interview": n, "application": 1, "held_on": day} for n, day in enumerate(days, 1)
        ],
        mentions=[
            {"application": 1, "interview": i, "theme": t, "polarity": p, "provenance": by}
            for i, t, p, by in said
        ],
    )


def practised(*rows):
    """A table of practices."""
    frame = pd.DataFrame(rows, columns=["theme", "practised_on"])
    return frame.assign(practised_on=pd.to_datetime(frame["practised_on"]))


def test_interviews_count_before_and_since_the_first_practice(log) -> None:
    """Confirmed weaknesses of dated interviews; the day itself is before."""
    table = practice.came_back(
        log, practised(("confidence", "2025-03-12"), ("confidence", "2025-03-10"))
    )
    assert table.drop(columns="less").to_dict("records") == [
        {
            "theme": "confidence",
            "practices": 2,
            "first": pd.Timestamp("2025-03-10"),
            "before": 2,
            "before_of": 3,
            "after": 0,
            "after_of": 1,
        }
    ]
    assert table["less"].between(0.5, 0.95).all()


def test_nothing_practised_has_no_row(log) -> None:
    """Without a practice there is an empty table with all columns."""
    table = practice.came_back(log, practised())
    assert table.empty
    assert list(table)[-1] == "less"


def test_an_empty_search_says_nothing(log_of) -> None:
    """Without interviews every count is nothing, and no side is more probable."""
    table = practice.came_back(log_of(), practised(("salary", "2025-03-10")))
    assert table[["before", "before_of", "after", "after_of"]].to_numpy().sum() == 0
    assert table["less"].tolist() == [pytest.approx(0.5, abs=1e-6)]
