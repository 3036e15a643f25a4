"""Statuses that stand as the name of a sheet, or as a heading between the rows."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from bounceback.importing.account import Kind
from bounceback.importing.building import Source
from bounceback.importing.headings import names_statuses, told_outside
from bounceback.importing.sheets import Sheet, grid_of
from bounceback.importing.tables import BY_HEADING, BY_NAME
from bounceback.vocabulary.fields import Field
from tests.importing.workbook_files import xlsx

HEADER = ["Company", "Role", "Date Applied"]
KELP = ["Kelp", "Cook", date(2026, 1, 5)]
MOOR = ["Moor", "Clerk", date(2026, 1, 6)]
TERN = ["Tern", "Clerk", date(2026, 1, 7)]


@pytest.mark.parametrize(
    ("names", "are"),
    [
        (["Applied", "Rejected"], True),
        (["To apply", "Beworben", "Notes"], True),
        (["Applied", "Interview", "Offer"], True),
        (["Applications", "Interviews"], False),
        (["Applied", "Interviews"], False),
        (["Rejected"], False),
        (["2025", "2026"], False),
        (["Tracker", "Rejected"], False),
        (["Applied", "Target companies"], True),
        ([""], False),
    ],
)
def test_sheets_are_statuses_where_several_are_named_so(names, are):
    """A sheet of interviews beside one of applications is none."""
    sheets = [Sheet("jobs.xlsx", name, grid_of([HEADER])) for name in names]
    assert names_statuses(sheets) is are


def test_a_sheet_per_status_is_one_search(imported):
    """Each row stands as its sheet says, whatever other columns it has; the account tells."""
    book = {
        "Applied": [HEADER, KELP],
        "Rejected": [[*HEADER, "Reason"], [*MOOR, "no visa"]],
        "To apply": [["Company", "Role", "Link"], ["Quill", "Cook", "https://jobs.example/1"]],
        "Notes": [["remember the milk"]],
    }
    result = imported(Source("jobs.xlsx", xlsx(book)))
    assert result.log.applications["ending"].tolist() == ["open", "rejected", "not_applied"]
    assert result.log.reasons["reason"].tolist() == ["visa"]
    told = [p for p in result.account.problems if p.kind is Kind.INFERRED]
    assert [(p.row, p.column, p.value) for p in told] == [
        (0, BY_NAME, "Applied"),
        (0, BY_NAME, "Rejected"),
        (0, BY_NAME, "To apply"),
    ]


def test_a_sheet_per_status_may_be_called_as_interviews_are(imported):
    """A wish list and a sheet of the running interviews are parts of the search like the others."""
    header = ["Studio", "Role", "Date"]
    book = {
        "Wishlist": [header, ["Kelp", "Artist", "2026-02-01"]],
        "Applied": [header, ["Moor", "Artist", "2026-01-10"]],
        "Interviewing": [header, ["Quill", "Artist", "2026-01-05"]],
        "Rejected": [header, ["Rowan", "Artist", "2025-12-03"]],
    }
    log = imported(Source("jobs.xlsx", xlsx(book))).log
    assert log.applications["ending"].tolist() == ["not_applied", "open", "open", "rejected"]
    assert log.applications["furthest_stage"].tolist()[2] == "interview"


def test_a_status_column_outweighs_the_name_of_the_sheet(imported):
    """What a row itself says is surer."""
    book = {
        "Applied": [[*HEADER, "Status"], [*KELP, "Rejected"]],
        "Rejected": [[*HEADER, "Status"], [*MOOR, "Offer"]],
    }
    log = imported(Source("jobs.xlsx", xlsx(book))).log
    assert log.applications["ending"].tolist() == ["rejected", "open"]


SECTIONS = """
Company,Role,Date Applied
Kelp,Cook,2026-01-05
REJECTED (2),,
Moor,Clerk,2026-01-06

