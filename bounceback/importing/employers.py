"""Which column names the companies, where none is called just so."""

from collections.abc import Mapping
from dataclasses import replace

from bounceback.importing.content import Content
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.header_words import plain_header
from bounceback.importing.phrases import CHINESE
from bounceback.importing.placing import BY_PLACE, CLEARLY, holds_names, is_named
from bounceback.importing.tables import STATUS_FIELDS
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.words import normalise, words

TELLS_STANDING = frozenset({*STATUS_FIELDS, *STAGE_OF_FIELD})


def called_for_employers(
    proposals: list[ColumnDecision], contents: Mapping[str, Content]
) -> list[ColumnDecision]:
    """Answer: where no column is called so, does one hold companies: "Live companies", "凉凉公司"?

    It does if it is the only one, its names hardly repeat, and known statuses or steps stand in
    another column.
    """
    told = [contents[p.header] for p in proposals if p.field in TELLS_STANDING]
    stands = any(content.statuses + content.marks + content.dates > CLEARLY for content in told)
    if Field.COMPANY in {p.field for p in proposals} or not stands:
        return proposals
    named = [p.header for p in proposals if p.field is Field.EXTRA and _is_of_employers(p.header)]
    named = [header for header in named if holds_names(contents[header])]
    return [
        replace(p, field=Field.COMPANY, confidence=BY_PLACE) if [p.header] == named else p
        for p in proposals
    ]


def _is_of_employers(header: str) -> bool:
    """Whether a header is a word for companies, and one that says of which sort they are.

    In Romance languages what is meant stands first, elsewhere last. Beside the name of another
    column, it is that of the companies: "Company website", "Ansprechpartner Firma".
    """
    plain = normalise(header)
    if CHINESE.search(plain):
        return plain.endswith(tuple(words().employers_last))
    first, _, last = plain.partition(" ")
    sort = first if last in words().employers_last else last
    means = last in words().employers_last or first in words().employers_first
    return means and bool(sort) and " " not in last and not is_named(sort)


def where_is_who(
    proposals: list[ColumnDecision], contents: Mapping[str, Content]
) -> list[ColumnDecision]:
    """Answer: where no column names the company, does one called "Where" do it?

    It does if its names hardly repeat and none of them is a known site for jobs.
    """
    if Field.COMPANY in {p.field for p in proposals}:
        return proposals
    named = [p.header for p in proposals if _may_be_who(p, contents[p.header])][:1]
    return [
        replace(p, field=Field.COMPANY, confidence=BY_PLACE) if p.header in named else p
        for p in proposals
    ]


def _may_be_who(proposal: ColumnDecision, content: Content) -> bool:
    plain = plain_header(proposal.header, Table.APPLICATIONS)
    choices = words().ambiguous_headers.get(plain, ())
    known = any(normalise(text) in words().portals for text in content.samples)
    return {Field.SOURCE, Field.LOCATION} == {*choices} and holds_names(content) and not known
