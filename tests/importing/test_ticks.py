"""Columns of ticks that nobody can name."""

import pytest

from bounceback.importing.building import Source, propose
from bounceback.importing.ticks import unknown_ticks

ROWS = "Fern House,Tutor,x,x,,{0}\nElm Court,Aide,x,,x,\nOak Lane,Aide,x,x,x,{0}\n"


@pytest.mark.parametrize(
    ("headers", "tick", "unknown"),
    [
        ("Sent?,Phone,Interview,Mercury", "x", ["Mercury"]),
        ("Sent?,Phone,Interview,Mercury", "blue", []),
        ("Sent?,Phone,Interview,No thanks", "x", []),
        ("Sent?,Phone,Venus,Mercury", "x", []),
    ],
)
def test_a_further_column_of_ticks_may_tell_how_it_went(headers, tick, unknown):
    """Beside three that do, and where its header says nothing; words are no ticks."""
    text = f"Company,Job,{headers}\n{ROWS.format(tick)}"
    [table] = propose([Source("jobs.csv", text.encode())]).tables
    assert unknown_ticks(table) == unknown
