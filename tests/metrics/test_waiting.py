"""Rates and curves of answers wait with those that still wait, and say what they stand on."""

import numpy as np
import pandas as pd
import pytest
from statsmodels.duration.survfunc import CumIncidenceRight  # noqa: TID251

from bounceback.measuring.counting import shares
from bounceback.metrics import trends, waiting
from bounceback.schema import empty_log
from tests.metrics.dated_rows import AS_OF, after, application, simulated


def test_reply_curve_agrees_with_statsmodels(log_of):
    """Each day's shares are those of the peer on the same times and events."""
    rows, time, event = simulated(150)
    found = waiting.reply_curve(log_of(applications=rows), AS_OF, horizon=60)
    peer = CumIncidenceRight(time, event)
    for cause, name in enumerate(["positive", "rejected", "closed"]):
        ours = found[found["event"] == name]
        steps = np.searchsorted(peer.times, ours["day"], side="right")
        expected = np.concatenate([[0], peer.cinc[cause]])[steps]
        np.testing.assert_allclose(ours["share"], expected, rtol=0, atol=1e-12)


def test_reply_rate_is_the_curve_at_the_horizon(log_of):
    """One row, with the number it stands on and an interval."""
    rows, *_ = simulated(150)
    log = log_of(applications=rows)
    rate = waiting.reply_rate(log, AS_OF, horizon=45).iloc[0]
    curve = waiting.reply_curve(log, AS_OF, horizon=45)
    last = curve[(curve["day"] == 45) & (curve["event"] == "positive")].iloc[0]
    assert rate["method"] == "aalen_johansen"
    assert rate[["applications", "dated", "horizon"]].tolist() == [150, 150, 45]
    assert rate[["share", "low", "high"]].tolist() == last[["share", "low", "high"]].tolist()
    screened = sum(row["furthest_stage"] == "screen" for row in rows)
    answered = sum(row["ending"] != "open" for row in rows)
    assert rate["share"] < screened / answered  # the common wrong answer


def test_a_young_search_looks_only_as_far_as_it_can(log_of):
    """After 20 days nothing is known about day 60, and the horizon says so."""
    log = log_of(applications=[application(), application("screen", advanced=5)])
    rate = waiting.reply_rate(log, pd.Timestamp(after(20)), horizon=60).iloc[0]
    assert rate[["share", "horizon"]].tolist() == [0.5, 20]
    assert waiting.reply_curve(log, pd.Timestamp(after(20)))["day"].max() == 20


@pytest.mark.parametrize(
    ("row", "dated", "positive"),
    [
        (application("screen", "open", 0, 7), 1, True),
        (application("screen", "rejected", 0, 7, 30), 1, True),
        (application("applied", "rejected", 0, None, 7), 1, False),
        (application("applied", "rejected", 0, None, None), 1, False),
        (application("applied", "withdrew", 0, None, 7), 1, False),
        (application("applied", "no_response", 0, None, 7), 1, False),
        (application("applied", "rejected", 10, None, 7), 1, False),
        (application("applied", "open", None), 0, False),
        (application("applied", "not_applied", 0), 0, False),
        (application("screen", "open", 0, 500), 1, False),
        (application("applied", "open", 500), 0, False),
    ],
)
def test_which_times_are_believed(log_of, row, dated, positive):
    """A day before applying or after today is no day of an answer; silence waits."""
    plain = [application("applied", "rejected", 0, None, 100)] * 3
    rate = waiting.reply_rate(log_of(applications=[*plain, row]), AS_OF).iloc[0]
    assert rate["method"] == "aalen_johansen"
    assert rate["dated"] == 3 + dated
    assert rate["share"] == (0.25 if positive else 0)


def test_answers_without_a_day_count_as_well(log_of):
    """Whether the day of a reply was written down is no reason to forget the reply."""
    rows, *_ = simulated(400)
    random, whole = np.random.default_rng(4), log_of(applications=rows)
    hidden = log_of(
        applications=[row | {"advanced_on": None} if random.random() < 0.4 else row for row in rows]
    )
    before, after_ = (waiting.reply_rate(log, AS_OF).iloc[0] for log in (whole, hidden))
    assert after_["method"] == "aalen_johansen"
    assert after_["undated"] > 10
    assert after_["dated"] == before["dated"]
    assert after_["share"] == pytest.approx(before["share"], abs=0.015)


@pytest.mark.parametrize(
    ("dated", "method"), [(1, "cohort_30"), (4, "cohort_30"), (5, "aalen_johansen")]
)
def test_positive_replies_need_days_of_their_own(log_of, dated, method):
    """Dated rejections alone do not say when invitations come; half or five of them do."""
    rows = [
        *[application("applied", "rejected", 0, None, 7)] * 30,
        *[application("screen", "open", 0, 9)] * dated,
        *[application("screen", "open", 0)] * 11,
    ]
    rate = waiting.reply_rate(log_of(applications=rows), AS_OF).iloc[0]
    assert rate["method"] == method
    assert rate["share"] == pytest.approx((11 + dated) / (41 + dated))


def test_unknown_depths_make_a_range(log_of):
    """From none of them with a positive reply to all of them."""
    rows = [
        *[application("screen", "open", 0, 9)] * 4,
        *[application("applied", "rejected", 0, None, 7)] * 10,
        *[application("unknown", "rejected", 0, None, 7)] * 6,
    ]
    rate = waiting.reply_rate(log_of(applications=rows), AS_OF).iloc[0]
    assert rate["unclear"] == 6
    assert rate["share"] == pytest.approx(4 / 20)
    assert rate["share_at_most"] == pytest.approx(10 / 20)
    assert rate["low"] < 4 / 20 < 10 / 20 < rate["high"]


