"""Pooled rates agree with a brute-force grid, shrink what is small, and promise little."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import special  # noqa: TID251

from bounceback.statistics.pooling import USUAL_STRENGTH, pooled

FEWER = settings(max_examples=40)  # each takes a while


def by_brute_force(count, of):
    """The same posterior over a fixed fine grid of means and strengths, with scipy's Betas."""
    k, n = np.asarray(count, float), np.asarray(of, float)
    log_s, odds = np.linspace(-7, 11, 37), np.linspace(-13, 11, 97)
    s, m, rest = np.exp(log_s) * USUAL_STRENGTH, special.expit(odds), special.expit(-odds)
    a, b = np.outer(s, m).ravel()[:, None], np.outer(s, rest).ravel()[:, None]
    log = (special.betaln(a + k, b + n - k) - special.betaln(a, b)).sum(axis=1)
    prior = np.log(special.expit(log_s) * special.expit(-log_s))[:, None]
    weight = np.exp(log + (prior + np.log(m * rest) / 2).ravel() - log.max())
    likely = weight > 1e-5 * weight.max()
    weight, a, b = weight[likely] / weight[likely].sum(), a[likely] + k, b[likely] + n - k
    rate = special.expit(np.linspace(-30, 30, 2000))
    below = special.betainc(a[..., None], b[..., None], rate)
    middle, step = (below[..., 1:] + below[..., :-1]) / 2, np.diff(below)
    best = [
        weight @ (step[:, i] * np.delete(middle, i, axis=1).prod(axis=1)).sum(axis=1)
        for i in range(len(k))
    ]
    ends = np.array(
        [np.interp([0.025, 0.975], row, rate) for row in np.tensordot(weight, below, 1)]
    )
    return weight @ (a / (a + b)), ends[:, 0], ends[:, 1], best / np.sum(best)


@pytest.mark.parametrize(
    ("count", "of"),
    [
        ([3, 5], [10, 12]),
        ([2, 9, 0, 1], [48, 20, 9, 11]),
        ([30, 6, 1], [300, 20, 2]),
        ([1, 0, 2, 1, 0, 3], [15] * 6),
        ([5, 5], [5, 9]),
        ([4], [11]),
    ],
)
def test_agrees_with_a_brute_force_grid(count, of):
    """Means to .001; intervals and the chance of being the best to .002."""
    found, (mean, low, high, best) = pooled(count, of), by_brute_force(count, of)
    np.testing.assert_allclose(found.mean, mean, rtol=0, atol=1e-3)
    np.testing.assert_allclose(found.low, low, rtol=0, atol=2e-3)
    np.testing.assert_allclose(found.high, high, rtol=0, atol=2e-3)
    np.testing.assert_allclose(found.best, best, rtol=0, atol=2e-3)


GROUPS = st.integers(1, 8).flatmap(
    lambda size: st.lists(
        st.integers(0, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
        min_size=size,
        max_size=size,
    )
)


@FEWER
@given(GROUPS)
def test_every_rate_stands_within_its_interval(groups):
    """Rates are fractions inside their intervals, and some group is the best."""
    found = pooled(*np.array(groups).T)
    assert (found.low >= 0).all()
    assert (found.low <= found.mean).all()
    assert (found.mean <= found.high).all()
    assert (found.high <= 1).all()
    assert (found.best >= 0).all()
    assert found.best.sum() == pytest.approx(1)


@FEWER
@given(st.integers(1, 200), st.data())
def test_a_pooled_rate_lies_between_the_raw_one_and_the_common_one(of, data):
    """Of equal sizes, every rate moves by the same part of its way to one common rate."""
    size = data.draw(st.integers(2, 7))
    count = np.array(data.draw(st.lists(st.integers(0, of), min_size=size, max_size=size)))
    raw, mean = count / of, pooled(count, [of] * size).mean
    kept = (mean.max() - mean.min()) / max(raw.max() - raw.min(), 1e-9)
    assert 0 <= kept < 1
    common = (mean - kept * raw) / (1 - kept)
    np.testing.assert_allclose(common, common[0], rtol=0, atol=1e-6)
    assert 0 < common[0] < 1


@pytest.mark.parametrize(("count", "of"), [(3, 9), (0, 5), (900, 5000)])
def test_equal_groups_are_equally_likely_to_be_the_best(count, of):
    """What looks the same is said to be the same."""
    found = pooled([count] * 5, [of] * 5)
    np.testing.assert_allclose(found.best, 0.2, rtol=0, atol=1e-9)
    np.testing.assert_allclose(found.mean, found.mean[0], rtol=0, atol=1e-12)


def test_the_order_of_groups_is_irrelevant():
    """Groups handed over in another order get the same numbers."""
    count, of, order = np.array([2, 9, 0, 1]), np.array([48, 20, 9, 11]), np.array([2, 0, 3, 1])
    one, other = pooled(count, of), pooled(count[order], of[order])
    for name in ("mean", "low", "high", "best"):
        np.testing.assert_allclose(getattr(one, name)[order], getattr(other, name), atol=1e-9)


def test_a_small_group_borrows_more_than_a_large_one():
    """One of two moves far towards the others; a hundred of two hundred hardly."""
    mean = pooled([1, 100, 10, 12], [2, 200, 100, 100]).mean
    assert abs(mean[0] - 0.5) > 0.1
    assert abs(mean[1] - 0.5) < 0.02


def test_a_group_without_a_case_knows_what_the_others_say():
    """Its rate is like the others', its interval wider than all of theirs."""
    found = pooled([3, 4, 0], [20, 21, 0])
    assert 0.1 < found.mean[2] < 0.3
    width = found.high - found.low
    assert width[2] == width.max()


def test_no_groups():
    """Nothing goes in, nothing comes out."""
    assert pooled([], []).best.size == 0


def test_the_best_of_many_is_hardly_overstated():
    """Six groups of fifteen whose rates vary: the best by raw share shows .1 too much, pooled .01.

    The known truth is drawn with the usual strength around .15.
    """
    random = np.random.default_rng(11)
    raw, evened = [], []
    for _ in range(250):
        truth = random.beta(0.15 * USUAL_STRENGTH, 0.85 * USUAL_STRENGTH, 6)
        count = random.binomial(15, truth)
        top = count.argmax()
        raw.append(count[top] / 15 - truth[top])
        evened.append(pooled(count, [15] * 6).mean[top] - truth[top])
    assert np.mean(raw) > 0.07
    assert abs(np.mean(evened)) < 0.02


def test_nobody_is_named_the_best_where_nothing_differs():
    """Twenty groups of six with one rate: a chance of .8 comes up in under 2 of 100 searches."""
    random = np.random.default_rng(12)
    sure = [pooled(random.binomial(6, 0.2, 20), [6] * 20).best.max() >= 0.8 for _ in range(60)]
    assert np.mean(sure) < 0.02


def test_intervals_hold_the_truth():
    """Of groups drawn as the model says, about 95 of 100 intervals hold the true rate."""
    random = np.random.default_rng(13)
    held = []
    for _ in range(150):
        truth = random.beta(0.2 * USUAL_STRENGTH, 0.8 * USUAL_STRENGTH, 5)
        of = random.integers(3, 60, 5)
        found = pooled(random.binomial(of, truth), of)
        held += list((found.low <= truth) & (truth <= found.high))
    assert 0.92 < np.mean(held) < 0.98
