"""The words that reflecting, following up and practising share."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from bounceback.vocabulary.terms import Stage, Term


class StepKind(Term):
    """What may come next with an application; all but the last two have a letter."""

    THANK_YOU = "thank_you", "Say thank you"
    FEEDBACK = "feedback", "Ask for feedback"
    SECOND_CHANCE = "second_chance", "Ask for a second chance"
    FOLLOW_UP = "follow_up", "Ask how it stands"
    KEEP_IN_TOUCH = "keep_in_touch", "Keep in touch"
    WITHDRAW = "withdraw", "Withdraw"
    LET_GO = "let_go", "Let go"
    NONE = "none", "Nothing to do"


class Tone(Term):
    """How a letter speaks."""

    WARM = "warm"
    BRIEF = "brief"
    FORMAL = "formal"


LETTERS: tuple[StepKind, ...] = tuple(StepKind)[:-2]
PERSON: tuple[Stage, ...] = (Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL, Stage.OFFER)


def in_front_of_a_person(stage: Stage) -> bool:
    """Answer: is it known that somebody talked with the person? A task alone is no talk."""
    return stage in PERSON


@cache
def data(name: str) -> dict[str, Any]:
    """Return what stands in the TOML file of this name, in this folder."""
    text = files("bounceback.coaching").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
