"""What a report is about: a search, and what was written down beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from bounceback.importing.decisions import Decisions
from bounceback.insight.until import Until
from bounceback.journal.plans import Plan
from bounceback.journal.practice import Practice
from bounceback.schema import EXTRA_PREFIX, SearchLog
from bounceback.selection import Selection, select
from bounceback.vocabulary.fields import Field

EVERYTHING = Selection()


@dataclass(frozen=True)
class Beside:
    """What was written down beside a search, and until which day the sheet tells of it.

    `today` is the day from which that is looked at; without one, it is the sheet's last day.
    `sorting` says of each reason in whose hands it was, as the person sees it.
    """

    as_of: pd.Timestamp
    plans: tuple[Plan, ...] = ()
    practices: tuple[Practice, ...] = ()
    sorting: Mapping[str, str] = field(default_factory=dict)
    today: date | None = None

    @property
    def until(self) -> Until:
        """Until which day the sheet tells, and how long ago that was."""
        return Until(self.as_of, self.today)


@dataclass(frozen=True)
class Search:
    """A whole search, which part of it is looked at, and what was written down beside it.

    `people` are names of contacts, `files` those of the sheets, `made_on` the day of the report.
    """

    whole: SearchLog
    beside: Beside
    made_on: date
    selection: Selection = EVERYTHING
    files: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def log(self) -> SearchLog:
        """The part of the search that is looked at."""
        return select(self.whole, self.selection)


def people(log: SearchLog, decisions: Decisions) -> tuple[str, ...]:
    """Answer: which people does the sheet name, in the columns that hold names of contacts?"""
    headers = {
        EXTRA_PREFIX + column.header
        for table in decisions.tables
        for column in table.columns
        if column.field is Field.CONTACT
    }
    named = [log.applications[header].dropna() for header in headers if header in log.applications]
    return tuple(dict.fromkeys(str(name) for column in named for name in column.unique()))
