"""Statuses that stand outside the rows: as the name of a sheet, or as a heading between the rows.

Where no column says how an application stands, the sheet "Rejected" and the line "REJECTED" above
some of the rows do. They become a column that a person can see, and change, like any other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.account import Kind, Problem
from bounceback.importing.kinds import kind_of
from bounceback.importing.list_headings import says_sent, standing_of_heading
from bounceback.importing.sheets import Sheet, has_text
from bounceback.importing.sifting import heads, heads_by_status, without_count
from bounceback.importing.tables import (
    BY_HEADING,
    BY_NAME,
    FLAG_FIELDS,
    STATUS_FIELDS,
    WITHIN,
    ReadTable,
)
from bounceback.importing.values import Standing
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise

TELLING_HOW = frozenset({*STATUS_FIELDS, *FLAG_FIELDS, *STAGE_OF_FIELD, Field.ROUNDS})
LISTS = frozenset({"applications", "application", "candidatures", "candidaturas", "solicitudes"})
MANY = 3  # sheets; a board of stages has so many
FIRST_CELLS = 2  # where a heading stands
MOST_ALONE = 2  # a heading that nobody knows stands in one of so many rows at most


@dataclass(frozen=True)
class Told:
    """A status per row that no cell of the row holds, the name of its column, and the account."""

    name: str
    texts: pd.Series
    problems: tuple[tuple[int, str, str], ...]

    def beside(self, data: pd.DataFrame) -> pd.DataFrame:
        """The same table with these statuses as its last column."""
        return data.assign(**{self.name: self.texts})

    def reported(self, origin: str) -> tuple[Problem, ...]:
        """What is said of these statuses in the account."""
        return tuple(
            Problem(row, self.name, Kind.INFERRED, text, message, origin)
            for row, text, message in self.problems
        )


def names_statuses(sheets: Sequence[Sheet]) -> bool:
    """Answer: is each status of this file a sheet of its own?

    Two sheets at least are named so, and not only "Applications" and "Interviews": these two may
    hold a row per application and a row per interview. A table below a heading is one only where
    such headings say how the rows stand.
    """
    if any(sheet.heading is not None and sheet.part_of is not None for sheet in sheets):
        return True
    said = {sheet.name: _meant(sheet) for sheet in sheets if _is_named_by_status(sheet)}
    return len(said) >= MANY or (
        len(said) > 1 and any(meant.ending is not Ending.OPEN for meant in said.values())
    )


def is_plan(heading: str) -> bool:
    """Answer: does a heading say of the rows below it that they were not applied for yet?"""
    return standing_of_heading(heading).ending is Ending.NOT_APPLIED


def says_if_sent(heading: str) -> bool:
    """Answer: does the heading of a whole list say that it was sent, turned down or only planned?

    "Job offers" may be a list of adverts, "Interviews" one of talks, and "Applications" the name of
    any list.
    """
    if says_sent(heading):
        return True
    said = standing_of_heading(heading)
    alone = {Ending.NOT_APPLIED, Ending.REJECTED, Ending.NO_RESPONSE, Ending.WITHDREW}
    sent = said.ending in alone or said.stage is Stage.APPLIED
    return said.understood and sent and normalise(heading) not in LISTS


def told_outside(
    sheet: Sheet, data: pd.DataFrame, rows: npt.NDArray[np.int64], *, by_name: bool
) -> Told | None:
    """Answer: how do the rows of a sheet stand by what stands outside of them?

    None where a column says it. `by_name` says whether the sheets of this file are statuses.
    """
    by_name = sheet.heading is not None or (by_name and _is_named_by_status(sheet))
    headings = _headings(data)
    headings |= _strange(data, headings)
    if not (by_name or headings) or _tells_how(sheet, data):
        return None
    return _by_headings(data, rows, headings) if headings else _by_name(sheet, data)


def holds_plans(table: ReadTable) -> bool:
    """Answer: is this a sheet, or a part of one, whose name says that nothing was sent?"""
    return is_plan(without_count(table.decision.sheet.rpartition(WITHIN)[2]))


def below_plans(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Answer: which rows of a table stand below a heading of plans, or in a sheet of that name?"""
    if holds_plans(table):
        return np.ones(len(table.rows), dtype=bool)
    found = _headings(table.data)
    plans = [is_plan(found[place]) if place in found else None for place in range(len(table.data))]
    below = pd.Series(plans, dtype="boolean").ffill().fillna(value=False)
    return below.to_numpy(dtype=bool)


def _is_named_by_status(sheet: Sheet) -> bool:
    meant = _meant(sheet)
    return meant.understood and not meant.blank and normalise(sheet.name) not in LISTS


def _meant(sheet: Sheet) -> Standing:
    return standing_of_heading(_name(sheet))


def _name(sheet: Sheet) -> str:
    """What stands above a part of a sheet, or else what the sheet is called."""
    return sheet.name if sheet.heading is None else sheet.heading


def _tells_how(sheet: Sheet, data: pd.DataFrame) -> bool:
    """Whether the columns say how an application stands, or hold interviews instead."""
    kind, columns = kind_of(f"{sheet.source} {sheet.name}", data)
    return kind is Table.INTERVIEWS or any(column.field in TELLING_HOW for column in columns)


def _by_name(sheet: Sheet, data: pd.DataFrame) -> Told:
    texts = pd.Series(_name(sheet), index=data.index, dtype="category")
    named = "name of the sheet" if sheet.heading is None else "heading above these rows"
    message = f"No column says how each application stands: the {named} was taken for it."
    return Told(BY_NAME, texts, ((0, sheet.name, message),))


def _by_headings(data: pd.DataFrame, rows: npt.NDArray[np.int64], headings: dict[int, str]) -> Told:
    texts = pd.Series([headings.get(place) for place in range(len(data))], dtype="str").ffill()
    texts = texts.fillna("")
    texts[list(headings)] = ""
    message = "No column says how each application stands: this heading was taken for those below."
    told = tuple((int(rows[place]), text, message) for place, text in headings.items())
    return Told(BY_HEADING, texts.set_axis(data.index).astype("category"), told)


def _headings(data: pd.DataFrame) -> dict[int, str]:
    """The statuses that stand alone in a row, by the place of the row."""
    alone = _alone(data)
    return {place: without_count(text) for place, text in alone.items() if heads_by_status(text)}


def _strange(data: pd.DataFrame, known: dict[int, str]) -> dict[int, str]:
    """Other texts that stand alone among headings of which some are known: they are asked about.

    A row of its own for each, with fuller rows below it; else they may be names of companies.
    """
    alone = _alone(data) if known else {}
    apart = all(place + 1 not in alone and place + 1 < len(data) for place in alone)
    if not apart or not all(alone.values()) or MOST_ALONE * len(alone) > len(data):
        return {}
    return {place: without_count(text) for place, text in alone.items() if not heads(text)}


def _alone(data: pd.DataFrame) -> dict[int, str]:
    """What the first cells of each row hold that has but one text, by the place of the row."""
    filled = np.zeros(len(data), dtype=np.int64)
    for i in range(data.shape[1]):
        filled += has_text(data.iloc[:, i])
        if not (filled <= 1).any():
            return {}
    places = np.flatnonzero(filled == 1)
    cells = data.iloc[places, :FIRST_CELLS].astype("str").itertuples(index=False, name=None)
    return {int(p): "".join(texts).strip() for p, texts in zip(places, cells, strict=True)}
