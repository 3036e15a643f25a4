"""The chance that a rate has risen is right, symmetric, and seldom certain by accident."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy import integrate, stats  # noqa: TID251

from bounceback.statistics.improvement import probability_greater

FEWER = settings(max_examples=60)  # each takes a while


@st.composite
def any_cases(draw):
    """A count and what it is out of, from nothing to a million."""
    of = draw(st.integers(0, 40) | st.integers(0, 10**6))
    return draw(st.integers(0, of)), of


def by_quadrature(later, earlier):
    """The same integral over rates, by scipy's adaptive quadrature between their quantiles."""
    one, other = (stats.beta(k + 0.5, n - k + 0.5) for k, n in (later, earlier))
    cuts = np.unique([d.ppf(q) for d in (one, other) for q in (1e-12, 1e-4, 0.1, 0.9, 0.9999)])
    edges = [0.0, *cuts[(cuts > 0) & (cuts < 1)], 1.0]
    parts = [
        integrate.quad(lambda x: one.pdf(x) * other.cdf(x), low, high, limit=300)[0]
        for low, high in pairwise(edges)
    ]
    return sum(parts)


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        ((6, 12), (3, 12)),
        ((0, 12), (0, 12)),
        ((12, 12), (0, 12)),
        ((1, 3), (40, 90)),
        ((3, 4), (17_000, 100_000)),
        ((17_300, 100_000), (17_000, 100_000)),
        ((0, 0), (5, 20)),
        ((0, 100_000), (0, 3)),
    ],
)
def test_agrees_with_quadrature(later, earlier):
    """From no case to a hundred thousand, the integral is right to 1e-5."""
    expected = by_quadrature(later, earlier)
    assert probability_greater(later, earlier) == pytest.approx(expected, abs=1e-5)


@FEWER
@example((7, 154), (351, 351))
@given(any_cases(), any_cases())
def test_greater_or_not(later, earlier):
    """Either the later rate is the greater one or the earlier one is; nothing is left over."""
    there, back = probability_greater(later, earlier), probability_greater(earlier, later)
    assert 0 <= there <= 1
    assert there + back == pytest.approx(1, abs=1e-6)


@FEWER
@given(any_cases())
def test_the_same_cases_are_even(cases):
    """Where both stretches saw the same, nothing speaks for either."""
    assert probability_greater(cases, cases) == pytest.approx(0.5, abs=1e-6)


@pytest.mark.parametrize("rate", [0.05, 0.1, 0.2, 0.3, 0.4, 0.5])
@pytest.mark.parametrize("of", [12, 30])
def test_seldom_certain_where_nothing_changed(of, rate):
    """With one unchanged rate, .95 is reached in fewer than 7 of 100 searches, counted exactly."""
    counts = range(of + 1)
    sure = [
        [probability_greater((k, of), (j, of)) >= 0.95 if k > j else False for j in counts]
        for k in counts
    ]
    chance = stats.binom.pmf(counts, of, rate)
    assert (np.outer(chance, chance) * sure).sum() < 0.07


def test_a_clear_rise_is_seen():
    """Three of forty, then eighteen of forty: nearly certain; the other way round nearly not."""
    assert probability_greater((18, 40), (3, 40)) > 0.999
    assert probability_greater((3, 40), (18, 40)) < 0.001
