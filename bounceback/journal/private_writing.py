"""Free writing for nobody else: kept apart, never analysed, charted or searched.

No other module names its table, and no query joins it to another one. A backup holds it, as it
holds every table, without looking into it.
"""

from dataclasses import dataclass
from datetime import datetime

from bounceback.journal import tables
from bounceback.journal.records import Record, Shelf

__all__ = ["Writing", "every", "find", "remove", "save"]


@dataclass(frozen=True)
class Writing(Record):
    """What was written, and when it was begun."""

    text: str
    written_at: datetime


_writing = Shelf(tables.private_writing, Writing)
save, every, find, remove = _writing.save, _writing.every, _writing.find, _writing.remove
