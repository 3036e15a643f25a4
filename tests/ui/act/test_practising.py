"""Which interviews are coming up, and when a theme is due again."""

from datetime import date

import pandas as pd
import pytest

from bounceback.schema import frame
from bounceback.ui.act import practising
from bounceback.vocabulary.terms import Stage


def test_interviews_to_come_stand_in_their_order(log):
    """What is over or has a result is not coming up."""
    from dataclasses import replace

    held = frame(
        "interviews",
        {
            "application": pd.array([1, 2, 3, 4], dtype="Int64"),
            "kind": ["final", "screen", "interview", "final"],
            "held_on": pd.to_datetime(["2026-03-09", "2026-03-02", "2026-02-01", "2026-03-05"]),
            "result": ["pending", "unknown", "pending", "passed"],
        },
    )
    found = practising.upcoming(replace(log, interviews=held), date(2026, 3, 1))
    assert found == [(Stage.SCREEN, date(2026, 3, 2)), (Stage.FINAL, date(2026, 3, 9))]


@pytest.mark.parametrize(
    ("done", "day", "due"),
    [
        ([], date(2026, 3, 1), date(2026, 3, 2)),
        ([date(2026, 3, 1)], date(2026, 3, 2), date(2026, 3, 4)),
    ],
)
def test_a_practice_has_its_next_day(done, day, due):
    """After the first practice it is due the next day, then two days later."""
    assert practising.next_due(done, day) == due


def test_after_the_last_rung_nothing_is_due():
    """Five practices are enough; no sixth one is asked for."""
    days = [date(2026, 3, day) for day in (1, 2, 4, 8)]
    assert practising.next_due(days, date(2026, 3, 15)) is None
