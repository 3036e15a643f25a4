"""What a person chooses to hand on: the parts, the names, their own words."""

from dataclasses import dataclass
from enum import StrEnum

from bounceback.vocabulary.terms import Term


class Part(Term):
    """A part of the report, in the order in which it is read."""

    SHORT = "short", "In short"
    STOPS = "stops", "How far it gets, and where it stops"
    REASONS = "reasons", "Why it stops, as far as anybody knows"
    THEMES = "themes", "What comes back in interviews"
    TRIED = "tried", "What was tried"
    WAITING = "waiting", "What is still open"
    COURSE = "course", "The course of the search"
    APPLICATIONS = "applications", "The applications, one by one"

    @property
    def description(self) -> str:
        """What goes into the report with it, in one line."""
        return _DESCRIPTIONS[self]


_DESCRIPTIONS: dict[Part, str] = {
    Part.SHORT: "Five numbers, and the way from stage to ending.",
    Part.STOPS: "How many got to each stage, and how many went on from it.",
    Part.REASONS: "Reasons that you confirmed, and who says so.",
    Part.THEMES: "Weaknesses and strengths that you confirmed, by interview.",
    Part.TRIED: "Your plans, what you practised, and whether it helped.",
    Part.WAITING: "Open applications by how long they have been silent.",
    Part.COURSE: "Applications, replies and interviews by week or month.",
    Part.APPLICATIONS: "A table with company, date, stage and ending of each.",
}

USUAL: frozenset[Part] = frozenset(Part) - {Part.APPLICATIONS}


class Naming(StrEnum):
    """What becomes of names."""

    REPLACE = "replace"
    KEEP = "keep"


@dataclass(frozen=True)
class Choice:
    """What goes into a report.

    With `words`, a person's own words behind reasons and themes are quoted. `ask` is what they
    would like help with, and `name` what they want to be called; both were written for the report.
    """

    parts: frozenset[Part] = USUAL
    names: Naming = Naming.REPLACE
    words: bool = False
    ask: str = ""
    name: str = ""
