"""What day it is for a person who acts on their search."""

from datetime import date


def page():
    """A page that says the day, before and after the sample is opened."""
    import streamlit as st

    from bounceback.ui import sheets
    from bounceback.ui.act import clock

    st.text(clock.today())
    sheets.open_sample()
    st.text(clock.today())
    st.text(clock.now().tzinfo is not None)


def test_the_sample_lives_in_days_of_its_own(played):
    """With a search of one's own, today is the clock's; in the sample it is its last day."""
    own, sample, zoned = played(page).text.values
    assert own == str(date.today())  # noqa: DTZ011 - a person's own day is the clock's
    assert sample == "2026-09-27"
    assert zoned == "True"
