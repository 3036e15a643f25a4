"""How a reflection closes: one thing to do, and one true thing from the person's own log.

Help with a job search works where it trains a skill and motivates (Liu, Huang & Wang 2014). The
fact is a count out of the log: no promise, no praise, and honest where there is nothing to say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bounceback.coaching.kinds import data
from bounceback.coaching.practice import exercises
from bounceback.coaching.prompts import Situation
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Theme


@dataclass(frozen=True)
class BeforeAfter:
    """How often a theme came up in reviewed interviews before its first practice, and since."""

    theme: Theme
    before: int
    before_of: int
    after: int
    after_of: int

    @property
    def less_often(self) -> bool:
        """Did it come up in a smaller part of the interviews since, of enough on both sides?"""
        enough = min(self.before_of, self.after_of) >= TOO_FEW
        return enough and self.after * self.before_of < self.before * self.after_of


@dataclass(frozen=True)
class Strength:
    """In how many of the reviewed interviews of the furthest rounds a strength was noted."""

    theme: Theme
    interviews: int
    of: int


@dataclass(frozen=True)
class DaysToNext:
    """Within how many days the next application or interview came, for half of the rejections."""

    days: int
    of: int


@dataclass(frozen=True)
class Facts:
    """What the log holds, counted elsewhere; 0 and empty where nothing is known.

    `person` of `sent` applications are known to have led to a person; `unknown_depth` more may
    have. `recurring` are the weak points that came back, the most frequent first.
    """

    sent: int = 0
    person: int = 0
    unknown_depth: int = 0
    interviews: int = 0
    offers: int = 0
    practices: int = 0
    days_to_next: DaysToNext | None = None
    before_after: tuple[BeforeAfter, ...] = ()
    strengths: tuple[Strength, ...] = ()
    recurring: tuple[Theme, ...] = ()


@dataclass(frozen=True)
class Closing:
    """What a reflection ends with."""

    action: str
    fact: str


def closing(situation: Situation, facts: Facts) -> Closing:
    """Answer: what is the one thing to do, and the one true thing to go with?"""
    return Closing(_action(situation, facts), _fact(situation, facts))


def true_facts(facts: Facts, themes: Iterable[Theme] = ()) -> tuple[str, ...]:
    """Answer: what can be said from this log? The most telling first; none where it is empty.

    What came up less often is said of `themes` first.
    """
    words = data("closing")["facts"]
    return tuple(words[name].format(**values) for name, values in _known(facts, tuple(themes)))


def _action(situation: Situation, facts: Facts) -> str:
    words: dict[str, str] = data("closing")["actions"]
    themes = situation.themes or facts.recurring
    if situation.final_ahead:
        return words["final_ahead"]
    if situation.success:
        return words["success"]
    if themes:
        first = exercises(themes[0])[0]
        return words["practice"].format(minutes=first.minutes, text=first.text)
    return words["before_a_person" if situation.before_a_person else "no_theme"]


def _fact(situation: Situation, facts: Facts) -> str:
    nothing: str = data("closing")["facts"]["nothing"]
    return next(iter(true_facts(facts, situation.themes)), nothing)


def _known(facts: Facts, themes: tuple[Theme, ...]) -> Iterator[tuple[str, dict[str, object]]]:
    """Which sentences hold, with the numbers that they are made of."""
    fewer = [change for change in facts.before_after if change.less_often]
    for change in sorted(fewer, key=lambda change: change.theme not in themes):
        yield "less_often", vars(change) | {"theme": change.theme.label}
    for strength in filter(lambda strength: strength.interviews, facts.strengths):
        yield "strength", vars(strength) | {"theme": strength.theme.label}
    yield from _known_of_all(facts)


def _known_of_all(facts: Facts) -> Iterator[tuple[str, dict[str, object]]]:
    """The sentences that speak of the whole search."""
    if facts.person:
        yield "person_at_least" if facts.unknown_depth else "person", vars(facts)
    if facts.offers:
        yield "offers", {"offers": _counted(facts.offers, "offer")}
    to_next = facts.days_to_next
    if to_next and to_next.of >= TOO_FEW:
        yield "days", {"days": _counted(to_next.days, "day"), "of": to_next.of}
    for name, one in (("interviews", "interview"), ("practices", "time"), ("sent", "application")):
        if getattr(facts, name):
            yield name, {name: _counted(getattr(facts, name), one)}


def _counted(count: int, one: str) -> str:
    return f"{count:,} {one if count == 1 else f'{one}s'}"
