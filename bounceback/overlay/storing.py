"""Corrections as plain dictionaries for JSON, and back."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from bounceback.errors import CorrectionError
from bounceback.overlay.corrections import (
    ApplicationCorrection,
    Correction,
    InterviewCorrection,
    InterviewRemoved,
    LoggedInterview,
    MentionAdded,
    MentionVerdict,
    ReasonCorrection,
    Verdict,
)
from bounceback.vocabulary.terms import Polarity, Provenance, Result, Stage, Theme

KINDS: dict[str, type[Correction]] = {
    "application": ApplicationCorrection,
    "reason": ReasonCorrection,
    "logged": LoggedInterview,
    "interview": InterviewCorrection,
    "removed": InterviewRemoved,
    "verdict": MentionVerdict,
    "added": MentionAdded,
}
READERS: dict[str, Callable[[Any], Any]] = {
    "provenance": Provenance,
    "kind": Stage,
    "held_on": date.fromisoformat,
    "result": Result,
    "theme": Theme,
    "polarity": Polarity,
    "verdict": Verdict,
    "new_theme": Theme,
    "new_polarity": Polarity,
}


def to_dict(correction: Correction) -> dict[str, Any]:
    """The correction as text, numbers, booleans and None, for JSON; `about` names its kind."""
    told = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in asdict(correction).items()
    }
    return {"about": correction.key[0], **told}


def from_dict(told: Mapping[str, Any]) -> Correction:
    """Read a correction that `to_dict` wrote.

    Raises:
        CorrectionError: a kind, a name or a value that corrections do not have.
    """
    try:
        kind = KINDS[told["about"]]
        given = {name: _read(name, value) for name, value in told.items() if name != "about"}
        return kind(**given)
    except (KeyError, TypeError, ValueError) as error:
        raise CorrectionError(
            f"A correction cannot be read ({error!r}).", "It is left as it was written."
        ) from error


def _read(name: str, value: Any) -> Any:
    return READERS[name](value) if name in READERS and value is not None else value
