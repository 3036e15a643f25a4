"""Which rows are applications, and which only look like rows."""

import numpy as np
import pytest

from bounceback.importing.sifting import duplicates, sift

HEADER = ("Company", "Role", "Date Applied", "Status")
GOOD = ("Kelp", "Cook", "2026-01-05", "Applied")


@pytest.fixture
def sifted(as_table):
    """A function that sifts one row that stands below a good one."""

    def sift_row(*cells):
        columns = dict(zip(HEADER, zip(GOOD, cells, strict=True), strict=True))
        kept, problems = sift(as_table(columns))
        return kept.tolist(), problems

    return sift_row


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (("", "", "2026-01-05", "Applied"), "neither a company nor a role"),
        (("Total", "", "", ""), "totals"),
        (("Total:", "12", "", ""), "totals"),
        (("Total applications sent", "12", "", ""), "totals"),
        (("Summe", "", "", ""), "totals"),
        (("", "Average", "", ""), "totals"),
        (("总计", "2", "", ""), "totals"),
        (("Total", "", "2", ""), "totals"),
        (("", "Somme", "12", "5"), "totals"),
        (("12", "合计", "", "40 %"), "totals"),
        (("Company", "Role", "Date Applied", "Status"), "column names"),
        (("COMPANY", "ROLE", "", ""), "column names"),
        (("January 2026", "", "", ""), "heading"),
        (("Week 3", "", "", ""), "heading"),
        (("KW 12", "", "", ""), "heading"),
        (("März", "", "", ""), "heading"),
        (("2026", "", "", ""), "heading"),
        (("REJECTED (12)", "", "", ""), "heading"),
        (("# Purpose: keeps each application", "", "", ""), "comment"),
        (("// as of May, and on:", "", "", ""), "comment"),
    ],
)
def test_rows_that_are_no_applications_are_set_aside_with_the_reason(cells, why, sifted):
    """The account keeps what stood in them."""
    kept, [problem] = sifted(*cells)
    assert kept == [True, False]
    assert why in problem.message
    assert problem.row == 3
    assert problem.value == " | ".join(cell for cell in cells if cell)


@pytest.mark.parametrize(
    "cells",
    [
        ("Total", "Engineer", "2026-01-05", "Rejected"),
        ("Total Energies", "Engineer", "", "Rejected"),
        ("Total", "", "2026-01-05", ""),
        ("Total", "", "05.01.2026", ""),
        ("Total", "", "", "Rejected"),
        ("Sum Up", "Engineer", "", ""),
        ("Count Basie Hall", "Usher", "", ""),
        ("1984", "Clerk", "", "Applied"),
        ("#1 Bakery", "Clerk", "", "Applied"),
        ("# of us", "Clerk", "", ""),
        ("# 2", "Clerk", "", "Applied"),
        ("April", "Cook", "", ""),
        ("Company", "Cook", "2026-01-05", "Applied"),
        ("Kelp", "", "", ""),
        ("", "Cook", "", ""),
    ],
)
def test_rows_that_only_look_like_it_are_kept(cells, sifted):
    """A company may be called Total, and a row may say little."""
    assert sifted(*cells) == ([True, True], [])


def test_exact_duplicates_are_reported_and_kept(as_table):
    """The second and the third, however spaced; one that differs in a note is another row."""
    table = as_table(
        {
            "Company": ["Kelp", "Kelp ", "Kelp", "Kelp"],
            "Role": ["Cook"] * 4,
            "Notes": ["", "", "again", " "],
        }
    )
    problems = duplicates(table)
    assert [problem.row for problem in problems] == [3, 5]
    assert np.array_equal(sift(table)[0], [True] * 4)


@pytest.mark.parametrize(
    ("link", "day", "status", "kept"),
    [
        ("https://jobs.example/2", "2026-01-06", "", True),
        ("https://jobs.example/2", "", "Rejected", True),
        ("https://jobs.example/2", "", "", False),
        ("gone", "2026-01-06", "Applied", False),
        ("", "2026-01-06", "Applied", False),
    ],
)
def test_an_application_may_have_lost_its_names(link, day, status, kept, as_table):
    """Where the address of the advert still stands beside the day, or the status, it was sent."""
    columns = {
        "Company": ["Kelp", ""],
        "Role": ["Cook", "—"],
        "Link": ["https://jobs.example/1", link],
        "Date Applied": ["2026-01-05", day],
        "Status": ["Applied", status],
    }
    assert sift(as_table(columns))[0].tolist() == [True, kept]
