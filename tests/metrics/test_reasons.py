"""Reasons are counted once per application, apart by who says so, over those that have any."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.metrics import reasons
from bounceback.schema import empty_log
from bounceback.vocabulary.terms import Ending

FEWER = settings(max_examples=60)  # each takes a while
CONFIRMED = {"told", "guess"}
NO_REASON_COUNTS = {"open", "accepted", "not_applied"}


def given_rows(rows, endings):
    """(application, reason, provenance) of the applications with one of these endings."""
    ended = {row["application"] for row in rows["applications"] if row["ending"] in endings}
    return {
        (row["application"], row["reason"], row["provenance"])
        for row in rows["reasons"]
        if row["application"] in ended and row["reason"] is not None
    }


@FEWER
@given(st.data())
def test_frequency_counts_what_the_rows_say(searches, log_of, data):
    """Each reason counts distinct applications, over those with any known reason."""
    rows = data.draw(searches)
    told = given_rows(rows, set(Ending) - NO_REASON_COUNTS)
    found = reasons.frequency(log_of(**rows))
    assert set(found["reason"]) == {reason for _, reason, _ in told}
    known = {app for app, reason, by in told if by in CONFIRMED and reason != "unknown"}
    for row in found.itertuples():
        theirs = {(app, by) for app, reason, by in told if reason == row.reason}
        assert row.applications == len({app for app, by in theirs if by in CONFIRMED})
        for provenance in ("told", "guess", "suggested"):
            assert getattr(row, provenance) == sum(by == provenance for _, by in theirs)
        assert row.of == (0 if row.reason == "unknown" else len(known))
        assert np.isnan(row.share) == (row.of == 0)
        if row.of:
            assert row.share == row.applications / row.of


@FEWER
@given(st.data())
def test_by_stage_sums_to_frequency(searches, log_of, data):
    """Over the depths, each reason has as many applications as in all."""
    log = log_of(**data.draw(searches))
    split = reasons.by_stage(log).groupby("reason", observed=True)["applications"].sum()
    whole = reasons.frequency(log).set_index("reason")["applications"]
    assert split.to_dict() == whole[whole > 0].to_dict()


@FEWER
@given(st.data())
def test_coverage_splits_the_rejections(searches, log_of, data):
    """Every rejection is told, guessed, suggested or unknown, the first that holds."""
    rows = data.draw(searches)
    row = reasons.coverage(log_of(**rows)).iloc[0]
    rejected = [r["application"] for r in rows["applications"] if r["ending"] == "rejected"]
    told = {(app, by) for app, reason, by in given_rows(rows, {"rejected"}) if reason != "unknown"}
    expected = {"told": 0, "guess": 0, "suggested": 0, "unknown": 0}
    for application in rejected:
        expected[next((by for by in expected if (application, by) in told), "unknown")] += 1
    assert row["rejections"] == len(rejected)
    assert row["known"] == expected["told"] + expected["guess"]
    assert row[["told", "guess_only", "suggested_only", "unknown"]].tolist() == list(
        expected.values()
    )


@pytest.fixture
def searched(log_of):
    """Six rejections, one open and one accepted application, with reasons of all kinds."""
    endings = ["rejected"] * 6 + ["open", "accepted"]
    said = [
        (1, "communication", "told"),
        (1, "communication", "guess"),
        (1, "visa", "guess"),
        (2, "communication", "guess"),
        (3, "a dog", "told"),
        (4, "unknown", "told"),
        (4, "unknown", "guess"),
        (5, "visa", "suggested"),
        (5, "timing", "suggested"),
        (7, "communication", "told"),
        (8, "salary", "told"),
        (999, "visa", "told"),
    ]
    return log_of(
        applications=[{"ending": ending, "furthest_stage": "interview"} for ending in endings],
        reasons=[dict(zip(("application", "reason", "provenance"), r, strict=True)) for r in said],
    )


def test_frequency_order(searched):
    """The most frequent first, then the suggested, then the taxonomy; one's own, then unknown."""
    found = reasons.frequency(searched)
    assert found["reason"].tolist() == ["communication", "visa", "a dog", "timing", "unknown"]
    assert found["applications"].tolist() == [2, 1, 1, 0, 1]
    assert found["told"].tolist() == [1, 0, 1, 0, 1]
    assert found["guess"].tolist() == [2, 1, 0, 0, 1]
    assert found["suggested"].tolist() == [0, 1, 0, 1, 0]
    assert found["of"].tolist() == [3, 3, 3, 3, 0]


