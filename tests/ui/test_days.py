"""Until which day a sheet tells."""

from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest

from bounceback.schema import SearchLog
from bounceback.ui import days


def test_an_interview_of_next_week_does_not_make_today_later(log) -> None:
    """The latest date that lies behind us counts."""
    ahead = datetime.now(UTC).replace(tzinfo=None) + timedelta(days=9)
    planned = log.interviews.assign(
        held_on=pd.Series([None, None, ahead], dtype="datetime64[s]").to_numpy()
    )
    with_plan = SearchLog(log.applications, planned, log.reasons, log.mentions)
    latest = log.applications["applied_on"].max()
    assert latest < pd.Timestamp(ahead) - pd.Timedelta(days=9)
    assert days.as_of(with_plan) == latest


@pytest.mark.parametrize(
    ("day", "said"),
    [(pd.Timestamp("2026-09-27"), ", counted to 27 September 2026"), (pd.NaT, "")],
)
def test_the_day_is_said_in_words(day, said) -> None:
    """Without any date there is no day to say."""
    assert days.until(day) == said
