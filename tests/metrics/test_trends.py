"""Trends count by date, wait with those that still wait, and never make up a date or a depth."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.duration.survfunc import CumIncidenceRight  # noqa: TID251

from bounceback.metrics import shares, trends
from bounceback.schema import empty_log

UNTIMED = settings(deadline=None, max_examples=40)  # a busy machine is no fault
AS_OF = pd.Timestamp("2025-06-30")
START = date(2025, 1, 6)  # a Monday


def after(days, start=START):
    """The date so many days later, as written in a sheet."""
    return None if days is None else (start + timedelta(days=days)).isoformat()


def application(stage="applied", ending="open", applied=0, advanced=None, ended=None):
    """One row, its dates in days after the start."""
    return {
        "furthest_stage": stage,
        "ending": ending,
        "applied_on": after(applied),
        "advanced_on": after(advanced),
        "ended_on": after(ended),
    }


def sent_rows(rows):
    """The rows of applications that were really sent."""
    return [row for row in rows["applications"] if row["ending"] != "not_applied"]


@UNTIMED
@given(st.data())
def test_last_activity_is_the_latest_date(searches, log_of, data):
    """Any date of any row counts; without one there is none."""
    rows = data.draw(searches)
    dates = [r[c] for r in rows["applications"] for c in ("applied_on", "advanced_on", "ended_on")]
    dates += [row["held_on"] for row in rows["interviews"]]
    known = sorted(filter(None, dates))
    found = trends.last_activity(log_of(**rows))
    assert (None if pd.isna(found) else found.date().isoformat()) == (known[-1] if known else None)


@UNTIMED
@given(st.data())
def test_activity_counts_every_date(searches, log_of, data):
    """Every known date stands in one period, and no period is left out."""
    rows = data.draw(searches)
    found, sent = trends.activity(log_of(**rows)), sent_rows(rows)
    assert found["applications"].sum() == sum(row["applied_on"] is not None for row in sent)
    assert found["replies"].sum() == sum(row["advanced_on"] is not None for row in sent)
    assert found["interviews"].sum() == sum(r["held_on"] is not None for r in rows["interviews"])
    steps = set(found["period"].diff().dropna().dt.days)
    assert steps <= ({7} if found["unit"].eq("week").any() else {28, 29, 30, 31})


def test_activity_by_week(log_of):
    """A short search is told by weeks that begin on Monday, the quiet ones too."""
    log = log_of(
        applications=[application(), application(applied=6, advanced=15, stage="screen")],
        interviews=[{"application": 2, "kind": "screen", "held_on": after(21)}],
    )
    found = trends.activity(log)
    assert found["unit"].tolist() == ["week"] * 4
    assert found["period"].dt.date.tolist() == [START + timedelta(weeks=n) for n in range(4)]
    assert found["applications"].tolist() == [2, 0, 0, 0]
    assert found["replies"].tolist() == [0, 0, 1, 0]
    assert found["interviews"].tolist() == [0, 0, 0, 1]


@pytest.mark.parametrize(("days", "unit"), [(26 * 7 - 1, "week"), (26 * 7, "month")])
def test_a_long_search_is_told_by_month(log_of, days, unit):
    """Twenty-six weeks are the border."""
    found = trends.activity(log_of(applications=[application(), application(applied=days)]))
    assert set(found["unit"]) == {unit}


@UNTIMED
@given(st.data())
def test_depth_by_month_counts_the_dated(searches, log_of, data):
    """Every sent application with a date stands in its month and depth."""
    rows = data.draw(searches)
    found = trends.depth_by_month(log_of(**rows))
    dated = [row for row in sent_rows(rows) if row["applied_on"]]
    assert found["applications"].sum() == len(dated)
    for row in found.itertuples():
        assert row.applications == sum(
            (r["applied_on"][:7], r["furthest_stage"])
            == (row.period.date().isoformat()[:7], row.furthest_stage)
            for r in dated
        )


def simulated(size, seed=2):
    """A search whose answers come by chance: rows, and the times and events they stand for."""
    random = np.random.default_rng(seed)
    today = (AS_OF.date() - START).days
    applied = random.integers(0, today + 1, size)
    event = random.choice(4, size, p=[0.5, 0.15, 0.3, 0.05])
    answer = applied + random.gamma(2, 8, size).astype(int)
    rows = []
    for start, what, end in zip(applied.tolist(), event.tolist(), answer.tolist(), strict=True):
        silent = what == 0 or end > today
        stage = "screen" if what == 1 and not silent else "applied"
        ending = "open" if silent else {1: "rejected", 2: "rejected", 3: "role_closed"}[what]
        advanced, ended = (end, end + 9) if stage == "screen" else (None, None if silent else end)
        rows.append(application(stage, ending, start, advanced, ended))
    seen = np.where(answer > today, 0, event)
    return rows, np.where(seen > 0, answer, today) - applied, seen


def test_reply_curve_agrees_with_statsmodels(log_of):
    """Each day's shares are those of the peer on the same times and events."""
    rows, time, event = simulated(150)
    found = trends.reply_curve(log_of(applications=rows), AS_OF, horizon=60)
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
    rate = trends.reply_rate(log, AS_OF, horizon=45).iloc[0]
    curve = trends.reply_curve(log, AS_OF, horizon=45)
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
    rate = trends.reply_rate(log, pd.Timestamp(after(20)), horizon=60).iloc[0]
    assert rate[["share", "horizon"]].tolist() == [0.5, 20]
    assert trends.reply_curve(log, pd.Timestamp(after(20)))["day"].max() == 20


