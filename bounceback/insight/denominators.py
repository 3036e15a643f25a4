"""What a count is out of, in words: it stands with every chart."""

import pandas as pd

from bounceback.insight.base import counted


def out_of(count: int, one: str) -> str:
    """Return a denominator in words: "Out of 114 sent applications"."""
    return f"Out of {counted(count, one)}"


def noted(interviews: int, what: str) -> str:
    """Return out of how many interviews a theme is counted; applications may have it alone."""
    if not interviews:
        return "Noted of applications as a whole, not of a single interview"
    return f"{out_of(interviews, 'interview')} {what}"


def left_out(count: int, one: str) -> str:
    """Return what a chart over time cannot show; nothing where everything has a date"""
    if not count:
        return "Everything that was noted has a date"
    return f"{counted(count, one)} without a date cannot be drawn here"


def largest(table: pd.DataFrame, column: str) -> int:
    """Return the denominator that a table states; 0 where it has no rows."""
    return 0 if table.empty else int(table[column].max())
