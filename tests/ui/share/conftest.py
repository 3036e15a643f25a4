"""A folder of the test's own, for the parts of the pages that hand something on."""

import pytest

from bounceback.journal import uploads
from bounceback.journal.opening import URL_VARIABLE


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Give each test a folder of its own to keep things in."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.delenv(URL_VARIABLE, raising=False)
    return tmp_path / "home"
