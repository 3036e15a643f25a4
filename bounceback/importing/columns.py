"""What each column of a table means.

A header is looked up in the word lists, then compared with them (rapidfuzz), then its column's
content is looked at. Every proposal keeps its confidence and a few sample values, so that a
person can check it; a column that nobody can name stays as it is.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

import pandas as pd
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bounceback.importing.content import Content, look
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.header_words import looked_up, plain_header, step
from bounceback.importing.phrases import meaning
from bounceback.vocabulary.fields import REPEATABLE_FIELDS, STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import words

SIMILAR = 90  # of 100
SLIPPABLE = 6  # letters; in a shorter word, one letter makes another word
SAMPLES = 5
BY_NAME, BY_TRAP, BY_SIMILARITY, BY_CONTENT, BY_PLACE, BY_NOTHING = 1.0, 0.8, 0.7, 0.5, 0.3, 0.0
FIELD_OF_STAGE = {stage: field for field, stage in STAGE_OF_FIELD.items()}
SENTENCE = 5  # words


def contents_of(data: pd.DataFrame) -> dict[str, Content]:
    """What kind of values each column holds, by its header."""
    return {str(name): look(data[name]) for name in data.columns}


def propose_columns(contents: Mapping[str, Content], kind: Table) -> tuple[ColumnDecision, ...]:
    """Answer: what does each column of a table mean, given its header and what it holds?

    A meaning that only one column can have goes to the surest column; the others stay as they
    are.
    """
    proposals = [_propose(name, content, kind) for name, content in contents.items()]
    taken = {p.field for p in proposals if p.confidence == BY_NAME} - REPEATABLE_FIELDS
    proposals = [
        _propose(p.header, contents[p.header], kind, taken) if p.confidence == BY_TRAP else p
        for p in proposals
    ]
    if not any(p.confidence > BY_CONTENT for p in proposals):
        proposals = _by_place(proposals, contents)
    if {Field.STATUS, Field.STAGE} & {p.field for p in proposals}:
        proposals = [_told(p, contents[p.header]) for p in proposals]
    return tuple(_without_rivals(proposals, kind))


def _told(proposal: ColumnDecision, content: Content) -> ColumnDecision:
    """Beside a status, an outcome told in a sentence per row is a note."""
    lengths = [len(text.split()) for text in content.samples]
    told = content.distinct_share > 0.7 and content.statuses < 0.5 and content.filled > 2
    if proposal.field is not Field.OUTCOME or not told or sum(lengths) < SENTENCE * len(lengths):
        return proposal
    return replace(proposal, field=Field.NOTES)


def _by_place(
    proposals: Sequence[ColumnDecision], contents: Mapping[str, Content]
) -> list[ColumnDecision]:
    """Without a header: a column of dates is when, and of the texts the first two are who and what.

    Only where a status or a date column shows that this may be a job search at all.
    """
    dated = [p.header for p in proposals if contents[p.header].dates > 0.8]
    known = [p.header for p in proposals if p.field is Field.STATUS] + dated
    texts = [p.header for p in proposals if p.field is Field.EXTRA and _is_text(contents[p.header])]
    names = [header for header in texts if header not in known]
    if not known or len(names) < 2:
        return list(proposals)
    meant = dict.fromkeys(dated[:1], Field.APPLIED_ON)
    meant |= {names[0]: Field.COMPANY, names[1]: Field.ROLE}
    return [
        replace(p, field=meant[p.header], confidence=BY_PLACE) if p.header in meant else p
        for p in proposals
    ]


def _is_text(content: Content) -> bool:
    return content.filled > 0 and content.numbers < 0.5 and content.links < 0.5


def _propose(
    header: str, content: Content, kind: Table, taken: Collection[Field] = ()
) -> ColumnDecision:
    field, confidence = _meaning(header, content, kind, taken)
    shown = () if field is Field.PRIVATE else content.samples[:SAMPLES]
    return ColumnDecision(header, field, confidence, shown)


def _meaning(
    header: str, content: Content, kind: Table, taken: Collection[Field]
) -> tuple[Field, float]:
    plain = plain_header(header, kind)
    if plain in words().ambiguous_headers and plain not in _interview_words(kind):
        return _by_trap(words().ambiguous_headers[plain], content, taken)
    if named := looked_up(plain, kind):
        return _checked(named, content), BY_NAME
    of_stage = _by_stage(plain, content) or _by_stage(step(header), content)
    if similar := of_stage or _by_similarity(plain, kind):
        return _checked(similar, content), BY_SIMILARITY
    return _by_content(content)


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
    free = [choice for choice in fitting if choice not in taken]
    return (free or fitting or [Field.EXTRA])[0], BY_TRAP


def _by_stage(plain: str, content: Content) -> Field | None:
    """A column of dates or marks called as a status is ("Interviewing") is a stage's own."""
    ending, stage = meaning(plain)
    marked = ending in {None, Ending.OPEN} and content.dates + content.marks > 0.8
    return FIELD_OF_STAGE.get(stage) if stage and marked else None


