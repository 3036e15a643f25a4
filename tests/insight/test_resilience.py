"""What is said of the time after a rejection."""

import pandas as pd
import pytest

from bounceback.insight import resilience


def after_rejection(rejections, dated, followed, *days):
    """One row of figures."""
    figures = dict(zip(("median", "shortest", "longest"), days or (None,) * 3, strict=True))
    row = {"rejections": rejections, "dated": dated, "undated": rejections - dated}
    return pd.DataFrame([{**row, "followed": followed, **figures}])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            after_rejection(44, 43, 41, 2, 1, 25),
            (
                "After 41 of 43 dated rejections a next application or interview came, half of "
                "them within 2 days, and all of them 1 to 25 days later; 1 more has no date."
            ),
        ),
        (
            after_rejection(9, 9, 9, 1, 1, 1),
            (
                "After 9 of 9 dated rejections a next application or interview came, all of them "
                "1 day later."
            ),
        ),
        (
            after_rejection(5, 4, 4, 2, 1, 3),
            (
                "4 dated rejections, followed by a next step in 4: too early to see how it usually "
                "goes; 1 more has no date."
            ),
        ),
        (
            after_rejection(3, 0, 0),
            "3 rejections without a date: what came after is not known.",
        ),
        (
            after_rejection(0, 0, 0),
            "No rejection is written down, so there is nothing to come back from.",
        ),
    ],
)
def test_a_fact_about_time(table, said):
    """Median, range and counts, and no word on whether that is much."""
    assert resilience.after_rejection(table).sentence == said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [(1, "application", 22), (3, "application", 13), (1, "interview", 8)],
            "Of the first steps after 43 rejections, 35 were applications and 8 interviews.",
        ),
        (
            [(1, "application", 1), (1, "interview", 1)],
            "Of the first steps after 2 rejections, 1 was an application and 1 an interview.",
        ),
        ([], "No dated rejection is followed by a dated step yet."),
    ],
)
def test_which_step_came_first(rows, said):
    """How many were applications and how many interviews."""
    table = pd.DataFrame(rows, columns=["days", "step", "rejections"])
    assert resilience.next_steps(table).sentence == said
