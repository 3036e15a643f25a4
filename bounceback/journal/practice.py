"""What was practised, and when it is due again."""

from dataclasses import dataclass
from datetime import date

from bounceback.journal import tables
from bounceback.journal.records import Record, Shelf
from bounceback.vocabulary.terms import Theme

__all__ = ["Practice", "every", "find", "remove", "save"]


@dataclass(frozen=True)
class Practice(Record):
    """A theme was practised on a day: what was done, and when to take it up again."""

    theme: Theme
    practised_on: date
    what: str = ""
    next_due: date | None = None


_practice = Shelf(tables.practice, Practice)
save, every, find, remove = _practice.save, _practice.every, _practice.find, _practice.remove
