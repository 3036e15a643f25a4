"""Keeping what a person says."""

from streamlit.testing.v1 import AppTest

SCRIPT = """
import streamlit as st

from bounceback.errors import CorrectionError
from bounceback.ui import keeping

st.session_state["runs"] = st.session_state.get("runs", 0) + 1
typed = st.text_input("Typed", key="typed")


def fail():
    raise CorrectionError("<b>No**", "Try again.")


if st.button("Keep", key="keep"):
    keeping.keep(lambda: st.session_state.update(kept=typed))
if st.button("Fail", key="fail"):
    keeping.keep(fail)
"""


def opened() -> AppTest:
    """The script with something typed."""
    app = AppTest.from_string(SCRIPT, default_timeout=30).run()
    return app.text_input(key="typed").set_value("mine").run()


def test_what_is_kept_is_said_and_the_page_runs_afresh() -> None:
    """One word that it is saved, and everything on the page knows of it."""
    app = opened()
    runs = app.session_state["runs"]
    app.button(key="keep").click().run()
    assert app.session_state["kept"] == "mine"
    assert [toast.value for toast in app.toast] == ["Saved"]
    assert app.session_state["runs"] == runs + 2


def test_what_cannot_be_kept_is_one_sentence_and_stays_typed() -> None:
    """The reason stands on the page as plain text, and what was typed is still there."""
    app = opened()
    app.button(key="fail").click().run()
    assert len(app.error) == 1
    assert "**" not in app.error[0].value.replace("\\*", "")
    assert app.text_input(key="typed").value == "mine"
    assert not app.exception
