"""Letters and other steps of following up, and the ledger of what was answered.

A step without a letter (a reminder put off, an application let go) is a row without a text.
"""

from dataclasses import dataclass
from datetime import date, datetime

from bounceback.journal import tables
from bounceback.journal.columns import Follow
from bounceback.journal.opening import Journal
from bounceback.journal.records import Record, Shelf

__all__ = ["Follow", "Letter", "every", "find", "of", "remove", "save"]


@dataclass(frozen=True)
class Letter(Record):
    """One step with one application: its letter, when it was sent, and what they said.

    `kind` is the kind of letter, as the templates name it. `standing` says whether the step is
    open, done or let go; while it is open, `snoozed_until` puts the reminder off.
    """

    kind: str
    application: str
    written_at: datetime
    interview: str = ""
    subject: str = ""
    text: str = ""
    sent_on: date | None = None
    answered_on: date | None = None
    answer: str = ""
    snoozed_until: date | None = None
    standing: Follow = Follow.OPEN


_letters = Shelf(tables.letters, Letter)
save, every, find, remove = _letters.save, _letters.every, _letters.find, _letters.remove


def of(journal: Journal, application: str) -> tuple[Letter, ...]:
    """Answer: which steps were taken with this application, the oldest first?"""
    return every(journal, tables.letters.c.application == application)
