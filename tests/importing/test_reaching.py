"""How far each row got, where its statuses, its stage columns and its rounds speak together."""

import numpy as np
import pytest

from bounceback.importing.codes import STAGES
from bounceback.importing.decisions import Decisions, StatusDecision
from bounceback.importing.reaching import furthest, records_depth, shortlisted
from bounceback.importing.values import standing
from bounceback.vocabulary.terms import Ending, Stage

UNKNOWN, APPLIED, SCREEN, ASSESSMENT, INTERVIEW, FINAL = (
    Stage.UNKNOWN,
    Stage.APPLIED,
    Stage.SCREEN,
    Stage.ASSESSMENT,
    Stage.INTERVIEW,
    Stage.FINAL,
)


def places(*stages):
    """Stages as places in their vocabulary."""
    return np.array([STAGES.index(stage) for stage in stages])


@pytest.mark.parametrize(
    ("told", "reached", "rounds", "furthest_stage"),
    [
        (APPLIED, UNKNOWN, 0, APPLIED),
        (APPLIED, INTERVIEW, 0, INTERVIEW),
        (UNKNOWN, UNKNOWN, 2, INTERVIEW),
        (FINAL, INTERVIEW, 1, FINAL),
        (SCREEN, INTERVIEW, 1, SCREEN),
        (ASSESSMENT, INTERVIEW, 0, ASSESSMENT),
        (SCREEN, INTERVIEW, 3, INTERVIEW),
    ],
)
def test_the_deepest_counts_and_a_status_says_what_the_one_interview_was(
    told, reached, rounds, furthest_stage, as_table
):
    """Beside a plain interview date, "phone screen" is what that interview was; not of three."""
    table = as_table({"Company": ["Kelp"], "Interview date": ["2026-03-20"]})
    found = furthest(table, places(told), places(reached), np.array([rounds]))
    assert found.tolist() == places(furthest_stage).tolist()


@pytest.mark.parametrize(
    ("header", "cells", "recorded"),
    [
        ("Stage", ["Interview", "Applied"], [True, True]),
        ("Stage", ["Interview", "Rejected"], [True, False]),
        ("Status", ["Phone screen", "In progress", "Rejected"], [False, True, False]),
        ("Status", ["Applied", "In progress", "Phone screen"], [False, False, False]),
    ],
)
def test_only_what_a_column_keeps_says_that_a_row_got_no_further(header, cells, recorded, as_table):
    """A rejection erases the stage before it; beside "Applied", in progress is more than sent."""
    table = as_table({"Company": ["Kelp"] * len(cells), header: cells})
    said = {header: [standing(text) for text in table.distinct(header).texts]}
    told = places(*(standing(cell).stage or UNKNOWN for cell in cells))
    assert records_depth(table, said, told).tolist() == recorded


def test_a_shortlist_is_told_as_a_guess(as_table):
    """Being shortlisted is read as an answer, and the person is told that it may be more."""
    table = as_table({"Company": ["Kelp", "Tern"], "Shortlisted": ["yes", "no"]})
    [problem] = shortlisted(table)
    assert (problem.row, problem.column) == (0, "Shortlisted")


def test_a_next_interview_is_no_further_than_the_one_that_was_counted(imported, tally):
    """Beside a status that says what that one was."""
    result = imported("""
Company,Role,Status,Rounds done,Next interview
Kelp,Cook,Phone screen done,1,
Moor,Cook,Phone screen done,1,2026-04-20
Tern,Cook,Applied,0,
Wren,Cook,Second round done,2,2026-04-21
""")
    stages = tally(result.log.applications["furthest_stage"])
    assert stages == {"screen": 2, "applied": 1, "interview": 1}


def test_what_is_answered_of_one_word_changes_no_other(imported):
    """What waits was only sent, whatever the person says of another word."""
    sheet = "Company,Status\nKelp,tbc\nMoor,In progress\nTern,Interview\n"
    said = StatusDecision("tbc", Ending.OPEN, Stage.APPLIED, confirmed=True)
    for decisions in (None, Decisions(statuses=(said,))):
        log = imported(sheet, decisions=decisions).log
        assert log.applications["furthest_stage"].tolist()[1] == "applied"
