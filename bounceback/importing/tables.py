"""A sheet under its headers, with what was decided about it: what every reader asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.account import Problem
from bounceback.importing.decisions import TableDecision
from bounceback.importing.distinct import Distinct, distinct
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.words import normalise, words

DATE_FIELDS = (Field.APPLIED_ON, Field.ENDED_ON, Field.HELD_ON, Field.SAVED_ON)
STATUS_FIELDS = (Field.OUTCOME, Field.STATUS, Field.STAGE)  # the likeliest to say the ending first
FLAG_FIELDS = (Field.ACCEPTED, Field.REJECTED, Field.NO_RESPONSE, Field.WITHDREW, Field.ANSWERED)

BY_NAME, BY_HEADING = "Status (sheet name)", "Status (heading)"  # columns that no cell holds
WITHIN = " › "  # between the name of a sheet and that of a part of it

Written = tuple[npt.NDArray[np.int64], Distinct]  # places of rows, and the texts there


@dataclass(frozen=True)
class ReadTable:
    """A sheet with its settled decision: the data rows under their headers.

    `rows` holds, for each data row, the row number that the person sees; `repairs` what was
    put right in them; `key` what the sheet itself says that its codes mean.
    """

    decision: TableDecision
    data: pd.DataFrame
    rows: npt.NDArray[np.int64]
    repairs: tuple[Problem, ...] = ()
    key: Mapping[str, str] = field(default_factory=dict)
    _distinct: dict[str, Distinct] = field(default_factory=dict, compare=False, repr=False)
    _trimmed: dict[str, pd.Series] = field(default_factory=dict, compare=False, repr=False)
    _written: dict[tuple[str, int], Written] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def origin(self) -> str:
        """The table's name for people."""
        return self.decision.origin

    def headers(self, *fields: Field) -> list[str]:
        """The headers of the columns with one of these meanings, in the order of the sheet."""
        return [c.header for c in self.decision.columns if c.field in fields]

    def distinct(self, header: str) -> Distinct:
        """The distinct texts of a column; found once, since many questions are asked of them."""
        if header not in self._distinct:
            self._distinct[header] = distinct(self.data[header])
        return self._distinct[header]

    def text(self, header: str) -> pd.Series:
        """A column as trimmed text; one in which nearly every cell differs is not counted up."""
        if isinstance(self.data[header].dtype, pd.CategoricalDtype):
            return self.distinct(header).as_text()
        if header not in self._trimmed:
            self._trimmed[header] = self.data[header].str.strip().reset_index(drop=True)
        return self._trimmed[header]

    def written(self, header: str, most: int) -> Written:
        """The first rows that hold any text in this column, at most so many; found once."""
        if (header, most) not in self._written:
            texts = self.text(header)
            places = np.flatnonzero(texts != "")[:most]
            self._written[header, most] = places, distinct(texts.take(places))
        return self._written[header, most]

    def column(self, meaning: Field) -> Distinct | None:
        """The first column with this meaning."""
        headers = self.headers(meaning)
        return self.distinct(headers[0]) if headers else None

    def filled(self, meaning: Field) -> npt.NDArray[np.bool_]:
        """Which rows hold any text in the first column with this meaning."""
        headers = self.headers(meaning)
        return self.text_stands(headers[0]) if headers else np.zeros(len(self.rows), dtype=bool)

    def says(self, header: str) -> npt.NDArray[np.bool_]:
        """Which rows hold more in this column than a word or a dash for nothing."""
        column = self.distinct(header)
        return column.where(bool(t) and normalise(t) not in words().blank for t in column.texts)

    def text_stands(self, header: str) -> npt.NDArray[np.bool_]:
        """Which rows hold any text in this column."""
        if isinstance(self.data[header].dtype, pd.CategoricalDtype):
            column = self.distinct(header)
            return column.where(map(bool, column.texts))
        return (self.text(header) != "").to_numpy(dtype=bool)

    def keep(self, wanted: npt.NDArray[np.bool_]) -> "ReadTable":
        """The same table with only these data rows."""
        if wanted.all():
            return self
        return ReadTable(
            self.decision, self.data[wanted], self.rows[wanted], self.repairs, self.key
        )
