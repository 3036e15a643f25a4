"""The Aalen-Johansen estimates agree with statsmodels, and tell the truth in a simulated search."""

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.duration.survfunc import CumIncidenceRight  # noqa: TID251

from bounceback.statistics.competing_risks import (
    cumulative_incidence,
    daily_counts,
    day_reached,
    incidence,
    with_undated,
)

CASES = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 3)), min_size=1, max_size=60)


def columns(cases):
    """Times and events of a list of cases."""
    return np.array(cases, dtype=np.int64).reshape(-1, 2).T


def peer(time, event):
    """The estimates of statsmodels, which divides by zero where the last cases leave."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        return CumIncidenceRight(time, event)


def test_agrees_with_statsmodels():
    """Shares and variances of 200 random logs full of ties are the same to 1e-12."""
    random = np.random.default_rng(11)
    compared = 0
    while compared < 200:
        size = random.integers(1, 90)
        time, event = random.integers(0, 25, size), random.integers(0, 4, size)
        if event.max() == 0:
            continue
        found, expected = cumulative_incidence(time, event, 3), peer(time, event)
        at = expected.times.astype(int)
        for cause, (share, error) in enumerate(zip(expected.cinc, expected.cinc_se, strict=True)):
            np.testing.assert_allclose(found.share[cause, at], share, rtol=0, atol=1e-12)
            told = ~np.isnan(error)
            variance = found.variance[cause, at]
            np.testing.assert_allclose(variance[told], error[told] ** 2, rtol=0, atol=1e-12)
        compared += 1


@given(CASES)
def test_without_censoring_it_is_counting(cases):
    """If everybody's story is known, shares are plain shares, variances binomial, and n is n."""
    time, event = columns([(when, max(what, 1)) for when, what in cases])
    found = cumulative_incidence(time, event, 3)
    for cause in (1, 2, 3):
        for day in range(found.share.shape[-1]):
            share = np.mean((event == cause) & (time <= day))
            assert found.share[cause - 1, day] == pytest.approx(share)
            assert found.variance[cause - 1, day] == pytest.approx(share * (1 - share) / len(cases))
    np.testing.assert_allclose(found.watched, len(cases))
    np.testing.assert_allclose(found.effective_size, len(cases))


@given(CASES)
def test_shares_grow_and_never_pass_one(cases):
    """Day by day each share stands or grows, and all causes together stay within 1."""
    found = cumulative_incidence(*columns(cases), 3)
    assert (np.diff(found.share, axis=-1) >= -1e-12).all()
    assert (found.share.sum(axis=0) <= 1 + 1e-12).all()


@given(CASES)
def test_intervals_hold_their_share(cases):
    """Every share lies within its interval, which stays in 0 to 1."""
    found = cumulative_incidence(*columns(cases), 3)
    low, high = found.interval()
    assert (low <= found.share + 1e-9).all()
    assert (found.share <= high + 1e-9).all()
    assert ((low >= 0) & (high <= 1)).all()


@given(CASES)
def test_the_effective_size_is_at_most_the_number_of_cases(cases):
    """Waiting cases know less than answered ones, never more."""
    size = cumulative_incidence(*columns(cases), 3).effective_size
    assert (size >= 0).all()
    assert (size <= len(cases) * (1 + 1e-9)).all()


@given(CASES, st.integers(0, 25))
def test_the_last_day_only_cuts_off(cases, last):
    """Asking for fewer days changes nothing on those days."""
    whole = cumulative_incidence(*columns(cases), 3)
    part = cumulative_incidence(*columns(cases), 3, last)
    shared = min(last + 1, whole.share.shape[-1])
    for name in ("at_risk", "watched", "share", "variance"):
        ours, theirs = getattr(part, name), getattr(whole, name)
        np.testing.assert_allclose(ours[..., :shared], theirs[..., :shared], atol=1e-12)


@given(CASES, CASES)
def test_groups_stand_apart(ones, others):
    """Two groups in one table get the estimates that each gets alone."""
    time, event = columns(ones + others)
    group = np.repeat([0, 1], [len(ones), len(others)])
    both = incidence(daily_counts(time, event, group, (2, 3, 20)))
    for place, cases in enumerate((ones, others)):
        alone = cumulative_incidence(*columns(cases), 3, 20)
        np.testing.assert_allclose(both.share[place], alone.share)
        np.testing.assert_allclose(both.effective_size[place], alone.effective_size)


def test_nobody_watched_that_long_is_unknown():
    """Where every case was last seen by day 5, nothing is said about day 6."""
    found = cumulative_incidence([2, 5, 5], [1, 0, 0], 1, last=8)
    np.testing.assert_allclose(found.share[0, :6], [0, 0, 1 / 3, 1 / 3, 1 / 3, 1 / 3])
    assert np.isnan(found.share[0, 6:]).all()
    assert found.days_watched == 6
    low, high = found.interval()
    assert np.isnan(low[0, 6:]).all()
    assert np.isnan(high[0, 6:]).all()


def test_all_answered_stays_known():
    """Where everybody's story ended, it is known for all later days."""
    found = cumulative_incidence([2, 5], [1, 2], 2, last=30)
    np.testing.assert_allclose(found.share[:, 30], 0.5)
    assert found.days_watched == 31


def test_no_event_stands_on_those_watched():
    """Without an event, the effective size is the number that was watched that long."""
    found = cumulative_incidence([10] * 6 + [3] * 4, [0] * 10, 1)
    assert found.effective_size[0, 3] == 10
    assert found.effective_size[0, 4] == pytest.approx(6)
    assert found.interval()[1][0, 4] > found.interval()[1][0, 3]


