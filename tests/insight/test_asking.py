"""Whether requests for feedback are answered, in one sentence."""

import pandas as pd
import pytest

from bounceback.insight import asking
from bounceback.metrics.asking import answered


def said(*rows) -> str:
    """Return the sentence for these requests: stage, answered."""
    frame = pd.DataFrame(rows, columns=["furthest_stage", "answered"])
    return asking.answered(answered(frame)).sentence


def test_nothing_asked_is_said():
    """Without a request there is no count."""
    assert said() == "No request for feedback is on record yet."


def test_few_requests_are_no_share():
    """Below five requests the counts speak alone."""
    sentence = said(("final", True), ("final", False))
    assert sentence.startswith("1 of 2 requests for feedback got an answer (too few to say more)")
    assert "%" not in sentence


def test_each_stage_stands_with_its_count():
    """Several stages are told apart, each with what it is out of."""
    sentence = said(*[("interview", True)] * 2, *[("final", False)] * 4)
    assert "2 of 6 requests for feedback got an answer (33%)" in sentence
    assert "2 of 2 after the stage “interview” and 0 of 4 after the stage “final round”" in sentence


@pytest.mark.parametrize("stage", ["final", "unknown"])
def test_not_hearing_is_nobodys_fault(stage):
    """The sentence ends with how usual it is not to hear why."""
    assert "Companies seldom say why" in said((stage, False))
