"""What the filters offer, and what a person means by what they choose."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.schema import frame
from bounceback.ui.filters import frequent, matching, other_columns

NAMES = pd.Series(["Corde", "ada", "Ada Ltd", "Corde", None, " "], dtype="category")


def test_only_words_that_stand_in_the_sheet_are_offered() -> None:
    """Unused words and blanks are no choice; the rest comes in the order of the alphabet."""
    filtered = NAMES[NAMES != "ada"]  # the category stays behind without a row
    assert frequent(filtered) == ["Ada Ltd", "Corde"]


def test_a_long_list_offers_the_most_frequent() -> None:
    """Where there are too many words, those that stand there most often are offered."""
    assert frequent(NAMES, most=1) == ["Corde"]


@pytest.mark.parametrize(
    ("chosen", "meant"),
    [
        ([], ()),
        (["ada"], ("ada",)),
        (["ADA"], ("Ada Ltd", "ada")),
        (["cord"], ("Corde",)),
        (["Nobody"], ("Nobody",)),
        (["Corde", "cor"], ("Corde",)),
        ([".*"], (".*",)),
    ],
)
def test_a_word_means_itself_or_whatever_holds_it(chosen, meant) -> None:
    """An exact name is that name alone; a part of a name is every name that holds it."""
    assert set(matching(NAMES, chosen)) == set(meant)
    assert len(matching(NAMES, chosen)) == len(meant)


@given(st.lists(st.text(max_size=5), max_size=4))
def test_any_words_are_taken(chosen: list[str]) -> None:
    """Whatever stands in an address, it is looked up and never raises."""
    assert bool(matching(NAMES, chosen)) == bool(chosen)


def test_a_column_of_the_persons_own_can_be_filtered_by() -> None:
    """A column whose values repeat is offered; one that is all alike or all different is not."""
    applications = frame(
        "applications",
        {
            "company": ["Ada", "Brill", "Corde"],
            "location": ["Kiel", "Kiel", "Kiel"],
            "origin": ["2025.csv", "2026.csv", "2026.csv"],
            "extra: CV": ["short", "long", "short"],
            "extra: Link": ["a", "b", "c"],
        },
    )
    assert other_columns(applications) == ["origin", "extra: CV"]
