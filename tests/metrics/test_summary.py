"""The five numbers and the two counts say what the rows say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.metrics import summary
from bounceback.schema import empty_log
from bounceback.vocabulary.terms import Ending, Stage

FEWER = settings(max_examples=40)  # each takes a while


def sent_rows(rows):
    """The rows of applications that were really sent."""
    return [row for row in rows["applications"] if row["ending"] != "not_applied"]


@FEWER
@given(st.data())
def test_standing_and_depth_count_every_row(searches, log_of, data):
    """Endings sum to all rows, depths to the sent ones, and each word counts its own."""
    rows = data.draw(searches)
    log, sent = log_of(**rows), sent_rows(rows)
    standing, depth = summary.standing(log), summary.depth(log)
    assert standing["ending"].tolist() == list(Ending)
    assert depth["furthest_stage"].tolist() == list(Stage)
    assert standing["applications"].sum() == len(rows["applications"])
    assert depth["applications"].sum() == len(sent)
    for stage, count in zip(Stage, depth["applications"], strict=True):
        assert count == sum(row["furthest_stage"] == stage for row in sent)


@pytest.mark.parametrize(
    ("stage", "ending", "measures"),
    [
        ("applied", "open", {"sent", "open"}),
        ("applied", "rejected", {"sent", "answered"}),
        ("applied", "no_response", {"sent"}),
        ("applied", "withdrew", {"sent"}),
        ("applied", "role_closed", {"sent", "answered"}),
        ("unknown", "rejected", {"sent", "answered"}),
        ("unknown", "open", {"sent", "open"}),
        ("unknown", "unknown", {"sent"}),
        ("applied", "unknown", {"sent"}),
        ("screen", "unknown", {"sent", "answered", "person"}),
        ("screen", "no_response", {"sent", "answered", "person"}),
        ("assessment", "rejected", {"sent", "answered"}),
        ("interview", "open", {"sent", "answered", "person", "open"}),
        ("final", "withdrew", {"sent", "answered", "person"}),
        ("offer", "declined_offer", {"sent", "answered", "person", "offers"}),
        ("offer", "accepted", {"sent", "answered", "person", "offers"}),
        ("unknown", "not_applied", set()),
    ],
)
def test_headline_of_one_row(log_of, stage, ending, measures):
    """One application counts for exactly these measures, and what is unknown for a range."""
    found = summary.headline(
        log_of(applications=[{"furthest_stage": stage, "ending": ending}])
    ).set_index("measure")
    assert set(found.index[found["count"] > 0]) == measures
    unknown, no_ending = stage == "unknown" and ending != "not_applied", ending == "unknown"
    ranges = (found["at_most"] - found["count"]).to_dict()
    assert ranges == {
        "sent": 0,
        "answered": int(no_ending and "answered" not in measures),
        "person": int(unknown),
        "offers": int(unknown and ending not in {"rejected", "no_response", "role_closed"}),
        "open": int(no_ending),
    }


def test_headline_denominators(log_of):
    """Sent stands on all rows and has no share; the others stand on the sent."""
    log = log_of(
        applications=[
            {"furthest_stage": "interview", "ending": "rejected"},
            {"furthest_stage": "applied", "ending": "open"},
            {"furthest_stage": "applied", "ending": "not_applied"},
        ]
    )
    found = summary.headline(log)
    assert found["measure"].tolist() == ["sent", "answered", "person", "offers", "open"]
    assert found["count"].tolist() == [2, 1, 1, 0, 1]
    assert found["of"].tolist() == [3, 2, 2, 2, 2]
    assert found["share"].isna().tolist() == [True, False, False, False, False]
    assert found["share"].tolist()[1:] == [0.5, 0.5, 0, 0.5]


@pytest.mark.parametrize(
    ("kind", "known"),
    [("screen", 1), ("interview", 1), ("final", 1), ("assessment", 0), ("unknown", 0)],
)
def test_an_assessment_with_a_meeting_met_a_person(log_of, kind, known):
    """A test alone is no person; a screen or an interview beside it is."""
    log = log_of(
        applications=[
            {"application": 4, "furthest_stage": "assessment", "ending": "rejected"},
            {"application": 5, "furthest_stage": "assessment", "ending": "not_applied"},
            {"application": 6, "furthest_stage": "applied", "ending": "open"},
        ],
        interviews=[{"application": key, "kind": kind} for key in (4, 4, 5, 6, None)],
    )
    found = summary.headline(log).set_index("measure")
    assert found.loc["person", "count"] == known


def test_headline_of_nothing():
    """An empty log has five rows of zeros and no shares."""
    found = summary.headline(empty_log())
    assert found[["count", "of", "at_most"]].to_numpy().sum() == 0
    assert found[["share", "low", "high"]].isna().all(axis=None)


def test_all_depths_unknown_is_a_range_from_none_to_all(log_of):
    """Where no depth is known, nothing is claimed: 0 to all."""
    log = log_of(applications=[{"furthest_stage": "unknown", "ending": "rejected"}] * 6)
    found = summary.headline(log).set_index("measure")
    assert found.loc["person", ["count", "at_most", "of"]].tolist() == [0, 6, 6]
    assert found.loc["offers", "at_most"] == 0  # no rejection follows an offer
