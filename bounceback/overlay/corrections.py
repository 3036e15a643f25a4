"""What a person can say about their log, each thing said as plain data.

A correction names its application by its identity (`overlay.identity`), never by a key of a log,
and holds for every later reading of the same search. Two corrections with the same `key` are
about the same thing: the later one holds.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bounceback.overlay.values import APPLICATION_FIELDS, INTERVIEW_FIELDS, Value, read_value
from bounceback.vocabulary.terms import Polarity, Provenance, Result, Stage, Theme

Key = tuple[str, ...]


@dataclass(frozen=True)
class ApplicationCorrection:
    """One field of one application is otherwise than the sheet says.

    `field` is furthest_stage, ending, applied_on, advanced_on, ended_on or rounds; `value` is
    the vocabulary's value, an ISO date or a number as text, and empty where nothing is known.

    Raises:
        CorrectionError: a field that cannot be corrected, or a value that it cannot hold.
    """

    application: str
    field: str
    value: str

    def __post_init__(self) -> None:
        """Refuse what a log could not hold."""
        self.parsed()

    def parsed(self) -> Value:
        """The value as the log holds it."""
        return read_value(APPLICATION_FIELDS, self.field, self.value)

    @property
    def key(self) -> Key:
        """What this correction is about."""
        return ("application", self.application, self.field)


@dataclass(frozen=True)
class ReasonCorrection:
    """A reason that the person adds or confirms, or takes away.

    `reason` is a value of `Reason` or the person's own words. Said with `told` or `guess`, it
    also confirms what the program suggested. Taken away (`holds` False), the reason of just this
    provenance goes: with `suggested`, it is never suggested again.
    """

    application: str
    reason: str
    provenance: Provenance = Provenance.GUESS
    holds: bool = True
    words: str = ""

    @property
    def key(self) -> Key:
        """What this correction is about."""
        return ("reason", self.application, self.reason, self.provenance)


@dataclass(frozen=True)
class LoggedInterview:
    """An interview that the person logged in the app.

    `interview` is its identity: chosen when it is first logged, and kept whatever is changed
    later, so that what was said about it stays with it. A stage above "applied" is its kind.
    """

    interview: str
    application: str
    kind: Stage = Stage.INTERVIEW
    round: int | None = None
    held_on: date | None = None
    result: Result = Result.UNKNOWN
    rating: float | None = None
    notes: str = ""

    @property
    def key(self) -> Key:
        """What this correction is about."""
        return ("logged", self.interview)


@dataclass(frozen=True)
class InterviewCorrection:
    """One field of an interview of the sheet is otherwise: kind, round, held_on, result, rating
    or notes. `value` is text as in `ApplicationCorrection`.

    Raises:
        CorrectionError: a field that cannot be corrected, or a value that it cannot hold.
    """  # noqa: D205 - the list of fields needs two lines

    application: str
    interview: str
    field: str
    value: str

    def __post_init__(self) -> None:
        """Refuse what a log could not hold."""
        self.parsed()

    def parsed(self) -> Value:
        """The value as the log holds it."""
        return read_value(INTERVIEW_FIELDS, self.field, self.value)

    @property
    def key(self) -> Key:
        """What this correction is about."""
        return ("interview", self.application, self.interview, self.field)


@dataclass(frozen=True)
class InterviewRemoved:
    """An interview of the sheet that did not take place; what was said in it goes with it."""

    application: str
    interview: str

    @property
    def key(self) -> Key:
        """What this correction is about."""
        return ("removed", self.application, self.interview)


class Verdict(StrEnum):
    """What the person says about a mention of the log."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    RELABELLED = "relabelled"


@dataclass(frozen=True)
class MentionVerdict:
    """A mention of the log that the person confirms, rejects, or counts under another theme.

    The first five fields say which mention; `interview` is empty where it stands with the
    application. Confirmed and relabelled ones count with `provenance`; `new_theme` and
    `new_polarity` are read for relabelled ones alone.
    """

    application: str
    interview: str
    theme: Theme
    polarity: Polarity
    words: str
    verdict: Verdict
    provenance: Provenance = Provenance.GUESS
    new_theme: Theme | None = None
    new_polarity: Polarity | None = None

    @property
    def key(self) -> Key:
        """What this correction is about."""
        mention = (self.application, self.interview, self.theme, self.polarity, self.words)
        return ("verdict", *mention)


@dataclass(frozen=True)
class MentionAdded:
    """A weakness or strength that the person notes with an application or an interview."""

    application: str
    interview: str
    theme: Theme
    polarity: Polarity
    words: str = ""
    provenance: Provenance = Provenance.GUESS

    @property
    def key(self) -> Key:
        """What this correction is about."""
        return ("added", self.application, self.interview, self.theme, self.polarity, self.words)


Correction = (
    ApplicationCorrection
    | ReasonCorrection
    | LoggedInterview
    | InterviewCorrection
    | InterviewRemoved
    | MentionVerdict
    | MentionAdded
)
C = TypeVar("C", bound=Correction)


@dataclass(frozen=True)
class Overlay:
    """All that the person said about a search, in the order in which it was said."""

    corrections: tuple[Correction, ...] = field(default=())

    def of(self, kind: type[C]) -> tuple[C, ...]:
        """The corrections of one kind: one for each key, sorted by it, the later one holds."""
        held = {c.key: c for c in self.corrections if isinstance(c, kind)}
        return tuple(held[key] for key in sorted(held))

    def saying(self, *said: Correction) -> "Overlay":
        """The same overlay with more said; what it was about before no longer holds."""
        keys = {correction.key for correction in said}
        kept = (c for c in self.corrections if c.key not in keys)
        return Overlay((*kept, *said))
