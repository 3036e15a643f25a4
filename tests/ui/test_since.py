"""What is new since the last visit."""

from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from bounceback.journal import uploads, visits
from bounceback.journal.opening import open_journal


def page() -> None:
    """A page that says when the person was here last, and what is new."""
    import streamlit as st

    from bounceback.schema import empty_log
    from bounceback.ui import since

    st.caption(str(since.last_visit()))
    since.show(empty_log())


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> None:
    """Give each test a folder of its own to keep things in."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path))


def test_a_first_visit_has_nothing_to_compare_with() -> None:
    """Nothing is said about changes."""
    app = AppTest.from_function(page, default_timeout=60).run()
    assert (app.caption[0].value, [each.value for each in app.header]) == ("None", [])


def test_a_later_visit_is_compared_with_the_one_before() -> None:
    """The day stays the same however often the page runs in one session."""
    before = date.today() - timedelta(days=3)  # noqa: DTZ011 - the page itself asks the clock
    visits.visit(open_journal(), before)
    app = AppTest.from_function(page, default_timeout=60).run().run()
    assert app.caption[0].value == str(before)
    assert [each.value for each in app.header] == ["Since you were here last"]
