"""What a column of a person's spreadsheet can mean.

The values stand in decision files and word lists. `help` is shown where a person chooses the
meaning of a column.
"""

from enum import StrEnum

from bounceback.vocabulary.terms import Ending, Stage, Theme


class Table(StrEnum):
    """What one sheet holds: a row per application, per interview, or nothing for us.

    A row per event (applied, interviewed, rejected) tells of applications, too.
    """

    APPLICATIONS = "applications"
    EVENTS = "events"
    INTERVIEWS = "interviews"
    IGNORED = "ignored"

    @property
    def lists_applications(self) -> bool:
        """Whether the rows of such a sheet become applications."""
        return self in {Table.APPLICATIONS, Table.EVENTS}


class Asks(StrEnum):
    """What a header asks that yes or no can answer."""

    OVER = "over"  # "Closed?"
    GOING_ON = "going_on"  # "Still open?"
    ANSWERED = "answered"  # "Heard back?"
    REPLY = "reply"  # "Reply", below which "no" may be what they said
    APPLIED = "applied"


class Field(StrEnum):
    """The meaning of a column."""

    # Who and what
    ID = "id"
    COMPANY = "company"
    ROLE = "role"
    # When
    APPLIED_ON = "applied_on"
    ENDED_ON = "ended_on"
    SAVED_ON = "saved_on"
    HELD_ON = "held_on"
    # How it stands
    STATUS = "status"
    STAGE = "stage"
    OUTCOME = "outcome"
    ROUNDS = "rounds"
    ROUND = "round"
    RESULT = "result"
    RATING = "rating"
    # One column per theme that was rated in the interview, named as in `terms.Theme`
    RATED_TECHNICAL_DEPTH = "rated_technical_depth"
    RATED_CODING_SPEED = "rated_coding_speed"
    RATED_SYSTEM_DESIGN = "rated_system_design"
    RATED_COMMUNICATION = "rated_communication"
    RATED_CONFIDENCE = "rated_confidence"
    RATED_BODY_LANGUAGE = "rated_body_language"
    RATED_PREPARATION = "rated_preparation"
    RATED_EXPERIENCE_GAP = "rated_experience_gap"
    RATED_CULTURE_FIT = "rated_culture_fit"
    RATED_QUESTIONS_ASKED = "rated_questions_asked"
    RATED_FOLLOW_UP = "rated_follow_up"
    RATED_SALARY = "rated_salary"
    RATED_ENTHUSIASM = "rated_enthusiasm"
    RATED_PROFESSIONALISM = "rated_professionalism"
    # One column per stage, holding dates, yes/no, marks or words
    REACHED_APPLIED = "reached_applied"
    REACHED_SCREEN = "reached_screen"
    REACHED_ASSESSMENT = "reached_assessment"
    REACHED_INTERVIEW = "reached_interview"
    REACHED_FINAL = "reached_final"
    REACHED_OFFER = "reached_offer"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NO_RESPONSE = "no_response"
    WITHDREW = "withdrew"
    ANSWERED = "answered"
    # Why
    REASON = "reason"
    REASON_SOURCE = "reason_source"
    FEEDBACK = "feedback"
    WENT_WELL = "went_well"
    WENT_BADLY = "went_badly"
    QUESTIONS = "questions"
    NOTES = "notes"
    # Around it
    SOURCE = "source"
    LOCATION = "location"
    WORK_MODE = "work_mode"
    SENIORITY = "seniority"
    CV_VERSION = "cv_version"
    SALARY = "salary"
    LINK = "link"
    NEXT_STEP = "next_step"
    CONTACT = "contact"
    # Not read
    EXTRA = "extra"
    PRIVATE = "private"
    IGNORED = "ignored"

    @property
    def label(self) -> str:
        """The meaning as a person reads it."""
        return FIELD_LABELS.get(self, self.value.replace("_", " ").capitalize())


STAGE_OF_FIELD: dict[Field, Stage] = {
    Field.REACHED_APPLIED: Stage.APPLIED,
    Field.REACHED_SCREEN: Stage.SCREEN,
    Field.REACHED_ASSESSMENT: Stage.ASSESSMENT,
    Field.REACHED_INTERVIEW: Stage.INTERVIEW,
    Field.REACHED_FINAL: Stage.FINAL,
    Field.REACHED_OFFER: Stage.OFFER,
}

ENDING_OF_FLAG: dict[Field, Ending] = {
    Field.ACCEPTED: Ending.ACCEPTED,
    Field.REJECTED: Ending.REJECTED,
    Field.NO_RESPONSE: Ending.NO_RESPONSE,
    Field.WITHDREW: Ending.WITHDREW,
}

THEME_OF_FIELD: dict[Field, Theme] = {Field(f"rated_{theme}"): theme for theme in Theme}

# Several columns of a sheet may share these meanings; every other meaning belongs to one column.
REPEATABLE_FIELDS: frozenset[Field] = frozenset(
    {
        *STAGE_OF_FIELD,
        Field.STAGE,
        Field.NOTES,
        Field.FEEDBACK,
        Field.WENT_WELL,
        Field.WENT_BADLY,
        Field.QUESTIONS,
        Field.REASON,
        Field.LOCATION,
        Field.LINK,
        Field.NEXT_STEP,
        Field.CONTACT,
        Field.SALARY,
        Field.WORK_MODE,
        Field.SENIORITY,
        Field.CV_VERSION,
        Field.EXTRA,
        Field.PRIVATE,
        Field.IGNORED,
    }
)

FIELD_LABELS: dict[Field, str] = {
    Field.ID: "Identifier",
    Field.APPLIED_ON: "Date applied",
    Field.ENDED_ON: "Date of the answer or ending",
    Field.SAVED_ON: "Date saved or found",
    Field.HELD_ON: "Date of the interview",
    Field.STATUS: "Status",
    Field.ROUNDS: "Number of interview rounds",
    Field.ROUND: "Round or kind of interview",
    Field.RESULT: "Result of the interview",
    Field.REACHED_APPLIED: "Reached: applied",
    Field.REACHED_SCREEN: "Reached: phone screen",
    Field.REACHED_ASSESSMENT: "Reached: assessment",
    Field.REACHED_INTERVIEW: "Reached: interview",
    Field.REACHED_FINAL: "Reached: final round",
    Field.REACHED_OFFER: "Reached: offer",
    Field.ACCEPTED: "Offer accepted",
    Field.REJECTED: "Rejected (a date or a mark)",
    Field.NO_RESPONSE: "No response (a mark)",
    Field.WITHDREW: "Withdrew (a mark)",
    Field.ANSWERED: "Answered at all (a mark)",
    Field.REASON: "Reason for the ending",
    Field.REASON_SOURCE: "Who says so: told or guessed",
    Field.FEEDBACK: "Feedback from the employer",
    Field.QUESTIONS: "Questions that were asked",
    Field.SOURCE: "Where you found it",
    Field.CV_VERSION: "CV version",
    Field.EXTRA: "Keep as it is",
    Field.PRIVATE: "Personal, do not keep",
    Field.IGNORED: "Leave out",
    **{field: f"Rating: {theme.label.lower()}" for field, theme in THEME_OF_FIELD.items()},
}
