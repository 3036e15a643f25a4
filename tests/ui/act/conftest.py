"""A session in which the sample or nothing is open, for the parts that need one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from bounceback.journal import uploads


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a folder of its own to keep things in."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.fixture
def played() -> Callable[[Callable[[], None]], AppTest]:
    """Return a function that runs a small page made of a function."""

    def played(page: Callable[[], None]) -> AppTest:
        app = AppTest.from_function(page, default_timeout=60).run()
        assert [error.message for error in app.exception] == []
        return app

    return played
