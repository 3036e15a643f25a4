"""Text as plain text."""

import pytest

from bounceback.coaching.plain import one_line, text_of


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("tab\tstays", "tab\tstays"),
        ("\x00a\x1bb\u202ec\ud800", "abc"),
        ("Grüße 名前", "Grüße 名前"),
    ],
)
def test_signs_that_are_not_to_be_seen_go(value, plain):
    """Line breaks become plain ones; control and turning signs and broken ones are left out."""
    assert text_of(value) == plain


def test_one_line_is_one_line():
    """Breaks and runs of spaces become one space."""
    assert one_line("  Anna\r\nBerg\u2029 \t x ") == "Anna Berg x"
