"""What is said of ratings beside results."""

import pandas as pd
import pytest

from bounceback.insight import calibration
from bounceback.measuring.counting import shares


def halves(lower, upper, middle=5.0):
    """So many (passed, of) in each half."""
    frame = pd.DataFrame(
        {
            "half": ["lower", "upper"],
            "passed": [lower[0], upper[0]],
            "of": [lower[1], upper[1]],
            "least": [1.0, middle + 1],
            "most": [middle, 10.0],
        }
    )
    return frame.assign(**shares(frame["passed"], frame["of"]))


def test_few_ratings_say_nothing_yet() -> None:
    """Below five cases, or with one half empty, it is too early."""
    for table in (halves((1, 2), (1, 2)), halves((3, 7), (0, 0)), halves((0, 0), (0, 0))):
        said = calibration.halves(table)
        few = table["of"].any()
        assert ("too few to say" if few else "No interview has both") in said.sentence
        assert "%" not in said.sentence
        assert said.action


@pytest.mark.parametrize(
    ("table", "clear"), [(halves((3, 8), (5, 9)), False), (halves((0, 30), (28, 30)), True)]
)
def test_both_halves_stand_with_their_counts(table, clear) -> None:
    """Counts of both halves; a difference is named only where the intervals do not meet."""
    sentence = calibration.halves(table).sentence
    for _, row in table.iterrows():
        assert f"{row['passed']}" in sentence
        assert f"{row['of']}" in sentence
    assert ("do not differ clearly" in sentence) is not clear