def _by_similarity(plain: str, kind: Table) -> Field | None:
    if len(plain) < 4:
        return None
    known = {**words().headers, **_interview_words(kind)}
    best = process.extractOne(plain, list(known), scorer=fuzz.ratio, score_cutoff=SIMILAR)
    if best is not None:
        return known[best[0]]
    slips = (word for word in known if OSA.distance(plain, word, score_cutoff=1) == 1)
    return known.get(next(slips, "")) if len(plain) >= SLIPPABLE else None


def _checked(field: Field, content: Content) -> Field:
    """What the column means once its content has been looked at."""
    if content.is_empty:
        return field
    if field is Field.APPLIED_ON and content.dates < 0.2:
        return Field.REACHED_APPLIED if content.marks > 0.8 else Field.EXTRA
    if _is_contradicted(field, content):
        return Field.EXTRA
    if field in {Field.STATUS, Field.OUTCOME} and content.dates > 0.8 > 4 * content.statuses:
        return Field.ENDED_ON
    if field is Field.NOTES and _tells_history(content):
        return Field.STAGE
    if field is Field.ROUNDS and content.marks > 0.8 and not content.numbers:
        return Field.REACHED_INTERVIEW
    if field is Field.REACHED_APPLIED and content.dates > 0.5:
        return Field.APPLIED_ON
    return field


def _is_contradicted(field: Field, content: Content) -> bool:
    """Whether the values below a header cannot be what it says."""
    if field in {Field.ENDED_ON, Field.SAVED_ON, Field.HELD_ON}:
        return content.dates < 0.2
    if field in {Field.PRIVATE, Field.CONTACT}:  # "Phone" with dates below it is no number
        return content.dates + content.marks > 0.8
    various = content.distinct_share > 0.9 and content.filled > 20
    return field is Field.STAGE and various and content.statuses < 0.5


def _tells_history(content: Content) -> bool:
    """Whether a column called "history" or "notes" holds little but statuses."""
    return content.statuses > 0.75 and content.distinct > 1 and content.filled > 2


def _by_content(content: Content) -> tuple[Field, float]:
    if content.statuses > 0.8 and content.distinct <= 20 and content.filled > 1:
        return Field.STATUS, BY_CONTENT
    if content.links > 0.8:
        return Field.LINK, BY_CONTENT
    return Field.EXTRA, BY_NOTHING


def _without_rivals(proposals: Sequence[ColumnDecision], kind: Table) -> Iterator[ColumnDecision]:
    winners: dict[Field, ColumnDecision] = {}
    for proposal in proposals:
        best = winners.get(proposal.field)
        if best is None or proposal.confidence > best.confidence:
            winners[proposal.field] = proposal
    for proposal in proposals:
        if proposal.field in REPEATABLE_FIELDS or winners[proposal.field] is proposal:
            yield proposal
        elif kind is Table.INTERVIEWS and proposal.field is Field.ROUND:
            yield replace(proposal, field=Field.STAGE)  # "Type" beside "Round"
        else:
            yield ColumnDecision(proposal.header, Field.EXTRA, BY_NOTHING, proposal.samples)