def test_equal_reasons_stand_as_in_the_taxonomy(log_of):
    """Where counts tie, the taxonomy decides, and a person's own reasons follow by letter."""
    words = ["zebra", "visa", "unknown", "technical_depth", "apple", "communication"]
    log = log_of(
        applications=[{"ending": "rejected"}],
        reasons=[{"application": 1, "reason": word, "provenance": "told"} for word in words],
    )
    expected = ["technical_depth", "communication", "visa", "apple", "zebra", "unknown"]
    assert reasons.frequency(log)["reason"].tolist() == expected
    assert reasons.by_stage(log)["reason"].tolist() == expected


def test_an_unknown_ending_may_have_a_reason(log_of):
    """A reason says that it ended, where the status does not say how."""
    log = log_of(
        applications=[{"ending": "unknown"}],
        reasons=[{"application": 1, "reason": "visa", "provenance": "told"}],
    )
    assert reasons.frequency(log)[["applications", "of"]].to_numpy().tolist() == [[1, 1]]


def test_no_reasons_at_all(log_of):
    """Rejections without a reason are unknown; an empty log has none."""
    rejected = log_of(applications=[{"ending": "rejected"}] * 3)
    assert reasons.coverage(rejected).iloc[0].tolist() == [3, 0, 0, 0, 0, 3]
    assert reasons.coverage(empty_log()).iloc[0].tolist() == [0] * 6
    for log in (rejected, empty_log()):
        assert reasons.frequency(log).empty
        assert reasons.by_stage(log).empty


def test_told_and_guessed_are_laid_side_by_side(log_of) -> None:
    """Only applications with both count; one shared reason is agreement."""
    log = log_of(
        applications=[{"application": key, "ending": "rejected"} for key in (1, 2, 3)],
        reasons=[
            {"application": 1, "reason": "visa", "provenance": "told"},
            {"application": 1, "reason": "visa", "provenance": "guess"},
            {"application": 1, "reason": "timing", "provenance": "guess"},
            {"application": 2, "reason": "visa", "provenance": "told"},
            {"application": 2, "reason": "timing", "provenance": "guess"},
            {"application": 2, "reason": "unknown", "provenance": "guess"},
            {"application": 3, "reason": "visa", "provenance": "guess"},
        ],
    )
    table = reasons.agreement(log).set_index("reason")
    assert table.loc["visa"].tolist() == [1, 1, 0, 1, 2]
    assert table.loc["timing"].tolist() == [0, 0, 2, 1, 2]
    assert len(table) == 2


def test_reasons_stand_in_the_month_of_the_ending(log_of) -> None:
    """Months go by the date of the ending; what has none is counted apart."""
    log = log_of(
        applications=[
            {"application": 1, "ending": "rejected", "ended_on": "2025-02-03"},
            {"application": 2, "ending": "rejected", "ended_on": "2025-02-28"},
            {"application": 3, "ending": "rejected", "ended_on": None},
        ],
        reasons=[
            {"application": key, "reason": "visa", "provenance": "told"} for key in (1, 1, 2, 3)
        ],
    )
    table = reasons.over_time(log)
    assert table.to_dict("list") == {
        "reason": ["visa"],
        "period": [pd.Timestamp("2025-02-01")],
        "applications": [2],
    }
    assert reasons.undated(log) == 1
