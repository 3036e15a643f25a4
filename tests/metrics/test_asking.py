"""Whether requests for feedback are answered."""

import pandas as pd
import pytest

from bounceback.metrics import asking


def requests(*rows):
    """Return requests as a table: stage, answered."""
    return pd.DataFrame(rows, columns=["furthest_stage", "answered"])


def test_requests_are_counted_by_stage():
    """Each stage has its count, its denominator and an interval, the shallow stages first."""
    found = asking.answered(
        requests(("final", True), ("interview", False), ("interview", True), ("final", False))
    )
    assert found["stage"].tolist() == ["interview", "final"]
    assert found[["answered", "of"]].to_numpy().tolist() == [[1, 2], [1, 2]]
    assert found["share"].tolist() == [0.5, 0.5]
    assert (found["low"] < 0.5).all()
    assert (found["high"] > 0.5).all()


def test_without_a_request_there_is_no_row():
    """Nothing asked is nothing to count."""
    assert asking.answered(requests()).empty


@pytest.mark.parametrize("order", [[0, 1, 2], [2, 0, 1]])
def test_the_order_of_requests_is_irrelevant(order):
    """The same requests in another order give the same table."""
    rows = [("screen", True), ("final", False), ("screen", False)]
    one, other = (
        asking.answered(requests(*rows)),
        asking.answered(requests(*(rows[place] for place in order))),
    )
    pd.testing.assert_frame_equal(one, other)
