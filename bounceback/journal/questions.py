"""Questions that were asked in interviews, with the better answer."""

from dataclasses import dataclass
from datetime import date

from bounceback.journal import tables
from bounceback.journal.records import Record, Shelf
from bounceback.vocabulary.terms import Theme

__all__ = ["Question", "every", "find", "remove", "save"]


@dataclass(frozen=True)
class Question(Record):
    """A question: what was answered, and what the person would answer now."""

    question: str
    theme: Theme | None = None
    application: str = ""
    interview: str = ""
    answer: str = ""
    better_answer: str = ""
    asked_on: date | None = None


_questions = Shelf(tables.questions, Question)
save, every, find, remove = _questions.save, _questions.every, _questions.find, _questions.remove
