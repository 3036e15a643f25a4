"""What one column means, by its header and by what stands below it."""

from collections.abc import Collection, Mapping, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bounceback.importing.content import Content
from bounceback.importing.dates import DIGIT, without_dates
from bounceback.importing.header_words import looked_up, plain_header, step
from bounceback.importing.phrases import meaning
from bounceback.importing.tables import FLAG_FIELDS, STATUS_FIELDS
from bounceback.importing.told_statuses import (
    SOME,
    UNNAMED,
    are_short,
    holds_statuses,
    is_told,
    tells_history,
    tells_standing,
)
from bounceback.vocabulary.fields import ENDING_OF_FLAG, STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise, words

SIMILAR = 90  # of 100
SLIPPABLE = 6  # letters; in a shorter word, one letter makes another word
BY_NAME, BY_TRAP, BY_SIMILARITY, BY_CONTENT, BY_NOTHING = 1.0, 0.8, 0.7, 0.5, 0.0
YES_OR_NO = frozenset({*STAGE_OF_FIELD, *FLAG_FIELDS})  # what a cross or "no" says all of
STANDING = frozenset({*STATUS_FIELDS, *FLAG_FIELDS, *STAGE_OF_FIELD})
FIELD_OF_STAGE = {stage: field for field, stage in STAGE_OF_FIELD.items()}
FLAG_OF_ENDING = {ending: field for field, ending in ENDING_OF_FLAG.items()}


def meaning_of(
    header: str, content: Content, kind: Table, taken: Collection[Field]
) -> tuple[Field, float]:
    """Answer: what does this column mean, and how sure is that (0 to 1)?

    `taken` are the meanings that other columns have by their very names.
    """
    plain = plain_header(header, kind)
    if plain in words().ambiguous_headers and plain not in _interview_words(kind):
        return _by_trap(words().ambiguous_headers[plain], content, taken)
    if named := looked_up(plain, kind):
        asked = _step_asked_for(plain, content) if named in STATUS_FIELDS else None
        return asked or _checked(named, content), BY_NAME
    of_status = _by_status(plain, content) or _by_status(step(header), content)
    if of_status:
        return _checked(of_status, content), BY_SIMILARITY
    return _by_similarity(plain, content, kind, taken) or _by_content(plain, content, taken)


def _interview_words(kind: Table) -> Mapping[str, Field]:
    return words().interview_headers if kind is Table.INTERVIEWS else {}


def _by_trap(
    choices: Sequence[Field], content: Content, taken: Collection[Field]
) -> tuple[Field, float]:
    """A header with several meanings takes the first that nothing contradicts.

    Its content may, and so may a column that has this meaning by its very name.
    """
    fitting = [choice for choice in choices if _checked(choice, content) is choice]
    fitting = [choice for choice in fitting if choice is not Field.LINK or content.links > 0.2]
    if not any(DIGIT.search(text) for text in content.samples):  # "Base" with a town below it
        fitting = [choice for choice in fitting if choice is not Field.SALARY]
    if Field.ANSWERED in choices and content.marks > 0.8:  # "Reply: no" is silence, not a rejection
        fitting = [choice for choice in fitting if choice is not Field.OUTCOME]
    if {Field.NOTES, Field.STATUS} <= {*fitting} and not STANDING & {*taken} and are_short(content):
        return Field.STATUS, BY_TRAP  # an "Update" of a few words, where nothing else says it
    if {Field.OUTCOME, Field.WENT_BADLY} <= {*fitting}:  # the French "issue"
        some = content.is_empty or (content.statuses > 0 and are_short(content))
        stands = holds_statuses(content) or (some and not STANDING & {*taken})
        return (Field.OUTCOME if stands else Field.WENT_BADLY), BY_TRAP
    if {Field.OUTCOME, Field.REACHED_FINAL} == {*fitting} and holds_statuses(content):
        return Field.OUTCOME, BY_TRAP  # "Rejected" below "Final" is no final round
    if Field.STATUS in {*fitting} - {*taken} and holds_statuses(content):
        return Field.STATUS, BY_TRAP  # "State" is no place where "Rejected" stands below it
    if {Field.NOTES, Field.STATUS} <= {*fitting} and is_told(content):
        fitting = [choice for choice in fitting if choice is not Field.STATUS]
    free = [choice for choice in fitting if choice not in taken]
    return (free or fitting or [Field.EXTRA])[0], BY_TRAP


def _by_status(plain: str, content: Content) -> Field | None:
    """A column of dates or marks called as a status is ("Interviewing") is that status's own."""
    ending, stage = meaning(plain)
    if content.dates + content.marks <= 0.8:
        return None
    if ending in FLAG_OF_ENDING:
        return FLAG_OF_ENDING[ending]
    return FIELD_OF_STAGE.get(stage) if stage and ending in {None, Ending.OPEN} else None


