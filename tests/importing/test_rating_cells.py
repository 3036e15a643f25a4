"""What one cell rates something with."""

import pytest

from bounceback.importing.rating_cells import (
    Rating,
    read_rating,
    share_of_ratings,
    share_of_small_ratings,
)
from bounceback.vocabulary.ratings import Scale


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4", Rating(4.0)),
        (" 3,5 ", Rating(3.5)),
        ("4.0", Rating(4.0)),
        ("8/10", Rating(8.0, Scale(1, 10))),
        ("4 out of 5", Rating(4.0, Scale(1, 5))),
        ("85%", Rating(85.0, Scale(0, 100))),
        ("4 - clear this time", Rating(4.0)),
        ("2 (rambled)", Rating(2.0)),
        ("★★★☆☆", Rating(3.0, Scale(1, 5))),
        ("⭐⭐⭐⭐", Rating(4.0)),
        ("3 years", None),
        ("3-4", None),
        ("11/10", None),
        ("250", None),
        ("2026-03-01", None),
        ("good", None),
        ("", None),
    ],
)
def test_a_cell_is_a_rating_or_none(text, found):
    """A number alone, before a remark or with its scale, or stars; nothing else."""
    assert read_rating(text) == found


def test_shares_leave_out_what_says_nothing():
    """A dash speaks neither way; an empty column has no share; small means at most ten."""
    texts = ["4", "12", "-", "n/a", "good"]
    assert share_of_ratings(texts) == pytest.approx(2 / 3)
    assert share_of_small_ratings(texts) == pytest.approx(1 / 3)
    assert share_of_ratings([]) == 0
