"""What an insight is, and how it says numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Any

import pandas as pd

from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Stage, Term

LONGEST = 60  # characters of a person's own words that a sentence repeats
UNDECIDED = "open ones still count as undecided"
NOTE_ANSWERS = (
    "Write down the day of each first answer, and how far each application got: that is all "
    "that is needed."
)

Row = dict[str, Any]


@dataclass(frozen=True)
class Insight:
    """One plain sentence, and one thing to do next (empty where there is nothing to do)."""

    sentence: str
    action: str = ""


def rows(frame: pd.DataFrame) -> list[Row]:
    """Return the table row by row, for reading."""
    columns = {str(name): column.tolist() for name, column in frame.items()}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def leading(table: Sequence[Row], count: str) -> list[Row]:
    """Return the rows that share the highest count, in their order; none where all are zero."""
    most = max((row[count] for row in table), default=0)
    return [row for row in table if row[count] == most and most > 0]


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: "1 application", "2,300 applications"."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def are(count: int) -> str:
    """Return the count with its verb: "1 is", "12 are"."""
    return f"{count:,} {'is' if count == 1 else 'are'}"


def were(count: int) -> str:
    """Return the count with its verb in the past: "1 was", "12 were"."""
    return f"{count:,} {'was' if count == 1 else 'were'}"


def between(low: int, high: int) -> str:
    """Return "12", or "between 12 and 31" where not everything is known."""
    return f"{low:,}" if low == high else f"between {low:,} and {high:,}"


def percent(share: float) -> str:
    """Return a fraction as whole per cent; what is not quite 0 or 1 does not read as such."""
    if 0 < share < 0.005:
        return "under 1%"
    if 0.995 <= share < 1:
        return "over 99%"
    return f"{share:.0%}"


def likely(row: Row) -> str:
    """Return a row's 95 % interval in words: "likely between 7% and 20%"."""
    low, high = percent(row["low"]), percent(row["high"])
    return f"likely close to {low}" if low == high else f"likely between {low} and {high}"


def weighed(row: Row, of: int) -> str:
    """Return what follows a count of `of`: its share and range, or that they are too few to say."""
    if of < TOO_FEW or isnan(row["share"]):
        return " (too few to say what that means)"
    return f" ({percent(row['share'])}, {likely(row)})"


def listed(words: Sequence[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def names(top: Sequence[Row], field: str, vocabulary: type[Term]) -> str:
    """Return the labels of rows that share a place: three at most, then "others"."""
    said = [named(row[field], vocabulary) for row in top[:3]]
    return listed([*said, "others"] if len(top) > len(said) else said)


def capital(sentence: str) -> str:
    """Return the sentence with a capital letter in front, the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def named(value: str, vocabulary: type[Term]) -> str:
    """Return the label of a value, or a person's own words in quotation marks, cut short."""
    known = {str(term): term.label for term in vocabulary}
    short = value if len(value) <= LONGEST else f"{value[: LONGEST - 1].rstrip()}…"
    return known.get(value, f"“{short}”")


def day(date: pd.Timestamp) -> str:
    """Return "3 May 2024"."""
    return f"{date.day} {date:%B %Y}"


def month(date: pd.Timestamp) -> str:
    """Return "May 2024"."""
    return f"{date:%B %Y}"


def held(row: Row) -> str:
    """Return when, and in which `kind` of interview where the `unit` of a row is one interview."""
    if row["unit"] == "month":
        return f"in {month(row['period'])}"
    kind = Stage(row["kind"])
    name = kind.label.lower()
    article = "an" if name[0] in "aeiou" else "a"
    where = "" if kind is Stage.UNKNOWN else f"in {article} {name} "
    return f"{where}on {day(row['period'])}"
