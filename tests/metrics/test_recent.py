"""What has happened since a day."""

import pandas as pd

from bounceback.metrics import recent


def test_only_what_is_dated_later_counts(log_of) -> None:
    """The day itself is known already; saved roles and undated rows do not count."""
    log = log_of(
        applications=[
            {"application": 1, "ending": "open", "applied_on": "2025-03-10"},
            {"application": 2, "ending": "open", "applied_on": "2025-03-11"},
            {"application": 3, "ending": "rejected", "ended_on": "2025-03-12"},
            {"application": 4, "ending": "open", "advanced_on": "2025-03-12"},
            {"application": 5, "ending": "not_applied", "applied_on": "2025-03-12"},
            {"application": 6, "ending": "open"},
        ],
        interviews=[{"interview": 1, "application": 4, "held_on": "2025-03-12"}],
        reasons=[
            {"application": 3, "reason": "visa", "provenance": "told"},
            {"application": 3, "reason": "salary", "provenance": "suggested"},
            {"application": 1, "reason": "visa", "provenance": "told"},
        ],
    )
    table = recent.since(log, pd.Timestamp("2025-03-10"))
    assert dict(zip(table["what"], table["count"], strict=True)) == {
        "sent": 1,
        "replies": 1,
        "ended": 1,
        "interviews": 1,
        "reasons": 1,
    }


def test_an_empty_search_has_nothing_new(log_of) -> None:
    """Every row is there, with nothing in it."""
    assert recent.since(log_of(), pd.Timestamp("2025-03-10"))["count"].sum() == 0