@pytest.mark.parametrize(
    ("row", "dated", "positive"),
    [
        (application("screen", "open", 0, 7), 1, True),
        (application("screen", "rejected", 0, 7, 30), 1, True),
        (application("offer", "accepted", 0, None, 30), 0, False),
        (application("applied", "rejected", 0, None, 7), 1, False),
        (application("applied", "rejected", 0, None, None), 0, False),
        (application("applied", "withdrew", 0, None, 7), 1, False),
        (application("applied", "no_response", 0, None, 7), 1, False),
        (application("screen", "open", 10, 7), 0, False),
        (application("applied", "rejected", 10, None, 7), 0, False),
        (application("applied", "open", None), 0, False),
        (application("applied", "not_applied", 0), 0, False),
        (application("screen", "open", 0, 500), 1, False),
        (application("applied", "open", 500), 0, False),
    ],
)
def test_which_times_are_believed(log_of, row, dated, positive):
    """An answer before applying, without a date or after today gives no time; silence waits."""
    plain = [application("applied", "rejected", 0, None, 100)] * 3
    rate = trends.reply_rate(log_of(applications=[*plain, row]), AS_OF).iloc[0]
    assert rate["method"] == "aalen_johansen"
    assert rate["dated"] == 3 + dated
    assert rate["share"] == (0.25 if positive else 0)


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
    rate = trends.reply_rate(log, AS_OF).iloc[0]
    assert rate[["applications", "dated", "horizon", "method"]].tolist() == [7, 6, 30, "cohort_30"]
    assert rate[["share", "low", "high"]].tolist() == [float(v) for v in shares(3, 6).values()]
    assert trends.reply_curve(log, AS_OF).empty


def test_without_dates_there_is_no_rate(log_of):
    """Undated applications are counted, and nothing is claimed about them."""
    log = log_of(applications=[application("screen", "rejected", None)] * 5)
    rate = trends.reply_rate(log, trends.last_activity(log)).iloc[0]
    assert rate[["applications", "dated", "method"]].tolist() == [5, 0, "none"]
    assert rate[["share", "low", "high"]].isna().all()
    assert trends.reply_curve(log, AS_OF).empty
    assert trends.cohorts(log, AS_OF).empty
    assert trends.activity(log).empty


def test_unknown_depth_is_not_a_rate_of_zero(log_of):
    """Where no depth is known, nobody knows of positive replies; rejections are known still."""
    log = log_of(applications=[application("unknown", "rejected", 0, None, 10)] * 6)
    assert trends.reply_rate(log, AS_OF)["method"].tolist() == ["none"]
    assert trends.cohorts(log, AS_OF)["share"].isna().all()
    curve = trends.reply_curve(log, AS_OF).set_index("event")
    assert curve.loc["positive", "share"].isna().all()
    assert curve.loc["rejected", "share"].max() == 1


def test_cohorts_are_compared_at_the_same_age(log_of):
    """A reply after the horizon does not count, and a month too young to tell has no share."""
    rows = [
        *[application("screen", "open", 0, 10)] * 2,
        application("screen", "open", 0, 75),
        application("applied", "open", 1),
        application("applied", "open", 160),
    ]
    found = trends.cohorts(log_of(applications=rows), AS_OF, horizon=60)
    assert found["cohort"].dt.date.tolist() == [date(2025, 1, 1), date(2025, 6, 1)]
    assert found["applications"].tolist() == [4, 1]
    assert found["replies"].tolist() == [2, 0]
    assert found["complete"].tolist() == [True, False]
    assert found["share"].tolist()[0] == 0.5
    assert np.isnan(found["share"].tolist()[1])


def test_a_cohort_with_few_dates_has_no_share(log_of):
    """Where most of a month's answers lack a date, the month's share is not known."""
    rows = [application("screen", "open", 0, 5), *[application("screen", "open", 0)] * 3]
    found = trends.cohorts(log_of(applications=rows), AS_OF)
    assert found["applications"].tolist() == [4]
    assert found["share"].isna().all()


@UNTIMED
@given(st.data())
def test_cohorts_sum_to_the_dated(searches, log_of, data):
    """Every sent application with a date up to that day stands in one cohort."""
    rows = data.draw(searches)
    found = trends.cohorts(log_of(**rows), AS_OF)
    dated = [r for r in sent_rows(rows) if r["applied_on"] and r["applied_on"] <= "2025-06-30"]
    assert found["applications"].sum() == len(dated)
    assert (found["replies"] <= found["applications"]).all()


def test_looking_back_knows_nothing_of_later(log_of):
    """As of an earlier day, the numbers are those that the log gave on that day."""
    rows, *_ = simulated(80)
    then = pd.Timestamp("2025-04-15")
    earlier = [
        {
            **row,
            "furthest_stage": "screen"
            if (row["advanced_on"] or "9") <= "2025-04-15"
            else "applied",
            "advanced_on": row["advanced_on"]
            if (row["advanced_on"] or "9") <= "2025-04-15"
            else None,
            "ending": row["ending"] if (row["ended_on"] or "9") <= "2025-04-15" else "open",
            "ended_on": row["ended_on"] if (row["ended_on"] or "9") <= "2025-04-15" else None,
        }
        for row in rows
        if row["applied_on"] <= "2025-04-15"
    ]
    pd.testing.assert_frame_equal(
        trends.cohorts(log_of(applications=rows), then),
        trends.cohorts(log_of(applications=earlier), then),
    )


def test_an_empty_log_has_no_dates():
    """Without rows there is no last day, and every trend is empty."""
    log = empty_log()
    assert pd.isna(trends.last_activity(log))
    for metric in (trends.cohorts, trends.reply_curve):
        assert metric(log, trends.last_activity(log)).empty
    assert trends.reply_rate(log, trends.last_activity(log))["method"].tolist() == ["none"]
