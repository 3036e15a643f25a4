"""Whether a table that has the columns of a job search is about something else.

A film list has titles and a status, an order list companies and dates. So the headers and the
statuses that speak of applying are counted against the headers that speak of something else:
one word alone refuses nothing that shows by another that somebody applied.
"""

from collections.abc import Callable, Sequence

import pandas as pd

from bounceback.importing.adverts import of_adverts
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.distinct import LOOKED_AT, texts_in
from bounceback.importing.header_words import looked_up, plain_header
from bounceback.importing.kinds import IDENTIFYING
from bounceback.importing.mailings import is_mailing
from bounceback.importing.placing import BY_PLACE
from bounceback.importing.sheets import has_text
from bounceback.importing.tables import STATUS_FIELDS
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import Field, Table
from bounceback.vocabulary.strangers import Topic, strangers
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise

Columns = Sequence[ColumnDecision]

# What a status says that hardly any other list would say; any list has "open" or "closed".
OF_SEARCHES = frozenset({Ending.REJECTED, Ending.NO_RESPONSE, Ending.DECLINED_OFFER})
NOT_OF_APPLYING = "a list in which nothing speaks of applying"
STUDIES = "a list of places to study"
MAILING = "a list of e-mails to people, and of what became of each"
MOST_STATUSES = 2  # statuses count so much at most: a status column is one column
COUNTED = 3  # a column of totals outweighs the stages that it counts
MANY, MOSTLY = 3, 0.8  # people, and the share of rows with another one


def strangeness(columns: Columns, data: pd.DataFrame) -> str:
    """Answer: what else than a job search is this table, in words that go on "it is …"?

    Empty where it may well be one.
    """
    if found := _of_candidates(columns, data) or _of_studies(columns):
        return found
    if is_mailing(columns, data):
        return MAILING
    signs = _signs(columns, data)
    totals = [h for h in _named(columns, strangers().totals.__contains__) if _counts(data[h])]
    if totals and signs - len(totals) < COUNTED:
        return f"a table of totals: {_shown(totals)}"
    weights = {topic: _weight(columns, topic) for topic in strangers().topics}
    if sum(weights.values()) > signs + _names_a_company_and_more(columns):
        topic = max(weights, key=lambda topic: weights[topic])
        foreign = [h for topic in strangers().topics for h in _named(columns, topic.names)]
        return f"{topic.says}: {_shown(foreign)}"
    return "" if signs else _without_signs(columns, data)


def _weight(columns: Columns, topic: Topic) -> int:
    """How much the headers speak of this topic: a phrase of its own as much as two words."""
    own = _named(columns, topic.is_sure)
    return len(own) + len(_named(columns, topic.names))


def _names_a_company_and_more(columns: Columns) -> bool:
    """Whether a company stands beside a status or a date: that outweighs one foreign word."""
    fields = {c.field for c in columns if c.confidence > BY_PLACE}
    return _is_named(columns) and bool(fields & {*STATUS_FIELDS, Field.APPLIED_ON})


def _without_signs(columns: Columns, data: pd.DataFrame) -> str:
    """What a table is in which nothing speaks of applying."""
    people = _named(columns, strangers().names.__contains__) or _with_addresses(columns, data)
    if people:
        return f"a list of people: {_shown(people)}"
    if adverts := of_adverts(columns, data):
        return f"a list of advertised jobs that does not say who applied: {_shown(adverts)}"
    return "" if _is_named(columns) else NOT_OF_APPLYING


def _is_named(columns: Columns) -> bool:
    """Whether a header names a company or a job, and not just anything that has a name.

    A table without headers names nothing and is judged by its content alone.
    """
    known = [normalise(c.header) for c in columns if c.field in IDENTIFYING]
    by_place = any(c.confidence == BY_PLACE for c in columns)
    return by_place or any(plain not in strangers().weak for plain in known)


