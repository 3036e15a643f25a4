"""Items of the added cells: what is written is read again."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.importing.added_items import joined, logged, parted, read_logged, read_mention

ITEMS = st.lists(
    st.text(st.characters(categories=["L", "N", "P", "Zs"])).map(str.strip).filter(bool),
    unique=True,
)


@given(ITEMS)
def test_items_of_a_cell_are_read_again(items):
    """Whatever signs are in them, several texts in one cell stay several, in their order."""
    assert parted(joined(items)) == items


def test_an_empty_cell_has_no_items():
    """Nothing is said where nothing is written."""
    assert parted("") == []
    assert parted(" ; ") == []


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("Salary talk", ("salary", "guess", "")),
        ("Salary talk (told)", ("salary", "told", "")),
        ("Confidence and nerves (told, Final round 2026-05-20)", None),
        ("Something of nobody", "none"),
    ],
)
def test_a_mention_is_read(item, said):
    """Theme, who says so, and the interview; a word of nobody says nothing."""
    found = read_mention(item)
    if said == "none":
        assert found is None
        return
    said = said or ("confidence", "told", "Final round 2026-05-20")
    assert (found.theme, found.provenance, found.place) == said


@pytest.mark.parametrize("held_on", ["2026-05-20", None])
@pytest.mark.parametrize(("round_", "rating"), [(2, 4.5), (None, None)])
@pytest.mark.parametrize("result", ["passed", "unknown"])
@pytest.mark.parametrize("notes", ["", "Long: calm, and; kind"])
def test_a_logged_interview_is_read_again(held_on, round_, rating, result, notes):
    """Day, kind, round, result, rating and notes come back, or are missing as before."""
    row = {
        "kind": "final",
        "held_on": pd.Timestamp(held_on),
        "round": round_,
        "result": result,
        "rating": rating,
        "notes": notes,
    }
    found = read_logged(logged(row))
    assert found == {**row, "held_on": pd.Timestamp(held_on).date() if held_on else None}


def test_what_is_no_interview_is_none():
    """A text of somebody's own in that cell says nothing."""
    assert read_logged("see the other sheet") is None
