"""A difference of ranks is as improbable as scipy says, and seldom called one by accident."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats  # noqa: TID251

from bounceback.statistics.ranks import rank_test

FEWER = settings(max_examples=60)  # each takes a while
RATINGS = st.lists(st.integers(1, 5), min_size=1, max_size=30)


@FEWER
@given(RATINGS, RATINGS)
def test_it_is_scipys_mann_whitney(one, other):
    """With the correction for ties and for continuity, two-sided."""
    if len({*one, *other}) > 1:
        known = stats.mannwhitneyu(one, other, method="asymptotic", use_continuity=True)
        assert rank_test(one, other) == pytest.approx(known.pvalue, abs=1e-9)


@FEWER
@given(RATINGS, RATINGS)
def test_neither_side_is_favoured(one, other):
    """The groups may be given in either order."""
    assert rank_test(one, other) == pytest.approx(rank_test(other, one))


@pytest.mark.parametrize("groups", [([], []), ([3], []), ([3, 3], [3, 3, 3])])
def test_what_cannot_differ_does_not(groups):
    """Nothing, one side alone, or one number everywhere."""
    assert rank_test(*groups) == 1


def test_where_nothing_changed_five_per_cent_are_called_a_change():
    """Ratings of one to five, five to fifteen a side: at most 5 in 100, give or take chance."""
    random = np.random.default_rng(3)
    alarms = sum(
        rank_test(
            *(np.clip(random.normal(3, 1, random.integers(5, 16)).round(), 1, 5) for _ in "ab")
        )
        <= 0.05
        for _ in range(2000)
    )
    assert alarms / 2000 < 0.06
