"""Trends count by date, wait with those that still wait, and never make up a date or a depth."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.metrics import trends
from bounceback.schema import empty_log
from tests.metrics.dated_rows import AS_OF, START, after, application, sent_rows, simulated

FEWER = settings(max_examples=40)  # each takes a while


@FEWER
@given(st.data())
def test_last_activity_is_the_latest_date(searches, log_of, data):
    """Any date of any row counts; without one there is none."""
    rows = data.draw(searches)
    dates = [r[c] for r in rows["applications"] for c in ("applied_on", "advanced_on", "ended_on")]
    dates += [row["held_on"] for row in rows["interviews"]]
    known = sorted(filter(None, dates))
    found = trends.last_activity(log_of(**rows))
    assert (None if pd.isna(found) else found.date().isoformat()) == (known[-1] if known else None)


@FEWER
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


@FEWER
@given(st.data())
def test_depths_count_the_dated(searches, log_of, data):
    """Every sent application with a date stands in its month and depth."""
    rows = data.draw(searches)
    found = trends.depths(log_of(**rows), "month")
    dated = [row for row in sent_rows(rows) if row["applied_on"]]
    assert found["applications"].sum() == len(dated)
    for row in found.itertuples():
        assert row.applications == sum(
            (r["applied_on"][:7], r["furthest_stage"])
            == (row.period.date().isoformat()[:7], row.furthest_stage)
            for r in dated
        )


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


@FEWER
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


def test_dates_that_are_still_to_come_are_no_activity(log_of):
    """An interview of next week does not make today later; a log of later days alone is whole."""
    log = log_of(
        applications=[application(), application(applied=6)],
        interviews=[{"application": 1, "kind": "screen", "held_on": "2025-02-01"}],
    )
    today = pd.Timestamp("2025-01-20")
    assert trends.last_activity(log, today) == pd.Timestamp("2025-01-12")
    assert trends.last_activity(log) == pd.Timestamp("2025-02-01")
    assert trends.last_activity(log, pd.Timestamp("2024-01-01")) == pd.Timestamp("2025-02-01")


@pytest.mark.parametrize("unit", ["week", "month"])
@pytest.mark.parametrize("metric", [trends.activity, trends.depths])
def test_the_unit_may_be_chosen(log_of, metric, unit):
    """A person may ask for weeks of a long search, or for months of a short one."""
    log = log_of(applications=[application(), application(applied=300)])
    found = metric(log, unit)
    assert set(found["unit"]) == {unit}
    assert found["applications"].sum() == 2
    assert found["period"].iloc[0].date() == (START if unit == "week" else date(2025, 1, 1))


@pytest.mark.parametrize(
    ("days", "units"),
    [
        (181, ("week", "month")),
        (182, ("month", "week")),
        (727, ("month", "week")),
        (728, ("month",)),
    ],
)
def test_weeks_are_offered_while_they_can_be_read(log_of, days, units):
    """Two years of weeks are the most that a chart can hold."""
    log = log_of(applications=[application(), application(applied=days)])
    assert trends.units(log) == units


def test_both_courses_are_told_by_the_same_unit(log_of):
    """A late interview makes the whole search a long one, for the depths too."""
    log = log_of(
        applications=[application("interview")],
        interviews=[{"application": 1, "kind": "interview", "held_on": "2025-12-01"}],
    )
    assert trends.units(log) == ("month", "week")
    assert set(trends.depths(log)["unit"]) == set(trends.activity(log)["unit"]) == {"month"}


def test_an_empty_log_has_no_dates():
    """Without rows there is no last day, and every trend is empty."""
    log = empty_log()
    assert pd.isna(trends.last_activity(log))
    assert pd.isna(trends.last_activity(log, AS_OF))
    assert trends.cohorts(log, trends.last_activity(log)).empty
