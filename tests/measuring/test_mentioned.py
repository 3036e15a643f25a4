"""The mentions of a log, as whole numbers."""

import numpy as np
import pytest

from bounceback.measuring.mentioned import dates_of, mentioned
from bounceback.vocabulary.terms import Polarity, Theme


@pytest.fixture
def log(log_of):
    """Two applications, an interview with the second; five mentions, one of them a strength."""
    said = [
        (None, 5, "salary", "weakness", "told"),
        (70, None, "salary", "weakness", "suggested"),
        (70, 99, "confidence", "weakness", "guess"),
        (99, None, "confidence", "weakness", "guess"),
        (70, None, "confidence", "strength", "told"),
    ]
    return log_of(
        applications=[
            {"application": 70, "ending": "rejected", "applied_on": "2025-01-02"},
            {"application": 30, "ending": "open", "applied_on": "2025-01-03"},
        ],
        interviews=[{"interview": 5, "application": 30, "held_on": "2025-02-01"}],
        mentions=[
            {"application": a, "interview": i, "theme": t, "polarity": p, "provenance": by}
            for a, i, t, p, by in said
        ],
    )


def test_keys_become_rows(log) -> None:
    """An interview stands for its application; what leads nowhere is -1."""
    found = mentioned(log, Polarity.WEAKNESS)
    assert found.interview.tolist() == [0, -1, -1, -1]
    assert found.application.tolist() == [1, 0, 0, -1]
    assert found.confirmed.tolist() == [True, False, True, True]
    assert [list(Theme)[place] for place in found.theme[:3]] == ["salary", "salary", "confidence"]


def test_only_confirmed_mentions_lead_to_an_interview(log) -> None:
    """A mention without an interview stays out."""
    assert mentioned(log, Polarity.WEAKNESS).in_interviews().interview.tolist() == [0]
    assert mentioned(log, Polarity.STRENGTH).in_interviews().interview.tolist() == []


def test_cases_count_once_by_theme(log) -> None:
    """Salary came up with two applications, one interview; confidence with one application."""
    found = mentioned(log, Polarity.WEAKNESS)
    salary, confidence = (list(Theme).index(theme) for theme in (Theme.SALARY, Theme.CONFIDENCE))
    assert found.by_theme("application")[[salary, confidence]].tolist() == [2, 1]
    assert found.by_theme("interview")[[salary, confidence]].tolist() == [1, 0]
    assert len(found.by_theme("interview")) == len(Theme)


def test_a_date_is_that_of_the_interview_else_of_the_application(log) -> None:
    """What leads nowhere has no date."""
    dates = dates_of(log, mentioned(log, Polarity.WEAKNESS))
    assert dates.astype(str).tolist()[:3] == [
        "2025-02-01T00:00:00",
        "2025-01-02T00:00:00",
        "2025-01-02T00:00:00",
    ]
    assert np.isnat(dates[3])
