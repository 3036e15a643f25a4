"""Known phrases inside a longer status."""

import pytest

from bounceback.importing.phrases import parted, speaks_of_more
from bounceback.vocabulary.terms import Ending


@pytest.mark.parametrize(
    ("plain", "phrases"),
    [
        ("rejected after the interview", ("rejected after the interview",)),
        ("not selected after interview", ("not selected", "after", "interview")),
        ("afgewezen zonder test", ("afgewezen", "zonder", "test")),
        ("未通过一面", ("未通过", "一面")),
        ("not rejected", None),
        ("rejected after mercury", None),
    ],
)
def test_the_longest_phrases_go_first(plain, phrases):
    """Small words stand between them; a word that is left over leaves nothing."""
    assert parted(plain) == phrases


@pytest.mark.parametrize(
    ("remark", "more"),
    [
        ("they want more experience", False),
        ("no visa", False),
        ("wrote twice", False),
        ("after the interview", True),
        ("then they invited me", True),
        ("by me", True),
        ("maybe", True),
        ("ghosted", True),
    ],
)
def test_a_remark_may_say_something_else(remark, more):
    """A stage, another ending, a word that is always asked about, or the person themselves."""
    assert speaks_of_more(remark, (Ending.REJECTED, None)) is more