def _step_asked_for(plain: str, content: Content) -> Field | None:
    """Yes and no below "Interview status" say whether there was an interview."""
    if content.marks <= 0.8:
        return None
    bare = " ".join(word for word in plain.split() if word not in words().of_standing)
    choices = (words().headers.get(bare), *words().ambiguous_headers.get(bare, ()))
    return next((choice for choice in choices if choice in YES_OR_NO), None)


def _by_similarity(
    plain: str, content: Content, kind: Table, taken: Collection[Field]
) -> tuple[Field, float] | None:
    """What the known header means that this one is a slip of; None where it is of none."""
    meant = _slip_of(plain, kind)
    if meant is None:
        return None
    if meant in words().ambiguous_headers and meant not in _interview_words(kind):
        return _by_trap(words().ambiguous_headers[meant], content, taken)[0], BY_SIMILARITY
    field = {**words().headers, **_interview_words(kind)}[meant]
    return _checked(field, content), BY_SIMILARITY


def _slip_of(plain: str, kind: Table) -> str | None:
    if len(plain) < 4:
        return None
    known = [*words().headers, *_interview_words(kind), *words().ambiguous_headers]
    best = process.extractOne(plain, known, scorer=fuzz.ratio, score_cutoff=SIMILAR)
    if best is not None or len(plain) < SLIPPABLE:
        return best[0] if best else None
    slips = (word for word in known if OSA.distance(plain, word, score_cutoff=1) == 1)
    return next(slips, None)


def _checked(field: Field, content: Content) -> Field:
    """What the column means once its content has been looked at."""
    if content.is_empty:
        return field
    if field is Field.APPLIED_ON and content.dates + content.dotted < 0.2:
        return Field.REACHED_APPLIED if content.marks > 0.8 else Field.EXTRA
    if _is_contradicted(field, content):
        return Field.EXTRA
    if field in {Field.STATUS, Field.OUTCOME} and content.dates > 0.8 > 4 * content.statuses:
        return Field.ENDED_ON
    if field in {Field.ENDED_ON, Field.NOTES}:
        return _as_told(field, content)
    return _as_filled(field, content)


def _as_filled(field: Field, content: Content) -> Field:
    """What a column of marks or counts means where something else stands in it."""
    if field is Field.ANSWERED and content.marks < 0.7 and content.statuses > 0.5:
        return Field.OUTCOME  # what they answered: "Rejected" below "Heard back?"
    if field is Field.ROUNDS and content.marks > 0.8 and not content.numbers:
        return Field.REACHED_INTERVIEW
    if field is Field.REACHED_APPLIED and content.dates > 0.5:
        return Field.APPLIED_ON
    return field


def _is_contradicted(field: Field, content: Content) -> bool:
    """Whether the values below a header cannot be what it says."""
    if field in {Field.ENDED_ON, Field.SAVED_ON, Field.HELD_ON}:
        return content.dates + content.dotted < 0.2
    if field in {Field.PRIVATE, Field.CONTACT}:  # "Phone" with dates below it is no number
        return content.dates + content.marks > 0.8
    if field is Field.CV_VERSION:  # a cross below "CV" says that it was sent, not which one
        return content.marks > 0.8
    various = content.distinct_share > 0.9 and content.filled > 20
    return field is Field.STAGE and various and content.statuses < 0.5


def _as_told(field: Field, content: Content) -> Field:
    """Dates that stand in sentences are notes, and notes that are statuses are a history."""
    if field is Field.ENDED_ON and _tells_more(content):
        return Field.NOTES
    return Field.STAGE if field is Field.NOTES and tells_history(content) else field


def _tells_more(content: Content) -> bool:
    """Whether most samples of a column of dates say more than a date: "rejection came on May 3"."""
    told = [text for text in content.samples if any(map(str.isalpha, text))]  # not "22/09"
    left = [len(normalise(without_dates(text)).split()) for text in told]
    return 2 * sum(count >= 2 for count in left) > len(content.samples)


def _by_content(plain: str, content: Content, taken: Collection[Field]) -> tuple[Field, float]:
    if plain in words().events and content.statuses > SOME:
        return Field.STATUS, BY_CONTENT
    if UNNAMED.fullmatch(plain) and all(without_dates(text) != text for text in content.samples):
        return (
            Field.EXTRA,
            BY_NOTHING,
        )  # "8月16日投递" without a header says when, not how it stands
    if holds_statuses(content) or (not STANDING & {*taken} and tells_standing(plain, content)):
        return Field.STATUS, BY_CONTENT
    if content.links > 0.8:
        return Field.LINK, BY_CONTENT
    return Field.EXTRA, BY_NOTHING
