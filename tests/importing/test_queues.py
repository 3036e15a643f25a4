"""Statuses that wait, perhaps for somebody to send the application."""

import pytest

from bounceback.importing.decisions import Decisions, StatusDecision
from bounceback.importing.queues import perhaps_unsent
from bounceback.vocabulary.terms import Ending

FOUND = {"Found on": ["2026-04-06", "2026-04-05"]}
SENT = {"Date applied": ["2026-04-07", "2026-04-06"]}


@pytest.mark.parametrize(
    ("statuses", "beside", "doubtful"),
    [
        (["pending", "applied"], FOUND, {"pending"}),
        (["Pending", "Interview"], FOUND, set()),
        (["pending", "applied"], FOUND | SENT, set()),
        (["waiting", "applied"], FOUND, set()),
    ],
)
def test_what_waits_may_be_unsent(statuses, beside, doubtful, as_table):
    """Where others were applied for, and the list dates when a job was found but not the rest."""
    table = as_table({"Company": ["Kelp", "Moor"], "Status": statuses, **beside})
    assert perhaps_unsent(table, "Status") == doubtful


@pytest.mark.parametrize(
    ("statuses", "beside", "doubtful"),
    [
        (["Pending", "Sent"], {}, {"Pending"}),
        (["Pendiente", "Enviada"], {}, {"Pendiente"}),
        (["En attente", "Envoyée"], {"Déposée le": ["—", "2026-04-06"]}, {"En attente"}),
        (["Pending", "Sent"], {"Date": ["2026-04-07", "2026-04-06"]}, {"Pending"}),
        (["Pending", "Sent"], SENT, set()),
        (["En attente", "Envoyée"], {"Envoyée le": SENT["Date applied"]}, set()),
        (["En attente", "Envoyée"], {"Envoyée le": ["3 mars", "5 mars"]}, set()),
        (["Pending", "Sent"], {"Applied": ["x", "x"]}, set()),
        (["Pending", "Sent"], {"Date": ["", "2026-04-06"]}, set()),
        (["Pending", "Pending"], {"Date applied": ["", "—"]}, {"Pending"}),
        (["Pending", "Interview"], {"Date applied": ["", "2026-04-06"]}, set()),
        (["Pending", "Pending"], {"Date": ["", ""]}, {"Pending"}),
        (["Offen", ""], {"Gehalt": ["k.A.", ""]}, {"Offen"}),
        (["Offen", ""], {"Gespräch": ["", "x"]}, set()),
        (["Pending", "Interview"], {}, set()),
        (["Pending", "Rejected"], {}, set()),
    ],
)
def test_what_waits_beside_another_word_for_sent_may_be_unsent(
    statuses, beside, doubtful, as_table
):
    """Unless a day of applying or a tick says that it was sent; without any day all may be."""
    table = as_table({"Company": ["Kelp", "Moor"], "Status": statuses, **beside})
    assert perhaps_unsent(table, "Status") == doubtful


def test_what_was_answered_about_pending_stands(imported, tally):
    """Also of a row without a date among dated ones."""
    rows = [f"Kelp {day},Cook,2026-04-0{day},Sent" for day in range(1, 7)]
    sheet = "\n".join(["Company,Role,Date,Status", *rows, "Moor,Cook,,Pending"])
    said = StatusDecision("Pending", Ending.OPEN, confirmed=True)
    result = imported(sheet, decisions=Decisions(statuses=(said,)))
    assert tally(result.log.applications["ending"]) == {"open": 7}
