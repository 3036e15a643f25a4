"""The tables that the next steps are worked out from."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pandas as pd

from bounceback.coaching import standing
from bounceback.coaching.kinds import StepKind
from bounceback.journal.letters import Letter
from bounceback.overlay.applying import known
from bounceback.schema import empty_log, frame

TALK = pd.to_datetime(["2026-01-20"])
LOG = replace(
    empty_log(),
    applications=frame(
        "applications",
        {
            "application": [1, 2],
            "company": ["Ada", "Brill"],
            "furthest_stage": ["interview", "applied"],
            "ending": ["rejected", "open"],
        },
    ),
    interviews=frame(
        "interviews",
        {
            "application": pd.array([1], dtype="Int64"),
            "kind": ["interview"],
            "held_on": TALK,
        },
    ),
)
SILENT = pd.DataFrame({"application": [2], "verdict": ["follow up"], "waited": [21]})


def test_each_application_stands_with_its_last_interview_and_its_silence():
    """Identity, last interview and verdict stand beside what the log says."""
    found = standing.applications(LOG, known(LOG), SILENT)
    assert len(found) == len(LOG.applications)
    first, second = found.iloc[0], found.iloc[1]
    assert first["application"] == known(LOG).applications[1]
    assert (str(first["last_interview_on"].date()), first["last_interview_kind"]) == (
        "2026-01-20",
        "interview",
    )
    assert (second["verdict"], second["waited"]) == ("follow up", 21)
    assert pd.isna(second["last_interview_on"])


def test_letters_become_a_table():
    """Days are days, missing ones included, and words are words."""
    letter = Letter(StepKind.FEEDBACK, "ada", datetime.now(UTC), sent_on=date(2026, 3, 1))
    [row] = standing.steps_taken([letter]).to_dict("records")
    assert (row["kind"], row["standing"], str(row["sent_on"].date())) == (
        "feedback",
        "open",
        "2026-03-01",
    )
    assert pd.isna(row["answered_on"])


def test_no_letter_is_an_empty_table():
    """Without letters the columns are there all the same."""
    assert list(standing.steps_taken([]).columns) == standing.LETTERS
