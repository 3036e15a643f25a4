"""Each distinct text of a column is looked at once; the rows only carry its number."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.api.types import union_categoricals

T = TypeVar("T")
LOOKED_AT = 200  # distinct texts, or rows, are enough to tell what a table is about


@dataclass(frozen=True)
class Distinct:
    """A column as its distinct trimmed texts and, per row, the number of its text."""

    texts: list[str]
    codes: npt.NDArray[np.int32]
    _answers: dict[object, list[Any]] = field(default_factory=dict, compare=False, repr=False)

    def each(self, answer: Callable[[str], T]) -> list[T]:
        """The answer for each distinct text, in the order of `texts`; each is asked for once."""
        if answer not in self._answers:
            self._answers[answer] = [answer(text) for text in self.texts]
        return self._answers[answer]

    def at_once(self, answer: Callable[[list[str]], list[T]]) -> list[T]:
        """The answers for all distinct texts, got together; they are asked for once."""
        if answer not in self._answers:
            self._answers[answer] = answer(self.texts)
        return self._answers[answer]

    def counts(self) -> npt.NDArray[np.int64]:
        """How many rows hold each distinct text."""
        return np.bincount(self.codes, minlength=len(self.texts))

    def where(self, holds: Iterable[bool]) -> npt.NDArray[np.bool_]:
        """Which rows hold a text for which `holds`, given per distinct text, is true."""
        return np.fromiter(holds, dtype=bool, count=len(self.texts))[self.codes]

    def as_text(self) -> pd.Series:
        """The column as plain text, with an empty text where nothing was written."""
        return pd.Series(pd.array(self.texts, dtype="str").take(self.codes))

    def as_words(self, keep: Callable[[str], bool] = bool) -> pd.Categorical:
        """The column as a category; a row whose text is not kept is missing."""
        used = np.array([keep(text) for text in self.texts], dtype=bool)
        numbers = np.where(used, np.cumsum(used) - 1, -1)
        kept = [text for text, is_used in zip(self.texts, used, strict=True) if is_used]
        return pd.Categorical.from_codes(
            numbers[self.codes], categories=pd.Index(kept, dtype="str")
        )


def distinct(column: pd.Series) -> Distinct:
    """The distinct trimmed texts of a column of cell texts."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        codes, texts = column.cat.codes.to_numpy(), column.cat.categories
    else:
        codes, texts = pd.factorize(column)
    used = np.bincount(codes, minlength=len(texts)) > 0
    trimmed = pd.Index(texts).astype("str").str.strip()
    numbers, unique = pd.factorize(trimmed[used])
    renumbered = np.zeros(len(texts), dtype=np.int32)
    renumbered[used] = numbers
    return Distinct(unique.to_numpy(dtype=object).tolist(), renumbered[codes])


def texts_in(column: pd.Series) -> list[str]:
    """The first distinct texts of a column, without an empty one."""
    return [text for text in distinct(column).texts[:LOOKED_AT] if text]


def stacked(frames: list[pd.DataFrame]) -> pd.DataFrame:
    """The rows of all frames; a column that is a category in each of them stays one."""
    if len(frames) == 1:
        return frames[0].reset_index(drop=True)
    names = list(dict.fromkeys(str(name) for frame in frames for name in frame))
    words = [name for name in names if all(_is_category(frame, name) for frame in frames)]
    rest = pd.concat([frame.drop(columns=words) for frame in frames], ignore_index=True)
    unions = {name: union_categoricals([_worded(f[name]) for f in frames]) for name in words}
    return rest.assign(**unions)[names]


def repeated(text: str, length: int) -> pd.Categorical:
    """A column in which every row says the same."""
    return pd.Categorical.from_codes(
        np.zeros(length, dtype=np.int8), categories=pd.Index([text], dtype="str")
    )


def _is_category(frame: pd.DataFrame, name: str) -> bool:
    return name in frame and isinstance(frame[name].dtype, pd.CategoricalDtype)


def _worded(column: pd.Series) -> pd.Series:
    """The same category; one without any word does not know by itself that its words are text."""
    if len(column.cat.categories):
        return column
    none = pd.Index([], dtype="str")
    return pd.Series(pd.Categorical.from_codes(column.cat.codes, categories=none))
