"""Which questions a reflection asks, and in which order.

The questions are data (`prompts.toml`). A reflection goes through a few steps and asks at most
three questions in each; what was answered in earlier reflections makes room for what was not.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from bounceback.coaching.kinds import data, in_front_of_a_person
from bounceback.vocabulary.terms import Ending, Stage, Term, Theme

LIMIT = 3  # questions at a time
LATER = "Come back to this later"  # the choice that puts a reflection off


class Step(Term):
    """The steps of a reflection, in their order."""

    FEELING = "feeling", "Before you begin"
    WORKED = "worked", "What worked"
    PARTED = "parted", "Where it parted from your plan"
    ROOM = "room", "In the room"
    NEARLY = "nearly", "What nearly went wrong"
    FACTS = "facts", "Facts and guesses"
    FRIEND = "friend", "What you would tell a friend"
    SETBACKS = "setbacks", "Before the final round"
    PLAN = "plan", "One plan"
    TELL = "tell", "Whom will you tell?"


# Questions of a step that one reflection asks, and the minutes that they take.
MOST = {Step.FEELING: 2, Step.WORKED: 2, Step.NEARLY: 2, Step.FACTS: 2, Step.FRIEND: 1}
MINUTES = {Step.FEELING: 0.5, Step.PARTED: 3, Step.ROOM: 2, Step.FACTS: 2, Step.SETBACKS: 2}
MINUTES |= {Step.PLAN: 2, Step.TELL: 0.5}


class Input(Term):
    """How a question is answered."""

    TEXT = "text"
    CHOICE = "choice"
    REASONS = "reasons"
    PLAN = "plan"


@dataclass(frozen=True)
class Situation:
    """What a reflection is about, and what is known of it.

    `stage` is the furthest stage of the application, or the kind of the interview; `passed` says
    that this interview led on, `final_ahead` that a final round comes next, `reason_known` that a
    reason was told or guessed; `themes` are the weak points confirmed here.
    """

    stage: Stage = Stage.UNKNOWN
    ending: Ending = Ending.UNKNOWN
    passed: bool = False
    final_ahead: bool = False
    reason_known: bool = False
    themes: tuple[Theme, ...] = ()

    @property
    def before_a_person(self) -> bool:
        """Is nothing known of anybody who talked with the person?"""
        return not in_front_of_a_person(self.stage)

    @property
    def success(self) -> bool:
        """Did it lead on, or to an offer that was not taken back?"""
        taken_back = {Ending.REJECTED, Ending.NO_RESPONSE, Ending.ROLE_CLOSED}
        offered = self.stage is Stage.OFFER and self.ending not in taken_back
        return self.passed or offered or self.ending in {Ending.ACCEPTED, Ending.DECLINED_OFFER}

    @property
    def known(self) -> frozenset[str]:
        """What is known already, in the words of the library."""
        found = {"reason": self.reason_known, "themes": bool(self.themes)}
        return frozenset(name for name, there in found.items() if there)


@dataclass(frozen=True)
class Prompt:
    """One question: its text, why it is asked, what that rests on, and when it fits."""

    id: str
    step: Step
    text: str
    why: str
    evidence: str
    input: Input = Input.TEXT
    choices: tuple[str, ...] = ()
    theme: Theme | None = None
    feeds: str = ""
    stages: frozenset[Stage] = frozenset(Stage)
    endings: frozenset[Ending] = frozenset(Ending)
    person: bool | None = None
    success: bool | None = None
    knows: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    always: bool = False

    def fits(self, situation: Situation) -> bool:
        """Answer: is this question worth asking here?"""
        return (
            situation.stage in self.stages
            and situation.ending in self.endings
            and self.person in {None, not situation.before_a_person}
            and self.success in {None, situation.success}
            and self.knows <= situation.known
            and not self.lacks & situation.known
        )


_READ: dict[str, Callable[[Any], Any]] = {
    "step": Step,
    "input": Input,
    "theme": Theme,
    "choices": tuple,
    "stages": lambda names: frozenset(map(Stage, names)),
    "endings": lambda names: frozenset(map(Ending, names)),
    "knows": frozenset,
    "lacks": frozenset,
}


@cache
def library() -> tuple[Prompt, ...]:
    """Return every question, in the order of asking."""
    return tuple(
        Prompt(**{name: _READ.get(name, lambda x: x)(value) for name, value in row.items()})
        for row in data("prompts")["prompt"]
    )


def find(prompt_id: str) -> Prompt | None:
    """Return the question with this id; None where the library has it no more."""
    return next((prompt for prompt in library() if prompt.id == prompt_id), None)


def steps(situation: Situation) -> tuple[Step, ...]:
    """Answer: which steps does a reflection on this go through? None where nothing was sent."""
    if situation.ending is Ending.NOT_APPLIED:
        return ()
    left_out = {Step.PARTED, Step.ROOM, Step.FACTS} if situation.success else {Step.NEARLY}
    if situation.before_a_person:
        left_out.add(Step.ROOM)
        if situation.ending is Ending.OPEN:  # nothing has parted from the plan yet
            left_out.add(Step.PARTED)
    if situation.ending is Ending.ROLE_CLOSED:  # what ended it was nothing that was said
        left_out |= {Step.PARTED, Step.ROOM}
    if not situation.final_ahead:
        left_out.add(Step.SETBACKS)
    return tuple(step for step in Step if step not in left_out)


def of_step(
    situation: Situation, step: Step, earlier: Collection[str] = (), limit: int = LIMIT
) -> tuple[Prompt, ...]:
    """Answer: which questions does this step ask, at most `limit`?

    `earlier` holds the ids answered in earlier reflections: those come back only where nothing
    fresher fits, unless they belong to every reflection.
    """
    fitting = [p for p in library() if p.step is step and p.fits(situation)]
    fresh_first = sorted(fitting, key=lambda p: p.id in earlier and not p.always)
    return tuple(fresh_first[: min(limit, MOST.get(step, LIMIT))])


def choose(
    situation: Situation,
    answered: Collection[str] = (),
    limit: int = LIMIT,
    earlier: Collection[str] = (),
) -> tuple[Prompt, ...]:
    """Answer: which questions come next, at most `limit`, all of one step?

    They are those of the first step in which one is still unanswered, without the answered ones;
    none where the reflection is through. `answered` holds ids of this reflection, `earlier` of
    those before it.
    """
    for step in steps(situation):
        asked = of_step(situation, step, earlier, limit)
        left = tuple(prompt for prompt in asked if prompt.id not in answered)
        if left:
            return left
    return ()


def minutes(situation: Situation) -> int:
    """Answer: about how many minutes does a reflection on this take?"""
    return round(sum(MINUTES.get(step, 1) for step in steps(situation)))
