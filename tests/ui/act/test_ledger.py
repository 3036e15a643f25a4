"""What was sent and what came back, as tables."""

from datetime import UTC, date, datetime

import pandas as pd

from bounceback.coaching.kinds import StepKind
from bounceback.journal.letters import Letter
from bounceback.ui.act import ledger

ROWS = pd.DataFrame(
    {"company": ["Ada"], "role": ["Clerk"], "furthest_stage": ["final"]}, index=["ada"]
)


def sent(application="ada", kind=StepKind.FEEDBACK, **more):
    """Return a letter that was sent."""
    return Letter(kind, application, datetime.now(UTC), sent_on=date(2026, 3, 1), **more)


def test_a_letter_stands_with_its_application():
    """To whom, which letter, when, and what they said; one whose row is gone says so."""
    found = ledger.table([sent(answer="More depth"), sent("gone")], ROWS)
    assert found["company"].tolist() == ["Ada", ledger.GONE]
    assert found["letter"].tolist() == ["Ask for feedback"] * 2
    assert found["what_they_said"].iloc[0] == "More depth"
    assert found["answered_on"].isna().all()


def test_only_requests_for_feedback_are_counted():
    """A thank-you asks for nothing; an application that is gone has an unknown stage."""
    letters = [sent(answered_on=date(2026, 3, 2)), sent("gone"), sent(kind=StepKind.THANK_YOU)]
    found = ledger.requests(letters, ROWS)
    assert found.to_dict("list") == {
        "furthest_stage": ["final", "unknown"],
        "answered": [True, False],
    }
