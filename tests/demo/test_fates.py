"""How the applications of a fictitious search turn out."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bounceback.demo.fates import FATES, drawn


def test_weights_are_counts_among_120():
    """The weights add up to the 120 applications of the sample."""
    assert sum(fate.weight for fate in FATES) == 120


@given(st.integers(0, 500), st.integers(0, 9))
def test_drawn_gives_as_many_as_asked(applications, seed):
    """Exactly as many fates come back as were asked for, with moments that rise within 0 to 1."""
    fates, moments = drawn(applications, np.random.default_rng(seed))
    assert len(fates) == len(moments) == applications
    assert (np.diff(moments) >= 0).all()
    assert ((moments >= 0) & (moments <= 1)).all()


def test_drawn_keeps_the_shares():
    """Ten times as many applications have ten times as many of each fate."""
    fates, _ = drawn(1200, np.random.default_rng(0))
    assert all(fates.count(fate) == 10 * fate.weight for fate in FATES)
