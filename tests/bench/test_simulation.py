"""The simulation that holds the numbers against a known truth."""

import numpy as np
import pytest

from bench import simulation
from bounceback.statistics.intervals import wilson


def test_a_search_is_drawn_from_the_law_that_is_stated() -> None:
    """Of many applications watched for long, the causes have their shares."""
    log = simulation.search(np.random.default_rng(3), size=20_000, days=60)
    old = log.applications[log.applications["applied_on"] <= simulation.START]
    assert len(old) > 200
    big = simulation.search(np.random.default_rng(4), size=20_000, days=600).applications
    assert (big["furthest_stage"] == "screen").mean() == pytest.approx(0.12, abs=0.01)
    assert (big["ending"] == "rejected").mean() == pytest.approx(0.40, abs=0.02)


def test_our_rate_finds_the_truth_and_the_common_one_does_not() -> None:
    """A small run already tells the two apart."""
    found = simulation.report(60)
    assert abs(found["ours"] - found["truth"]) < 4 * found["ours_error"]
    assert found["resolved"] > 1.5 * found["truth"] > 1.5 * found["everything"]
    assert set(simulation.verdicts(found).values()) <= {True, False}


def test_coverage_is_counted_over_what_may_be_seen() -> None:
    """An interval that is always everything holds always; Wilson's holds about as often as said."""
    assert simulation.coverage(lambda k, _: (0 * k, 0 * k + 1.0), 0.3, 10) == 1
    assert simulation.mean_coverage(wilson, 40) == pytest.approx(0.95, abs=0.01)


def test_a_claim_that_is_not_borne_out_is_said() -> None:
    """Intervals that hold too rarely, or alarms that fire too often, are named."""
    bad = dict.fromkeys(("ours_coverage", "wilson_10", "wilson_40", "jeffreys_10"), 0.8) | {
        "ours": 0.3,
        "truth": 0.12,
        "ours_error": 0.001,
        "resolved": 0.12,
        "alarms": 0.2,
    }
    assert set(simulation.verdicts(bad).values()) == {False}
