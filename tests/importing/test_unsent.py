"""Which rows of a list of applications were never sent."""

import numpy as np
import pytest

from bounceback.importing.codes import ENDINGS
from bounceback.importing.standings import standings
from bounceback.importing.unsent import without_unsent

COMPANIES = {"Company": ["Kelp", "Moor", "Tern"]}
ISO = ["2026-01-05", "2026-01-06", "2026-01-07"]
DATED = ["2026-01-05", "2026-01-06", ""]


@pytest.mark.parametrize(
    ("columns", "endings", "told"),
    [
        ({"Saved on": DATED}, ["not_applied"] * 3, []),
        ({"Applied?": ["yes", "no", "no"]}, ["unknown", "not_applied", "not_applied"], []),
        (
            {"Date applied": DATED, "Status": ["Applied", "Rejected", ""]},
            ["open", "rejected", "not_applied"],
            ["not_applied"],
        ),
        (
            {"Date applied": [*DATED[:2], "—"], "Status": ["Applied", "Rejected", "—"]},
            ["open", "rejected", "not_applied"],
            ["not_applied"],
        ),
        (
            {"Date applied": DATED, "Status": ["Applied", "Rejected", "Interview"]},
            ["open", "rejected", "open"],
            [],
        ),
        (
            {"Date applied": DATED, "Status": ["apply", "skip", "apply"]},
            ["open", "not_applied", "not_applied"],
            ["inferred"],
        ),
        ({"Date": DATED, "Status": ["apply", "skip", "apply"]}, ["not_applied"] * 3, []),
    ],
)
def test_what_was_never_sent(columns, endings, told, as_table):
    """Saved, marked as not applied, or undated among dated ones; a date of applying is sent."""
    table = as_table(COMPANIES | columns)
    found, problems = without_unsent(table, standings(table, {}), np.zeros(3, dtype=bool))
    assert [ENDINGS[code] for code in found.ending] == endings
    assert [str(problem.kind) for problem in problems] == told


@pytest.mark.parametrize(
    ("columns", "endings", "told"),
    [
        (
            {"Applied": ["✔", "", "✔"], "Test": ["", "", "x"]},
            ["unknown", "not_applied", "unknown"],
            ["not_applied"],
        ),
        (
            {"Beworben": ["x", "", "x"], "Datum": ISO, "Absage": ["x", "", ""]},
            ["rejected", "not_applied", "open"],
            ["not_applied"],
        ),
        ({"Applied": ["x", "", "x"], "Date applied": ISO}, ["unknown"] * 3, []),
        (
            {"Applied": ["x", "", "x"], "Status": ["", "Rejected", ""]},
            ["open", "rejected", "open"],
            [],
        ),
        ({"Applied": ["x", "", ""], "Test": ["", "x", "x"]}, ["unknown"] * 3, []),
    ],
)
def test_what_is_not_ticked_as_applied(columns, endings, told, as_table):
    """Nothing else may say that it was sent, and the column must be kept in the other rows."""
    table = as_table(COMPANIES | columns)
    found, problems = without_unsent(table, standings(table, {}), np.zeros(3, dtype=bool))
    assert [ENDINGS[code] for code in found.ending] == endings
    assert [str(problem.kind) for problem in problems] == told


def test_rows_below_a_heading_of_plans_were_never_sent_where_nothing_says_so(as_table):
    """The heading alone does not outweigh a status."""
    table = as_table(COMPANIES | {"Status": ["", "Applied", ""]})
    planned = np.array([True, True, False])
    found, problems = without_unsent(table, standings(table, {}), planned)
    assert [ENDINGS[code] for code in found.ending] == ["not_applied", "open", "unknown"]
    assert [(problem.row, str(problem.kind)) for problem in problems] == [(2, "not_applied")]


def test_a_no_where_the_day_of_applying_would_stand_says_that_nothing_was_sent(as_table):
    """Unless somebody talked with the person all the same; a dash says nothing."""
    columns = {"Date applied": ["2026-03-02", "not yet", "-"], "Status": ["", "For Jo", "Applied"]}
    table = as_table(COMPANIES | columns)
    found, _ = without_unsent(table, standings(table, {}), np.zeros(3, dtype=bool))
    assert [ENDINGS[code] for code in found.ending] == ["open", "not_applied", "open"]
    columns = {"Date applied": ["2026-03-02", "never", ""], "Status": ["", "Interview", ""]}
    table = as_table(COMPANIES | columns)
    found, _ = without_unsent(table, standings(table, {}), np.zeros(3, dtype=bool))
    assert ENDINGS[found.ending[1]] == "open"


@pytest.mark.parametrize(
    ("status", "note"),
    [
        ("Pending", "Not sent"),
        ("ausstehend", "noch nicht gesendet"),
        ("en attente", "non envoyé"),
        ("pendiente", "no enviado"),
        ("pendente", "não enviado"),
        ("in attesa", "non inviato"),
        ("in behandeling", "niet verstuurd"),
        ("等待", "未投递"),
    ],
)
def test_a_note_that_it_was_not_sent_decides_where_nothing_else_does(status, note, as_table):
    """Beside a status that only waits; the account says so, and a rejection stays one."""
    statuses, notes = ["Rejected", status, status], [note, note, "ask Ada"]
    table = as_table(COMPANIES | {"Status": statuses, "Notes": notes})
    found, problems = without_unsent(table, standings(table, {}), np.zeros(3, dtype=bool))
    assert [ENDINGS[code] for code in found.ending] == ["rejected", "not_applied", "open"]
    assert [(p.row, str(p.kind), p.value) for p in problems] == [(3, "inferred", note)]


@pytest.mark.parametrize(
    ("beside", "note"),
    [
        ({"Status": ["Pending"] * 3}, "interesting"),
        ({"Status": ["Pending"] * 3}, "references not sent"),
        ({"Status": ["Interview"] * 3}, "not sent"),
        ({"Status": ["Pending"] * 3, "Date applied": ISO}, "not sent"),
    ],
)
def test_a_note_decides_nothing_against_what_else_is_said(beside, note, as_table):
    """It has to say it outright, and neither a stage nor a day of applying may speak against it."""
    table = as_table(COMPANIES | beside | {"Notes": [note, "ask Ada", ""]})
    stands = standings(table, {})
    found, problems = without_unsent(table, stands, np.zeros(3, dtype=bool))
    assert found.ending.tolist() == stands.ending.tolist()
    assert problems == []
