"""The interviews of a fictitious search, with what went well and what kept going badly."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

import numpy as np

from bounceback.demo.days import later
from bounceback.demo.fates import Fate
from bounceback.demo.words import FEEDBACK_FAILED, FEEDBACK_PASSED, QUESTIONS

PHONE, TECHNICAL, FINAL = QUESTIONS
_ROUNDS_BY_STAGE = {
    "Phone screen": (PHONE,),
    "Interview": (PHONE, TECHNICAL),
    "Final round": (PHONE, TECHNICAL, FINAL),
    "Offer": (PHONE, TECHNICAL, FINAL),
}
# The result of the last round by the outcome of the application; earlier rounds were passed.
_LAST_RESULT = {"Rejected": "Failed", "Waiting": "Waiting", "Declined offer": "Passed"}


class Round(NamedTuple):
    """One interview: its kind, its day, how it went on."""

    kind: str
    day: date
    result: str


class Tendency(NamedTuple):
    """How likely a theme is at the start and at the end of the search, and in which rounds."""

    start: float
    end: float
    rounds: Collection[str]


# Planted: system design comes back until the end, nerves fade, the rest is scattered.
_BADLY = {
    "system design": Tendency(0.9, 0.85, (TECHNICAL, FINAL)),
    "nerves": Tendency(0.95, -0.2, (PHONE, TECHNICAL, FINAL)),
    "preparation": Tendency(0.4, 0.05, (PHONE, FINAL)),
    "salary talk": Tendency(0.3, 0.15, (PHONE,)),
    "coding speed": Tendency(0.3, 0.1, (TECHNICAL,)),
    "questions to ask": Tendency(0.3, 0.15, (PHONE, FINAL)),
    "communication": Tendency(0.2, 0.2, (TECHNICAL, FINAL)),
}
_WELL = {
    "technical depth": Tendency(0.6, 0.7, (TECHNICAL,)),
    "enthusiasm": Tendency(0.6, 0.6, (PHONE, FINAL)),
    "communication": Tendency(0.2, 0.7, (PHONE, TECHNICAL, FINAL)),
    "preparation": Tendency(0.1, 0.7, (PHONE, TECHNICAL, FINAL)),
}


def rounds_of(fate: Fate, applied: date, random: np.random.Generator) -> list[Round]:
    """Answer: which interviews did an application with this fate lead to, and when?"""
    kinds = _ROUNDS_BY_STAGE.get(fate.stage, ())
    if fate.stage in ("Interview", "Final round") and random.random() < 0.6:
        kinds = kinds[1:]  # many employers do without the telephone
    rounds, day = [], applied
    for kind in kinds:
        day = later(day, random.uniform(4, 12))
        result = _LAST_RESULT.get(fate.outcome, "") if kind == kinds[-1] else "Passed"
        rounds.append(Round(kind, day, result))
    return rounds


def interview_row(held: Round, moment: float, random: np.random.Generator) -> dict[str, object]:
    """What the person wrote about one interview; about one in seven was never reviewed."""
    badly = _themes(_BADLY, held.kind, moment, random)
    well = [theme for theme in _themes(_WELL, held.kind, moment, random) if theme not in badly]
    rating = _rating(held.result, moment, random)
    reviewed = random.random() < 0.86
    return {
        "Date": held.day,
        "Round": held.kind,
        "Result": held.result,
        "Rating (1-5)": rating if reviewed else "",
        **_ratings(held, moment, reviewed=reviewed),
        "Went well": "; ".join(well) if reviewed else "",
        "Went badly": "; ".join(badly) if reviewed else "",
        "Feedback": _feedback(held, random),
        "Questions asked": " / ".join(_questions(held.kind, random)),
    }


def _themes(
    tendencies: dict[str, Tendency], kind: str, moment: float, random: np.random.Generator
) -> list[str]:
    luck = dict(zip(tendencies, random.random(len(tendencies)), strict=True))
    return [
        theme
        for theme, (start, end, rounds) in tendencies.items()
        if kind in rounds and luck[theme] < start + (end - start) * moment
    ]


def _rating(result: str, moment: float, random: np.random.Generator) -> int:
    """A rating from 1 to 5, given before the answer: it rises over the search, and tells little."""
    mood = {"Passed": 0.25, "Failed": -0.25}.get(result, 0.0)
    return int(np.clip(round(2.6 + moment + mood + random.normal(0, 0.9)), 1, 5))


def _ratings(held: Round, moment: float, *, reviewed: bool) -> dict[str, object]:
    """Single themes from 1 to 5: communication rises, system design hardly does.

    Their luck is the day's own, so that the rest of a search stays what it is.
    """
    luck = np.random.default_rng(held.day.toordinal()).normal(0, 0.8, size=2)
    means = (2.4 + 1.5 * moment, 2.3 + 0.3 * moment)
    communication, design = (
        int(np.clip(round(mean + each), 1, 5)) for mean, each in zip(means, luck, strict=True)
    )
    return {
        "Communication (1-5)": communication if reviewed else "",
        "System design (1-5)": design if reviewed and held.kind != PHONE else "",
    }


def _feedback(held: Round, random: np.random.Generator) -> str:
    """What the employer said; mostly nothing."""
    sentences = FEEDBACK_FAILED[held.kind] if held.result == "Failed" else FEEDBACK_PASSED
    spoken = random.random() < {"Failed": 0.8, "Passed": 0.25}.get(held.result, 0.0)
    return str(random.choice(sentences)) if spoken else ""


def _questions(kind: str, random: np.random.Generator) -> list[str]:
    count = int(random.choice([0, 1, 1, 2]))
    return [str(question) for question in random.choice(QUESTIONS[kind], count, replace=False)]
