"""The interviews of one application."""

from datetime import date

import numpy as np
import pytest

from bounceback.demo.fates import Fate
from bounceback.demo.rounds import interview_row, rounds_of

SENT = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("stage", "outcome", "kinds", "last"),
    [
        ("Applied", "Rejected", [], None),
        ("Phone screen", "Rejected", ["Phone screen"], "Failed"),
        (
            "Offer",
            "Declined offer",
            ["Phone screen", "Technical interview", "Final round"],
            "Passed",
        ),
    ],
)
def test_rounds_lead_to_the_stage(stage, outcome, kinds, last):
    """An application has the rounds up to its stage; all but the last were passed."""
    rounds = rounds_of(Fate(stage, outcome, 1, 0, 1), SENT, np.random.default_rng(1))
    assert [each.kind for each in rounds] == kinds
    assert [each.result for each in rounds] == ["Passed"] * (len(kinds) - 1) + [last] * bool(kinds)


def test_rounds_follow_each_other():
    """Each round is held after the one before."""
    fate = Fate("Final round", "Waiting", 1, 0, 1)
    for seed in range(20):
        days = [each.day for each in rounds_of(fate, SENT, np.random.default_rng(seed))]
        assert [SENT, *days] == sorted({SENT, *days})


def test_ratings_stay_on_the_scale():
    """A rating is a whole number from 1 to 5, or empty where nothing was reviewed."""
    fate, random = Fate("Interview", "Rejected", 1, 0, 1), np.random.default_rng(5)
    rows = [
        interview_row(held, moment, random)
        for moment in np.linspace(0, 1, 60)
        for held in rounds_of(fate, SENT, random)
    ]
    ratings = {row["Rating (1-5)"] for row in rows}
    assert ratings <= {"", 1, 2, 3, 4, 5}
    assert "" in ratings
    assert all(row["Went badly"] == "" for row in rows if row["Rating (1-5)"] == "")
