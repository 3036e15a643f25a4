"""Applications as rows on the screen."""

import pytest

from bounceback.ui import rows


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", [1, 2, 3, 4, 5, 6]),
        ("  ", [1, 2, 3, 4, 5, 6]),
        ("ada", [1, 4]),
        ("COOK", [2, 5]),
        (" ril ", [2]),
        (".*", []),
        ("nobody", []),
    ],
)
def test_words_find_companies_and_roles(log, words, expected) -> None:
    """A part of a company or a role is enough, in any case; it is no pattern."""
    assert rows.found(log.applications, words)["application"].tolist() == expected


def test_only_columns_that_hold_something_are_shown(log) -> None:
    """An empty column takes no room; keys and notes are not part of the table."""
    shown = rows.as_read(log.applications)
    assert shown.columns.tolist() == [
        "Company",
        "Furthest stage",
        "Ending",
        "Role",
        "Applied on",
        "Source",
    ]
    assert len(shown) == 6


def test_the_saved_rows_hold_everything(log) -> None:
    """What is saved has the notes, the place in the sheet and the person's own columns as well."""
    own = log.applications.assign(**{"extra: CV": ["short"] * 6})
    saved = rows.whole(own)
    assert saved["CV"].tolist() == ["short"] * 6
    assert saved["Notes"].iloc[0] == "Call **back**"
    assert {"Sheet", "Row", "Location"} <= set(saved.columns)


def test_a_telephone_shows_how_an_application_stands() -> None:
    """The first three columns, with the box to select a row, fit a screen of 390 pixels."""
    assert rows.COLUMNS[:3] == tuple(rows.WIDTHS)
    assert sum(rows.WIDTHS.values()) <= 390 - 54  # the box, and the margins of the page
