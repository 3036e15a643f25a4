"""Columns of one stage or one ending each."""

import pytest

from bounceback.importing.codes import ENDINGS, STAGES
from bounceback.importing.marks import (
    ended_there,
    flag_dates,
    flags,
    not_marked_applied,
    stage_columns,
)


@pytest.mark.parametrize(
    ("header", "cell", "ending"),
    [
        ("Rejected", "x", "rejected"),
        ("Rejected", "2026-02-01", "rejected"),
        ("Rejected", "by mail", "rejected"),
        ("Rejected", "pending", ""),
        ("Rejected", "not yet", ""),
        ("Ghosted", "yes", "no_response"),
        ("Withdrawn", "TRUE", "withdrew"),
        ("Offer accepted", "declined", ""),
        ("Offer accepted", "yes", "accepted"),
    ],
)
def test_a_flag_marks_its_ending(header, cell, ending, as_table):
    """Crosses, dates and words of that ending do; noes, blanks and waiting do not."""
    marked = [ENDINGS[code] for rows, code in flags(as_table({header: [cell]})) if rows[0]]
    assert marked == ([ending] if ending else [])


@pytest.mark.parametrize(
    ("cell", "ending"), [("Rejected", "rejected"), ("ghosted", "no_response"), ("passed", "")]
)
def test_a_stage_tells_how_it_ended_there(cell, ending, as_table):
    """Words of an ending do; a word of the way on, a date, a mark and a tool's name do not."""
    table = as_table({"Phone Screen": [cell, "2026-01-05", "x", "HackerRank", "no"]})
    told = {ENDINGS[code]: rows.tolist() for rows, code in ended_there(table)}
    assert told == ({ending: [True, False, False, False, False]} if ending else {})


@pytest.mark.parametrize(
    ("columns", "stage", "rounds"),
    [
        ({"Phone Screen": "x", "Onsite": ""}, "screen", 0),
        ({"Phone Screen": "no", "Onsite": "HackerRank"}, "final", 1),
        ({"Round 1": "x", "Round 2": "2026-01-05", "Round 3": "-"}, "interview", 2),
        ({"Interviews": "3"}, "unknown", 3),
        ({"Interviews": "3 rounds"}, "unknown", 3),
        ({"Interviews": "999"}, "unknown", 50),
        ({"Offer": "rejected"}, "unknown", 0),
        ({"Offer": "120k"}, "offer", 0),
        ({"Applied?": "yes"}, "unknown", 0),
        ({"Interview Date": "2026-01-05", "Status": ""}, "interview", 1),
    ],
)
def test_how_far_the_columns_of_the_stages_go(columns, stage, rounds, as_table):
    """The deepest one with a mark; the interviews among them are rounds; applying is no depth."""
    table = as_table({header: [cell] for header, cell in columns.items()})
    reached, _, counted = stage_columns(table)
    assert (STAGES[reached[0]], counted[0]) == (stage, rounds)


def test_the_first_date_beyond_applying_and_the_date_of_the_end(as_table):
    """Each from its own columns."""
    table = as_table(
        {
            "Applied": ["2026-01-01", ""],
            "Phone Screen": ["2026-01-20", "x"],
            "Onsite": ["2026-01-12", ""],
            "Rejected": ["2026-02-01", "yes"],
        }
    )
    assert stage_columns(table)[1].astype("str").tolist() == ["2026-01-12T00:00:00", "NaT"]
    assert flag_dates(table).astype("str").tolist() == ["2026-02-01T00:00:00", "NaT"]


def test_what_a_column_says_was_never_applied_for(as_table):
    """A plain no does; a blank cell, a yes and a table without such a column do not."""
    table = as_table({"Company": ["Kelp"] * 4, "Applied?": ["no", "", "yes", "N"]})
    assert not_marked_applied(table).tolist() == [True, False, False, True]
    assert not_marked_applied(as_table({"Company": ["Kelp"]})).tolist() == [False]
