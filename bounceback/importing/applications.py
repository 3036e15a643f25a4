"""From one applications table to rows of the log."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import (
    APPLIED,
    NOT_APPLIED,
    NOTHING,
    OPEN,
    SCREEN,
    UNKNOWN,
    UNKNOWN_STAGE,
)
from bounceback.importing.date_columns import no_days
from bounceback.importing.decisions import StatusDecision
from bounceback.importing.distinct import Distinct, repeated
from bounceback.importing.elsewhere import ending_for_date
from bounceback.importing.headings import below_plans
from bounceback.importing.hints import depth_hints
from bounceback.importing.lessons import Answers, Found, mentions_of, reasons_of
from bounceback.importing.numbered_rounds import assumed
from bounceback.importing.reaching import shortlisted
from bounceback.importing.sifting import duplicates, sift
from bounceback.importing.stamps import dates_of
from bounceback.importing.standings import Standings, standings
from bounceback.importing.tables import STATUS_FIELDS, ReadTable
from bounceback.importing.unsent import without_unsent
from bounceback.schema import EXTRA_PREFIX
from bounceback.vocabulary.fields import Field

ADDRESS = re.compile(r"@|://|www\.|(?:\d[\s()/.+-]*){6,}")  # of a mailbox, a page, a telephone
PLAIN_FIELDS = {
    "company": Field.COMPANY,
    "role": Field.ROLE,
    "source": Field.SOURCE,
    "location": Field.LOCATION,
}
# Columns whose words stay with the application for filters and exports.
KEPT_AS_EXTRA = (
    Field.EXTRA,
    Field.ID,
    Field.WORK_MODE,
    Field.SENIORITY,
    Field.CV_VERSION,
    Field.SALARY,
    Field.LINK,
    Field.NEXT_STEP,
)


@dataclass(frozen=True)
class Applications:
    """One applications table as columns of the log, before interviews are joined."""

    table: ReadTable
    columns: dict[str, object]
    stands: Standings
    reasons: Found
    mentions: Found
    rows: int
    problems: tuple[Problem, ...]

    @property
    def ids(self) -> Distinct | None:
        """The person's own identifiers, where the table has them."""
        return self.table.column(Field.ID)


def is_name(text: str) -> bool:
    """Whether a contact's cell holds a name alone: addresses and numbers are not kept."""
    return bool(text) and ADDRESS.search(text) is None


def read_applications(
    table: ReadTable,
    statuses: Mapping[str, StatusDecision],
    tags: Answers,
    as_of: date | None = None,
) -> Applications:
    """Answer: which applications does this table hold?

    Dates after `as_of`, where it is given, are reported as implausible.
    """
    kept, set_aside = sift(table)
    planned = below_plans(table)[kept]
    rows, table = len(table.rows), table.keep(kept)
    stands = standings(table, statuses)
    applied_on, date_problems = _applied_on(table)
    stands, unsent = without_unsent(table, stands, planned)
    advanced_on, ended_on, more_problems = _ending_dates(table, stands)
    columns: dict[str, object] = {
        "origin": repeated(table.origin, len(table.rows)),
        "row": table.rows,
        **{name: _words(table, field) for name, field in PLAIN_FIELDS.items()},
        "applied_on": applied_on,
        "advanced_on": advanced_on,
        "ended_on": ended_on,
        "status": _first_words(table, STATUS_FIELDS),
        "notes": _notes(table),
        **{EXTRA_PREFIX + h: table.distinct(h).as_words() for h in table.headers(*KEPT_AS_EXTRA)},
        **{
            EXTRA_PREFIX + h: table.distinct(h).as_words(is_name)
            for h in table.headers(Field.CONTACT)
        },
    }
    ended = ~np.isin(stands.ending, [OPEN, UNKNOWN, NOT_APPLIED])
    reasons, mentions = reasons_of(table, ended, tags), mentions_of(table, tags)
    problems = (
        *table.repairs,
        *set_aside,
        *unsent,
        *stands.problems,
        *date_problems,
        *more_problems,
        *_implausible(table, columns, as_of),
        *depth_hints(table, stands),
        *shortlisted(table),
        *assumed(table),
        *duplicates(table),
        *reasons.problems,
        *mentions.problems,
    )
    return Applications(table, columns, stands, reasons, mentions, rows, problems)


