"""Counting the rows of a log: by stage and ending, by key, by distinct case.

Everything works on category codes: a search may hold a million rows, and comparing codes is a
hundred times cheaper than comparing words.
"""

from collections.abc import Collection

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.schema import ENDING, STAGE, SearchLog
from bounceback.statistics.intervals import wilson
from bounceback.vocabulary.terms import SENT_ENDINGS, Ending, Stage

Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Booleans = npt.NDArray[np.bool_]
NEVER_AFTER_AN_OFFER = {Ending.REJECTED, Ending.NO_RESPONSE, Ending.ROLE_CLOSED}
AFTER_AN_OFFER = [ending for ending in SENT_ENDINGS if ending not in NEVER_AFTER_AN_OFFER]


def sent_cells(log: SearchLog) -> pd.DataFrame:
    """Answer: how many sent applications stand at each furthest stage (rows) with each ending?

    Every stage and every ending has its row or column, in the order of the vocabulary.
    """
    return cells(log).drop(columns=Ending.NOT_APPLIED.value)


def cells(log: SearchLog) -> pd.DataFrame:
    """Answer: the same over all applications, those never sent included."""
    stages, endings = STAGE.categories, ENDING.categories
    code = codes(log.applications["furthest_stage"]) * len(endings)
    code += codes(log.applications["ending"])
    count = np.bincount(code, minlength=len(stages) * len(endings))
    return pd.DataFrame(count.reshape(len(stages), -1), index=stages, columns=endings)


def codes(column: pd.Series) -> Integers:
    """The position of each word in its closed list; a missing word counts as "unknown"."""
    given = column.cat.codes.to_numpy().astype(np.int64)
    return np.where(given < 0, list(column.cat.categories).index("unknown"), given)


def sent(log: SearchLog) -> Booleans:
    """Which applications were really sent."""
    return (log.applications["ending"] != Ending.NOT_APPLIED.value).to_numpy(dtype=np.bool_)


def among(column: pd.Series, words: Collection[str]) -> Booleans:
    """Which rows of a column with a closed list hold one of these words."""
    return np.array([word in words for word in column.cat.categories])[codes(column)]


def may_hide_offers(cells: pd.DataFrame) -> int:
    """How many sent applications of unknown depth may have got an offer.

    `cells` as `sent_cells` gives them. Silence, a rejection and a closed role do not follow an
    offer; a withdrawal may.
    """
    return int(cells[AFTER_AN_OFFER].loc[[Stage.UNKNOWN]].to_numpy().sum())


def shares(count: npt.ArrayLike, of: npt.ArrayLike) -> dict[str, Floats]:
    """The columns share, low and high: `count` of `of` with Wilson's 95 % interval.

    NaN where `of` is 0.
    """
    cases = np.asarray(of, dtype=np.float64)
    low, high = wilson(count, of)
    return {
        "share": np.asarray(count) / np.where(cases > 0, cases, np.nan),
        "low": low,
        "high": high,
    }


def ranged(count: npt.ArrayLike, at_most: npt.ArrayLike, of: npt.ArrayLike) -> dict[str, Floats]:
    """The columns share, low and high where some depths are unknown.

    The interval reaches from the lower end for `count` to the upper end for `at_most`.
    """
    return {**shares(count, of), "high": wilson(at_most, of)[1]}


def rows_of(keys: pd.Series, wanted: pd.Series) -> Integers:
    """The position in `keys` of each wanted key; -1 where it is missing or not there."""
    known, asked = keys.to_numpy(), wanted.to_numpy(dtype=np.int64, na_value=0)
    first, last = known.min(initial=0), known.max(initial=0)
    if last - first > 4 * len(known) + 1000:  # keys far apart: look them up by hash
        rows = pd.Index(known).get_indexer(asked)
    else:
        table = np.full(last - first + 1, -1)
        table[known - first] = np.arange(len(known))
        rows = np.where((asked < first) | (asked > last), -1, table[(asked - first) % len(table)])
    return np.where(wanted.isna(), -1, rows).astype(np.int64)


def distinct(word: Integers, words: int, *case: Integers) -> Integers:
    """How many distinct cases stand with each of so many words, a word told by its position.

    A case is told by one or several whole numbers from -1 on: rows of frames.
    """
    key = np.zeros(len(word), dtype=np.int64)
    for rows in case:
        key = key * (rows.max(initial=-1) + 2) + rows + 1
    pairs = pd.unique(key * words + word)
    return np.bincount(pairs % words, minlength=words)


def tally(*columns: Integers) -> tuple[Integers, Integers]:
    """Answer: which combinations of whole numbers are there, in their order, and how often each?

    Returns an array with a row for each column given, and the counts.
    """
    found, which = combined(*columns)
    return found, np.bincount(which, minlength=found.shape[1])


def combined(*columns: Integers) -> tuple[Integers, Integers]:
    """Answer: which combinations are there, in their order, and which of them is at each place?"""
    table = np.stack(columns)
    if not table.size:
        return table, np.zeros(0, dtype=np.int64)
    low = table.min(axis=1, keepdims=True)
    widths = tuple(np.ptp(table, axis=1) + 1)
    keys = np.ravel_multi_index(tuple(table - low), widths)
    key, which = np.unique(keys, return_inverse=True)
    return np.stack(np.unravel_index(key, widths)) + low, which


def code(stage: Stage) -> int:
    """The position of one stage in the list of stages, as `codes` gives it."""
    return list(Stage).index(stage)
