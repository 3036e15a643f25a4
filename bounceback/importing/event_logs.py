"""Whether a table has a row per event of an application: applied, interviewed, rejected."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.header_words import plain_header
from bounceback.importing.tables import FLAG_FIELDS, STATUS_FIELDS
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise, words

LOOKED_AT = 5_000  # rows
NAMED, UNNAMED = 0.3, 0.5  # share of rows of an application with several, with and without a name
FEWEST = 2  # applications with several rows
NEARLY_ALL = 0.9
NAMING = (Field.COMPANY, Field.ROLE)
OTHER = frozenset({*FLAG_FIELDS, *STAGE_OF_FIELD, Field.ENDED_ON, Field.SAVED_ON, Field.HELD_ON})


def tells_events(columns: Sequence[ColumnDecision], data: pd.DataFrame) -> bool:
    """Answer: does each row tell one event, so that an application has several rows?

    A column called "Event" says so, where companies come again. Where it is called "Status", each
    of those companies must begin with "applied" once and go on from there: people do apply again.
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
    if several.mean() < UNNAMED or strangers().speaks_of_applying(normalise(dates[0])):
        return False
    return _begin_once(seen[steps[0]][several], who[several])


def repeats_rounds(columns: Sequence[ColumnDecision], data: pd.DataFrame) -> bool:
    """Answer: do most companies and roles come again, each time with another round?"""
    naming = [c.header for c in columns if c.field in NAMING]
    rounds = [c.header for c in columns if c.field is Field.ROUND]
    if not naming or not rounds:
        return False
    seen = data.head(LOOKED_AT)[[*naming, *rounds]].astype("str")
    seen = seen[(seen != "").all(axis=1)]
    several = seen.duplicated(naming, keep=False)
    again = seen.duplicated([*naming, *rounds]).any()
    return bool(len(seen) and several.mean() >= UNNAMED and not again)


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
    """Whether nearly all of these applications say "applied" once, beside other steps."""
    said = {text: standing(text) for text in steps.astype("str").unique()}
    applied = {t for t, s in said.items() if s.stage is Stage.APPLIED and s.ending is Ending.OPEN}
    texts = steps.astype("str")
    once = texts.isin(applied).groupby(who).sum() == 1
    different = texts.groupby(who).nunique() == texts.groupby(who).size()
    return bool((once & different).mean() >= NEARLY_ALL)
