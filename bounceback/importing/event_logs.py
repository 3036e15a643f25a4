"""Whether a table has a row per event of an application: applied, interviewed, rejected."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.header_words import plain_header
from bounceback.importing.phrases import TALKS
from bounceback.importing.tables import FLAG_FIELDS, STATUS_FIELDS
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise, words

LOOKED_AT = 5_000  # rows
NAMED, UNNAMED = 0.3, 0.5  # share of rows of an application with several, with and without a name
FEWEST = 2  # applications with several rows
NEARLY_ALL, MOST = 0.9, 0.5
NAMING = (Field.COMPANY, Field.ROLE)
TASKS = frozenset({Field.EXTRA, Field.NEXT_STEP, Field.NOTES, Field.ID})
OTHER = frozenset({*FLAG_FIELDS, *STAGE_OF_FIELD, Field.ENDED_ON, Field.SAVED_ON, Field.HELD_ON})


def tells_events(
    columns: Sequence[ColumnDecision], data: pd.DataFrame, *, phases: bool = False
) -> bool:
    """Answer: does each row tell one event, so that an application has several rows?

    A column called "Event" says so, where companies come again. Where it is called "Status", each
    of those companies must begin with "applied" once and go on from there: people do apply again.
    Of `phases`, which begin and end, a few applications with several are enough.
    """
    steps = [c.header for c in columns if c.field in STATUS_FIELDS]
    dates = [c.header for c in columns if c.field is Field.APPLIED_ON]
    naming = [c.header for c in columns if c.field in NAMING]
    if len(steps) != 1 or len(dates) != 1 or not naming or OTHER & {c.field for c in columns}:
        return False
    seen = data.head(LOOKED_AT)
    who = identities(seen, naming)
    several = np.bincount(who, minlength=1)[who] > 1 if len(who) else np.array([], dtype=bool)
    if len(np.unique(who[several])) < FEWEST:
        return False
    if names_events(steps[0]):
        return bool(several.mean() >= NAMED)
    steps_of = (seen[steps[0]][several], who[several])
    if phases:
        return _begin_once(*steps_of)
    if several.mean() < UNNAMED or strangers().speaks_of_applying(normalise(dates[0])):
        return False
    return _begin_once(*steps_of) and _go_on(*steps_of)


def as_phases(columns: Sequence[ColumnDecision]) -> tuple[ColumnDecision, ...]:
    """The columns of a table of phases, each with the day on which it begins and ends.

    The day of the beginning is that of the event. Where no column names the company, that of the
    task in a plan does. Empty where it is no such table.
    """
    plain = {c.header: normalise(c.header) for c in columns}
    begin = [c for c in columns if plain[c.header] in words().begins]
    end = [c for c in columns if plain[c.header] in words().ends]
    if len(begin) != 1 or len(end) != 1:
        return ()
    meant = {begin[0].header: Field.APPLIED_ON, end[0].header: Field.EXTRA}
    if not any(c.field in NAMING for c in columns):
        others = [c.header for c in columns if c.field in TASKS and c.header not in meant]
        meant |= dict.fromkeys(others[:1], Field.COMPANY)
    return tuple(replace(c, field=meant.get(c.header, c.field)) for c in columns)


def repeats_rounds(columns: Sequence[ColumnDecision], data: pd.DataFrame) -> bool:
    """Answer: do most companies and roles come again, each time with another round?"""
    naming, rounds, seen = _named_rounds(columns, data)
    if not naming or not rounds:
        return False
    several = seen.duplicated(naming, keep=False)
    again = seen.duplicated([*naming, *rounds]).any()
    return bool(len(seen) and several.mean() >= UNNAMED and not again)


def names_talks(columns: Sequence[ColumnDecision], data: pd.DataFrame) -> bool:
    """Answer: does each row name a test or a talk, with companies that come again?"""
    naming, rounds, seen = _named_rounds(columns, data)
    if not naming or not rounds:
        return False
    talks = {text for text in seen[rounds[0]].unique() if standing(text).stage in TALKS}
    again = np.bincount(identities(seen, naming), minlength=1) > 1
    return bool(again.sum() >= FEWEST and seen[rounds[0]].isin(talks).mean() > MOST)


def _named_rounds(
    columns: Sequence[ColumnDecision], data: pd.DataFrame
) -> tuple[list[str], list[str], pd.DataFrame]:
    """The columns of names and of rounds, and the first rows in which all of them say something."""
    naming = [c.header for c in columns if c.field in NAMING]
    rounds = [c.header for c in columns if c.field is Field.ROUND]
    seen = data.head(LOOKED_AT)[[*naming, *rounds]].astype("str")
    return naming, rounds, seen[(seen != "").all(axis=1)]


def names_events(header: str) -> bool:
    """Answer: does a column of this name hold what happened?"""
    return plain_header(header, Table.APPLICATIONS) in words().events


def identities(data: pd.DataFrame, headers: Sequence[str]) -> npt.NDArray[np.int64]:
    """Answer: which rows name the same company and role? Rows with one number do."""
    if not headers:
        return np.arange(len(data))
    plain = data[list(headers)].astype("str").map(normalise)
    return np.asarray(plain.groupby(list(headers), sort=False).ngroup(), dtype=np.int64)


def _begin_once(steps: pd.Series, who: npt.NDArray[np.int64]) -> bool:
    """Whether nearly all of these applications say "applied" once."""
    said = {text: standing(text) for text in steps.astype("str").unique()}
    applied = {t for t, s in said.items() if s.stage is Stage.APPLIED and s.ending is Ending.OPEN}
    once = steps.astype("str").isin(applied).groupby(who).sum() == 1
    return bool(once.mean() >= NEARLY_ALL)


def _go_on(steps: pd.Series, who: npt.NDArray[np.int64]) -> bool:
    """Whether nearly none of these applications says a step twice."""
    texts = steps.astype("str").groupby(who)
    return bool((texts.nunique() == texts.size()).mean() >= NEARLY_ALL)
