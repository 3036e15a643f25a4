"""The probability of being the most frequent is right, sums to 1, and knows no favourites."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats  # noqa: TID251

from bounceback.statistics.ranking import probability_top

COUNTS = st.lists(st.integers(0, 200), min_size=1, max_size=14)


@pytest.mark.parametrize(("counts", "top"), [((3, 2, 1, 1), 0.56), ((8, 3, 2, 2), 0.90)])
def test_known_leads(counts, top):
    """Three of seven is no more than a lead; eight of fifteen is nearly certain."""
    assert probability_top(counts)[0] == pytest.approx(top, abs=0.005)


def test_agrees_with_quadrature():
    """Adaptive quadrature with scipy's gamma distributions gives the same."""
    random = np.random.default_rng(5)
    for _ in range(12):
        shapes = random.integers(0, 25, random.integers(2, 8)) + 0.5
        others = [np.delete(shapes, i) for i in range(len(shapes))]
        expected = [
            integrate.quad(
                lambda x, a=a, rest=rest: stats.gamma.pdf(x, a) * stats.gamma.cdf(x, rest).prod(),
                0,
                np.inf,
                limit=300,
            )[0]
            for a, rest in zip(shapes, others, strict=True)
        ]
        np.testing.assert_allclose(probability_top(shapes - 0.5), expected, rtol=0, atol=1e-7)


def test_two_large_counts_follow_the_normal_approximation():
    """A hundred thousand interviews are as easy as ten."""
    first = probability_top([100_000, 99_500])[0]
    assert first == pytest.approx(stats.norm.cdf(500 / np.sqrt(199_500)), abs=1e-3)


@given(COUNTS)
def test_probabilities_sum_to_one(counts):
    """One theme is the most frequent."""
    top = probability_top(counts)
    assert top.sum() == pytest.approx(1)
    assert (top >= 0).all()


@given(COUNTS)
def test_a_larger_count_is_likelier_on_top(counts):
    """The order of the probabilities is the order of the counts; equal counts are equal."""
    top = probability_top(counts)
    order = np.argsort(counts, kind="stable")
    assert (np.diff(top[order]) >= -1e-9).all()
    np.testing.assert_allclose(probability_top(counts[::-1]), top[::-1], atol=1e-9)


@pytest.mark.parametrize(("counts", "expected"), [([], []), ([0], [1]), ([0, 0], [0.5, 0.5])])
def test_nothing_counted_yet(counts, expected):
    """Without counts, every theme is as likely as any other."""
    np.testing.assert_allclose(probability_top(counts), expected, atol=1e-9)
