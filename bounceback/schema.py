"""The one place that names the columns and types of the frames that everything shares.

`SearchLog` holds five tidy frames. Text that repeats (company, role, source, origin) is
`category`, so that each distinct value is held and cleaned once; free text is `str` with an
empty string where nothing was written; a missing date is `NaT`; a missing number is `<NA>`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

import pandas as pd

from bounceback.errors import LogShapeError
from bounceback.vocabulary.terms import Ending, Polarity, Provenance, Reason, Result, Stage, Theme

DATE = "datetime64[s]"
WORDS = "category"  # text that repeats; the categories are str
TEXT = "str"
EXTRA_PREFIX = "extra: "  # a column of the person's own, kept as it is, as category
LOGGED = "Logged in Bounceback"  # the origin of an interview that was logged in the app


def _terms(words: Iterable[str], *, ordered: bool = False) -> pd.CategoricalDtype:
    return pd.CategoricalDtype([str(word) for word in words], ordered=ordered)


STAGE = _terms(Stage, ordered=True)
ENDING = _terms(Ending)
RESULT = _terms(Result)
PROVENANCE = _terms(Provenance)
POLARITY = _terms(Polarity)
THEME = _terms(Theme)
REASON = _terms(Reason)

# One row per application. `application` is its key; `origin` and `row` lead back to the cell
# that a person sees (row 1 is the first row of their sheet).
APPLICATIONS: dict[str, object] = {
    "application": "int64",
    "origin": WORDS,
    "row": "int64",
    "company": WORDS,
    "role": WORDS,
    "source": WORDS,
    "location": WORDS,
    "applied_on": DATE,
    "advanced_on": DATE,  # first date on which it went beyond "applied"
    "ended_on": DATE,
    "furthest_stage": STAGE,
    "ending": ENDING,
    "rounds": "Int16",
    "status": WORDS,  # in the person's own words
    "notes": TEXT,
}

# One row per interview. `application` is <NA> where no application of the log fits.
INTERVIEWS: dict[str, object] = {
    "interview": "int64",
    "application": "Int64",
    "origin": WORDS,
    "row": "int64",
    "company": WORDS,
    "role": WORDS,
    "kind": STAGE,
    "round": "Int16",
    "held_on": DATE,
    "result": RESULT,
    "rating": "float64",  # the person's own, on their own scale
    "notes": TEXT,
}

# One row per application, reason and provenance.
REASONS: dict[str, object] = {
    "application": "int64",
    "reason": WORDS,  # a `Reason` value, or a reason of the person's own
    "provenance": PROVENANCE,
    "column": WORDS,
    "words": TEXT,  # the words that say so
}

# One row per theme in one interview or application. `interview` is <NA> where the words stand
# with the application; `application` is <NA> where the interview fits none.
MENTIONS: dict[str, object] = {
    "application": "Int64",
    "interview": "Int64",
    "theme": THEME,
    "polarity": POLARITY,
    "provenance": PROVENANCE,
    "column": WORDS,
    "words": TEXT,
}

# One row per theme that a column of the sheet rates in one interview, by the person or by the
# interviewer: `column` says which. More is better; scales differ, so each row names its own.
RATINGS: dict[str, object] = {
    "application": "Int64",
    "interview": "Int64",
    "theme": THEME,
    "rating": "float64",
    "scale_from": "Int16",  # the lowest rating that its scale allows
    "scale_to": "Int16",  # the highest one
    "column": WORDS,
}

FRAMES: dict[str, dict[str, object]] = {
    "applications": APPLICATIONS,
    "interviews": INTERVIEWS,
    "reasons": REASONS,
    "mentions": MENTIONS,
    "ratings": RATINGS,
}


@dataclass(frozen=True)
class SearchLog:
    """A job search as five tidy frames; the columns are those of `FRAMES`.

    Most sheets rate no theme, so that `ratings` may be left out.
    """

    applications: pd.DataFrame
    interviews: pd.DataFrame
    reasons: pd.DataFrame
    mentions: pd.DataFrame
    ratings: pd.DataFrame = field(default_factory=lambda: frame("ratings", {}))

    @property
    def sent(self) -> pd.DataFrame:
        """The applications that were really sent: all but `not_applied`."""
        return self.applications[self.applications["ending"] != Ending.NOT_APPLIED]


def frame(name: str, columns: Mapping[str, object]) -> pd.DataFrame:
    """Build one frame of the log from whatever columns are at hand.

    Missing columns are filled with the column's empty value, keys by counting from 1; extra
    columns of the person's own (named with `EXTRA_PREFIX`) stay behind the schema's columns.

    Raises:
        LogShapeError: a column that neither the schema nor the prefix explains.
    """
    dtypes = FRAMES[name]
    unknown = [c for c in columns if c not in dtypes and not c.startswith(EXTRA_PREFIX)]
    if unknown:
        raise LogShapeError(name, tuple(f"unexpected column {c!r}" for c in unknown))
    given = pd.DataFrame(dict(columns), copy=False)
    typed = {
        column: _typed(given[column], dtype) if column in given else _empty(dtype, len(given))
        for column, dtype in dtypes.items()
    }
    extras = {c: _typed(given[c], WORDS) for c in columns if c.startswith(EXTRA_PREFIX)}
    return pd.DataFrame({**typed, **extras}, index=pd.RangeIndex(len(given)), copy=False)


def _typed(column: pd.Series, dtype: object) -> pd.Series:
    if isinstance(dtype, pd.CategoricalDtype) and isinstance(column.dtype, pd.CategoricalDtype):
        # Types with the same words in another order count as equal, and `astype` would leave them.
        column = column.cat.set_categories(dtype.categories)
    if column.dtype == dtype:
        return column
    typed: pd.Series = column.astype(dtype)  # type: ignore[call-overload]
    return typed


def _empty(dtype: object, length: int) -> pd.Series:
    """A column in which nothing is known."""
    index = pd.RangeIndex(length)
    if isinstance(dtype, pd.CategoricalDtype):
        word = str(Stage.UNKNOWN)  # every closed list that has this word uses it for "not known"
        return pd.Series(word if word in dtype.categories else None, index=index, dtype=dtype)
    if dtype == "int64":
        return pd.Series(range(1, length + 1), index=index, dtype="int64")  # a key counts up
    if dtype == WORDS:
        return pd.Series(
            pd.Categorical.from_codes([-1] * length, categories=pd.Index([], dtype=TEXT))
        )
    empty: pd.Series = pd.Series("" if dtype == TEXT else None, index, dtype)  # type: ignore[call-overload]
    return empty


@cache
def empty_log() -> SearchLog:
    """A log that holds nothing, with every column and type in place; always the same one."""
    return SearchLog(**{name: frame(name, {}) for name in FRAMES})


def check(log: SearchLog) -> SearchLog:
    """Return the log unchanged where it follows the schema.

    Raises:
        LogShapeError: naming every missing column and every wrong type of the first bad frame.
    """
    for name, dtypes in FRAMES.items():
        given = getattr(log, name)
        faults = tuple(_faults(given, dtypes))
        if faults:
            raise LogShapeError(name, faults)
    return log


def _faults(given: pd.DataFrame, dtypes: Mapping[str, object]) -> Iterable[str]:
    for column, dtype in dtypes.items():
        if column not in given:
            yield f"column {column!r} is missing"
        elif given[column].dtype != dtype:
            yield f"column {column!r} is {given[column].dtype}, expected {dtype}"