Tern,Clerk,2026-01-07
— Interview —,,
Quill,Clerk,2026-01-08
"""


def test_a_heading_says_how_the_rows_below_it_stand(imported):
    """The rows above the first heading are open; each heading stands in the account."""
    result = imported(SECTIONS)
    applications = result.log.applications
    assert applications["ending"].tolist() == ["open", "rejected", "rejected", "open"]
    assert applications["furthest_stage"].tolist()[-1] == "interview"
    told = [(p.row, p.value) for p in result.account.problems if p.kind is Kind.INFERRED]
    assert told == [(3, "REJECTED"), (7, "— Interview —")]


def test_the_column_can_be_seen_and_changed(imported):
    """Like any other; the decisions bring the same log again."""
    decided = imported(SECTIONS).account.decisions
    [table] = decided.tables
    assert table.fields()[BY_HEADING] is Field.STATUS
    assert imported(SECTIONS, decisions=decided).account.decisions == decided
    otherwise = decided.with_table(table.with_field(BY_HEADING, Field.NOTES))
    assert set(imported(SECTIONS, decisions=otherwise).log.applications["ending"]) == {"unknown"}


@pytest.mark.parametrize(
    "rows",
    [
        [["Kelp", "Cook", "2026-01-05"], ["Moor", "", ""]],
        [["January", "", ""], ["Kelp", "Cook", "2026-01-05"]],
        [["", "", "rejected"], ["Kelp", "Cook", "2026-01-05"]],
        [["Rejected", "Cook", ""], ["Kelp", "Cook", "2026-01-05"]],
    ],
)
def test_other_rows_are_no_headings(rows):
    """A company alone, a month, a remark at the end, or a row that says more."""
    data = pd.DataFrame(
        dict(zip(HEADER, map(pd.Categorical, zip(*rows, strict=True)), strict=True))
    )
    sheet = Sheet("jobs.csv", "", grid_of([HEADER, *rows]))
    assert told_outside(sheet, data, np.array([2, 3]), by_name=False) is None


@pytest.mark.parametrize(
    ("plans", "sent"),
    [
        ("Planned", "Applied"),
        ("Shortlist", "Sent"),
        ("Geplant", "Beworben"),
        ("Idées", "Envoyées"),
        ("Objetivos", "Enviadas"),
        ("Ideias", "Enviadas"),
        ("Obiettivi", "Inviate"),
        ("Ideeën", "Verstuurd"),
        ("目标公司", "已投递"),
    ],
)
def test_a_heading_of_plans_says_that_nothing_was_sent(plans, sent, imported):
    """In each language, as a heading between the rows."""
    sheet = f"Company,Role,Notes\n{plans},,\nKelp,Cook,\nMoor,Cook,\n{sent},,\nTern,Cook,\n"
    result = imported(sheet + "Rejected,,\nQuill,Cook,\n")
    assert result.log.applications["ending"].tolist() == [*["not_applied"] * 2, "open", "rejected"]


def test_rows_below_a_heading_of_plans_are_not_sent_where_their_own_cells_say_nothing(imported):
    """A status or a date of a row outweighs the heading; another heading ends it."""
    result = imported(
        "Company,Role,Applied on,Status\nKelp,Cook,2026-01-05,Rejected\nWishlist,,,\nMoor,Cook,,\n"
        "Tern,Cook,2026-01-07,\nQuill,Cook,,Interview\nApplied,,,\nBrill,Cook,,\nZeta,Cook,,\n"
    )
    endings = ["rejected", "not_applied", "open", "open", "open", "open"]
    assert result.log.applications["ending"].tolist() == endings
    told = [p for p in result.account.problems if p.kind is Kind.NOT_APPLIED]
    assert [(p.row, "heading of plans" in p.message) for p in told] == [(4, True)]


@pytest.mark.parametrize("heading", ["Closed", "Second choice"])
def test_a_heading_that_nobody_knows_is_asked_about_among_known_ones(heading, imported):
    """It is no application, and the rows below it do not stand as the heading before it says."""
    sheet = "Company,Role,Notes\nTo apply,,\nKelp,Cook,\n{},,\nMoor,Cook,\nTern,Cook,\n"
    result = imported(sheet.format(heading))
    assert result.log.applications["ending"].tolist() == ["not_applied", "unknown", "unknown"]
    assert [s.value for s in result.account.decisions.statuses if s.asked] == [heading]


def test_names_that_stand_alone_below_each_other_are_companies(imported):
    """As in a wish list that knows no more than names."""
    sheet = "Company,Role,Notes\nTo apply,,\nKelp,,\nMoor,,\nApplied,,\nTern,Cook,\n"
    assert imported(sheet).log.applications["company"].tolist() == ["Kelp", "Moor", "Tern"]
