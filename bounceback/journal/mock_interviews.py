"""Mock interviews, with the person's own ratings and notes for a coach."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bounceback.journal import tables
from bounceback.journal.records import Record, Shelf
from bounceback.vocabulary.terms import Theme

__all__ = ["MockInterview", "every", "find", "remove", "save"]


@dataclass(frozen=True)
class MockInterview(Record):
    """A mock interview: when, with whom, a rating for each theme, notes for the coach."""

    held_on: date
    with_whom: str = ""
    ratings: Mapping[Theme, int] = field(default_factory=dict)
    notes: str = ""


_mocks = Shelf(tables.mock_interviews, MockInterview)
save, every, find, remove = _mocks.save, _mocks.every, _mocks.find, _mocks.remove
