"""The words of a job search, as enumerations that every other module shares.

The members' values are what stands in frames, JSON and decision files; `label` is what a
person reads. Members stand in the order in which tables and charts show them.
"""

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A word of the vocabulary: a value for frames and files, a label for people.

    A member is written `NAME = "value"` or, where the plain reading of the value would not do,
    `NAME = "value", "label"`.
    """

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """Make the member and give it its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value.replace("_", " ").capitalize()
        return member


class Stage(Term):
    """How deep an application got, from shallow to deep.

    `UNKNOWN` stands first, so that in an ordered column `>= "interview"` reads
    "is known to have reached an interview".
    """

    UNKNOWN = "unknown", "Depth unknown"
    APPLIED = "applied"
    SCREEN = "screen", "Phone screen"
    ASSESSMENT = "assessment"
    INTERVIEW = "interview"
    FINAL = "final", "Final round"
    OFFER = "offer"


KNOWN_STAGES: tuple[Stage, ...] = tuple(stage for stage in Stage if stage is not Stage.UNKNOWN)


class Ending(Term):
    """How an application stands. Silence (`NO_RESPONSE`) is not a rejection."""

    OPEN = "open"
    REJECTED = "rejected"
    NO_RESPONSE = "no_response"
    WITHDREW = "withdrew"
    DECLINED_OFFER = "declined_offer", "Declined the offer"
    ROLE_CLOSED = "role_closed"
    ACCEPTED = "accepted"
    NOT_APPLIED = "not_applied"
    UNKNOWN = "unknown", "Ending unknown"


SENT_ENDINGS: tuple[Ending, ...] = tuple(e for e in Ending if e is not Ending.NOT_APPLIED)


class Provenance(Term):
    """Who says so: the employer, the person, or only the program (unconfirmed)."""

    TOLD = "told", "Told by the employer"
    GUESS = "guess", "Your own reading"
    SUGGESTED = "suggested", "Suggested, not confirmed"


class Control(Term):
    """Whether a reason was in the person's hands; sorted by the person, never asserted."""

    MINE = "mine"
    PARTLY = "partly"
    NOT_MINE = "not_mine", "Not mine"


UNSORTED = "unsorted"  # stands for a `Control` where the person has not sorted yet


class Polarity(Term):
    """Whether a mention speaks of a strength or of a weakness."""

    WEAKNESS = "weakness"
    STRENGTH = "strength"


class Result(Term):
    """How one interview went on: to the next step, to an end, or not known yet."""

    PASSED = "passed"
    FAILED = "failed"
    PENDING = "pending"
    UNKNOWN = "unknown"


class Theme(Term):
    """What a weakness or a strength is about: behaviour and preparation, never the person."""

    TECHNICAL_DEPTH = "technical_depth"
    CODING_SPEED = "coding_speed"
    SYSTEM_DESIGN = "system_design"
    COMMUNICATION = "communication"
    CONFIDENCE = "confidence", "Confidence and nerves"
    BODY_LANGUAGE = "body_language"
    PREPARATION = "preparation"
    EXPERIENCE_GAP = "experience_gap", "Experience"
    CULTURE_FIT = "culture_fit"
    QUESTIONS_ASKED = "questions_asked", "Questions to ask them"
    FOLLOW_UP = "follow_up", "Follow-up"
    SALARY = "salary", "Salary talk"
    ENTHUSIASM = "enthusiasm"
    PROFESSIONALISM = "professionalism"


class ReasonGroup(Term):
    """The upper level of the taxonomy of reasons."""

    SKILLS = "skills"
    INTERVIEW = "interview"
    FIT = "fit"
    CIRCUMSTANCES = "circumstances"
    NOT_KNOWN = "not_known", "Not known"


class Reason(Term):
    """Why an application ended. Every theme can be a reason; the rest are circumstances."""

    TECHNICAL_DEPTH = "technical_depth"
    CODING_SPEED = "coding_speed"
    SYSTEM_DESIGN = "system_design"
    COMMUNICATION = "communication"
    CONFIDENCE = "confidence", "Confidence and nerves"
    BODY_LANGUAGE = "body_language"
    PREPARATION = "preparation"
    QUESTIONS_ASKED = "questions_asked", "Questions to ask them"
    FOLLOW_UP = "follow_up", "Follow-up"
    ENTHUSIASM = "enthusiasm"
    PROFESSIONALISM = "professionalism"
    EXPERIENCE_GAP = "experience_gap", "Experience"
    CULTURE_FIT = "culture_fit"
    SALARY = "salary", "Salary talk"
    OVERQUALIFIED = "overqualified"
    STRONGER_CANDIDATE = "stronger_candidate", "Another candidate was chosen"
    INTERNAL_CANDIDATE = "internal_candidate"
    ROLE_CLOSED = "role_closed"
    VISA = "visa", "Visa or work permit"
    LOCATION = "location"
    SALARY_BAND = "salary_band", "Salary band"
    TIMING = "timing"
    UNKNOWN = "unknown", "Reason unknown"

    @property
    def group(self) -> ReasonGroup:
        """The group that this reason stands in."""
        return next(group for group, reasons in REASON_GROUPS.items() if self in reasons)

    @property
    def theme(self) -> Theme | None:
        """The theme of the same name, where the reason can be a recurring weakness."""
        return Theme(self.value) if self.value in set(Theme) else None


REASON_GROUPS: dict[ReasonGroup, tuple[Reason, ...]] = {
    ReasonGroup.SKILLS: (
        Reason.TECHNICAL_DEPTH,
        Reason.CODING_SPEED,
        Reason.SYSTEM_DESIGN,
        Reason.EXPERIENCE_GAP,
    ),
    ReasonGroup.INTERVIEW: (
        Reason.COMMUNICATION,
        Reason.CONFIDENCE,
        Reason.BODY_LANGUAGE,
        Reason.PREPARATION,
        Reason.QUESTIONS_ASKED,
        Reason.FOLLOW_UP,
        Reason.ENTHUSIASM,
        Reason.PROFESSIONALISM,
    ),
    ReasonGroup.FIT: (Reason.CULTURE_FIT, Reason.SALARY, Reason.OVERQUALIFIED),
    ReasonGroup.CIRCUMSTANCES: (
        Reason.STRONGER_CANDIDATE,
        Reason.INTERNAL_CANDIDATE,
        Reason.ROLE_CLOSED,
        Reason.VISA,
        Reason.LOCATION,
        Reason.SALARY_BAND,
        Reason.TIMING,
    ),
    ReasonGroup.NOT_KNOWN: (Reason.UNKNOWN,),
}
