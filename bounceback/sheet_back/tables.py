"""The tables that go back: own cells row by row, and the added cells beside them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from bounceback.importing.added_columns import OF_INTERVIEWS, Added
from bounceback.schema import SearchLog
from bounceback.sheet_back.originals import Original
from bounceback.vocabulary.fields import Table

# Added columns that are there in any case, so that every file looks the same.
_OF_APPLICATIONS = (
    Added.STAGE,
    Added.ENDING,
    Added.REASONS,
    Added.WHO,
    Added.STRENGTHS,
    Added.POINTS,
    Added.NEXT,
    Added.NEXT_ON,
)
ALWAYS = {
    Table.APPLICATIONS: _OF_APPLICATIONS,
    Table.EVENTS: _OF_APPLICATIONS,
    Table.INTERVIEWS: (Added.KIND, Added.RESULT, Added.ITS_STRENGTHS, Added.ITS_POINTS),
    Table.IGNORED: (),
}


@dataclass(frozen=True)
class BackTable:
    """One table on its way back.

    `header` is the index of the row of column names in `rows`; a table without one has got an
    empty row for the added names. `applications` and `interviews` hold the key of what stands in
    a row by its index. `added` has a row per row and a column per added column.
    """

    original: Original
    rows: Sequence[Sequence[str]]
    header: int
    applications: Mapping[int, int]
    interviews: Mapping[int, int]
    added: pd.DataFrame

    @property
    def columns(self) -> list[Added]:
        """The added columns, in their order."""
        return [Added(str(name)) for name in self.added]

    @property
    def width(self) -> int:
        """How many own columns there are."""
        return max(map(len, self.rows), default=0)

    def with_added(self, columns: Mapping[Added, Mapping[int, str]]) -> "BackTable":
        """The same table with these added columns, each given by the index of its rows."""
        index = range(len(self.rows))
        texts = {added: pd.Series(dict(cells)).reindex(index) for added, cells in columns.items()}
        return replace(self, added=pd.DataFrame(texts, index=index).fillna("").astype("str"))


def tables(
    originals: Sequence[Original], log: SearchLog, keep: Collection[int] | None = None
) -> tuple[BackTable, ...]:
    """Answer: which tables go back, with all their rows or only these applications?

    Of a part of a search, the tables that were not read, and rows that are no application, are
    left out.
    """
    used = [o for o in originals if keep is None or o.decision.kind is not Table.IGNORED]
    return tuple(_table(original, log, keep) for original in used)


def _table(original: Original, log: SearchLog, keep: Collection[int] | None) -> BackTable:
    applications = _by_row(log.applications, "application", original)
    held = _by_row(log.interviews, "interview", original)
    interviews = held if original.decision.kind is Table.INTERVIEWS else {}
    top = original.decision.header_row
    numbers = list(range(1, len(original.rows) + 1))
    if keep is not None:
        wanted = {*log.interviews.loc[log.interviews["application"].isin(keep), "interview"]}
        numbers = [
            number
            for number in numbers
            if number <= top or applications.get(number) in keep or interviews.get(number) in wanted
        ]
    if top == 0:  # a row of its own for the added names
        rows, places = [[], *original.rows], [0, *numbers]
    else:
        rows, places = list(original.rows), list(numbers)
    shift = 0 if top == 0 else 1
    return BackTable(
        original,
        [rows[number - shift] for number in places],
        max(top - 1, 0),
        {i: applications[n] for i, n in enumerate(places) if n in applications},
        {i: interviews[n] for i, n in enumerate(places) if n in interviews},
        pd.DataFrame(index=range(len(places))),
    )


def _by_row(frame: pd.DataFrame, key: str, original: Original) -> dict[int, int]:
    """The keys of what stands in the rows of a table, by the row as a person counts it."""
    here = frame[frame["origin"] == original.decision.origin]
    return {int(row): int(k) for row, k in zip(here["row"], here[key], strict=True) if row > 0}


def blank(table: BackTable) -> BackTable:
    """Return the table with the added columns that are always there, and nothing in them."""
    kind = table.original.decision.kind
    names = ALWAYS[kind]
    if kind is Table.INTERVIEWS and table.applications:
        names = (*ALWAYS[Table.APPLICATIONS], *names)
    return table.with_added({added: {} for added in names})


def is_always(added: Added) -> bool:
    """Whether this column is there even where it holds nothing."""
    kind = Table.INTERVIEWS if added in OF_INTERVIEWS else Table.APPLICATIONS
    return added in ALWAYS[kind]
