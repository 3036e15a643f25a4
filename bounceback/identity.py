"""What tells one row of a search from another, however the sheet is sorted.

Company and role do not: people apply again. The person's own identifier does, where it is a
different one in each row; else company, role and date of applying do, and the turn among those
alike. Differences of upper and lower case are none.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from bounceback.schema import EXTRA_PREFIX
from bounceback.vocabulary.words import normalise

ID_NAMES = frozenset({"id", "application id", "job id", "index", "no", "nr", "number"})
BETWEEN = " · "


def id_column(applications: pd.DataFrame) -> str | None:
    """Answer: which column is the person's own identifier, and tells all applications apart?"""
    for column in applications:
        name = str(column)
        known = normalise(name.removeprefix(EXTRA_PREFIX)) in ID_NAMES
        if name.startswith(EXTRA_PREFIX) and known and applications[column].is_unique:
            return name
    return None


def keyed(frame: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Each row's `key`, which is the text of these columns, and its `turn` among those alike.

    Rows and index are those of the frame; turns count from 0 in the order of the rows.
    """
    texts = [_folded(frame[column]) for column in columns]
    key = pd.Series(map(BETWEEN.join, zip(*texts, strict=True)), frame.index, dtype="str")
    return pd.DataFrame({"key": key, "turn": key.groupby(key, sort=False).cumcount()})


def _folded(column: pd.Series) -> list[str]:
    """The texts of a column without regard to case, each distinct value looked at once."""
    codes, values = pd.factorize(column)
    texts = [*(_text(value) for value in values), ""]  # the last one is for what is missing
    return [texts[code] for code in codes]


def _text(value: object) -> str:
    if isinstance(value, pd.Timestamp | np.datetime64):
        return pd.Timestamp(value).date().isoformat()
    return str(value).casefold()
