"""Corrections of one application."""

from datetime import date

import pandas as pd
import pytest

from bounceback.overlay.corrections import ApplicationCorrection
from bounceback.ui.correcting import corrections

ROW = {
    "furthest_stage": "applied",
    "ending": "open",
    "applied_on": pd.Timestamp("2026-01-05"),
    "ended_on": pd.NaT,
}
AS_IT_IS = {
    "furthest_stage": "applied",
    "ending": "open",
    "applied_on": date(2026, 1, 5),
    "ended_on": None,
}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, []),
        ({"ending": "rejected"}, [("ending", "rejected")]),
        ({"ended_on": date(2026, 2, 3)}, [("ended_on", "2026-02-03")]),
        ({"applied_on": None}, [("applied_on", "")]),
        (
            {"furthest_stage": "final", "ending": "accepted"},
            [("furthest_stage", "final"), ("ending", "accepted")],
        ),
    ],
)
def test_only_what_is_said_otherwise_is_a_correction(said, expected) -> None:
    """What stays as the sheet has it is not corrected; a date may be taken back."""
    found = corrections(ROW, "ada", AS_IT_IS | said)
    assert found == [ApplicationCorrection("ada", field, value) for field, value in expected]
