"""The year that the name of a sheet says: "2025", "Bewerbungen 2025"."""

import re

# The second year of "2025-26" makes a span of it, while "2025-03" is a month.
SPAN = r"\s?[-–/]\s?(?:1[3-9]|[2-9]\d)(?!\d)"
YEAR = re.compile(rf"(?<!\d)((?:19|20)\d\d)(?!\d|{SPAN})")


def year_named(sheet: str) -> int | None:
    """Answer: which one year does the name of this sheet say? None where it says none or two."""
    years = set(YEAR.findall(sheet))
    return int(years.pop()) if len(years) == 1 else None
