"""The tables of the files that a person opened, cell for cell as they were written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bounceback.importing.added_columns import apart
from bounceback.importing.building import Source, named_apart
from bounceback.importing.decisions import Decisions, TableDecision
from bounceback.importing.headers import header_at
from bounceback.importing.reading import read
from bounceback.importing.sheets import Sheet
from bounceback.vocabulary.fields import Table


@dataclass(frozen=True)
class Original:
    """One table as it was: its cells row by row, and how it was read.

    Columns that were added to it before are not part of it.
    """

    decision: TableDecision
    rows: Sequence[Sequence[str]]
    headers: Sequence[str]  # what each column is called in the decision

    @property
    def name(self) -> str:
        """What it is called among the others: its sheet, else its file without the ending."""
        return self.decision.sheet or self.decision.source.rpartition(".")[0]


def originals(sources: Iterable[Source], decisions: Decisions) -> tuple[Original, ...]:
    """Answer: which tables do these files hold, read by these decisions?

    Raises:
        BouncebackError: a file that cannot be read.
    """
    sheets = [sheet for source in named_apart(tuple(sources)) for sheet in _read(source, decisions)]
    own, _ = apart(sheets)
    return tuple(_original(sheet, decisions) for sheet in own if not sheet.cells.empty)


def _read(source: Source, decisions: Decisions) -> tuple[Sheet, ...]:
    decided = decisions.table(source.name, "")
    if decided is None:
        return read(source, as_written=True)
    return read(source, decided.encoding, decided.delimiter, as_written=True)


def _original(sheet: Sheet, decisions: Decisions) -> Original:
    ignored = TableDecision(sheet.source, sheet.name, Table.IGNORED, delimiter=sheet.delimiter)
    decision = decisions.table(sheet.source, sheet.name) or ignored
    return Original(
        decision, sheet.first_rows(len(sheet.cells)), header_at(sheet, decision.header_row).names
    )
