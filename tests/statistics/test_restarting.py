"""The estimator begun anew after a wait agrees with counting, and with statsmodels on the rest."""

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats  # noqa: TID251
from statsmodels.duration.survfunc import CumIncidenceRight  # noqa: TID251

from bounceback.statistics.competing_risks import daily_counts, incidence
from bounceback.statistics.restarting import longest_told, outlook, restarted

CASES = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 3)), min_size=1, max_size=60)
LAST = 12


def table_of(time, event):
    """The daily counts of one group, to its last day."""
    return daily_counts(time, event, 0, (1, 3, int(time.max(initial=0))))[0]


def test_agrees_with_statsmodels_restarted():
    """After every wait, the shares of 60 random logs full of ties are those of the peer."""
    random = np.random.default_rng(12)
    compared = 0
    for _ in range(60):
        size = random.integers(1, 90)
        time, event = random.integers(0, 25, size), random.integers(0, 4, size)
        waits = np.arange(25)
        found = incidence(restarted(table_of(time, event), waits, LAST))
        for wait in waits:
            later = time > wait
            if not event[later].any():
                continue
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", RuntimeWarning)
                peer = CumIncidenceRight(time[later] - wait, event[later])
            at = peer.times.astype(int)
            told = at <= LAST
            for cause in range(len(peer.cinc)):
                ours = found.share[wait, cause, at[told]]
                np.testing.assert_allclose(ours, peer.cinc[cause][told], rtol=0, atol=1e-12)
            compared += 1
    assert compared > 800


@given(CASES, st.integers(0, 22))
def test_counts_are_those_of_the_cases_that_waited_longer(cases, wait):
    """The table is the one that the remaining cases give, told from the end of the wait."""
    time, event = np.array(cases, dtype=np.int64).reshape(-1, 2).T
    found = restarted(table_of(time, event), np.array([wait]), LAST)
    later = time > wait
    expected = daily_counts(time[later] - wait, event[later], 0, (1, 3, LAST))
    np.testing.assert_array_equal(found, expected)


@given(CASES, st.integers(0, 20))
def test_without_censoring_it_is_the_conditional_share(cases, wait):
    """If everybody's story is known: those with the event after the wait, out of those left."""
    time, event = np.array([(t, max(e, 1)) for t, e in cases], dtype=np.int64).T
    share = incidence(restarted(table_of(time, event), np.array([wait]), LAST)).share[0, :, -1]
    left = time > wait
    for cause in (1, 2, 3):
        there = left & (time <= wait + LAST) & (event == cause)
        expected = there.sum() / left.sum() if left.any() else np.nan
        assert share[cause - 1] == pytest.approx(expected, nan_ok=True)


def test_no_wait_asked_for():
    """Where nobody waits, there is a table of no waits."""
    nothing = np.array([], dtype=np.int64)
    assert restarted(table_of(np.array([3]), np.array([1])), nothing, 5).shape == (0, 4, 7)


def searches(count, size, days, seed):
    """Simulated searches: the time and the event of each application, seen from the last day.

    Positive replies come to .119 by day 60 (lognormal, median 8), rejections to .4 (gamma, mean
    20); the rest stays silent. Each application has an age of its own, up to `days`.
    """
    random = np.random.default_rng(seed)
    for _ in range(count):
        event = random.choice(3, size, p=[1 - REPLIES - 0.4, REPLIES, 0.4])
        came = np.where(event == 1, POSITIVE.rvs(size, random), REJECTED.rvs(size, random))
        came = np.where(event == 0, np.inf, np.ceil(came))
        age = random.integers(0, days + 1, size)
        yield np.minimum(came, age).astype(np.int64), np.where(came <= age, event, 0)


POSITIVE, REJECTED = stats.lognorm(0.8, scale=8), stats.gamma(2, scale=10)
REPLIES = 0.119 / POSITIVE.cdf(60)
WAITS = np.array([7, 14, 30])
TRUTH = [0.076, 0.038, 0.009]  # after 7, 14 and 30 silent days, the chance of a reply by day 60


def test_the_simulated_search_has_the_chances_of_the_design():
    """By arithmetic on the distributions: what comes later, of what has not come yet."""
    left = 1 - REPLIES * POSITIVE.cdf(WAITS) - 0.4 * REJECTED.cdf(WAITS)
    chance = (0.119 - REPLIES * POSITIVE.cdf(WAITS)) / left
    np.testing.assert_allclose(chance, TRUTH, atol=0.0005)


@pytest.mark.parametrize("days", [60, 150])
def test_begun_anew_it_tells_the_truth(days):
    """Over 400 searches of 80, young or old, the chance after a silence is right on average."""
    found = []
    for time, event in searches(400, 80, days, seed=7):
        counts = daily_counts(time, event, 0, (1, 2, int(time.max())))[0]
        found.append([outlook(counts, WAITS[n : n + 1], 60 - WAITS[n]).share[0] for n in range(3)])
    np.testing.assert_allclose(np.mean(found, axis=0), TRUTH, atol=0.005)


def test_its_intervals_cover_the_truth():
    """Jeffreys' interval on the effective size holds the chance after a week in 93 to 98 %."""
    left = 1 - REPLIES * POSITIVE.cdf(7) - 0.4 * REJECTED.cdf(7)
    truth = REPLIES * (POSITIVE.cdf(67) - POSITIVE.cdf(7)) / left
    held = []
    for time, event in searches(400, 80, 150, seed=8):
        counts = daily_counts(time, event, 0, (1, 2, int(time.max())))[0]
        told = outlook(counts, WAITS[:1], 60)
        held.append(told.low[0] <= truth <= told.high[0])
    assert 0.93 <= np.mean(held) <= 0.98


@given(CASES)
def test_the_outlook_is_the_last_day_watched(cases):
    """Each wait's share and interval are those of its own table on the last day that it tells."""
    time, event = np.array(cases, dtype=np.int64).reshape(-1, 2).T
    counts = table_of(time, event)
    waits = np.arange(int(time.max()))
    told = outlook(counts, waits, LAST)
    for wait in waits:
        alone = incidence(restarted(counts, np.array([wait]), LAST))
        last = alone.on(alone.days_watched - 1)
        assert told.within[wait] == alone.days_watched - 1
        assert told.of[wait] == (time > wait).sum()
        assert told.share[wait] == pytest.approx(last.share[0, 0, 0])
        low, high = last.interval()
        assert (told.low[wait], told.high[wait]) == pytest.approx((low[0, 0, 0], high[0, 0, 0]))


@given(CASES, st.integers(1, 5), st.integers(0, 15))
def test_the_longest_wait_that_can_be_told(cases, enough, ahead):
    """Up to it every wait has enough cases and somebody watched far enough; the next has not."""
    time, event = np.array(cases, dtype=np.int64).reshape(-1, 2).T
    counts = table_of(time, event)

    def can_be_told(wait):
        if (time > wait).sum() < enough:
            return False
        return outlook(counts, np.array([wait]), ahead).within[0] == ahead

    longest = longest_told(counts, ahead, enough)
    assert all(can_be_told(wait) for wait in range(longest + 1))
    assert not can_be_told(longest + 1)
