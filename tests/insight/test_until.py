"""Until which day a sheet tells, in words."""

from datetime import date

import pandas as pd
import pytest

from bounceback.insight import until
from bounceback.insight.until import Until

LAST = pd.Timestamp("2026-06-01")


@pytest.mark.parametrize(
    ("last", "today", "since", "old"),
    [
        (LAST, date(2026, 6, 1), 0, False),
        (LAST, date(2026, 7, 1), 30, False),
        (LAST, date(2026, 7, 2), 31, True),
        (LAST, None, 0, False),
        (pd.NaT, date(2026, 7, 2), 0, False),
    ],
)
def test_a_sheet_is_old_when_it_ends_more_than_thirty_days_ago(last, today, since, old):
    """Without a last day, or without a day to look from, nothing is old."""
    given = Until(last, today)
    assert (given.since, given.old) == (since, old)


def test_the_reason_for_counting_to_a_day_stands_beside_it():
    """A reader of an old sheet learns how long ago it ends, and that a newer one tells more."""
    lately, old = Until(LAST, date(2026, 6, 9)), Until(LAST, date(2026, 11, 22))
    counted = "Waits are counted to 1 June 2026, the last day in your sheet."
    assert until.note(lately) == counted
    assert until.note(old) == (
        f"{counted} That was 174 days ago: what came since is not in it, and a newer sheet tells "
        "more."
    )
    assert until.beside_today(lately) == ""
    assert until.beside_today(old).startswith("The last day in your sheet is 1 June 2026. That")
    assert "174 more days" in until.longer(old)
    assert "since 1 June 2026" in until.newer(old)


def test_without_any_date_there_is_nothing_to_say():
    """A sheet without days has no last one."""
    undated = Until(pd.NaT, date(2026, 11, 22))
    assert [undated.named, until.note(undated), until.counted_to(undated)] == [""] * 3
