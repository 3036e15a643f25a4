"""Choosing what goes into a report, on a page of its own."""

import pytest
from streamlit.testing.v1 import AppTest

from bounceback.report.choosing import USUAL, Naming, Part


def page() -> None:
    """Ask for a choice, and show what came of it."""
    import streamlit as st

    from bounceback.ui.share import report

    st.session_state["chosen"] = report.choose()


@pytest.fixture
def asked() -> AppTest:
    """The questions, as they stand at first."""
    app = AppTest.from_function(page, default_timeout=60).run()
    assert not app.exception
    return app


def test_what_is_chosen_at_first_gives_least_away(asked):
    """The usual parts, names replaced, nothing quoted."""
    choice = asked.session_state["chosen"]
    assert choice.parts == USUAL
    assert choice.names is Naming.REPLACE
    assert not choice.words
    assert "look the report over" in asked.caption[0].value


def test_every_part_is_described(asked):
    """A box for each, with its name and one line."""
    labels = [box.label for box in asked.checkbox][: len(Part)]
    assert labels == [f"**{part.label}.** {part.description}" for part in Part]


def test_everything_can_be_chosen_otherwise(asked):
    """Parts, names, quotes, the request and a name."""
    asked.checkbox(key="report_part_short").uncheck()
    asked.checkbox(key="report_part_applications").check()
    asked.radio(key="report_names").set_value(Naming.KEEP)
    asked.checkbox(key="report_words").check()
    asked.text_area[0].set_value("Help **me**")
    asked.text_input[0].set_value("Alex").run()
    assert not asked.exception
    choice = asked.session_state["chosen"]
    assert choice.parts == (USUAL - {Part.SHORT}) | {Part.APPLICATIONS}
    assert (choice.names, choice.words) == (Naming.KEEP, True)
    assert (choice.ask, choice.name) == ("Help **me**", "Alex")
