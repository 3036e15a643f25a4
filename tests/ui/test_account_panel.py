"""The account of an import in words."""

import pytest

from bounceback.importing.account import Account, Kind, Problem
from bounceback.importing.decisions import Decisions, TableDecision
from bounceback.ui import account_panel
from bounceback.vocabulary.fields import Table

DECISIONS = Decisions(
    tables=(
        TableDecision("mine.csv"),
        TableDecision("talks.csv", kind=Table.INTERVIEWS),
    )
)


ALONE = Decisions(tables=(TableDecision("mine.csv"),))


def account(
    *problems: Problem,
    rows: int = 10,
    kept: int = 9,
    interviews: int = 0,
    decisions: Decisions = DECISIONS,
) -> Account:
    """Return an account with these problems."""
    return Account(rows, kept, interviews, interviews, problems, decisions)


def problem(row: int, kind: Kind, origin: str = "mine.csv") -> Problem:
    """Return a problem in one row."""
    return Problem(row, "Status", kind, "=1+1", "Something is asked.", origin)


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        ((), (9, 0, 1)),
        ((problem(2, Kind.STATUS_UNKNOWN),), (8, 1, 1)),
        ((problem(2, Kind.STATUS_UNKNOWN), problem(2, Kind.DATE_UNREADABLE)), (8, 1, 1)),
        ((problem(3, Kind.SET_ASIDE), problem(3, Kind.DATE_UNREADABLE)), (9, 0, 1)),
        ((problem(2, Kind.DUPLICATE), problem(3, Kind.INFERRED)), (9, 0, 1)),
        ((problem(2, Kind.UNMATCHED_INTERVIEW, "talks.csv"),), (9, 0, 1)),
        ((problem(0, Kind.DATE_UNDECIDED),), (9, 0, 1)),
    ],
)
def test_rows_are_counted_once(problems, expected) -> None:
    """Understood, asked and set aside add up to the rows; interviews are not among them."""
    counted = account_panel.counts(account(*problems))
    assert counted == expected
    assert sum(counted) == 10


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        (1, "1 row: 1 understood, 0 with a question, 0 set aside"),
        (1200, "1,200 rows: 1,200 understood, 0 with a question, 0 set aside"),
    ],
)
def test_the_summary_is_one_line(rows, line) -> None:
    """The whole import in one readable line."""
    assert account_panel.summary_line(account(rows=rows, kept=rows)) == line


def test_interviews_have_a_line_of_their_own() -> None:
    """Where there is no interview table there is no line about it."""
    assert account_panel.interviews_line(account()) == ""
    assert account_panel.interviews_line(account(interviews=27)) == "27 interview rows: 27 read"


def test_questions_come_before_remarks() -> None:
    """What a person can answer stands first; the table's name only where there are several."""
    found = problem(2, Kind.DUPLICATE), problem(9, Kind.STATUS_UNKNOWN)
    given = account(*found, decisions=ALONE)
    shown = account_panel.problems_frame(given)
    assert shown["Row"].tolist() == [9, 2]
    assert shown["What"].tolist() == ["Status not known", "Same as an earlier row"]
    assert "Table" not in shown
    both = account(problem(2, Kind.DUPLICATE), problem(3, Kind.UNMATCHED_INTERVIEW, "talks.csv"))
    assert account_panel.problems_frame(both)["Table"].tolist() == ["talks.csv", "mine.csv"]


def test_every_kind_of_problem_has_words() -> None:
    """No problem is shown by its code."""
    assert set(account_panel.WHAT) == set(Kind)


def test_what_says_the_same_is_one_sentence() -> None:
    """Cells with the same question stand in one sentence and name their first rows."""
    asked = [problem(row, Kind.STATUS_UNKNOWN) for row in range(2, 12)]
    many = account(*asked, decisions=ALONE)
    assert account_panel.remarks(many) == [
        "Status not known, Status, rows 2, 3, 4, 5, 6, 7 and 4 more: Something is asked."
    ]
    whole = account(problem(0, Kind.DATE_UNDECIDED), decisions=ALONE)
    assert account_panel.remarks(whole) == ["Day or month first, Status: Something is asked."]


def test_rows_of_several_tables_are_told_apart() -> None:
    """Row 2 of one sheet is another than row 2 of the next, so each stands with its sheet."""
    years = [str(year) for year in range(2015, 2023)]
    decisions = Decisions(tuple(TableDecision("a.xlsx", year) for year in years))
    asked = [
        problem(row, Kind.STATUS_UNKNOWN, f"a.xlsx › {year}") for year in years for row in (2, 3)
    ]
    assert account_panel.remarks(account(*asked[:3], decisions=decisions)) == [
        "Status not known, Status, in “2015” rows 2, 3; in “2016” row 2: Something is asked."
    ]
    assert (
        "; and in 2 more tables: " in account_panel.remarks(account(*asked, decisions=decisions))[0]
    )


def test_many_different_remarks_are_counted() -> None:
    """Where each note may say something else, one sentence sends the reader to the table."""
    notes = [Problem(n, "Notes", Kind.SUGGESTED, "", f"This may say {n}.", "m") for n in range(9)]
    assert account_panel.remarks(account(*notes)) == [
        "A note may say more: 9 lines of the table below."
    ]


def test_tables_that_were_not_read_are_named() -> None:
    """A sheet of a workbook that was left out is said, however many there are."""
    assert account_panel.left_out_line(account()) == ""
    left = [TableDecision("a.xlsx", f"Sheet {n}", Table.IGNORED) for n in range(8)]
    line = account_panel.left_out_line(Account(1, 1, 0, 0, (), Decisions(tuple(left))))
    assert line.startswith("Not read: Sheet 0, Sheet 1, Sheet 2, ")
    assert "Sheet 5 and 2 more." in line
