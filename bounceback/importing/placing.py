"""Which columns say who, what, when and how it stands, where no header says so.

The place of a column and what it holds are weak signs: they are used only where nothing else is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bounceback.importing.content import Content
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.header_words import is_shortlist, looked_up, plain_header
from bounceback.importing.tables import STATUS_FIELDS
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.ratings import of_points
from bounceback.vocabulary.roles import RoleFamily, family
from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise, words

BY_PLACE = 0.3
STANDING = frozenset({Field.STATUS, Field.EXTRA})  # what a column of results was taken for so far
UNNAMED = "Column "  # what a column without a header is called
FEWEST, MOST, SHORT = 2, 8, 40  # distinct texts of a status, and characters of one
TICKED = 0.8  # share of a column that is ticks, crosses, yes and no
CLEARLY = 0.5  # by which share more texts of one column name roles than of another
REPEATED = 0.7  # distinct texts per filled cell


def who_and_when(
    proposals: list[ColumnDecision], contents: Mapping[str, Content]
) -> list[ColumnDecision]:
    """Answer: beside a status, which unnamed columns say when, and at which company?

    The only unnamed column of dates says when, one of names the company.

    Where nothing names who or what was applied to, but a header says when, it is the first column
    of names, whatever it is called.
    """
    known = {p.field for p in proposals}
    free = [p for p in proposals if p.field is Field.EXTRA and not is_named(p.header)]
    dated = [p.header for p in free if contents[p.header].dates > 0.8 and not of_points(p.header)]
    names = [p.header for p in free if holds_names(contents[p.header])]
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


def first_ticked(
    proposals: list[ColumnDecision], contents: Mapping[str, Content]
) -> list[ColumnDecision]:
    """Answer: is a column of ticks called "CV" the first of the stages, the CV that was sent?

    It is before at least two columns of stages, where no other column says that or when somebody
    applied, or how it stands.
    """
    known = {p.field for p in proposals}
    if known & {*STATUS_FIELDS, Field.APPLIED_ON, Field.REACHED_APPLIED}:
        return proposals
    stages = [i for i, p in enumerate(proposals) if p.field in STAGE_OF_FIELD]
    return [
        replace(p, field=Field.REACHED_APPLIED)
        if len(stages) >= FEWEST and i < stages[0] and _ticks_a_cv(p, contents[p.header])
        else p
        for i, p in enumerate(proposals)
    ]


def _ticks_a_cv(proposal: ColumnDecision, content: Content) -> bool:
    kind = Table.APPLICATIONS
    named = looked_up(plain_header(proposal.header, kind), kind) is Field.CV_VERSION
    return named and content.filled > 0 and content.marks > TICKED


def shortlists(proposals: list[ColumnDecision]) -> list[ColumnDecision]:
    """Answer: is "Shortlisted" the step before the interviews, or the one after them?

    In Britain and India it is an answer to the application. Where the columns of the interviews
    stand before it, and none after it, it is the last round.
    """
    talks = [i for i, p in enumerate(proposals) if p.field is Field.REACHED_INTERVIEW]
    return [
        replace(p, field=Field.REACHED_FINAL)
        if p.field is Field.ANSWERED and is_shortlist(p.header) and talks and max(talks) < i
        else p
        for i, p in enumerate(proposals)
    ]


def _says_when_applied(proposals: Sequence[ColumnDecision]) -> bool:
    dated = [p.header for p in proposals if p.field is Field.APPLIED_ON]
    return any(strangers().speaks_of_applying(normalise(header)) for header in dated)


def is_named(header: str) -> bool:
    """Answer: is this header known by its words?"""
    kind = Table.APPLICATIONS
    return looked_up(plain_header(header, kind), kind) is not None


def holds_names(content: Content) -> bool:
    """Answer: does a column hold texts that differ from row to row, and no dates?"""
    return _is_text(content) and content.distinct_share > 0.5 and content.dates < 0.2


def by_place(
    proposals: Sequence[ColumnDecision], contents: Mapping[str, Content]
) -> list[ColumnDecision]:
    """Answer: without a known header, which columns say who, what, when and how it stands?

    A column of dates is when, and of the texts the first two are who and what; the other way
    round where the first holds titles of roles. Neither is a site for jobs, or one text
    throughout.

    Only where a status or a date column shows that this may be a job search at all; beside two of
    them one text is enough, and says who. The second of two columns of statuses is a stage.
    """
    dated = [p.header for p in proposals if contents[p.header].dates > 0.8]
    stands = [p.header for p in proposals if p.field is Field.STATUS]
    known = stands + dated
    texts = [p.header for p in proposals if p.field is Field.EXTRA and _is_text(contents[p.header])]
    names = [header for header in texts if header not in known]
    who_not = [header for header in names if _names_no_company(contents[header])]
    if len(names) - len(who_not) >= 2:  # else they are all there is
        names = [header for header in names if header not in who_not]
    if not known or len(names) + len(known[1:]) < 2 or not names:
        return list(proposals)
    sites = [header for header in who_not if _names_sites(contents[header])]
    meant = dict.fromkeys(dated[:1], Field.APPLIED_ON) | dict.fromkeys(sites[:1], Field.SOURCE)
    meant |= dict.fromkeys(stands[1:2], Field.STAGE) | _who_and_what(names, contents)
    meant |= dict.fromkeys(_results(proposals, contents)[:1], Field.OUTCOME)
    if Field.STATUS not in {p.field for p in proposals}:
        meant |= dict.fromkeys(_like_a_status(names[2:], contents), Field.STATUS)
    return [
        replace(p, field=meant[p.header], confidence=BY_PLACE) if p.header in meant else p
        for p in proposals
    ]


def _who_and_what(names: Sequence[str], contents: Mapping[str, Content]) -> dict[str, Field]:
    turned = len(names) > 1 and (
        _role_share(contents[names[0]]) - _role_share(contents[names[1]]) > CLEARLY
    )
    fields = (Field.ROLE, Field.COMPANY) if turned else (Field.COMPANY, Field.ROLE)
    return dict(zip(names, fields, strict=False))


def _results(proposals: Sequence[ColumnDecision], contents: Mapping[str, Content]) -> list[str]:
    """Beside a column that names steps, those that say how the steps went: "Passed", "Failed"."""
    told = {p.header: contents[p.header].samples for p in proposals if p.field in STANDING}
    steps = [h for h, texts in told.items() if texts and all(map(_is_step, texts))]
    results = [h for h, texts in told.items() if texts and all(map(_is_result, texts))]
    return results if steps else []


def _is_step(text: str) -> bool:
    said = standing(text)
    return said.ending is Ending.OPEN and said.stage is not None


def _is_result(text: str) -> bool:
    said = standing(text)
    return normalise(text) in words().results or (said.understood and said.stage is None)


def _names_no_company(content: Content) -> bool:
    """Whether a column holds known sites for jobs alone, or the same text in each row."""
    return (content.distinct == 1 and content.filled > FEWEST) or _names_sites(content)


def _names_sites(content: Content) -> bool:
    return all(normalise(text) in words().portals for text in content.samples)


def _role_share(content: Content) -> float:
    """The share of the texts of a column that name a kind of work."""
    titles = [family(text) is not RoleFamily.NOT_SAID for text in content.samples]
    return sum(titles) / len(titles) if titles else 0.0


def _is_text(content: Content) -> bool:
    return content.filled > 0 and content.numbers < 0.5 and content.links < 0.5


def _like_a_status(headers: Sequence[str], contents: Mapping[str, Content]) -> list[str]:
    """The column, under a header in whatever language, of a few short texts that come again.

    Of several it is the one with the most: a work mode has fewer texts than a status. Its texts
    are in no list, so that each is asked about.
    """
    named = [header for header in headers if not header.startswith(UNNAMED)]
    fitting = [header for header in named if _repeats_few_texts(contents[header])]
    return sorted(fitting, key=lambda header: contents[header].distinct)[-1:]


def _repeats_few_texts(content: Content) -> bool:
    short = all(len(text) <= SHORT for text in content.samples)
    few = FEWEST <= content.distinct <= MOST and content.distinct_share <= REPEATED
    return few and short and content.dates + content.marks < 0.2
