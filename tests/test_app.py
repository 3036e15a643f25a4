"""The router: navigation, filters that survive, one sheet for every page."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from bounceback import demo
from bounceback.journal import uploads
from bounceback.journal.opening import open_journal

APP = Path(__file__).parents[1] / "app.py"
STAGES, TRENDS = "pages/understand/stages.py", "pages/understand/trends.py"


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app as it opens while the sample is kept."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path))
    sample = ("sample.xlsx", demo.data_path("sample.xlsx").read_bytes())
    uploads.keep(open_journal(), [sample], "", datetime.now(UTC))
    return AppTest.from_file(str(APP), default_timeout=60)


def test_filters_stand_beside_every_page(app):
    """With a sheet open, each filter offers only what the sheet holds."""
    app.run()
    labels = [choice.label for choice in app.multiselect]
    assert labels == ["Company", "Furthest stage", "Ending", "Role", "Source"]
    assert "Accepted" not in app.multiselect(key="ending").options
    assert "Rejected" in app.multiselect(key="ending").options
    assert "120 of 120 applications" in app.caption.values
    assert app.button(key="reset").disabled


def test_without_a_sheet_there_is_nothing_to_filter(tmp_path, monkeypatch):
    """A new visitor sees no filters."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path))
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    assert not app.multiselect
    assert app.file_uploader


def test_a_filter_survives_a_page_switch(app):
    """What was chosen on one page holds on the next."""
    app.run()
    app.multiselect(key="ending").select("Rejected").run()
    app.switch_page(STAGES).run()
    assert app.multiselect(key="ending").value == ["rejected"]
    assert "44 of 120 applications" in app.caption.values
    app.switch_page(TRENDS).run()
    assert "44 of 120 applications" in app.caption.values


def test_a_reload_finds_the_filters_in_the_address(app):
    """A new session with the same address shows the same part of the search."""
    app.query_params["ending"] = ["Rejected", "Open"]
    app.query_params["from"] = "2026-05-01"
    app.run()
    assert set(app.multiselect(key="ending").value) == {"open", "rejected"}
    assert str(app.date_input(key="from").value) == "2026-05-01"


def test_one_click_resets_every_filter(app):
    """After a reset everything is looked at again, and the address is clean."""
    app.query_params["ending"] = "Rejected"
    app.query_params["from"] = "2026-05-01"
    app.run()
    assert "120 of 120 applications" not in app.caption.values
    app.button(key="reset").click().run()
    assert "120 of 120 applications" in app.caption.values
    assert app.query_params == {}


def test_undated_applications_drop_out_visibly(app):
    """Filtering by date says how many applications have no date at all."""
    app.query_params["from"] = "2020-01-01"
    app.run()
    assert any("without a date" in caption for caption in app.caption.values)


def test_a_new_sheet_starts_without_filters(app):
    """Filters of the last sheet do not hide rows of the next one."""
    app.query_params["ending"] = "Rejected"
    app.run()
    sheet = b"Company,Role,Status\nAda,Clerk,Rejected\nBrill,Cook,Applied\n"
    app.file_uploader[0].upload("next.csv", sheet).run()
    assert "2 of 2 applications" in app.caption.values
    assert not app.exception


def test_a_journal_that_cannot_be_read_is_one_sentence(app, tmp_path):
    """While another program holds the journal, a page that needs it says so."""
    app.run()
    [file] = tmp_path.glob("*.sqlite3")
    with sqlite3.connect(file) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        app.switch_page("pages/understand/reasons.py").run()
    other.close()
    assert not app.exception
    assert len(app.error) == 1
    app.run()
    assert not app.error
