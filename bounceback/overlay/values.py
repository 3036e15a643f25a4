"""Corrected values: text in the journal, typed in the log."""

from collections.abc import Callable, Mapping
from datetime import date

from bounceback.errors import CorrectionError
from bounceback.vocabulary.terms import Ending, Result, Stage

Value = Stage | Ending | Result | date | int | float | str | None
Reader = Callable[[str], Value]
MOST_ROUNDS = 99


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _rounds(text: str) -> int | None:
    if not text:
        return None
    number = int(text)
    if not 0 < number <= MOST_ROUNDS:
        raise ValueError(f"{number} is no number of rounds")
    return number


def _rating(text: str) -> float | None:
    return float(text) if text else None


def _stage(text: str) -> Stage:
    return Stage(text or Stage.UNKNOWN)


def _kind(text: str) -> Stage:
    if text == Stage.APPLIED:
        raise ValueError("applying is no interview")
    return _stage(text)


def _ending(text: str) -> Ending:
    return Ending(text or Ending.UNKNOWN)


def _result(text: str) -> Result:
    return Result(text or Result.UNKNOWN)


def _words(text: str) -> str:
    return text


APPLICATION_FIELDS: dict[str, Reader] = {
    "furthest_stage": _stage,
    "ending": _ending,
    "applied_on": _day,
    "advanced_on": _day,
    "ended_on": _day,
    "rounds": _rounds,
}
INTERVIEW_FIELDS: dict[str, Reader] = {
    "kind": _kind,
    "round": _rounds,
    "held_on": _day,
    "result": _result,
    "rating": _rating,
    "notes": _words,
}


def read_value(fields: Mapping[str, Reader], field: str, text: str) -> Value:
    """Read a corrected value as the log holds it.

    Raises:
        CorrectionError: a field that is not among these, or a text that it cannot hold.
    """
    if field not in fields:
        raise CorrectionError(f"There is no {field!r} to correct.", f"Choose from {[*fields]}.")
    try:
        return fields[field](text)
    except ValueError as error:
        raise CorrectionError(
            f"{text!r} cannot be the {field.replace('_', ' ')} of a row ({error}).",
            "Leave it empty where it is not known.",
        ) from error
