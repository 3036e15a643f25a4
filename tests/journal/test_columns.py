"""The types of the journal's columns."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from bounceback.journal import plans


def test_a_moment_is_the_same_moment_again(journal):
    """Moments of any time zone come back in UTC; one without a zone is a mistake of the caller."""
    away = datetime(2026, 5, 1, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    kept = plans.save(journal, plans.Plan("if", "then", away))
    found = plans.find(journal, kept.id)
    assert found == kept
    assert found.made_at.utcoffset() == timedelta(0)
    with pytest.raises(StatementError, match="time zone"):
        plans.save(
            journal, plans.Plan("if", "then", datetime(2026, 5, 1, tzinfo=UTC).replace(tzinfo=None))
        )