def _words(table: ReadTable, field: Field) -> pd.Categorical | None:
    column = table.column(field)
    return None if column is None else column.as_words()


def _first_words(table: ReadTable, fields: Sequence[Field]) -> pd.Categorical | None:
    found = (_words(table, field) for field in fields)
    return next((words_ for words_ in found if words_ is not None), None)


def _notes(table: ReadTable) -> pd.Series:
    """All notes columns as one text per row, parted by line ends."""
    columns = [table.text(header) for header in table.headers(Field.NOTES)]
    if not columns:
        return pd.Series("", index=pd.RangeIndex(len(table.rows)), dtype="str")
    notes = columns[0]
    for column in columns[1:]:
        notes = notes.where((notes == "") | (column == ""), notes + "\n") + column
    return notes


# Dates and what they say


def _applied_on(table: ReadTable) -> tuple[npt.NDArray[np.datetime64], tuple[Problem, ...]]:
    days, problems = no_days(len(table.rows)), list[Problem]()
    for header in table.headers(Field.APPLIED_ON):
        stamps = dates_of(table, header)
        days = np.fmin(days, stamps.days)
        problems += stamps.problems
    for header in table.headers(Field.REACHED_APPLIED):
        days = np.fmin(days, dates_of(table, header, report=False).days)
    return days, tuple(problems)


def _ending_dates(
    table: ReadTable, stands: Standings
) -> tuple[npt.NDArray[np.datetime64], npt.NDArray[np.datetime64], tuple[Problem, ...]]:
    """When each application went beyond applying, and when it ended.

    The date of the last answer belongs to the ending of what has ended, and to the way forward
    of what is still open beyond applying.
    """
    answered, problems = no_days(len(table.rows)), list[Problem]()
    for header in table.headers(Field.ENDED_ON):
        stamps = dates_of(table, header)
        answered = np.fmin(answered, stamps.days)
        problems += [p for p in stamps.problems if not _tells_ending(p)]
    over = ~np.isin(stands.ending, [OPEN, UNKNOWN, NOT_APPLIED])
    ended_on = np.where(over, np.fmin(stands.ended_on, answered), np.datetime64("NaT"))
    forward = ~over & (stands.stage >= SCREEN)
    advanced_on = np.where(forward & np.isnat(stands.advanced_on), answered, stands.advanced_on)
    return advanced_on, ended_on, tuple(problems)


def _tells_ending(problem: Problem) -> bool:
    return problem.kind is Kind.DATE_UNREADABLE and ending_for_date(problem.value) != NOTHING


def _implausible(
    table: ReadTable, columns: Mapping[str, object], as_of: date | None
) -> list[Problem]:
    """Answers before the application, and anything after the day on which the sheet is read."""
    stamps = {name: np.asarray(columns[name]) for name in ("applied_on", "advanced_on", "ended_on")}
    applied_on = stamps["applied_on"]
    early = (stamps["advanced_on"] < applied_on) | (stamps["ended_on"] < applied_on)
    found = [(early, "An answer came before the application.")]
    if as_of is not None:
        today = np.datetime64(as_of, "s")
        late = np.logical_or.reduce([days > today for days in stamps.values()])
        found.append((late, f"A date lies after {as_of.isoformat()}."))
    header = (table.headers(Field.APPLIED_ON) or [""])[0]
    return [
        Problem(
            int(table.rows[place]),
            header,
            Kind.DATE_IMPLAUSIBLE,
            str(applied_on[place])[:10],
            f"{why} The dates are kept as they are; please look whether one is a slip.",
            table.origin,
        )
        for which, why in found
        for place in np.flatnonzero(which)
    ]


def depth(stands: Standings, *, recorded: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """The furthest stage; an empty cell means "did not get there" where depth is recorded."""
    nothing = (stands.stage == UNKNOWN_STAGE) & (stands.ending != NOT_APPLIED)
    return np.where(nothing & recorded, APPLIED, stands.stage)
