"""Everything about an import that a person can see and correct.

`Decisions` is plain data: it stands in the journal beside the original bytes, goes through JSON
and back unchanged, and together with the bytes it determines the result. What a person leaves
open (no columns, no date order) is proposed anew by `building.build`, which hands the completed
decisions back.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any, Self

from bounceback.errors import DecisionsError
from bounceback.vocabulary.fields import Field, Table
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise, words


class DateOrder(StrEnum):
    """How dates such as 3/4/2026 are meant."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNDECIDED = "undecided"

    @property
    def label(self) -> str:
        """The order as a person reads it."""
        return {
            DateOrder.DAY_FIRST: "Day first: 3/4 is the 3rd of April",
            DateOrder.MONTH_FIRST: "Month first: 3/4 is March the 4th",
            DateOrder.UNDECIDED: "Not decided: such dates stay unknown",
        }[self]


@dataclass(frozen=True)
class ColumnDecision:
    """What one column means, how sure that is (0 to 1), and up to five of its values.

    `also` is what it could mean as well, where another column of the sheet has that meaning.
    """

    header: str
    field: Field
    confidence: float = 1.0
    samples: tuple[str, ...] = ()
    also: Field | None = None


@dataclass(frozen=True)
class TableDecision:
    """How one sheet is read.

    `sheet` is empty for text files, `encoding` and `delimiter` are empty for workbooks.
    `header_row` counts from 1 as the person sees it; 0 says that there is no header.
    `columns` empty or `date_order` None: to be proposed. `why` and `date_proof` say in a
    sentence what the proposal rests on. `year` is the year of the first date of a column in
    which no date names one, as the person says it; `title` what else says of which year it is.
    """

    source: str
    sheet: str = ""
    kind: Table = Table.APPLICATIONS
    header_row: int = 1
    encoding: str = ""
    delimiter: str = ""
    columns: tuple[ColumnDecision, ...] = ()
    date_order: DateOrder | None = None
    date_proof: str = ""
    why: str = ""
    year: int | None = None
    title: str = ""

    @property
    def origin(self) -> str:
        """The table's name for people: the file, and the sheet where there are several."""
        return f"{self.source} › {self.sheet}" if self.sheet else self.source

    def fields(self) -> dict[str, Field]:
        """The meaning of each column by its header."""
        return {column.header: column.field for column in self.columns}

    def with_field(self, header: str, meaning: Field) -> Self:
        """The same decision with one column meaning something else."""
        columns = tuple(
            replace(c, field=meaning, confidence=1.0) if c.header == header else c
            for c in self.columns
        )
        return replace(self, columns=columns)

    def corrected_as(self, before: Self, after: Self) -> Self:
        """The same decision with what was corrected in a table that has the same columns."""
        meant = self
        for header, field_ in after.fields().items():
            if before.fields()[header] is self.fields()[header] is not field_:
                meant = meant.with_field(header, field_)
        if self.date_order is before.date_order is not after.date_order:
            meant = replace(meant, date_order=after.date_order, date_proof=after.date_proof)
        return meant


@dataclass(frozen=True)
class StatusDecision:
    """What one status value means: how it stands, how far it got, or both.

    `asked` is true while the program does not know and the person has not said;
    `confirmed` once the person has answered. Both are true where only its stage was said.
    """

    value: str
    ending: Ending | None = None
    stage: Stage | None = None
    count: int = 0
    asked: bool = False
    confirmed: bool = False

    @property
    def half_said(self) -> bool:
        """Whether it is still asked how this stands, whatever was said of the stage."""
        return self.asked and self.ending is Ending.UNKNOWN


@dataclass(frozen=True)
class TagDecision:
    """Which reasons or themes one value of a reason, feedback or review column names.

    Of a column of results it is how the interview went on, of one of ratings the number.
    """

    field: Field
    value: str
    meanings: tuple[str, ...] = ()
    count: int = 0
    confirmed: bool = False


