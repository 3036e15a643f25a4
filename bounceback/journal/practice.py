"""What was practised, and when it is due again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from bounceback.journal import tables
from bounceback.journal.records import Record, Shelf
from bounceback.vocabulary.terms import Theme

__all__ = ["Practice", "every", "find", "frame", "remove", "save"]


@dataclass(frozen=True)
class Practice(Record):
    """A theme was practised on a day: what was done, and when to take it up again."""

    theme: Theme
    practised_on: date
    what: str = ""
    next_due: date | None = None


_practice = Shelf(tables.practice, Practice)
save, every, find, remove = _practice.save, _practice.every, _practice.find, _practice.remove


def frame(noted: Iterable[Practice]) -> pd.DataFrame:
    """Return what was practised as the table that metrics ask for: theme, practised_on."""
    days = [(str(each.theme), each.practised_on) for each in noted]
    return pd.DataFrame(
        {
            "theme": pd.Series([theme for theme, _ in days], dtype="str"),
            "practised_on": pd.to_datetime([day for _, day in days]),
        }
    )
