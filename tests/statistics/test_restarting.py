"""The estimator begun anew after a wait agrees with counting, and with statsmodels on the rest."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.duration.survfunc import CumIncidenceRight  # noqa: TID251

from bounceback.statistics.competing_risks import daily_counts, incidence
from bounceback.statistics.restarting import restarted

UNTIMED = settings(deadline=None)  # a busy machine is no fault
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


@UNTIMED
@given(CASES, st.integers(0, 22))
def test_counts_are_those_of_the_cases_that_waited_longer(cases, wait):
    """The table is the one that the remaining cases give, told from the end of the wait."""
    time, event = np.array(cases, dtype=np.int64).reshape(-1, 2).T
    found = restarted(table_of(time, event), np.array([wait]), LAST)
    later = time > wait
    expected = daily_counts(time[later] - wait, event[later], 0, (1, 3, LAST))
    np.testing.assert_array_equal(found, expected)


@UNTIMED
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
