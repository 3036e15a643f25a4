"""What is decided at a step, and whether it went on."""

import pandas as pd
import pytest

from bounceback.measuring.deciding import mostly_dated, old_enough, positive, step
from bounceback.vocabulary.terms import Stage

TODAY = pd.Timestamp("2026-03-31")


@pytest.mark.parametrize(
    ("stage", "ending", "place"),
    [
        ("final", "open", "on"),
        ("interview", "rejected", "stayed"),
        ("interview", "withdrew", "left"),
        ("interview", "open", "pending"),
        ("unknown", "rejected", "unclear"),
        ("screen", "rejected", None),
    ],
)
def test_an_application_stands_in_one_place_of_a_step(log_of, stage, ending, place) -> None:
    """From an interview on: whoever got deeper went on; no row stands in two places."""
    log = log_of(applications=[{"furthest_stage": stage, "ending": ending}])
    found = step(log, Stage.INTERVIEW, TODAY)
    names = ("on", "stayed", "unclear", "left", "pending")
    assert [name for name in names if getattr(found, name)[0]] == ([place] if place else [])


def test_a_positive_reply_is_anything_beyond_applied(log_of) -> None:
    """A deeper stage or the day of a first step; a rejection alone is none."""
    log = log_of(
        applications=[
            {"furthest_stage": "screen"},
            {"furthest_stage": "applied", "ending": "rejected"},
            {"furthest_stage": "unknown", "ending": "accepted"},
        ]
    )
    assert positive(log).tolist() == [True, False, True]


def test_age_counts_only_where_most_have_a_day(log_of) -> None:
    """Thirty days make an application old enough; without days there is no age to ask for."""
    young, old = "2026-03-15", "2026-02-01"
    dated = log_of(applications=[{"applied_on": day, "ending": "open"} for day in (young, old)])
    assert mostly_dated(dated)
    assert old_enough(dated, TODAY).tolist() == [False, True]
    undated = log_of(applications=[{"applied_on": None, "ending": "open"}] * 3)
    assert not mostly_dated(undated)
    assert old_enough(undated, TODAY).tolist() == [True, True, True]
