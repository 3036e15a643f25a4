"""A person's own words are written so that Markdown shows them letter for letter."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.ui.plain_text import WORD_JOINER, plain


def as_shown(written: str) -> str:
    """Undo what Markdown undoes: backslashes before punctuation go away."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", written).replace(WORD_JOINER, "")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ada and Sons", "Ada and Sons"),
        ("**b**", r"\*\*b\*\*"),
        ("<b>", r"\<b\>"),
        ("a_b_c", r"a\_b\_c"),
        ("1. first", r"1\. first"),
        ("[l](x)", r"\[l\]\(x\)"),
        ("two\nlines", "two lines"),
    ],
)
def test_signs_that_mean_something_are_escaped(text: str, written: str) -> None:
    """Each sign that Markdown reads stands behind a backslash; other text stays as it is."""
    assert plain(text) == written


@pytest.mark.parametrize(
    "text",
    ["http://x", "https://a.b", "www.x.example", "me@x.example", ":smile:", ":material/home:"],
)
def test_what_is_read_in_plain_words_is_broken_up(text: str) -> None:
    """Addresses, emoji and icons are split by a sign that shows as nothing."""
    assert WORD_JOINER in plain(text)


@given(st.text())
def test_nothing_of_the_text_is_lost(text: str) -> None:
    """What a person sees is what they wrote, apart from line breaks and blanks in a row."""
    without = text.replace(WORD_JOINER, "")
    assert as_shown(plain(without)) == re.sub(r"\s+", " ", without).strip()


@given(st.text(alphabet="<>[]()*_`~$:=-+#!|&\\ab1. @w"))
def test_no_sign_is_left_for_markdown(text: str) -> None:
    """Without its escaped signs the written text holds nothing that Markdown reads."""
    left = re.sub(r"\\.", "", plain(text))
    assert not set(left) & set("<>[]()*_`~$=+#!|&\\-")
