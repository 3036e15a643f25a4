"""The years that a title says: "2025", "Bewerbungen 2025", "2025-26".

A title is the name of a sheet, a line above its table, or the name of its file.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import PurePath

from bounceback.importing.dates import without_dates
from bounceback.importing.sheets import Sheet

CENTURY = 100
# The second year of "2025-26", while "2025-03" is a month.
YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s?[-–/]\s?((?:1[3-9]|[2-9]\d)(?!\d)))?(?!\d)")
MOST_LINES, LONGEST = 20, 60  # lines above a table, and characters of one, that may be its title
COPY = re.compile(r"\s*\(\d+\)$")  # "applications (1)", as browsers save a second copy
# Not within a longer code, though "Bewerbungen2026" is a word with its year.
YEAR_ALONE = re.compile(
    r"(?:(?<![^\W_])|(?<=[^\W\d_]{4}))(?<!\d[\W_])((?:19|20)\d\d)(?![^\W_])(?![\W_]+\d)"
)


def years_named(title: str) -> tuple[int, ...]:
    """Answer: which years does this title say, the first one first?"""
    years = set[int]()
    for first, second in YEARS.findall(title):
        years.add(int(first))
        if second:
            years.add(int(first) // CENTURY * CENTURY + int(second))
    return tuple(sorted(years))


def year_named(title: str) -> int | None:
    """Answer: which one year does this title say? None where it says none or two."""
    years = years_named(title)
    return years[0] if len(years) == 1 else None


def dated_title(sheet: Sheet, header: int) -> str:
    """Answer: which title of this sheet says of which years it is? "" where none does.

    The sheet's own name comes before the lines above the column names in row `header` (from 0) and
    the name of the file. A day, as of the last change or of an export, is no year of the search.
    """
    if years_named(sheet.name):
        return sheet.name
    lines = (text for text in _lines(sheet, header) if len(text) <= LONGEST)
    dated = (text for text in lines if years_named(without_dates(text)))
    return next(dated, "") or _of_file(sheet.source)


def _lines(sheet: Sheet, header: int) -> Iterator[str]:
    above = chain.from_iterable(sheet.row(place) for place in range(min(header, MOST_LINES)))
    return chain(islice(sheet.around, MOST_LINES), above)


def _of_file(source: str) -> str:
    """A year in a file's name that is neither part of a day or month nor of a longer code."""
    found = YEAR_ALONE.search(COPY.sub("", PurePath(source).stem))
    return found[0] if found else ""
