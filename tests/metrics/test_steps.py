"""Each step counts whom it should, and no interview is lost."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.metrics import stages, steps
from bounceback.schema import empty_log
from bounceback.statistics.intervals import wilson

FEWER = settings(max_examples=40)  # each takes a while
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
    ("unknown", "rejected", OLD, "first_step", "unclear"),
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
    ("unknown", "rejected", YOUNG, "interview", "unclear"),
    ("unknown", "no_response", OLD, "offer", "unclear"),
    ("unknown", "open", OLD, "interview", "nothing"),
    ("unknown", "withdrew", OLD, "final", "nothing"),
    ("screen", "not_applied", OLD, "first_step", "nothing"),
]


@pytest.mark.parametrize(("depth", "ending", "applied_on", "step", "place"), RULES)
def test_where_an_application_stands_at_a_step(log_of, depth, ending, applied_on, step, place):
    """Decided ones count, young and open ones wait, what somebody left is left out."""
    row = {"furthest_stage": depth, "ending": ending, "applied_on": applied_on}
    found = steps.conversion(log_of(applications=[row]), AS_OF).set_index("leads_to").loc[step]
    numbers = ["count", "of", "unclear", "pending", "left"]
    expected = {
        "nothing": [0, 0, 0, 0, 0],
        "of": [0, 1, 0, 0, 0],
        "count": [1, 1, 0, 0, 0],
        "unclear": [0, 0, 1, 0, 0],
        "pending": [0, 0, 0, 1, 0],
        "left": [0, 0, 0, 0, 1],
    }
    assert found[numbers].tolist() == expected[place]


def test_unknown_depths_widen_the_range(log_of):
    """From none of them gone on to all; a silence after a final round is no offer."""
    rows = [
        *[{"furthest_stage": "final", "ending": "rejected", "applied_on": OLD}] * 6,
        *[{"furthest_stage": "offer", "ending": "accepted", "applied_on": OLD}] * 3,
    ]
    unknown = [{"furthest_stage": "unknown", "ending": "rejected", "applied_on": OLD}] * 4
    known = steps.conversion(log_of(applications=rows), AS_OF).iloc[3]
    found = steps.conversion(log_of(applications=rows + unknown), AS_OF)
    assert known[["low", "high"]].tolist() == pytest.approx([e.item() for e in wilson(3, 9)])
    first, offer = found.iloc[0], found.iloc[3]
    assert first["low"] == pytest.approx(wilson(9, 13)[0])
    assert first["high"] == pytest.approx(wilson(13, 13)[1])
    assert offer["low"] == pytest.approx(wilson(3, 13)[0])
    assert offer["high"] == pytest.approx(wilson(3, 9)[1])
    assert offer["share"] == pytest.approx(1 / 3)


def test_without_dates_all_count(log_of):
    """Where fewer than half have a date, open ones count as not gone on: the least it can be."""
    rows = [{"furthest_stage": "applied", "ending": "open"}] * 3
    rows += [{"furthest_stage": "screen", "ending": "open", "applied_on": OLD}]
    first = steps.conversion(log_of(applications=rows), AS_OF).iloc[0]
    assert first[["count", "of", "pending"]].tolist() == [1, 4, 0]


@FEWER
@given(st.data())
def test_no_application_stands_twice_at_a_step(searches, log_of, data):
    """What counts, waits and was left are together those that got there, and no more went on."""
    log = log_of(**data.draw(searches))
    found = steps.conversion(log, AS_OF)
    assert (found["count"] <= found["of"]).all()
    whole = found["of"] + found["pending"] + found["left"]
    assert whole.iloc[0] + found["unclear"].iloc[0] == len(log.sent)
    there = stages.reached(log).set_index("stage")["reached"]
    first = there["screen"] + there["assessment"]
    assert whole.iloc[1:].tolist() == [first, *there[["interview", "final"]]]
    assert found["count"].iloc[1:].tolist() == there[["interview", "final", "offer"]].tolist()


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


@FEWER
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
