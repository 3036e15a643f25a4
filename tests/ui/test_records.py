"""What the journal holds, as the tables that metrics ask for."""

from datetime import date
from pathlib import Path

import pytest

from bounceback.journal import mock_interviews, practice, taxonomy, uploads
from bounceback.journal.mock_interviews import MockInterview
from bounceback.journal.opening import open_journal
from bounceback.journal.practice import Practice
from bounceback.journal.taxonomy import OwnReason
from bounceback.ui import records
from bounceback.vocabulary.terms import ReasonGroup, Theme


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a journal of its own."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path))
    return tmp_path


def test_mock_interviews_are_a_log_of_interviews_alone() -> None:
    """Each with its day, with whom, and its ratings on their scale; no application among them."""
    rated = {Theme.SALARY: 2, Theme.CONFIDENCE: 4}
    mock_interviews.save(open_journal(), MockInterview(date(2026, 3, 1), "a friend", rated))
    mock_interviews.save(open_journal(), MockInterview(date(2026, 3, 8), "a coach"))
    log = records.mocks()
    assert log.applications.empty
    assert log.interviews["company"].tolist() == ["a friend", "a coach"]
    assert log.ratings[["interview", "theme", "rating"]].to_dict("list") == {
        "interview": [1, 1],
        "theme": ["salary", "confidence"],
        "rating": [2.0, 4.0],
    }
    assert set(log.ratings["scale_from"]) < set(range(3))
    assert (log.ratings["rating"] <= log.ratings["scale_to"]).all()


def test_practice_is_a_table() -> None:
    """One row for each time."""
    practice.save(open_journal(), Practice(Theme.SALARY, date(2026, 3, 1)))
    assert records.practised()["theme"].tolist() == ["salary"]


def test_without_a_sheet_nobody_has_reasons_of_their_own() -> None:
    """What was added belongs to the search in use."""
    taxonomy.save(open_journal(), OwnReason("a cousin of the boss", ReasonGroup.CIRCUMSTANCES))
    assert records.own_reasons() == {}
