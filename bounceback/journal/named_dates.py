"""Days that the person gave a name, such as that of a new CV."""

from dataclasses import dataclass
from datetime import date

from bounceback.journal import tables
from bounceback.journal.records import Record, Shelf

__all__ = ["NamedDate", "every", "find", "remove", "save"]


@dataclass(frozen=True)
class NamedDate(Record):
    """A day with a name, to compare what came before and after."""

    name: str
    day: date


_dates = Shelf(tables.named_dates, NamedDate)
save, every, find, remove = _dates.save, _dates.every, _dates.find, _dates.remove
