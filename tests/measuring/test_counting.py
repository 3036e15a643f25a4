"""Counting rows by stage and ending, by key, by distinct case."""

from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.measuring import counting
from bounceback.schema import FRAMES
from bounceback.vocabulary.terms import Ending, Polarity, Stage


def test_cells_count_every_application(log_of):
    """Each application stands in one cell; a missing word is an unknown one."""
    log = log_of(
        applications=[
            {"furthest_stage": "offer", "ending": "accepted"},
            {"furthest_stage": "offer", "ending": "accepted"},
            {"furthest_stage": None, "ending": None},
            {"furthest_stage": "unknown", "ending": "not_applied"},
        ]
    )
    table = counting.cells(log)
    assert table.shape == (len(Stage), len(Ending))
    assert table.loc["offer", "accepted"] == 2
    assert table.loc["unknown", "unknown"] == 1
    assert table.to_numpy().sum() == 4
    assert counting.sent_cells(log).to_numpy().sum() == counting.sent(log).sum() == 3


@pytest.mark.parametrize("far", [0, 10**15])
def test_rows_of_keys(far):
    """Near and far keys are found in any order; missing and unknown ones are -1."""
    keys = pd.Series([7, 3, 5 + far], dtype="int64")
    wanted = pd.Series([5 + far, 7, None, 4, 10**16, -1, 3], dtype="Int64")
    assert counting.rows_of(keys, wanted).tolist() == [2, 0, -1, -1, -1, -1, 1]


def test_rows_of_no_keys():
    """Among no keys, nothing is found, not even 0."""
    none = pd.Series([], dtype="int64")
    assert counting.rows_of(none, pd.Series([0, 1, None], dtype="Int64")).tolist() == [-1, -1, -1]


@given(
    st.lists(
        st.tuples(st.sampled_from(["weakness", "strength"]), st.integers(-1, 3), st.integers(-1, 9))
    )
)
def test_distinct_counts_each_case_once(cases):
    """As many as a set of the cases holds, word by word."""
    word = np.array([list(Polarity).index(c[0]) for c in cases], dtype=np.int64)
    one, other = np.array([c[1:] for c in cases], dtype=np.int64).reshape(-1, 2).T
    expected = [len({c for c in cases if c[0] == polarity}) for polarity in Polarity]
    assert counting.distinct(word, len(Polarity), one, other).tolist() == expected


@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(10**6, 10**6 + 3))))
def test_tally_counts_each_combination(rows):
    """Every combination stands once, in order, with how often it is there."""
    one, other = np.array(rows, dtype=np.int64).reshape(-1, 2).T
    found, counts = counting.tally(one, other)
    expected = Counter(rows)
    assert list(zip(*found.tolist(), strict=True)) == sorted(expected)
    assert counts.tolist() == [expected[row] for row in sorted(expected)]


def test_combined_says_which_combination_stands_where():
    """Each place is told by the position of its combination."""
    found, which = counting.combined(np.array([2, 1, 2]), np.array([-5, 0, -5]))
    assert found.tolist() == [[1, 2], [0, -5]]
    assert which.tolist() == [1, 0, 1]


def test_among():
    """A row is among the words if it holds one of them; a missing word is an unknown one."""
    column = pd.Series(["open", "rejected", None, "unknown"]).astype(
        FRAMES["applications"]["ending"]
    )
    assert counting.among(column, [Ending.REJECTED, Ending.UNKNOWN]).tolist() == [
        False,
        True,
        True,
        True,
    ]


def test_a_range_of_counts_is_as_wide_as_both_its_intervals() -> None:
    """Where a count may be higher, the interval goes from its own low end to the other's high."""
    low, high = (counting.shares([count], [20]) for count in (4, 9))
    both = counting.ranged([4], [9], [20])
    assert both["share"] == pytest.approx(0.2)
    assert (both["low"][0], both["high"][0]) == (low["low"][0], high["high"][0])
