"""No text that leaves the program is taken for a formula, and none is lost by that."""

from hypothesis import given
from hypothesis import strategies as st

from bounceback.formulas import FORMULA_STARTS, neutral, original


@given(st.text())
def test_no_text_begins_like_a_formula_afterwards(text: str) -> None:
    """Whatever stands in a cell, its neutral form is harmless and holds the whole text."""
    assert not neutral(text).startswith(FORMULA_STARTS)
    assert neutral(text).endswith(text)


@given(st.text().filter(lambda text: not text.startswith("'")))
def test_the_sign_is_taken_away_again(text: str) -> None:
    """What was made harmless is read as it was written."""
    assert original(neutral(text)) == text