def test_no_event_among_rejections_still_counts_them():
    """A case that was rejected has told that no reply came: it is not lost from the size."""
    found = cumulative_incidence([4] * 8 + [9] * 2, [2] * 8 + [0] * 2, 2)
    assert found.at_risk[9] == 2
    assert found.effective_size[0, 9] == pytest.approx(10)


def test_no_cases_at_all():
    """An empty search has nothing to tell, and says so."""
    found = cumulative_incidence([], [], 3, last=5)
    assert np.isnan(found.share).all()
    assert found.days_watched == 0


@pytest.mark.parametrize(
    ("share", "part", "day"),
    [
        ([0.0, 0.1, 0.1, 0.3, 0.4], 0.5, 3),
        ([0.0, 0.1, 0.2, 0.3, 0.4], 0.5, 2),
        ([0.4], 0.9, 0),
        ([0.0, 0.0], 0.5, 0),
    ],
)
def test_the_day_by_which_a_part_had_come(share, part, day):
    """It is the first day on which the part of the last share is reached."""
    assert day_reached(np.array(share), part) == day


def test_on_one_day():
    """One day alone is a slice of the whole."""
    whole = cumulative_incidence([1, 2, 3], [1, 0, 2], 2)
    np.testing.assert_allclose(whole.on(2).share[:, 0], whole.share[:, 2])
    np.testing.assert_allclose(whole.on(2).interval(), np.array(whole.interval())[..., 2:3])


def test_a_simulated_search_tells_the_truth():
    """With open applications, the estimate and its interval are right; replies / answers is not."""
    random = np.random.default_rng(3)
    truth, found, naive, covered = 0.12, [], [], []
    for _ in range(400):
        age = random.integers(0, 121, 80)
        cause = random.choice(4, 80, p=[1 - truth - 0.35, truth, 0.3, 0.05])
        answer = np.where(cause > 0, random.gamma(2, np.where(cause == 1, 5, 12)).astype(int), 999)
        event = np.where(answer <= age, cause, 0)
        estimate = cumulative_incidence(np.minimum(answer, age), event, 3, last=60).on(60)
        low, high = estimate.interval()
        found.append(estimate.share[0, 0])
        covered.append(low[0, 0] <= truth <= high[0, 0])
        naive.append((event == 1).sum() / (event > 0).sum())
    assert np.mean(found) == pytest.approx(truth, abs=0.01)
    assert np.mean(naive) > 2 * truth
    assert 0.92 <= np.mean(covered) <= 0.99


def test_an_event_without_a_day_is_shared_out_over_the_days_of_its_cause():
    """Three of four dated events stand on day 2: three quarters of an undated one go there."""
    dated = daily_counts(np.array([2, 2, 2, 5, 9]), np.array([1, 1, 1, 1, 2]), 0, (1, 2, 10))
    undated = daily_counts(np.array([8]), np.array([1]), 0, (1, 2, 10))
    whole = with_undated(dated, undated)[0]
    assert whole[1, [2, 5]].tolist() == [3.75, 1.25]
    assert whole[2].tolist() == dated[0, 2].tolist()
    assert whole.sum() == 6


def test_an_event_without_a_day_stands_before_the_day_by_which_it_had_come():
    """Only earlier days can be its own; where no event of its cause has one, it is the last."""
    dated = daily_counts(np.array([2, 5]), np.array([1, 1]), 0, (1, 2, 10))
    undated = daily_counts(np.array([3, 7]), np.array([1, 2]), 0, (1, 2, 10))
    whole = with_undated(dated, undated)[0]
    assert whole[1, [2, 5]].tolist() == [2, 1]
    assert whole[2, 7] == 1


@given(CASES, st.lists(st.tuples(st.integers(0, 20), st.integers(1, 3)), max_size=20))
def test_undated_events_lose_and_invent_nobody(cases, undated):
    """Every case stays in its cause, and the shares by the last day sum to at most one."""
    extent = (1, 3, 30)
    known = daily_counts(*columns(cases), 0, extent)
    other = daily_counts(*columns(undated), 0, extent)
    whole = with_undated(known, other)
    np.testing.assert_allclose(whole.sum(axis=-1), (known + other).sum(axis=-1))
    found = incidence(whole)
    told = ~np.isnan(found.share)
    assert (found.share[told] >= 0).all()
    assert (np.nan_to_num(found.share).sum(axis=1) <= 1 + 1e-9).all()
    assert (found.variance[told] >= 0).all()


def test_days_missing_by_chance_leave_the_estimate_where_it_was():
    """Over 300 searches with 40 % of the replies undated: the mean share stays that of all."""
    random = np.random.default_rng(3)
    with_all, with_some = [], []
    for _ in range(300):
        event = random.choice(3, 80, p=[0.5, 0.12, 0.38])
        answer, age = random.gamma(2, 8, 80).astype(int), random.integers(0, 150, 80)
        seen = np.where(answer <= age, event, 0)
        time = np.where(seen > 0, answer, age)
        hidden = (seen == 1) & (random.random(80) < 0.4)
        extent = (1, 2, 150)
        counts = with_undated(
            daily_counts(time[~hidden], seen[~hidden], 0, extent),
            daily_counts(age[hidden], seen[hidden], 0, extent),
        )
        with_some.append(incidence(counts).on(60).share[0, 0, 0])
        with_all.append(incidence(daily_counts(time, seen, 0, extent)).on(60).share[0, 0, 0])
    assert np.nanmean(with_some) == pytest.approx(np.nanmean(with_all), abs=0.006)


def test_a_share_that_is_all_but_a_speck_of_rounding_reaches_up_to_all():
    """Five sixths and one sixth sum to a speck less than one; the interval still ends at one."""
    found = cumulative_incidence([0, 0, 0, 0, 0, 1], [1] * 6, 1)
    assert found.interval()[1][0, 1] == 1
