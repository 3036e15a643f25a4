"""Days from a rejection to the next step are counted, and those without a date are said."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.metrics import resilience
from tests.metrics.dated_rows import AS_OF, after, application

FEWER = settings(max_examples=40)  # each takes a while


def rejected(ended, applied=0):
    """A rejection on that day."""
    return application("applied", "rejected", applied, None, ended)


def test_the_next_application_or_interview_counts(log_of):
    """Whichever comes first on a later day; what happened on the day itself does not count."""
    log = log_of(
        applications=[rejected(10), rejected(20), rejected(40), application(applied=10)],
        interviews=[{"application": 4, "kind": "interview", "held_on": after(23)}],
    )
    found = resilience.rejected(log, AS_OF)
    assert found["application"].tolist() == [1, 2, 3]
    assert found["step"].tolist() == ["interview", "interview", ""]
    assert found["days"].fillna(-1).tolist() == [13, 3, -1]


def test_an_application_comes_before_an_interview_of_the_same_day(log_of):
    """On a tie it is the step that the person took."""
    log = log_of(
        applications=[rejected(10), application(applied=12)],
        interviews=[{"application": 2, "kind": "interview", "held_on": after(12)}],
    )
    found = resilience.next_steps(log, AS_OF)
    assert found.to_numpy().tolist() == [[2, "application", 1]]


def test_median_range_and_counts(log_of):
    """Half of four gaps of 1, 2, 3 and 9 days are within 2; undated rejections are counted."""
    rows = [rejected(ended) for ended in (20, 29, 36, 43)]
    sent = [application(applied=day) for day in (22, 30, 45)]
    log = log_of(applications=[*rows, *sent, rejected(None), rejected(36), rejected(46)])
    found = resilience.after_rejection(log, AS_OF).iloc[0]
    assert found[["rejections", "dated", "followed"]].tolist() == [7, 6, 5]
    assert found[["median", "shortest", "longest"]].tolist() == [2, 1, 9]


def test_without_dates_there_are_no_days(log_of):
    """Rejections without a date are counted, and no day is made up."""
    log = log_of(applications=[application("applied", "rejected", None)] * 3)
    found = resilience.after_rejection(log, AS_OF).iloc[0]
    assert found[["rejections", "dated", "followed"]].tolist() == [3, 0, 0]
    assert found[["median", "shortest", "longest"]].isna().all()
    assert resilience.next_steps(log, AS_OF).empty


@pytest.mark.parametrize("ending", ["no_response", "withdrew", "role_closed", "open"])
def test_only_a_rejection_is_a_rejection(log_of, ending):
    """Silence is none, and neither is what the person ended."""
    log = log_of(applications=[application("applied", ending, 0, None, 9), application(applied=12)])
    assert resilience.rejected(log, AS_OF).empty


def test_what_lies_ahead_has_not_happened(log_of):
    """A planned interview, or a step after the day that the log tells about, does not count."""
    log = log_of(applications=[rejected(10), application(applied=12)])
    assert resilience.rejected(log, pd.Timestamp(after(11)))["days"].isna().all()
    assert resilience.rejected(log, pd.Timestamp(after(9))).empty
    assert resilience.rejected(log, pd.Timestamp(after(12)))["days"].tolist() == [2]


@FEWER
@given(st.data())
def test_it_is_what_a_search_row_by_row_finds(searches, log_of, data):
    """Each gap is the least of all later days, looked for one by one."""
    rows = data.draw(searches)
    log = log_of(**rows)
    last = AS_OF.date().isoformat()
    sent = [r["applied_on"] for r in rows["applications"] if r["ending"] != "not_applied"]
    held = [row["held_on"] for row in rows["interviews"]]
    steps = [pd.Timestamp(day) for day in filter(None, sent + held) if day <= last]
    expected = {}
    for row in rows["applications"]:
        if row["ending"] == "rejected" and row["ended_on"] and row["ended_on"] <= last:
            ended = pd.Timestamp(row["ended_on"])
            later = [(day - ended).days for day in steps if day > ended]
            expected[row["application"]] = min(later, default=-1)
    found = resilience.rejected(log, AS_OF).set_index("application")["days"]
    assert found.fillna(-1).to_dict() == expected
    counted = resilience.next_steps(log, AS_OF)["rejections"].sum()
    assert counted == sum(gap > 0 for gap in expected.values())
