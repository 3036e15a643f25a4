"""The five numbers, each with what it is out of."""

import pytest

from bounceback.ui.numbers import known, out_of


def row(measure="answered", count=38, of=114, at_most=38, low=0.25, high=0.42) -> dict:
    """Return one row of the headline table."""
    return {
        "measure": measure,
        "count": count,
        "of": of,
        "at_most": at_most,
        "low": low,
        "high": high,
    }


@pytest.mark.parametrize(
    ("given", "number", "beside"),
    [
        (row(), "38", "of 114 · 25–42%"),
        (row(of=4, count=2, at_most=2), "2", "of 4"),
        (row(measure="person", count=2, at_most=9), "2–9", "of 114"),
        (row(measure="open"), "38", "of 114"),
        (row(measure="sent", count=114, of=120, at_most=114), "114", "of 120 in the sheet"),
        (row(count=38000, at_most=38000, of=114000), "38,000", "of 114,000 · 25–42%"),
        (row(count=0, at_most=0, of=0, low=float("nan"), high=float("nan")), "0", "of 0"),
    ],
)
def test_a_count_never_stands_without_its_denominator(given, number, beside) -> None:
    """Below five cases there is no percentage, unknown depth is a range, open is no rate."""
    assert known(given) == number
    assert out_of(given) == beside
