"""What each column of a table means.

A header is looked up in the word lists, then compared with them (rapidfuzz), then its column's
content is looked at. Every proposal keeps its confidence and a few sample values, so that a
person can check it; a column that nobody can name stays as it is.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from bounceback.importing.about_talks import without_talk
from bounceback.importing.column_meaning import (
    BY_CONTENT,
    BY_NAME,
    BY_NOTHING,
    BY_SIMILARITY,
    BY_TRAP,
    meaning_of,
)
from bounceback.importing.content import Content, look
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.employers import called_for_employers, where_is_who
from bounceback.importing.numbered_columns import PARTS, numbered, numbered_pairs
from bounceback.importing.placing import (
    by_place,
    first_ticked,
    shortlists,
    who_and_when,
)
from bounceback.importing.rating_columns import no_stages, rating_columns
from bounceback.vocabulary.fields import REPEATABLE_FIELDS, STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.words import normalise, words

SAMPLES = 5
SENTENCE = 5  # words
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
        _propose(p.header, contents[p.header], kind, taken)
        if p.confidence in {BY_TRAP, BY_SIMILARITY}
        else p
        for p in proposals
    ]
    if kind is Table.INTERVIEWS:
        proposals = rating_columns(proposals, contents)
    else:
        proposals = numbered_pairs(no_stages(proposals, contents), contents)
        proposals = first_ticked(proposals, contents)
    if not any(p.confidence > BY_CONTENT for p in proposals):
        proposals = by_place(proposals, contents)
    proposals = without_talk(proposals)
    if Field.STATUS in {p.field for p in proposals}:
        proposals = [_told(p, contents[p.header]) for p in proposals]
    proposals = list(_without_rivals(_roles_apart(proposals, contents), kind))
    if kind.lists_applications and STANDS & {p.field for p in proposals}:
        proposals = who_and_when(proposals, contents)
        proposals = called_for_employers(proposals, contents)
        proposals = where_is_who(shortlists(proposals), contents)
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


def _propose(
    header: str, content: Content, kind: Table, taken: Collection[Field] = ()
) -> ColumnDecision:
    field, confidence = meaning_of(header, content, kind, taken)
    shown = () if field is Field.PRIVATE else content.samples[:SAMPLES]
    return ColumnDecision(header, field, confidence, shown)


def _without_rivals(proposals: Sequence[ColumnDecision], kind: Table) -> Iterator[ColumnDecision]:
    winners: dict[Field, ColumnDecision] = {}
    for proposal in proposals:
        if _shares(proposal, kind):
            continue
        best = winners.get(proposal.field)
        if best is None or _outdoes(proposal, best):
            winners[proposal.field] = proposal
    for proposal in proposals:
        if _shares(proposal, kind) or winners[proposal.field] is proposal:
            yield proposal
        elif kind is Table.INTERVIEWS and proposal.field is Field.ROUND:
            yield replace(proposal, field=Field.STAGE)  # "Type" beside "Round"
        else:
            yield replace(proposal, field=Field.EXTRA, confidence=BY_NOTHING, also=proposal.field)


def _shares(proposal: ColumnDecision, kind: Table) -> bool:
    """Whether other columns may have the same meaning as well."""
    of_a_round = proposal.field in PARTS and numbered(proposal.header) is not None
    return proposal.field in REPEATABLE_FIELDS or (kind is not Table.INTERVIEWS and of_a_round)


def _outdoes(one: ColumnDecision, other: ColumnDecision) -> bool:
    """Whether a column's claim is the surer, or the same in more words: "Date applied", "Date".

    The number of a second column of the same name is no word: "Status (2)".
    """
    if one.confidence != other.confidence:
        return one.confidence > other.confidence
    ours, theirs = (set(normalise(each.header).split()) for each in (one, other))
    found, also = (bool(header & words().found) for header in (ours, theirs))
    if one.field is Field.SAVED_ON and found is not also:
        return found  # "Date found" beside "Deadline"
    return {word for word in ours if not word.isdigit()} > theirs
