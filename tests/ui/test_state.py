"""The sheet in use of one session."""

import os
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from bounceback.journal import uploads
from bounceback.journal.opening import FILE, open_journal

RESUME = """
from bounceback.ui import sheets, state

sheets.resume()
"""
LOOK = """
import streamlit as st

from bounceback.selection import Selection

st.session_state["first"] = state.selected(Selection(companies=("Ada",)))
st.session_state["again"] = state.selected(Selection(companies=("Ada",)))
st.session_state["other"] = state.selected(Selection())
"""
SHEET = (("mine.csv", b"Company,Role,Status\nAda,Clerk,Rejected\nBrill,Cook,Applied\n"),)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a folder of its own to keep sheets in."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path))
    return tmp_path


def keep(files: tuple[tuple[str, bytes], ...], decisions: str = "") -> None:
    """Keep a sheet as an earlier visit would have."""
    uploads.keep(open_journal(), files, decisions, datetime(2026, 5, 1, tzinfo=UTC))


def test_the_selected_log_is_worked_out_once() -> None:
    """The same filters give the same log back; other filters another one."""
    keep(SHEET)

    found = AppTest.from_string(RESUME + LOOK, default_timeout=30).run().session_state
    assert found["first"] is found["again"]
    assert found["first"].applications["company"].tolist() == ["Ada"]
    assert found["other"] is found["in_use"].log


ONCE = """
import streamlit as st

from bounceback.ui import state

basis, like = [1], [1]
asked = ((basis, "a"), (basis, "a"), (basis, "b"), (like, "b"), (like, "b"))
st.session_state["made"] = [
    state.once("counted", owner, key, lambda: [owner, key]) for owner, key in asked
]
"""


def test_what_was_made_is_kept_for_the_very_same_basis_and_key() -> None:
    """Another key, or a basis that is only like the one before, is worked out anew."""
    made = AppTest.from_string(ONCE, default_timeout=30).run().session_state["made"]
    assert made[0] is made[1]
    assert made[1] is not made[2]
    assert made[2] is not made[3]
    assert made[3] is made[4]


OPENED = """
import streamlit as st

from bounceback.journal import plans
from bounceback.ui import state

if "opened" not in st.session_state:
    state.journal()  # makes its file
    st.session_state["opened"] = []
if st.session_state.get("write"):
    plans.save(state.journal(), plans.Plan("if", "then", state.moment()))
st.session_state["opened"].append(state.journal())
"""


def test_the_journal_is_opened_once_while_nothing_is_written(home: Path) -> None:
    """What a page reads comes out of one opening; after a write, or without a file, of another."""
    app = AppTest.from_string(OPENED, default_timeout=30).run().run()
    file = home / FILE
    os.utime(file, (0, 0))
    app.run().run()
    app.session_state["write"] = True
    app.run()
    file.unlink()
    app.session_state["write"] = False
    app.run()
    first, again, touched, same, written, new = app.session_state["opened"]
    assert first is again
    assert touched is same
    assert all(one is not other for one, other in pairwise((first, same, written, new)))
    assert file.exists()


SAY = """
import streamlit as st

from bounceback.errors import ConflictError
from bounceback.overlay.corrections import ApplicationCorrection, LoggedInterview
from bounceback.ui import sheets, state
from bounceback.vocabulary.terms import Stage

sheets.resume()
known = state.identities().applications
if st.session_state.get("told"):
    state.say(
        ApplicationCorrection(known[1], "ending", "withdrew"),
        LoggedInterview("logged 1", known[2], Stage.FINAL),
    )
if st.session_state.get("otherwise"):
    try:
        state.say(ApplicationCorrection(known[1], "ending", "role_closed"))
    except ConflictError as conflict:
        st.session_state["conflict"] = conflict
if st.session_state.get("taken_back"):
    state.unsay(ApplicationCorrection(known[1], "ending", ""))
if st.session_state.get("newer"):
    from bounceback.importing.sheets import Source
    sheets.open_sources([Source("mine.csv", st.session_state["newer"])])
if st.session_state.get("sample"):
    sheets.open_sample()
if st.session_state.get("removed"):
    sheets.remove()
if st.session_state.get("forgotten"):
    sheets.forget_everything()
st.session_state["overlay"] = state.overlay()
"""


def saying(**wishes: object) -> AppTest:
    """Start a session that resumes, says something, and does what else is wished."""
    app = AppTest.from_string(SAY, default_timeout=30)
    for name, value in wishes.items():
        app.session_state[name] = value
    app.run()
    assert not app.exception
    return app


def standing(app: AppTest) -> list[tuple[str, str, str]]:
    """What the log in use says of each application."""
    found = app.session_state["in_use"].log.applications
    columns = ("company", "furthest_stage", "ending")
    return list(zip(*(found[name].astype("str") for name in columns), strict=True))


SAID = [("Ada", "unknown", "withdrew"), ("Brill", "final", "open")]


def test_what_the_person_says_is_laid_over_the_log_and_kept() -> None:
    """A correction shows at once, and in the next session; taken back, it is gone."""
    keep(SHEET)
    assert standing(saying(told=True)) == SAID
    assert standing(saying()) == SAID
    assert standing(saying(taken_back=True))[0] == ("Ada", "unknown", "rejected")


def test_a_newer_version_of_the_sheet_keeps_what_was_said() -> None:
    """Rows that were sorted, added and dated in the meantime keep their corrections."""
    keep(SHEET)
    saying(told=True)
    newer = (
        b"Company,Role,Status,Date applied\nNew,Cook,Applied,2026-05-01\n"
        b"Brill,Cook,Applied,2026-04-01\nAda,Clerk,Rejected,2026-03-01\n"
    )
    app = saying(newer=newer)
    assert {company: ending for company, _, ending in standing(app)} == {
        "New": "open",
        "Brill": "open",
        "Ada": "withdrew",
    }
    assert ("Brill", "final", "open") in standing(app)
    assert len(app.session_state["in_use"].changes.new) == 1
    assert app.session_state["in_use"].log.waiting == ()


def test_what_is_said_about_the_sample_stays_with_the_sample() -> None:
    """Trying things out on the sample leaves no trace in the person's own search."""
    keep(SHEET)
    saying(sample=True)
    tried = saying(told=True)
    assert len(tried.session_state["overlay"].corrections) == 2
    mine = saying(newer=SHEET[0][1])
    assert mine.session_state["overlay"].corrections == ()


def test_removing_the_sheet_keeps_what_was_written(home: Path) -> None:
    """The sheet's own bytes are gone from the computer; what was said about it waits."""
    keep(SHEET)
    app = saying(told=True)
    app.session_state["told"] = False
    app.session_state["removed"] = True
    app.run()
    assert app.session_state["in_use"] is None
    assert uploads.kept(open_journal()) == ()
    keep(SHEET)
    assert standing(saying()) == SAID


def test_a_second_tab_is_told_what_the_first_one_said() -> None:
    """Two tabs that correct the same field do not overwrite each other silently."""
    keep(SHEET)
    one, two = saying(), saying()
    for app, wish in ((one, "told"), (two, "otherwise")):
        app.session_state[wish] = True
        app.run()
    assert "withdrew" in two.session_state["conflict"].theirs
    assert "conflict" not in one.session_state
    assert standing(saying()) == SAID


def test_everything_can_be_forgotten(home: Path) -> None:
    """One call leaves no file: no sheet, nothing said about it, nothing about the sample."""
    keep(SHEET)
    saying(told=True)
    saying(sample=True)
    saying(told=True)
    app = saying(forgotten=True)
    assert app.session_state["in_use"] is None
    assert list(home.iterdir()) == []
