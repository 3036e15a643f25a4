"""The small search as fixtures."""

import pytest

from tests.overlay.searches import KNOWN, LOG


@pytest.fixture(scope="session")
def log():
    """A small search with two applications that look alike, one of them with an interview."""
    return LOG


@pytest.fixture(scope="session")
def identity():
    """The identity of an application by its key."""
    return KNOWN.applications
