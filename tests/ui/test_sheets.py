"""Sheets that come and go."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from bounceback.journal import uploads
from bounceback.journal.opening import open_journal

RESUME = """
from bounceback.ui import sheets

sheets.resume()
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


def session() -> AppTest:
    """Start a session that only resumes."""
    return AppTest.from_string(RESUME, default_timeout=30).run()


def test_a_first_visit_has_nothing_in_use() -> None:
    """Nothing kept, nothing open, nothing wrong."""
    app = session()
    assert app.session_state["in_use"] is None
    assert "trouble" not in app.session_state


def test_a_kept_sheet_is_open_from_the_start() -> None:
    """The log is built from the kept bytes once, not at every run."""
    keep(SHEET)
    app = session()
    first = app.session_state["in_use"]
    assert first.log.applications["company"].tolist() == ["Ada", "Brill"]
    app.run()
    assert app.session_state["in_use"] is first


@pytest.mark.parametrize("decisions", ["nonsense", '{"tables": [{"sheet": 1}]}', "[]"])
def test_decisions_that_no_longer_fit_are_proposed_anew(decisions) -> None:
    """Kept decisions of another time never keep a sheet from opening."""
    keep(SHEET, decisions)
    app = session()
    assert len(app.session_state["in_use"].log.applications) == 2
    assert "trouble" not in app.session_state


def test_a_kept_file_that_is_no_search_is_a_sentence() -> None:
    """What cannot be read is remembered as our own error, and nothing is in use."""
    keep((("letter.csv", b"%PDF-1.7"),))
    app = session()
    assert app.session_state["in_use"] is None
    assert "letter.csv" in str(app.session_state["trouble"])
