"""The year in the title of a sheet."""

import pytest

from bounceback.importing.sheet_years import dated_title, year_named, years_named
from bounceback.importing.sheets import Sheet, grid_of


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


BELOW = [["Company", "Applied"], ["Aldby", "3 Mar"]]


@pytest.mark.parametrize(
    ("sheet", "title"),
    [
        (Sheet("mine.csv", "", grid_of([["My job hunt 2026", ""], *BELOW])), "My job hunt 2026"),
        (Sheet("mine.md", "", grid_of([*BELOW]), around=("# Search 2025-26",)), "# Search 2025-26"),
        (Sheet("2024.xlsx", "2025", grid_of([["Seen in 2026", ""], *BELOW])), "2025"),
        (Sheet("mine.csv", "", grid_of([["As of 21 April 2026", ""], *BELOW])), ""),
        (Sheet("mine.csv", "", grid_of([["I left school in 2019 " * 3, ""], *BELOW])), ""),
        (Sheet("applications_2025.csv", "", grid_of([*BELOW])), "2025"),
        (Sheet("Bewerbungen2025 (1).csv", "", grid_of([*BELOW])), "2025"),
        (Sheet("applications 2025-03-01.csv", "", grid_of([*BELOW])), ""),
        (Sheet("applications_2025_03.csv", "", grid_of([*BELOW])), ""),
        (Sheet("Jobs 1a2b2025.csv", "", grid_of([*BELOW])), ""),
    ],
)
def test_a_title_that_names_a_year_dates_the_sheet(sheet, title) -> None:
    """Its name, a short line above its table or its file's name; a day of export does not."""
    header = next(place for place in range(len(sheet.cells)) if "Company" in sheet.row(place))
    assert dated_title(sheet, header) == title
