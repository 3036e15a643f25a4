"""Statuses that wait, perhaps for somebody to send the application."""

import pytest

from bounceback.importing.queues import perhaps_unsent

FOUND = {"Found on": ["2026-04-06", "2026-04-05"]}
SENT = {"Date applied": ["2026-04-07", "2026-04-06"]}


@pytest.mark.parametrize(
    ("statuses", "beside", "doubtful"),
    [
        (["pending", "applied"], FOUND, {"pending"}),
        (["Pending", "Interview"], FOUND, set()),
        (["pending", "applied"], {}, set()),
        (["pending", "applied"], FOUND | SENT, set()),
        (["waiting", "applied"], FOUND, set()),
    ],
)
def test_what_waits_may_be_unsent(statuses, beside, doubtful, as_table):
    """Where others were applied for, and the list dates when a job was found but not the rest."""
    table = as_table({"Company": ["Kelp", "Moor"], "Status": statuses, **beside})
    assert perhaps_unsent(table, "Status") == doubtful
