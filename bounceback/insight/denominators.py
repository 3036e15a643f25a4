"""What a count is out of, in words: it stands with every chart."""

import pandas as pd

from bounceback.insight.base import counted
from bounceback.statistics.intervals import TOO_FEW


def out_of(count: int, one: str) -> str:
    """Return a denominator in words: "Out of 114 sent applications"."""
    return f"Out of {counted(count, one)}"


def noted(interviews: int, what: str) -> str:
    """Return out of how many interviews a theme is counted; applications may have it alone."""
    if not interviews:
        return "Noted of applications as a whole, not of a single interview"
    return f"{out_of(interviews, 'interview')} {what}"


def reasoned(applications: int) -> str:
    """Return out of how many applications a reason is counted; notes may only suggest some."""
    if not applications:
        return "Your notes suggest these; none of them is confirmed yet"
    return f"{out_of(applications, 'ended application')} with a reason"


def by_month(counts: pd.DataFrame, one: str) -> str:
    """Return out of how many applications months are compared, and which months cannot be.

    Reads `applications` (counts) and `share`, which is missing where a month cannot be compared.
    """
    known = counts["share"].notna()
    sent = counts.loc[known, "applications"]
    few, out = int((sent < TOO_FEW).sum()), int((~known).sum())
    alone = f"of fewer than {TOO_FEW} the count stands alone" if few else ""
    months = counted(out, "month that cannot", "months that cannot")
    left = f"{months} be compared yet {'is' if out == 1 else 'are'} left out" if out else ""
    said = [f"{out_of(int(sent.sum()), one)} with a date", alone, left]
    return "; ".join(part for part in said if part)


def left_out(count: int, one: str) -> str:
    """Return what a chart over time cannot show; nothing where everything has a date"""
    if not count:
        return "Everything that was noted has a date"
    return f"{counted(count, one)} without a date cannot be drawn here"


def largest(table: pd.DataFrame, column: str) -> int:
    """Return the denominator that a table states; 0 where it has no rows."""
    return 0 if table.empty else int(table[column].max())