def test_few_dates_fall_back_on_those_of_age(log_of):
    """Where most answers have no date, it is the plain share of those 30 days old or older."""
    rows = [
        *[application("screen", "open", 0)] * 2,
        *[application("applied", "rejected", 0)] * 2,
        application("applied", "open", 0),
        application("screen", "open", 0, 4),
        application("screen", "open", 160),
    ]
    log = log_of(applications=rows)
    rate = waiting.reply_rate(log, AS_OF).iloc[0]
    assert rate[["applications", "dated", "horizon", "method"]].tolist() == [7, 6, 30, "cohort_30"]
    assert rate[["share", "low", "high"]].tolist() == [float(v) for v in shares(3, 6).values()]
    assert waiting.reply_curve(log, AS_OF).empty


def test_without_dates_there_is_no_rate(log_of):
    """Undated applications are counted, and nothing is claimed about them."""
    log = log_of(applications=[application("screen", "rejected", None)] * 5)
    rate = waiting.reply_rate(log, trends.last_activity(log)).iloc[0]
    assert rate[["applications", "dated", "method"]].tolist() == [5, 0, "none"]
    assert rate[["share", "low", "high"]].isna().all()
    assert waiting.reply_curve(log, AS_OF).empty
    assert trends.cohorts(log, AS_OF).empty
    assert trends.activity(log).empty


def test_unknown_depth_is_not_a_rate_of_zero(log_of):
    """Where no depth is known, nobody knows of positive replies; rejections are known still."""
    log = log_of(applications=[application("unknown", "rejected", 0, None, 10)] * 6)
    assert waiting.reply_rate(log, AS_OF)["method"].tolist() == ["none"]
    assert trends.cohorts(log, AS_OF)["share"].isna().all()
    curve = waiting.reply_curve(log, AS_OF).set_index("event")
    assert curve.loc["positive", "share"].isna().all()
    assert curve.loc["rejected", "share"].max() == 1


def test_first_answers_are_those_of_the_curve(log_of):
    """The share by a day, without censoring, is the count of such answers by that day."""
    rows = [row for row in simulated(150)[0] if row["ending"] != "open"]
    log = log_of(applications=rows)
    first, curve = waiting.first_answers(log, AS_OF), waiting.reply_curve(log, AS_OF)
    assert len(first) == len(rows)
    for day in (5, 20, 60):
        for event in ("positive", "rejected", "closed"):
            there = first["event"].eq(event) & first["day"].le(day)
            share = curve[(curve["day"] == day) & (curve["event"] == event)]["share"].iloc[0]
            assert share == pytest.approx(there.mean())


def test_silence_is_an_answer_not_yet_come(log_of):
    """What waits stands with the days that it has waited."""
    log = log_of(applications=[application(), application("screen", advanced=4)])
    first = waiting.first_answers(log, pd.Timestamp(after(20)))
    assert first[["event", "day"]].to_numpy().tolist() == [["silence", 20], ["positive", 4]]


def test_typical_days_of_answers_that_all_came(log_of):
    """Of ten answers on days 1 to 10, half had come by day 5 and nine by day 9."""
    rows = [
        application("screen", "rejected", 0, day, 90)
        if day % 2
        else application("applied", "rejected", 0, None, day)
        for day in range(1, 11)
    ]
    found = waiting.typical(log_of(applications=rows), AS_OF).set_index(["event", "part"])
    assert found["day"].tolist() == [5, 9, 5, 9]
    assert found["answers"].tolist() == [10, 10, 5, 5]
    assert found["of"].tolist() == [10] * 4


def test_typical_days_wait_for_those_that_wait(log_of):
    """The quick answers are known first: a plain median of them is too short."""
    rows, time, event = simulated(1500)
    found = waiting.typical(log_of(applications=rows), AS_OF).set_index(["event", "part"])
    plain = np.median(time[np.isin(event, [1, 2])])
    assert plain <= found.loc[("answer", "half"), "day"]
    assert found.loc[("answer", "half"), "day"] == pytest.approx(13, abs=2)  # Gamma(2, 8)
    assert found.loc[("answer", "nine in ten"), "day"] == pytest.approx(31, abs=3)


@pytest.mark.parametrize(
    "rows",
    [[], [application("screen", "rejected", None)] * 5, [application("screen", "rejected", 0)] * 5],
)
def test_without_dates_nothing_is_typical(log_of, rows):
    """No application, none with a date, or no answer with a date: no row."""
    assert waiting.typical(log_of(applications=rows), AS_OF).empty


def test_no_positive_reply_has_no_typical_day(log_of):
    """Where only rejections came, the positive ones have no day."""
    log = log_of(applications=[application("applied", "rejected", 0, None, 7)] * 5)
    found = waiting.typical(log, AS_OF).set_index("event")
    assert found.loc["positive", "day"].isna().all()
    assert found.loc["answer", "day"].tolist() == [7, 7]


def test_an_empty_log_has_no_answers():
    """Without rows every table of answers is empty, and the rate says that it does not know."""
    log, never = empty_log(), trends.last_activity(empty_log())
    for metric in (waiting.reply_curve, waiting.first_answers, waiting.typical):
        assert metric(log, never).empty
    assert waiting.reply_rate(log, never)["method"].tolist() == ["none"]
