"""Intervals agree with statsmodels and scipy, and stay sensible at the borders."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats  # noqa: TID251
from statsmodels.stats.proportion import proportion_confint  # noqa: TID251

from bounceback.statistics.intervals import beta_quantiles, jeffreys, wilson


@pytest.mark.parametrize("level", [0.8, 0.95, 0.99])
def test_wilson_agrees_with_statsmodels(level):
    """Every count of 1 to 60 cases gets the interval that statsmodels gives."""
    of = np.repeat(np.arange(1, 61), np.arange(2, 62))
    count = np.concatenate([np.arange(n + 1) for n in range(1, 61)])
    low, high = wilson(count, of, level)
    expected = proportion_confint(count, of, alpha=1 - level, method="wilson")
    np.testing.assert_allclose((low, high), expected, rtol=0, atol=1e-12)


@pytest.mark.parametrize(
    ("count", "of", "percent"),
    [(0, 4, (0, 49)), (1, 5, (4, 62)), (3, 40, (3, 20)), (6, 120, (2, 10))],
)
def test_wilson_of_small_samples(count, of, percent):
    """A handful of cases leaves a wide interval, whole percents checked by hand."""
    low, high = wilson(count, of)
    assert (round(float(low) * 100), round(float(high) * 100)) == percent


@pytest.mark.parametrize("interval", [wilson, jeffreys])
def test_nothing_to_divide_by_gives_nan(interval):
    """Without a case there is no interval, and no warning either."""
    low, high = interval([0, 1], [0, 2])
    assert np.isnan([low[0], high[0]]).all()
    assert not np.isnan([low[1], high[1]]).any()


@given(st.integers(1, 10**7), st.data())
def test_an_interval_holds_its_share(of, data):
    """The share lies in both intervals, and they touch 0 and 1 exactly where it does."""
    count = data.draw(st.integers(0, of))
    for interval in (wilson, jeffreys):
        low, high = interval(count, of)
        assert 0 <= low <= count / of <= high <= 1
        assert (low == 0) == (count == 0)
        assert (high == 1) == (count == of)


@pytest.mark.parametrize("probability", [0.005, 0.025, 0.5, 0.975, 0.995])
def test_beta_quantiles_agree_with_scipy(probability):
    """From a single case to ten million, with fractions of cases, quantiles are right to 1e-6."""
    random = np.random.default_rng(7)
    of = 10 ** random.uniform(-1, 7, 400)
    count = of * random.beta(0.3, 0.6, 400)
    found = beta_quantiles(probability, count + 0.5, of - count + 0.5)[0]
    expected = stats.beta.ppf(probability, count + 0.5, of - count + 0.5)
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-6)


def test_beta_quantiles_keep_the_shape():
    """Probabilities come first, then the shape of the parameters; unknown stays unknown."""
    a = np.array([[1.0, 2.0, np.nan], [3.0, 1.0, 1.0]])
    found = beta_quantiles([0.1, 0.9], a, 1.0)
    assert found.shape == (2, 2, 3)
    assert np.isnan(found[:, 0, 2]).all()
    np.testing.assert_allclose(found[0, 0, :2], [0.1, 0.1**0.5], atol=1e-6)  # x**a = p, for b = 1


def test_jeffreys_agrees_with_statsmodels():
    """Inside the borders, the interval is that of statsmodels."""
    count, of = np.arange(1, 30), np.full(29, 30)
    expected = proportion_confint(count, of, method="jeffreys")
    np.testing.assert_allclose(jeffreys(count, of), expected, rtol=0, atol=1e-6)


def test_a_higher_level_is_wider():
    """More certainty takes a wider interval."""
    for interval in (wilson, jeffreys):
        narrow, wide = interval(3, 10, 0.8), interval(3, 10, 0.99)
        assert wide[0] < narrow[0] < narrow[1] < wide[1]
