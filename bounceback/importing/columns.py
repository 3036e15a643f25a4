"""What each column of a table means.

A header is looked up in the word lists, then compared with them (rapidfuzz), then its column's
content is looked at. Every proposal keeps its confidence and a few sample values, so that a
person can check it; a column that nobody can name stays as it is.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from bounceback.importing.column_meaning import (
    BY_CONTENT,
    BY_NAME,
    BY_NOTHING,
    BY_TRAP,
    meaning_of,
)
from bounceback.importing.content import Content, look
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.header_words import looked_up, plain_header
from bounceback.vocabulary.fields import REPEATABLE_FIELDS, STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.words import normalise

SAMPLES = 5
SENTENCE = 5  # words
BY_PLACE = 0.3
# Where one of these is known, a column without a telling header may say who or when.
STANDS = frozenset({Field.STATUS, Field.STAGE, Field.OUTCOME, Field.REJECTED, *STAGE_OF_FIELD})


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
    if Field.STATUS in {p.field for p in proposals}:
        proposals = [_told(p, contents[p.header]) for p in proposals]
    proposals = list(_without_rivals(_roles_apart(proposals, contents), kind))
    if kind is Table.APPLICATIONS and STANDS & {p.field for p in proposals}:
        proposals = _who_and_when(proposals, contents)
    return tuple(proposals)


def _roles_apart(
    proposals: list[ColumnDecision], contents: Mapping[str, Content]
) -> list[ColumnDecision]:
    """Of "Title" and "Position", the one whose texts hardly repeat is the role."""
    named = {p.field: p for p in proposals if p.field in {Field.ROLE, Field.SENIORITY}}
    if len(named) < 2 or named[Field.SENIORITY].confidence != BY_TRAP:
        return proposals
    role, level = (contents[named[f].header] for f in (Field.ROLE, Field.SENIORITY))
    if role.filled < 4 or not role.distinct_share < 0.8 < level.distinct_share:
        return proposals
    meant = {named[Field.ROLE].header: Field.SENIORITY, named[Field.SENIORITY].header: Field.ROLE}
    return [replace(p, field=meant.get(p.header, p.field)) for p in proposals]


def _who_and_when(
    proposals: list[ColumnDecision], contents: Mapping[str, Content]
) -> list[ColumnDecision]:
    """Beside a status: the only unnamed column of dates is when, one of names the company.

    Where nothing names who or what was applied to, but a header says when, it is the first column
    of names, whatever it is called.
    """
    known = {p.field for p in proposals}
    free = [p for p in proposals if p.field is Field.EXTRA and not _is_named(p.header)]
    dated = [p.header for p in free if contents[p.header].dates > 0.8]
    names = [p.header for p in free if _names(contents[p.header])]
    nameless = [header for header in names if header.startswith("Column ")]
    meant: dict[str, Field] = {}
    if Field.APPLIED_ON not in known and len(dated) == 1:
        meant[dated[0]] = Field.APPLIED_ON
    if Field.COMPANY not in known and len(nameless) == 1:
        meant[nameless[0]] = Field.COMPANY
    elif not known & {Field.COMPANY, Field.ROLE} and _says_when_applied(proposals):
        meant |= dict.fromkeys(names[:1], Field.COMPANY)
    return [
        replace(p, field=meant[p.header], confidence=BY_PLACE) if p.header in meant else p
        for p in proposals
    ]


def _says_when_applied(proposals: Sequence[ColumnDecision]) -> bool:
    dated = [p.header for p in proposals if p.field is Field.APPLIED_ON]
    return any(strangers().speaks_of_applying(normalise(header)) for header in dated)


def _is_named(header: str) -> bool:
    kind = Table.APPLICATIONS
    return looked_up(plain_header(header, kind), kind) is not None


def _names(content: Content) -> bool:
    """Whether a column holds texts that differ from row to row, and no dates."""
    return _is_text(content) and content.distinct_share > 0.5 and content.dates < 0.2


def _told(proposal: ColumnDecision, content: Content) -> ColumnDecision:
    """Beside a status, an outcome told in a sentence per row is a note.

    A stage no value of which is a known word is about something else ("Series A").
    """
    if proposal.field is Field.STAGE and content.filled and not content.statuses + content.marks:
        return replace(proposal, field=Field.EXTRA, confidence=BY_NOTHING)
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
    field, confidence = meaning_of(header, content, kind, taken)
    shown = () if field is Field.PRIVATE else content.samples[:SAMPLES]
    return ColumnDecision(header, field, confidence, shown)


def _without_rivals(proposals: Sequence[ColumnDecision], kind: Table) -> Iterator[ColumnDecision]:
    winners: dict[Field, ColumnDecision] = {}
    for proposal in proposals:
        best = winners.get(proposal.field)
        if best is None or _outdoes(proposal, best):
            winners[proposal.field] = proposal
    for proposal in proposals:
        if proposal.field in REPEATABLE_FIELDS or winners[proposal.field] is proposal:
            yield proposal
        elif kind is Table.INTERVIEWS and proposal.field is Field.ROUND:
            yield replace(proposal, field=Field.STAGE)  # "Type" beside "Round"
        else:
            yield replace(proposal, field=Field.EXTRA, confidence=BY_NOTHING, also=proposal.field)


def _outdoes(one: ColumnDecision, other: ColumnDecision) -> bool:
    """Whether a column's claim is the surer, or the same in more words: "Date applied", "Date".

    The number of a second column of the same name is no word: "Status (2)".
    """
    if one.confidence != other.confidence:
        return one.confidence > other.confidence
    ours, theirs = (set(normalise(each.header).split()) for each in (one, other))
    return {word for word in ours if not word.isdigit()} > theirs