def _of_candidates(columns: Columns, data: pd.DataFrame) -> str:
    """A table of those who apply, as the one sees it who hires: another person in each row.

    Where a company is named as well, somebody may keep it for a few people who look for work.
    """
    people = _named(columns, strangers().candidates.__contains__)
    if not _names_a_company(columns):
        people += _named(columns, strangers().names.__contains__) + _with_addresses(columns, data)
        people = [header for header in people if len(texts_in(data[header])) > 1]
    else:
        people = [header for header in people if _differs_in_each_row(data[header])]
    if not people:
        return ""
    return f"a list of candidates, as the one keeps it who hires: {_shown(people)}"


def _of_studies(columns: Columns) -> str:
    """A table of places to study: universities and what is taught there, but no employer or job."""
    places = _named(columns, strangers().places_to_study.__contains__)
    programmes = _named(columns, strangers().programmes.__contains__)
    others = {c.header for c in columns if _may_be_of_a_job(c)} - {*places, *programmes}
    if not places or not programmes or others:
        return ""
    return f"{STUDIES}: {_shown([*places, *programmes])}"


def _may_be_of_a_job(column: ColumnDecision) -> bool:
    """Whether a header may name an employer or a job, whatever its column was taken for."""
    named = looked_up(plain_header(column.header, Table.APPLICATIONS), Table.APPLICATIONS)
    return named in IDENTIFYING


def _names_a_company(columns: Columns) -> bool:
    return any(
        c.field is Field.COMPANY and normalise(c.header) not in strangers().weak for c in columns
    )


def _differs_in_each_row(column: pd.Series) -> bool:
    """Whether a column holds many texts and hardly any of them twice."""
    filled = column.head(LOOKED_AT)
    filled = filled[has_text(filled)]
    return len(filled) >= MANY and filled.nunique() > MOSTLY * len(filled)


def _with_addresses(columns: Columns, data: pd.DataFrame) -> list[str]:
    """A column of names whose mail addresses are made of these names."""
    named = [c.header for c in columns if c.field in {Field.COMPANY, Field.ROLE}]
    addresses = [c.header for c in columns if c.field is Field.PRIVATE]
    return [n for n in named for a in addresses if _name_each_other(data[[n, a]])]


def _name_each_other(pairs: pd.DataFrame) -> bool:
    texts = pairs.head(LOOKED_AT).astype("str").itertuples(index=False, name=None)
    mailed = [(name.split(), mail.split("@")[0]) for name, mail in texts if "@" in mail]
    told = [any(len(w) > 1 and w.casefold() in mail.casefold() for w in ws) for ws, mail in mailed]
    return 2 * sum(told) > len(told) > 1


def _signs(columns: Columns, data: pd.DataFrame) -> int:
    """How many headers and statuses speak of applying."""
    others = strangers().adverts | strangers().candidates
    headers = [
        h for h in _named(columns, strangers().speaks_of_applying) if normalise(h) not in others
    ]
    said = {
        meaning
        for column in columns
        if column.field in STATUS_FIELDS
        for text in texts_in(data[column.header])
        if (meaning := _meaning(text)) is not None
    }
    unanswered = any(c.field is Field.STATUS and not texts_in(data[c.header]) for c in columns)
    return len(headers) + min(len(said), MOST_STATUSES) + unanswered


def _meaning(text: str) -> Ending | Stage | None:
    """What a status says that is said of applications and of hardly anything else."""
    said = standing(text)
    if said.ending in OF_SEARCHES or strangers().speaks_of_applying(normalise(text)):
        return said.ending
    return None if said.ending is Ending.ACCEPTED else said.stage


def _counts(column: pd.Series) -> bool:
    """Whether a column holds numbers, and others than 0 and 1."""
    texts = texts_in(column)
    return (
        bool(texts)
        and all(text.replace(".", "", 1).isdigit() for text in texts)
        and not set(texts) <= {"0", "1"}
    )


def _named(columns: Columns, belongs: Callable[[str], bool]) -> list[str]:
    return [c.header for c in columns if belongs(normalise(c.header))]


def _shown(headers: Sequence[str]) -> str:
    return ", ".join(f"“{header}”" for header in list(dict.fromkeys(headers))[:4])
