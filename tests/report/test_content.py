"""Tables of a report."""

import numpy as np
import pandas as pd

from bounceback.report.content import LONGEST, SHORT, table

FRAME = pd.DataFrame(
    {
        "ending": ["no_response", "open"],
        "of": [1234, 4],
        "share": [0.256, np.nan],
        "held_on": pd.to_datetime(["2026-03-04", None]),
        "words": ["a\nb\tc", "x" * 500],
    }
)


def test_cells_are_words():
    """Labels, thousands, whole per cent, days, one line; what is not known is a dash."""
    found = table("Them", FRAME, list(FRAME))
    assert found.headers == ("Ending", "Out of", "Share (%)", "Held on", "In these words")
    assert found.rows[0] == ("No response", "1,234", "26", "4 March 2026", "a b c")
    assert found.rows[1][:4] == ("Open", "4", "–", "–")
    assert found.numeric == (False, True, True, False, False)


def test_a_long_cell_is_cut():
    """Whoever has ten minutes reads no essay in a cell."""
    cell = table("Them", FRAME, ["words"]).rows[1][0]
    assert len(cell) == LONGEST
    assert cell.endswith("…")


def test_a_long_table_says_what_it_leaves_out():
    """The first rows, and how many more there are."""
    found = table("Them", pd.DataFrame({"of": range(30)}), ["of"], most=20)
    assert len(found.rows) == 20
    assert found.more == "10 more rows not shown."
    assert not found.is_short


def test_a_short_table_stays_on_one_page():
    """It is short up to a number of rows that fits below a chart."""
    assert table("Them", pd.DataFrame({"of": range(SHORT)}), ["of"]).is_short


def test_a_table_without_rows_is_none():
    """No headers stand above nothing."""
    assert table("Them", FRAME.head(0), ["of"]) is None
