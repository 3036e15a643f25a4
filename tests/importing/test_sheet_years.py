"""The year in the name of a sheet."""

import pytest

from bounceback.importing.sheet_years import year_named, years_named


@pytest.mark.parametrize(
    ("sheet", "year"),
    [
        ("2025", 2025),
        ("Bewerbungen 2026", 2026),
        ("candidatures_2024", 2024),
        ("2025 › Bewerbungen 2025", 2025),
        ("2025-03", 2025),
        ("2025-26", None),
        ("2024 and 2025", None),
        ("Sheet1", None),
        ("12025", None),
        ("", None),
    ],
)
def test_a_year_is_taken_where_the_name_says_one_alone(sheet, year) -> None:
    """A span of years, or a longer number, names none."""
    assert year_named(sheet) == year


@pytest.mark.parametrize(
    ("sheet", "years"),
    [
        ("2025-26", (2025, 2026)),
        ("WS 2025/26", (2025, 2026)),
        ("2025 – 2026", (2025, 2026)),
        ("2025-03", (2025,)),
        ("Sheet1", ()),
    ],
)
def test_a_span_names_its_years(sheet, years) -> None:
    """With two digits or four; a month is none."""
    assert years_named(sheet) == years
