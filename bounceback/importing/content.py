"""What kind of values a column holds: dates, marks, numbers, status words or links."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from bounceback.importing.dates import read_date
from bounceback.importing.decisions import DateOrder
from bounceback.importing.distinct import distinct
from bounceback.importing.dotted_dates import is_dotted
from bounceback.importing.rating_cells import share_of_ratings, share_of_small_ratings
from bounceback.importing.values import is_status
from bounceback.importing.yes_no import Mark, mark
from bounceback.vocabulary.words import normalise, words

LOOKED_AT_ROWS = 5_000
LOOKED_AT = 100  # distinct values are enough to tell what a column holds
SAMPLE_LENGTH = 80
LONGEST_HISTORY = 1_000  # characters; longer texts are no statuses


@dataclass(frozen=True)
class Content:
    """The make-up of a column. All but the counts are shares (0 to 1) of its distinct values."""

    filled: int
    distinct: int
    dates: float
    marks: float
    numbers: float
    statuses: float
    links: float
    samples: tuple[str, ...]
    ratings: float = 0.0  # of those that say anything: "n/a" does not
    small_ratings: float = 0.0  # of at most ten
    dotted: float = 0.0  # numbers such as 8.16: days, where the header speaks of them
    stated: float = 0.0  # of the filled cells, those that hold one of the statuses
    blanks: float = 0.0  # words and dashes for nothing

    @property
    def is_empty(self) -> bool:
        """Whether no cell holds anything, or more than a dash for it."""
        return self.filled == 0 or self.blanks == 1

    @property
    def distinct_share(self) -> float:
        """Distinct values per filled cell: near 1 for free text, near 0 for categories."""
        return self.distinct / self.filled if self.filled else 0.0


def look(column: pd.Series) -> Content:
    """Answer: what does this column of cell texts hold?"""
    found = distinct(column.head(LOOKED_AT_ROWS))
    different = [text for text in found.texts if text]
    texts = different[:LOOKED_AT]
    filled = int(found.where(map(bool, found.texts)).sum())
    statuses = {text for text in texts if _is_status(text)}
    return Content(
        filled=filled,
        distinct=len(different),
        dates=_share(texts, is_date),
        marks=_share(texts, lambda text: mark(text) != Mark.WORDS),
        numbers=_share(texts, _is_number),
        statuses=_share(texts, statuses.__contains__),
        links=_share(texts, is_link),
        samples=tuple(text[:SAMPLE_LENGTH] for text in texts[:5]),
        ratings=share_of_ratings(texts),
        small_ratings=share_of_small_ratings(texts),
        dotted=_share(texts, is_dotted),
        blanks=_share(texts, lambda text: normalise(text) in words().blank),
        stated=found.where(map(statuses.__contains__, found.texts)).sum() / max(filled, 1),
    )


def _share(texts: list[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, texts)) / len(texts) if texts else 0.0


def is_link(text: str) -> bool:
    """Whether a text is a web address."""
    return text.startswith(("http://", "https://", "www."))


def is_date(text: str) -> bool:
    """Whether a text can be read as a date, whichever way day and month stand."""
    reading = read_date(text, DateOrder.DAY_FIRST, year=2000)
    return reading.day is not None


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def _is_status(text: str) -> bool:
    return 1 < len(text) <= LONGEST_HISTORY and is_status(text)
