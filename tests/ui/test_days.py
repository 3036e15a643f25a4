"""Until which day a sheet tells."""

from datetime import UTC, datetime, timedelta

import pandas as pd
from streamlit.testing.v1 import AppTest

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


def test_the_last_day_in_the_sheet_stands_beside_today(log) -> None:
    """How far a sheet tells, and from which day that is looked at, are two days."""
    until = days.until(log)
    assert until.last == days.as_of(log)
    assert pd.Timestamp(until.today) >= until.last


def page() -> None:
    """Show a note, and none."""
    from bounceback.ui import days

    days.note("Waits are counted to 1 June 2026.")
    days.note("")


def test_where_there_is_nothing_to_say_nothing_is_shown() -> None:
    """One note, and no empty line."""
    app = AppTest.from_function(page, default_timeout=60).run()
    assert [note.value for note in app.caption] == ["Waits are counted to 1 June 2026."]
