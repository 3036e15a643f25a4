"""Each step counts whom it should, and no interview is lost."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.metrics import stages, steps
from bounceback.schema import empty_log

UNTIMED = settings(deadline=None, max_examples=40)  # a busy machine is no fault
OLD, YOUNG, AS_OF = "2025-03-01", "2025-05-20", pd.Timestamp("2025-06-01")
RULES = [  # furthest stage, ending, sent on; the step, and where the application stands there
    ("applied", "rejected", OLD, "first_step", "of"),
    ("applied", "no_response", OLD, "first_step", "of"),
    ("applied", "open", OLD, "first_step", "of"),
    ("applied", "open", YOUNG, "first_step", "pending"),
    ("applied", "rejected", YOUNG, "first_step", "pending"),
    ("screen", "open", YOUNG, "first_step", "pending"),
    ("applied", "withdrew", OLD, "first_step", "left"),
    ("applied", "role_closed", OLD, "first_step", "left"),
    ("assessment", "rejected", OLD, "first_step", "count"),
    ("offer", "accepted", OLD, "first_step", "count"),
    ("unknown", "rejected", OLD, "first_step", "at_most"),
    ("unknown", "accepted", OLD, "first_step", "count"),
    ("screen", "open", OLD, "interview", "pending"),
    ("screen", "rejected", YOUNG, "interview", "of"),
    ("assessment", "no_response", OLD, "interview", "of"),
    ("screen", "withdrew", OLD, "interview", "left"),
    ("interview", "open", YOUNG, "interview", "count"),
    ("interview", "rejected", OLD, "final", "of"),
    ("offer", "open", OLD, "final", "count"),
    ("final", "unknown", OLD, "offer", "pending"),
    ("final", "rejected", OLD, "offer", "of"),
    ("applied", "rejected", OLD, "interview", "nothing"),
    ("unknown", "rejected", OLD, "interview", "nothing"),
    ("screen", "not_applied", OLD, "first_step", "nothing"),
]


@pytest.mark.parametrize(("depth", "ending", "applied_on", "step", "place"), RULES)
def test_where_an_application_stands_at_a_step(log_of, depth, ending, applied_on, step, place):
    """Decided ones count, young and open ones wait, what somebody left is left out."""
    row = {"furthest_stage": depth, "ending": ending, "applied_on": applied_on}
    found = steps.conversion(log_of(applications=[row]), AS_OF).set_index("leads_to").loc[step]
    numbers = ["count", "at_most", "of", "pending", "left"]
    expected = {
        "nothing": [0, 0, 0, 0, 0],
        "of": [0, 0, 1, 0, 0],
        "at_most": [0, 1, 1, 0, 0],
        "count": [1, 1, 1, 0, 0],
        "pending": [0, 0, 0, 1, 0],
        "left": [0, 0, 0, 0, 1],
    }
    assert found[numbers].tolist() == expected[place]


def test_without_dates_all_count(log_of):
    """Where fewer than half have a date, open ones count as not gone on: the least it can be."""
    rows = [{"furthest_stage": "applied", "ending": "open"}] * 3
    rows += [{"furthest_stage": "screen", "ending": "open", "applied_on": OLD}]
    first = steps.conversion(log_of(applications=rows), AS_OF).iloc[0]
    assert first[["count", "of", "pending"]].tolist() == [1, 4, 0]


@UNTIMED
@given(st.data())
def test_no_application_stands_twice_at_a_step(searches, log_of, data):
    """What counts, waits or was left never exceeds those that got there; ranges are ranges."""
    log = log_of(**data.draw(searches))
    found = steps.conversion(log, AS_OF)
    whole = found["of"] + found["pending"] + found["left"]
    assert whole.iloc[0] == len(log.sent)
    there = stages.reached(log).set_index("stage")
    first = there.loc["screen", "reached"] + there.loc["assessment", "reached"]
    assert whole.iloc[1:].tolist() == [first, *there.loc[["interview", "final"], "reached"]]
    assert (found["count"] <= found["at_most"]).all()
    assert (found["at_most"] <= found["of"]).all()
    assert found["count"].iloc[2:].tolist() <= there.loc[["final", "offer"], "reached"].tolist()


def test_rounds_are_the_most_that_anything_says(log_of):
    """A number in the sheet, rows of interviews, or the round of the last: the largest counts."""
    log = log_of(
        applications=[
            {"application": 1, "ending": "rejected", "rounds": 2},
            {"application": 2, "ending": "rejected"},
            {"application": 3, "ending": "open"},
            {"application": 4, "ending": "accepted", "furthest_stage": "offer", "rounds": 99},
            {"application": 5, "ending": "rejected"},
            {"application": 6, "ending": "not_applied", "rounds": 3},
        ],
        interviews=[
            {"interview": 1, "application": 1, "kind": "screen"},
            {"interview": 2, "application": 2, "kind": "screen"},
            {"interview": 3, "application": 2, "kind": "interview"},
            {"interview": 4, "application": 2, "kind": "assessment"},
            {"interview": 5, "application": 3, "kind": "interview", "round": 3},
            {"interview": 6, "application": None, "kind": "interview"},
        ],
    )
    found = steps.rounds(log)
    assert found["round"].tolist() == list(range(1, 9))
    assert found["reached"].tolist() == [4, 4, 2, 1, 1, 1, 1, 1]
    assert found["stopped"].tolist() == [0, 2, 0, 0, 0, 0, 0, 0]
    assert found["pending"].tolist() == [0, 0, 1, 0, 0, 0, 0, 0]
    assert found["offers"].tolist() == [0, 0, 0, 0, 0, 0, 0, 1]


@UNTIMED
@given(st.data())
def test_rounds_add_up(searches, log_of, data):
    """Whoever had so many interviews had more, got an offer, stopped or waits."""
    found = steps.rounds(log_of(**data.draw(searches)))
    parts = found[["passed", "offers", "stopped", "pending"]]
    assert (parts >= 0).all(axis=None)
    assert (parts.sum(axis="columns") == found["reached"]).all()
    assert found["passed"].tolist() == [*found["reached"].iloc[1:], 0][: len(found)]


def test_nothing_sent(log_of):
    """Without a sent application no step is judged, and there is no round."""
    for log in (empty_log(), log_of(applications=[{"ending": "not_applied"}])):
        assert steps.rounds(log).empty
        found = steps.conversion(log, AS_OF)
        assert found[["of", "pending", "left"]].to_numpy().sum() == 0
        assert found["share"].isna().all()
