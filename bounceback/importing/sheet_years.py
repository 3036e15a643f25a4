"""The years that the name of a sheet says: "2025", "Bewerbungen 2025", "2025-26"."""

import re

CENTURY = 100
# The second year of "2025-26", while "2025-03" is a month.
YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s?[-–/]\s?((?:1[3-9]|[2-9]\d)(?!\d)))?(?!\d)")


def years_named(sheet: str) -> tuple[int, ...]:
    """Answer: which years does the name of this sheet say, the first one first?"""
    years = set[int]()
    for first, second in YEARS.findall(sheet):
        years.add(int(first))
        if second:
            years.add(int(first) // CENTURY * CENTURY + int(second))
    return tuple(sorted(years))


def year_named(sheet: str) -> int | None:
    """Answer: which one year does the name of this sheet say? None where it says none or two."""
    years = years_named(sheet)
    return years[0] if len(years) == 1 else None
