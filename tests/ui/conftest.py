"""A small search, made by hand, that the tests of the screen's parts share."""

import pandas as pd
import pytest

from bounceback.schema import SearchLog, frame


@pytest.fixture
def log() -> SearchLog:
    """Six applications: every depth that matters, two interviews, reasons told and guessed."""
    return SearchLog(
        applications=frame(
            "applications",
            {
                "application": [1, 2, 3, 4, 5, 6],
                "company": ["Ada", "Brill", "Corde", "Ada", "Dorn", "Edel"],
                "role": ["Clerk", "Cook", "Clerk", "Baker", "Cook", "Clerk"],
                "source": ["Board", "Friend", "Board", "Board", None, "Board"],
                "furthest_stage": [
                    "interview",
                    "applied",
                    "assessment",
                    "final",
                    "unknown",
                    "unknown",
                ],
                "ending": [
                    "rejected",
                    "open",
                    "rejected",
                    "accepted",
                    "no_response",
                    "not_applied",
                ],
                "applied_on": pd.to_datetime(
                    ["2026-01-05", "2026-01-12", None, "2026-02-02", "2026-02-09", None]
                ),
                "notes": ["Call **back**", "", "", "", "", ""],
            },
        ),
        interviews=frame(
            "interviews",
            {
                "interview": [1, 2, 3],
                "application": pd.array([1, 4, None], dtype="Int64"),
                "company": ["Ada", "Ada", "Stray"],
                "role": ["Clerk", "Baker", "Guest"],
                "kind": ["interview", "final", "screen"],
                "held_on": pd.to_datetime(["2026-01-20", "2026-03-03", None]),
                "result": ["failed", "passed", "pending"],
            },
        ),
        reasons=frame(
            "reasons",
            {
                "application": [1, 3, 3],
                "reason": ["preparation", "preparation", "my own reason"],
                "provenance": ["told", "guess", "suggested"],
                "words": ["You could have read more.", "too little time", ""],
            },
        ),
        mentions=frame(
            "mentions",
            {
                "application": pd.array([1, 4, None, 3], dtype="Int64"),
                "interview": pd.array([1, 2, 3, None], dtype="Int64"),
                "theme": ["preparation", "communication", "preparation", "preparation"],
                "polarity": ["weakness", "strength", "weakness", "weakness"],
                "provenance": ["guess", "told", "suggested", "guess"],
                "words": ["did not read the advert", "clear", "hm", "late"],
            },
        ),
    )