@dataclass(frozen=True)
class Decisions:
    """All that was decided about an import; the order of each part does not matter."""

    tables: tuple[TableDecision, ...] = ()
    statuses: tuple[StatusDecision, ...] = ()
    tags: tuple[TagDecision, ...] = field(default=())

    def table(self, source: str, sheet: str) -> TableDecision | None:
        """The decision about one sheet, where there is one."""
        return next((t for t in self.tables if (t.source, t.sheet) == (source, sheet)), None)

    def like(self, table: TableDecision) -> tuple[TableDecision, ...]:
        """Answer: which other tables of its file have the same columns and hold the same?"""
        names = [column.header for column in table.columns]
        return tuple(
            other
            for other in self.tables
            if other.origin != table.origin
            and (other.source, other.kind) == (table.source, table.kind)
            and [column.header for column in other.columns] == names
        )

    def corrected(self, before: TableDecision, after: TableDecision) -> Self:
        """The same decisions with one table corrected, and those like it where they said the same.

        A sheet per month has its columns and dates corrected once; its year is its own.
        """
        decisions = self.with_table(after)
        for other in self.like(before) if after.columns else ():
            decisions = decisions.with_table(other.corrected_as(before, after))
        return decisions

    def with_table(self, table: TableDecision) -> Self:
        """The same decisions with one table's decision replaced or added."""
        others = tuple(t for t in self.tables if t.origin != table.origin)
        kept_place = [table if t.origin == table.origin else t for t in self.tables]
        return replace(
            self, tables=tuple(kept_place) if len(others) < len(self.tables) else (*others, table)
        )

    def with_statuses(self, answers: Iterable[StatusDecision]) -> Self:
        """The same decisions with these status values answered by the person.

        One of which only the stage was said is still asked.
        """
        merged = {s.value: s for s in self.statuses}
        merged |= {a.value: replace(a, confirmed=True, asked=a.half_said) for a in answers}
        return replace(self, statuses=tuple(merged.values()))

    def with_tags(self, answers: Iterable[TagDecision]) -> Self:
        """The same decisions with these values of reason or review columns answered."""
        merged = {(t.field, t.value): t for t in self.tags}
        merged |= {(a.field, a.value): replace(a, confirmed=True) for a in answers}
        return replace(self, tags=tuple(merged.values()))

    def answers(self) -> Self:
        """Only what the person said, to be offered for the next sheet.

        A bare yes or no says something only below its own header.
        """
        bare = words().yes | words().no
        return replace(
            self,
            tables=(),
            statuses=tuple(
                s for s in self.statuses if s.confirmed and normalise(s.value) not in bare
            ),
            tags=tuple(t for t in self.tags if t.confirmed),
        )

    def to_json(self) -> str:
        """The decisions as JSON text that `from_json` reads back."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)

    def to_dict(self) -> dict[str, Any]:
        """The decisions as lists, dictionaries, text and numbers."""
        return asdict(self)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read decisions from JSON; whatever is left out is proposed anew.

        Raises:
            DecisionsError: text that is not JSON, or a key or word that decisions do not have.
        """
        remedy = "Use the decisions that `python -m bounceback check FILE --json` prints."
        try:
            given = json.loads(text)
        except json.JSONDecodeError as error:
            raise DecisionsError(f"The decisions are not valid JSON ({error}).", remedy) from error
        try:
            return cls(
                tables=tuple(_table(item) for item in given.get("tables", ())),
                statuses=tuple(_status(item) for item in given.get("statuses", ())),
                tags=tuple(_tag(item) for item in given.get("tags", ())),
            )
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise DecisionsError(f"The decisions do not fit ({error}).", remedy) from error


def _table(item: Mapping[str, Any]) -> TableDecision:
    known = dict(item)
    known["kind"] = Table(known.get("kind", Table.APPLICATIONS))
    known["header_row"] = int(known.get("header_row", 1))
    known["columns"] = tuple(_column(column) for column in known.get("columns", ()))
    order = known.get("date_order")
    known["date_order"] = None if order is None else DateOrder(order)
    year = known.get("year")
    known["year"] = None if year is None else int(year)
    return TableDecision(**known)


def _column(item: Mapping[str, Any]) -> ColumnDecision:
    known = dict(item)
    known["field"] = Field(known["field"])
    known["samples"] = tuple(known.get("samples", ()))
    known["also"] = Field(known["also"]) if known.get("also") else None
    return ColumnDecision(**known)


def _status(item: Mapping[str, Any]) -> StatusDecision:
    known = dict(item)
    known["ending"] = Ending(known["ending"]) if known.get("ending") else None
    known["stage"] = Stage(known["stage"]) if known.get("stage") else None
    return StatusDecision(**known)


def _tag(item: Mapping[str, Any]) -> TagDecision:
    known = dict(item)
    known["field"] = Field(known["field"])
    known["meanings"] = tuple(known.get("meanings", ()))
    return TagDecision(**known)
