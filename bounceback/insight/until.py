"""Until which day a sheet tells of a search, and what that means for every wait.

Nobody knows what came after the last day in the sheet, so silence is counted to it and no
further. Where that day lies well behind, whatever is said of silence is said of that day.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from bounceback.insight.base import counted, day

LONG_AGO = 30  # days after which the last day in a sheet is no longer the present


@dataclass(frozen=True)
class Until:
    """The last day in a sheet (NaT where it has none), and the day on which it is looked at.

    Where nobody says which day it is, the last day in the sheet is the present.
    """

    last: Any  # a pd.Timestamp or pd.NaT
    today: date | None

    @property
    def since(self) -> int:
        """Days from the last day in the sheet to today; 0 where there is none."""
        if self.today is None or pd.isna(self.last):
            return 0
        return int((pd.Timestamp(self.today) - self.last).days)

    @property
    def old(self) -> bool:
        """Whether the sheet ends so long ago that it does not tell of the present."""
        return self.since > LONG_AGO

    @property
    def named(self) -> str:
        """The last day in words: "1 June 2026"; nothing where there is none."""
        return "" if pd.isna(self.last) else day(self.last)


def counted_to(until: Until) -> str:
    """Return to which day it is counted, and why; nothing where the sheet has no date."""
    return f"counted to {until.named}, the last day in your sheet" if until.named else ""


def note(until: Until) -> str:
    """Return what stands above a page of waits; nothing where the sheet has no date."""
    if not until.named:
        return ""
    return f"Waits are {counted_to(until)}.{_long_ago(until)}"


def beside_today(until: Until) -> str:
    """Return what stands above what fits today, where the sheet ends long before."""
    if not until.old:
        return ""
    return f"The last day in your sheet is {until.named}.{_long_ago(until)}"


def longer(until: Until) -> str:
    """Return what an old silence is by now, if nothing came since."""
    days = counted(until.since, "more day")
    return f"If nothing came since, that is {days} of silence; a newer sheet tells more."


def newer(until: Until) -> str:
    """Return what to do about an old sheet."""
    return (
        f"Write down what came since {until.named}, or open a newer sheet: what a silence means "
        "now, this one cannot tell."
    )


def _long_ago(until: Until) -> str:
    if not until.old:
        return ""
    ago = counted(until.since, "day")
    return f" That was {ago} ago: what came since is not in it, and a newer sheet tells more."
