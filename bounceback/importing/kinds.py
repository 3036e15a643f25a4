"""What a sheet holds: a row per application, a row per interview, or nothing for us."""

from collections.abc import Iterable, Sequence

import pandas as pd

from bounceback.importing.columns import contents_of, propose_columns
from bounceback.importing.content import Content
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.event_logs import as_phases, names_talks, repeats_rounds, tells_events
from bounceback.importing.numbered_columns import numbers_rounds
from bounceback.importing.tables import FLAG_FIELDS, STATUS_FIELDS
from bounceback.vocabulary.fields import STAGE_OF_FIELD, THEME_OF_FIELD, Field, Table
from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.words import normalise

IDENTIFYING = frozenset({Field.COMPANY, Field.ROLE})
# One of these must stand beside a company or role: it says that somebody applied.
TELLING = frozenset(
    {
        *STATUS_FIELDS,
        *FLAG_FIELDS,
        *STAGE_OF_FIELD,
        Field.APPLIED_ON,
        Field.ENDED_ON,
        Field.HELD_ON,
        Field.ROUNDS,
        Field.REASON,
        Field.FEEDBACK,
        Field.NEXT_STEP,
    }
)
OF_INTERVIEWS = frozenset(
    {
        Field.HELD_ON,
        Field.ROUND,
        Field.RESULT,
        Field.RATING,
        Field.WENT_WELL,
        Field.WENT_BADLY,
        Field.QUESTIONS,
        Field.FEEDBACK,
    }
)
OF_BOTH = frozenset({Field.STAGE, Field.OUTCOME})
INTERVIEW_NAMES = (
    "interview",
    "entretien",
    "vorstellung",
    "gesprach",
    "entrevista",
    "colloqui",
    "gesprek",
    "面试",
)
ONLY_THAT = 0.5  # share of dates, marks, yes and no in a column that only says that there was one
EVENTS = " Most companies stand in several rows, so each row is read as one event."
NAMED = 4  # columns that the sentence on a kind names
SAVED_WORDS = ("saved", "bookmark")


def kind_of(name: str, data: pd.DataFrame) -> tuple[Table, tuple[ColumnDecision, ...]]:
    """Answer: what does a sheet of this name hold, and what do its columns mean then?"""
    contents = contents_of(data)
    as_interviews = propose_columns(contents, Table.INTERVIEWS)
    as_applications = propose_columns(contents, Table.APPLICATIONS)
    fields = {c.field for c in as_applications}
    if tells_events(as_applications, data):
        return Table.EVENTS, as_applications
    if tells_events(phases := as_phases(as_applications), data, phases=True):
        return Table.EVENTS, phases
    if fields & IDENTIFYING and numbers_rounds(as_applications):
        return Table.APPLICATIONS, as_applications
    named = says_interview(name)
    named |= any(_names_rounds(c, contents[c.header], len(data)) for c in as_interviews)
    named |= repeats_rounds(as_interviews, data) or names_talks(as_interviews, data)
    certain = named or not fields & IDENTIFYING  # rounds under a number are of no application
    if _lists_interviews(as_interviews, as_applications, certain=certain):
        return Table.INTERVIEWS, as_interviews
    if fields & IDENTIFYING and (fields & TELLING or _says_saved(as_applications)):
        return Table.APPLICATIONS, as_applications
    return Table.IGNORED, as_applications


def _lists_interviews(
    as_interviews: Sequence[ColumnDecision],
    as_applications: Sequence[ColumnDecision],
    *,
    certain: bool,
) -> bool:
    """Whether a table has a row per interview: it speaks of them, and not of how it stands.

    "Stage" and "Outcome" are columns of applications as much as of interviews; they do not count
    for either. No more do "Date", "Status" and "Round", unless the sheet is `certain` to hold
    rounds.
    """
    neutral = OF_BOTH if certain else OF_BOTH | {Field.STATUS, Field.APPLIED_ON}
    pairs = list(zip(as_interviews, as_applications, strict=True))
    told = OF_INTERVIEWS | THEME_OF_FIELD.keys()
    other = {theirs.field for ours, theirs in pairs if ours.field not in told}
    stands = bool(other & {Field.STATUS, *STAGE_OF_FIELD}) or _says_applied(as_applications)
    linked = bool({ours.field for ours, _ in pairs} & {*IDENTIFYING, Field.ID})
    telling = {
        ours.field
        for ours, theirs in pairs
        if ours.field in OF_INTERVIEWS
        and (theirs.field not in neutral or (certain and ours.field is Field.ROUND))
    }
    if certain and any(ours.field in THEME_OF_FIELD for ours, _ in pairs):
        telling.add(Field.RATING)  # however many; employers are rated as well
    return linked and not stands and len(telling) >= (2 if certain else 3)


def _names_rounds(column: ColumnDecision, content: Content, rows: int) -> bool:
    """Whether a column says of most rows which interview it was: "Technical" below "Interview".

    Dates or yes and no say that there was one, and a column that is empty in most rows is about
    the few applications that got so far.
    """
    if column.field is not Field.ROUND or not says_interview(column.header):
        return False
    return content.dates + content.marks < ONLY_THAT and content.filled > rows / 2


def says_interview(header: str) -> bool:
    """Answer: does the name of a column or a sheet speak of interviews?"""
    return any(word in normalise(header) for word in INTERVIEW_NAMES)


def _says_applied(columns: Iterable[ColumnDecision]) -> bool:
    """Whether a date column speaks of applying itself, not merely of a date."""
    return any(
        c.field is Field.APPLIED_ON and strangers().speaks_of_applying(normalise(c.header))
        for c in columns
    )


def _says_saved(columns: Iterable[ColumnDecision]) -> bool:
    return any(
        c.field is Field.SAVED_ON and any(word in normalise(c.header) for word in SAVED_WORDS)
        for c in columns
    )


def why(kind: Table, columns: Iterable[ColumnDecision]) -> str:
    """Answer: what does the kind of a sheet rest on? A sentence for the person."""
    known = [c.header for c in columns if c.field not in {Field.EXTRA, Field.IGNORED}]
    more = f" and {len(known) - NAMED:,} more" if len(known) > NAMED else ""
    shown = ", ".join(known[:NAMED]) + more
    if kind is Table.IGNORED:
        return "No column names a company or role together with how it stands."
    events = EVENTS if kind is Table.EVENTS else ""
    return f"It has the columns {shown}.{events}" if shown else ""
