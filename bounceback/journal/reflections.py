"""Reflections on an ending or an interview, and what was answered to each prompt."""

from dataclasses import dataclass
from datetime import datetime

from bounceback.journal import tables
from bounceback.journal.opening import Journal
from bounceback.journal.records import Record, Shelf

__all__ = ["Answer", "Reflection", "answer", "answers", "every", "find", "of", "remove", "save"]


@dataclass(frozen=True)
class Reflection(Record):
    """A reflection, begun and perhaps finished; `step` is where it goes on."""

    started_at: datetime
    application: str = ""
    interview: str = ""
    step: str = ""
    finished_at: datetime | None = None


@dataclass(frozen=True)
class Answer(Record):
    """What was answered to one prompt of one reflection."""

    reflection: int
    prompt: str
    text: str
    answered_at: datetime


_reflections = Shelf(tables.reflections, Reflection)
_answers = Shelf(tables.answers, Answer)
save, every, find = _reflections.save, _reflections.every, _reflections.find
remove = _reflections.remove  # its answers go with it
answer = _answers.save


def of(journal: Journal, application: str) -> tuple[Reflection, ...]:
    """Answer: which reflections are about this application, the oldest first?"""
    return every(journal, tables.reflections.c.application == application)


def answers(journal: Journal, reflection: int | None = None) -> tuple[Answer, ...]:
    """Answer: what was answered in this reflection, or in all of them?"""
    one = () if reflection is None else (tables.answers.c.reflection == reflection,)
    return _answers.every(journal, *one)
