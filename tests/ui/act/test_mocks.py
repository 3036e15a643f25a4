"""Mock interviews as a table."""

from datetime import date

import pandas as pd

from bounceback.journal.mock_interviews import MockInterview
from bounceback.ui.act import mocks
from bounceback.vocabulary.terms import Theme


def test_each_rated_theme_has_a_column():
    """The latest stands first; what was not rated is left open."""
    found = mocks.table(
        [
            MockInterview(date(2026, 3, 1), "a friend", {Theme.SALARY: 2}),
            MockInterview(date(2026, 3, 8), "a coach", {Theme.CONFIDENCE: 4}, "ask about pace"),
        ]
    )
    assert found["with_whom"].tolist() == ["a coach", "a friend"]
    assert found["Confidence and nerves"].iloc[0] == 4
    assert pd.isna(found["Salary talk"].iloc[0])
