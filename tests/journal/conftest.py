"""A journal in a folder of the test's own."""

from pathlib import Path

import pytest

from bounceback.journal.opening import HOME_VARIABLE, URL_VARIABLE, Journal, open_journal


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, which does not exist yet."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "kept" / "here"))
    monkeypatch.delenv(URL_VARIABLE, raising=False)
    return tmp_path / "kept" / "here"


@pytest.fixture
def journal(home: Path) -> Journal:
    """A new journal on the disk."""
    return open_journal()
