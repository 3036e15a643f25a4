"""Days with a name: kept, offered again, dropped."""

from streamlit.testing.v1 import AppTest

from bounceback.journal import named_dates, uploads
from bounceback.journal.opening import open_journal


def page() -> None:
    """A page on which a day is chosen among those that were kept, kept, or dropped."""
    from datetime import date

    import streamlit as st

    from bounceback.journal.named_dates import NamedDate
    from bounceback.ui import named_days

    named_days.choose("on", "name")
    st.text(f"{st.session_state.get('on')} {st.session_state.get('name')}")
    named_days.keep_or_drop(NamedDate("new CV", date(2026, 3, 2)))


def test_a_day_is_kept_offered_and_dropped(tmp_path, monkeypatch) -> None:
    """Without any nothing is offered; what was chosen fills the fields of the page."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path))
    app = AppTest.from_function(page, default_timeout=60).run()
    assert not app.selectbox
    app.button(key="keep_day").click().run()
    assert [day.name for day in named_dates.every(open_journal())] == ["new CV"]
    assert app.selectbox[0].options == ["2026-03-02, new CV"]
    app.selectbox[0].select_index(0).run()
    assert app.text[0].value == "2026-03-02 new CV"
    app.button(key="drop_day").click().run()
    assert named_dates.every(open_journal()) == ()
    assert not app.exception
