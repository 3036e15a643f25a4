"""The first answer to each application."""

import numpy as np
import pandas as pd
import pytest

from bounceback.measuring.replies import EVENTS, first_replies

TODAY = pd.Timestamp("2026-03-31")


@pytest.mark.parametrize(
    ("row", "event", "time", "dated"),
    [
        ({"ending": "open"}, "silence", 30, True),
        ({"ending": "rejected", "ended_on": "2026-03-11"}, "rejected", 10, True),
        ({"ending": "rejected"}, "rejected", None, False),
        ({"ending": "rejected", "ended_on": "2026-02-01"}, "rejected", None, False),
        ({"ending": "rejected", "ended_on": "2026-04-05"}, "silence", 30, True),
        ({"ending": "withdrew", "ended_on": "2026-03-02"}, "closed", 1, True),
        ({"ending": "open", "advanced_on": "2026-03-08"}, "positive", 7, True),
        ({"ending": "rejected", "furthest_stage": "interview"}, "positive", None, False),
        ({"ending": "accepted", "furthest_stage": "offer"}, "positive", None, False),
    ],
)
def test_an_application_has_one_first_answer(log_of, row, event, time, dated) -> None:
    """What came first, after how many days; an impossible day is no day, tomorrow is silence."""
    log = log_of(applications=[{"applied_on": "2026-03-01", "furthest_stage": "applied"} | row])
    replies = first_replies(log, TODAY)
    assert ("silence", *EVENTS)[int(replies.event[0])] == event
    assert bool(replies.dated[0]) is dated
    if time is not None:
        assert int(replies.time[0]) == time


def test_what_was_never_sent_or_has_no_day_is_no_member(log_of) -> None:
    """Saved roles, undated rows and rows of the future stand outside."""
    log = log_of(
        applications=[
            {"applied_on": "2026-03-01", "ending": "not_applied"},
            {"applied_on": None, "ending": "open"},
            {"applied_on": "2026-04-01", "ending": "open"},
            {"applied_on": "2026-03-01", "ending": "open"},
        ]
    )
    assert first_replies(log, TODAY).row.tolist() == [3]


def test_unknown_depths_may_all_have_been_positive(log_of) -> None:
    """`at_most` takes each of them for a positive reply on an unknown day."""
    log = log_of(
        applications=[
            {"applied_on": "2026-03-01", "ending": "rejected", "furthest_stage": "unknown"},
            {"applied_on": "2026-03-01", "ending": "rejected", "furthest_stage": "applied"},
        ]
    )
    replies = first_replies(log, TODAY)
    assert replies.unclear == 1
    assert replies.at_most.event.tolist() == [1, 2]
    assert not replies.at_most.dated[0]
    assert np.array_equal(replies.event, [2, 2])
