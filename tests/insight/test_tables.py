"""Tables as people read them."""

import numpy as np
import pandas as pd
import pytest

from bounceback.insight.tables import LONGEST_CELL, header, label, readable, shortened
from bounceback.schema import frame
from bounceback.vocabulary.terms import Ending, Reason


@pytest.mark.parametrize(
    ("column", "title"),
    [
        ("furthest_stage", "Furthest stage"),
        ("share", "Share (%)"),
        ("of", "Out of"),
        ("extra: **Mine**", "**Mine**"),
    ],
)
def test_columns_get_titles(column: str, title: str) -> None:
    """A column of ours gets words, a column of the person's own keeps its name."""
    assert header(column) == title


def test_values_become_words_and_own_words_stay() -> None:
    """A value of the vocabulary gets its label; anything else is shown as it is."""
    assert label(Ending, "no_response") == "No response"
    assert label(Reason, "they moved") == "they moved"


def test_every_term_column_is_put_into_words() -> None:
    """Stages, endings and the rest read as labels; nothing known reads as nothing."""
    table = frame("interviews", {"kind": ["screen"], "result": ["failed"], "company": [None]})
    shown = readable(table[["kind", "result", "company"]])
    assert shown.iloc[0].tolist() == ["Phone screen", "Failed", ""]
    assert shown.columns.tolist() == ["Interview", "Result", "Company"]


def test_every_code_of_a_figure_is_put_into_words() -> None:
    """No table shows a word of the program: the ways, the verdicts and the units read as words."""
    ways = pd.DataFrame({"source": ["applied"] * 2, "target": ["screen", "ending:no_response"]})
    assert readable(ways).to_dict("list") == {
        "From": ["Applied", "Applied"],
        "To": ["Phone screen", "No response"],
    }
    told = pd.DataFrame(
        {"verdict": ["let go"], "unit": ["month"], "part": ["half"], "quality": ["extra: Team"]}
    )
    assert readable(told).iloc[0].tolist() == ["You may let go", "Month", "Half", "Team"]


def test_averages_are_rounded() -> None:
    """An average has two decimals; a count stays whole."""
    shown = readable(pd.DataFrame({"average": [2.9285714], "rating": [3]}))
    assert shown.iloc[0].tolist() == [2.93, 3]


def test_a_share_on_few_cases_is_left_blank() -> None:
    """Percentages stand from five cases on; the counts always stand."""
    table = pd.DataFrame({"count": [2, 2], "of": [4, 5], "share": [0.5, 0.4]})
    shown = readable(table)
    assert shown["Count"].tolist() == [2, 2]
    assert np.isnan(shown["Share (%)"].iloc[0])
    assert shown["Share (%)"].iloc[1] == 40.0


def test_dates_are_days() -> None:
    """A date shows without a time of day; a missing one stays missing."""
    shown = readable(pd.DataFrame({"held_on": pd.to_datetime(["2026-03-04", None])}))
    assert str(shown["Held on"].iloc[0]) == "2026-03-04"
    assert pd.isna(shown["Held on"].iloc[1])


def test_long_texts_are_cut() -> None:
    """A cell of thousands of characters travels to the browser as a short one, and says so."""
    table = pd.DataFrame({"Notes": ["a" * 5000, "b"], "Row": [1, 2]})
    shown = shortened(table)
    assert shown["Notes"].tolist() == ["a" * LONGEST_CELL + "…", "b"]
    assert shown["Row"].tolist() == [1, 2]
