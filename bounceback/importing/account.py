"""What an import understood, changed, could not read and set aside, row by row."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from bounceback.importing.decisions import Decisions


class Kind(StrEnum):
    """What happened to a cell or a row. The first five need nothing; the rest are questions."""

    SET_ASIDE = "set_aside"  # the row is not an application; the message says why
    NOT_APPLIED = "not_applied"  # the row is kept out of every rate
    INFERRED = "inferred"  # read with an assumption that is named
    DUPLICATE = "duplicate"  # the same as an earlier row; kept
    SUGGESTED = "suggested"  # a note may say more; nothing was taken from it
    DATE_UNREADABLE = "date_unreadable"
    DATE_UNDECIDED = "date_undecided"
    DATE_YEARLESS = "date_yearless"
    DATE_IMPLAUSIBLE = "date_implausible"
    STATUS_UNKNOWN = "status_unknown"
    TAG_UNKNOWN = "tag_unknown"
    UNMATCHED_INTERVIEW = "unmatched_interview"

    @property
    def is_question(self) -> bool:
        """Whether the person can make the result better by an answer."""
        return self not in {
            Kind.SET_ASIDE,
            Kind.NOT_APPLIED,
            Kind.INFERRED,
            Kind.DUPLICATE,
            Kind.SUGGESTED,
        }


@dataclass(frozen=True)
class Problem:
    """One cell or row: where it stands, what it says, what was done and why.

    `row` counts from 1 as the person sees it; 0 speaks of a whole column or sheet.
    """

    row: int
    column: str
    kind: Kind
    value: str
    message: str
    origin: str = ""


@dataclass(frozen=True)
class Account:
    """The account of one import. `rows == kept + set_aside` in either kind of table.

    `rows` and `kept` count rows of application tables; interviews are counted apart.
    """

    rows: int
    kept: int
    interview_rows: int
    interviews_kept: int
    problems: tuple[Problem, ...]
    decisions: Decisions

    @property
    def set_aside(self) -> int:
        """Rows of application tables that are not applications."""
        return self.rows - self.kept

    @property
    def questions(self) -> int:
        """Rows of any table with at least one open question."""
        return len({(p.origin, p.row) for p in self.problems if p.kind.is_question and p.row})

    def to_frame(self) -> pd.DataFrame:
        """The problems as a table: origin, row, column, value, kind, message."""
        columns = ["origin", "row", "column", "value", "kind", "message"]
        return pd.DataFrame([asdict(p) for p in self.problems], columns=columns)

    def to_dict(self) -> dict[str, Any]:
        """The account as lists, dictionaries, text and numbers."""
        return {
            "rows": self.rows,
            "kept": self.kept,
            "interviews": {"rows": self.interview_rows, "kept": self.interviews_kept},
            "decisions": self.decisions.to_dict(),
            "problems": [asdict(problem) for problem in self.problems],
        }


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by table and row, as a person would look them up, each once."""
    once = dict.fromkeys(problems)
    return tuple(sorted(once, key=lambda p: (p.origin, p.row, p.column)))
