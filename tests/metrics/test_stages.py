"""How far applications got, and where they stopped, adds up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.metrics import stages
from bounceback.schema import empty_log
from bounceback.vocabulary.terms import KNOWN_STAGES, Stage

FEWER = settings(max_examples=40)  # each takes a while


def sent_rows(rows):
    """The rows of applications that were really sent."""
    return [row for row in rows["applications"] if row["ending"] != "not_applied"]


@FEWER
@given(st.data())
def test_reached_counts_what_the_rows_say(searches, log_of, data):
    """Each stage counts those at least so deep; passed, stopped and pending add up to them.

    Whatever was sent got to "applied"; what ended in silence or a no had no offer; and whoever got
    to an assessment and no further stands in its row alone.
    """
    rows = data.draw(searches)
    sent, order = sent_rows(rows), [stage.value for stage in Stage]
    found = stages.reached(log_of(**rows))
    assert found["stage"].tolist() == list(KNOWN_STAGES)
    parts = found["passed"] + found["stopped"] + found["pending"]
    unknown = [row["ending"] for row in sent if row["furthest_stage"] == "unknown"]
    assert (found["reached"] - parts).tolist() == [len(unknown), 0, 0, 0, 0, 0]
    assert (found["of"] == len(sent)).all()
    offers = sum(ending not in {"rejected", "no_response", "role_closed"} for ending in unknown)
    ranges = (found["at_most"] - found["reached"]).tolist()
    assert ranges == [0, *[len(unknown)] * 4, offers]
    for place, stage in enumerate(KNOWN_STAGES, start=1):
        row = found.iloc[place - 1]
        here = [r for r in sent if r["furthest_stage"] == stage]
        deeper = [r for r in sent if order.index(r["furthest_stage"]) > place]
        if stage == Stage.SCREEN:
            deeper = [r for r in deeper if r["furthest_stage"] != "assessment"]
        if stage == Stage.ASSESSMENT:
            deeper = []
        assert row["passed"] == len(deeper)
        assert row["reached"] == (len(sent) if place == 1 else len(here) + len(deeper))
        assert row["pending"] == sum(r["ending"] in {"open", "unknown"} for r in here)


@FEWER
@given(st.data())
def test_reached_and_the_flow_tell_the_same(searches, log_of, data):
    """As many arrive at each stage of the flow as its row says."""
    log = log_of(**data.draw(searches))
    flow = stages.flow(log)
    arrived = flow.groupby("target")["applications"].sum()
    for row in stages.reached(log).iloc[1:].itertuples():
        assert row.reached == arrived.get(row.stage, 0)


def test_at_an_offer_nothing_is_passed(log_of):
    """Every ending of an offer stops there; an open one is pending."""
    endings = ["accepted", "declined_offer", "rejected", "open"]
    log = log_of(applications=[{"furthest_stage": "offer", "ending": e} for e in endings])
    offer = stages.reached(log).set_index("stage").loc["offer"]
    assert offer[["reached", "passed", "stopped", "pending"]].tolist() == [4, 0, 3, 1]


@FEWER
@given(st.data())
def test_by_ending_sums_to_the_sent(searches, log_of, data):
    """Every sent application stands in one pair; empty pairs are left out."""
    rows = data.draw(searches)
    found = stages.by_ending(log_of(**rows))
    assert found["applications"].sum() == len(sent_rows(rows))
    assert (found["applications"] > 0).all()
    assert not found.duplicated(["furthest_stage", "ending"]).any()
    for pair in found.itertuples():
        assert pair.applications == sum(
            (row["furthest_stage"], row["ending"]) == (pair.furthest_stage, pair.ending)
            for row in rows["applications"]
        )


@FEWER
@given(st.data())
def test_flow_loses_nobody(searches, log_of, data):
    """Each stage but the first gives on what it receives, and every application ends once."""
    rows = data.draw(searches)
    found = stages.flow(log_of(**rows))
    assert (found["applications"] > 0).all()
    ends = found[found["target"].str.startswith("ending:")]
    assert ends["applications"].sum() == len(sent_rows(rows))
    given_on = found.groupby("source")["applications"].sum()
    received = found.groupby("target")["applications"].sum()
    for stage in set(given_on.index) - {"applied"}:
        assert given_on[stage] == received[stage]
    assert given_on.get("applied", 0) == len(sent_rows(rows))


@pytest.mark.parametrize(
    ("stage", "way"),
    [
        ("applied", ["applied", "ending:rejected"]),
        ("screen", ["applied", "screen", "ending:rejected"]),
        ("assessment", ["applied", "assessment", "ending:rejected"]),
        ("interview", ["applied", "screen", "interview", "ending:rejected"]),
        ("offer", ["applied", "screen", "interview", "final", "offer", "ending:rejected"]),
        ("unknown", ["applied", "unknown", "ending:rejected"]),
    ],
)
def test_the_way_of_one_application(log_of, stage, way):
    """One application goes along the spine to its furthest stage, and from there to its ending."""
    found = stages.flow(log_of(applications=[{"furthest_stage": stage, "ending": "rejected"}]))
    assert found["source"].tolist() == way[:-1]
    assert found["target"].tolist() == way[1:]
    assert found["applications"].tolist() == [1] * (len(way) - 1)


def test_nothing_sent(log_of):
    """Without a sent application nothing is reached, and no share is made up."""
    for log in (empty_log(), log_of(applications=[{"ending": "not_applied"}])):
        found = stages.reached(log)
        assert found[["reached", "at_most", "of"]].to_numpy().sum() == 0
        assert found[["share", "low", "high"]].isna().all(axis=None)
        assert stages.by_ending(log).empty
        assert stages.flow(log).empty
