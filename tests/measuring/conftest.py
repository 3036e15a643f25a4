"""Searches from a few rows written down, for the tests of what metrics share."""

import pytest

from tests.metrics.conftest import log_from


@pytest.fixture(scope="session")
def log_of():
    """Build a log from rows: `log_of(applications=[{...}, ...], reasons=[...])`."""
    return log_from
