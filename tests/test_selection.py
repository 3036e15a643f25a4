"""A selection keeps the applications asked for, and what belongs to them."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.schema import FRAMES, SearchLog, check, frame
from bounceback.selection import Selection, select

FEWER = settings(max_examples=50)  # each takes a while


@pytest.fixture(scope="module")
def log():
    """Four applications with interviews, reasons and mentions; one of each belongs to none."""
    return SearchLog(
        frame(
            "applications",
            {
                "application": [11, 12, 13, 14],
                "company": ["Acme", "Acme", "Beta", None],
                "role": ["Cook", "Baker", "Cook", "Cook"],
                "source": ["Fair", "Friend", "Friend", None],
                "furthest_stage": ["applied", "interview", "offer", "unknown"],
                "ending": ["open", "rejected", "accepted", "rejected"],
                "applied_on": ["2025-01-31", "2025-02-01", "2025-02-28", None],
                "extra: CV": ["short", "long", None, "short"],
            },
        ),
        frame("interviews", {"interview": [1, 2, 3], "application": [12, 13, None]}),
        frame("reasons", {"application": [12, 14], "reason": ["visa", "timing"]}),
        frame("mentions", {"application": [12, 13, None], "interview": [1, None, 3]}),
        frame("ratings", {"application": [12, 13, None], "interview": [1, 2, 3]}),
    )


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (Selection(companies=("Acme",)), [11, 12]),
        (Selection(companies=("Acme", "Beta")), [11, 12, 13]),
        (Selection(companies=("Nobody",)), []),
        (Selection(roles=("Cook",)), [11, 13, 14]),
        (Selection(sources=("Friend",)), [12, 13]),
        (Selection(stages=("unknown", "offer")), [13, 14]),
        (Selection(endings=("rejected",)), [12, 14]),
        (Selection(endings=("rejected",), roles=("Cook",)), [14]),
        (Selection(others=(("extra: CV", ("short",)),)), [11, 14]),
        (Selection(others=(("extra: CV", ("short",)), ("role", ("Cook",)))), [11, 14]),
        (Selection(others=(("extra: CV", ("none such",)),)), []),
        (Selection(others=(("extra: not there", ("short",)),)), []),
        (Selection(since=date(2025, 2, 1)), [12, 13]),
        (Selection(until=date(2025, 2, 1)), [11, 12]),
        (Selection(since=date(2025, 2, 1), until=date(2025, 2, 28)), [12, 13]),
        (Selection(since=date(2025, 3, 1), until=date(2025, 1, 1)), []),
    ],
)
def test_what_is_kept(log, selection, kept):
    """Words of one filter widen, filters narrow each other, dates include both ends."""
    assert select(log, selection).applications["application"].tolist() == kept
    assert not selection.is_everything


def test_what_belongs_to_the_kept_follows(log):
    """Interviews, reasons, mentions and ratings stay with their application; those of none go."""
    found = select(log, Selection(companies=("Acme",)))
    assert found.interviews["interview"].tolist() == [1]
    assert found.reasons["reason"].tolist() == ["visa"]
    assert found.mentions["interview"].tolist() == [1]
    assert found.ratings["interview"].tolist() == [1]


def test_everything_is_the_log_itself(log):
    """Without a filter nothing is copied, and what belongs to no application stays."""
    assert select(log, Selection()) is log
    assert Selection().is_everything


def test_a_moment_of_the_last_day_is_kept():
    """The last day counts to its end."""
    evening = frame("applications", {"applied_on": ["2025-02-01 23:59:59"]})
    log = SearchLog(evening, frame("interviews", {}), frame("reasons", {}), frame("mentions", {}))
    assert len(select(log, Selection(until=date(2025, 2, 1))).applications) == 1
    assert len(select(log, Selection(until=date(2025, 1, 31))).applications) == 0


SELECTIONS = st.builds(
    Selection,
    companies=st.sampled_from([(), ("Acme",), ("Beta", "Nobody")]),
    roles=st.sampled_from([(), ("Cook",)]),
    stages=st.sampled_from([(), ("offer", "unknown"), ("applied",)]),
    endings=st.sampled_from([(), ("rejected", "open")]),
    sources=st.sampled_from([(), ("Friend",)]),
    since=st.none() | st.dates(date(2025, 1, 30), date(2025, 2, 3)),
    until=st.none() | st.dates(date(2025, 1, 30), date(2025, 3, 1)),
)


@FEWER
@given(SELECTIONS)
def test_selecting_twice_is_selecting_once(log, selection):
    """What is kept stays kept, follows the schema, and the log stays as it was."""
    untouched = {name: getattr(log, name).copy() for name in FRAMES}
    once = check(select(log, selection))
    twice = select(once, selection)
    for name in FRAMES:
        pd.testing.assert_frame_equal(getattr(twice, name), getattr(once, name))
        pd.testing.assert_frame_equal(getattr(log, name), untouched[name])


@FEWER
@given(SELECTIONS, SELECTIONS)
def test_filters_may_come_in_any_order(log, one, other):
    """Two selections after each other keep the same rows either way round."""
    for name in FRAMES:
        if not (one.is_everything or other.is_everything):
            pd.testing.assert_frame_equal(
                getattr(select(select(log, one), other), name),
                getattr(select(select(log, other), one), name),
            )
