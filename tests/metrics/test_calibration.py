"""How the person felt, beside what came of it."""

import pytest

from bounceback.metrics import calibration


def interviews(log_of, *pairs):
    """A log with one interview per (rating, result)."""
    return log_of(
        applications=[{"application": 1, "ending": "open"}],
        interviews=[
            {"interview": n, "application": 1, "rating": rating, "result": result}
            for n, (rating, result) in enumerate(pairs, start=1)
        ],
    )


def test_interviews_are_parted_at_the_middle_of_their_ratings(log_of) -> None:
    """Any scale: the middle itself stands with the lower half; undecided ones do not count."""
    log = interviews(
        log_of,
        (2, "failed"),
        (5, "passed"),
        (5, "failed"),
        (8, "passed"),
        (9, "failed"),
        (9, "pending"),
        (None, "passed"),
    )
    table = calibration.halves(log).set_index("half")
    assert table.loc["lower", ["passed", "of", "least", "most"]].tolist() == [1, 3, 2, 5]
    assert table.loc["upper", ["passed", "of", "least", "most"]].tolist() == [1, 2, 8, 9]
    assert calibration.judged(log)["interview"].tolist() == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("pairs", [(), ((3, "passed"),), ((3, "passed"), (3, "failed"))])
def test_ratings_that_do_not_differ_leave_the_upper_half_empty(log_of, pairs) -> None:
    """Nothing rated, one rating, or all alike: both rows are there, and no share is invented."""
    table = calibration.halves(interviews(log_of, *pairs)).set_index("half")
    assert table["of"].tolist() == [len(pairs), 0]
    assert table["share"].isna().tolist() == [not pairs, True]
