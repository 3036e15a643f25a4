"""From one table of applications to rows of the log."""

from datetime import date

import numpy as np
import pytest

from bounceback.importing.account import Kind
from bounceback.importing.applications import depth, read_applications
from bounceback.importing.codes import APPLIED, ENDINGS, INTERVIEW, STAGES, UNKNOWN_STAGE
from bounceback.vocabulary.terms import Ending


@pytest.fixture
def read(as_table):
    """A function that reads a table given its columns."""

    def applications(as_of=None, **columns):
        named = {header.replace("_", " "): texts for header, texts in columns.items()}
        rows = len(next(iter(named.values())))
        return read_applications(as_table({"Company": ["Kelp"] * rows, **named}), {}, {}, as_of)

    return applications


def endings(part) -> list[str]:
    """The ending of each row."""
    return [str(ENDINGS[code]) for code in part.stands.ending]


def test_a_sheet_of_saved_jobs_holds_nothing_that_was_sent(read):
    """A date of saving and nothing else that speaks of applying."""
    assert endings(read(Date_Saved=["2026-01-01", "2026-01-02"])) == [Ending.NOT_APPLIED] * 2


def test_no_in_an_applied_column_means_not_sent(read):
    """Yes and no below "Applied" say who applied."""
    part = read(Applied=["yes", "no"], Status=["Rejected", ""])
    assert endings(part) == [Ending.REJECTED, Ending.NOT_APPLIED]


@pytest.mark.parametrize("status", ["", "Open", "N/A"])
def test_a_plan_is_known_by_the_missing_date(status, read):
    """No date and no status that says more than "open", where nearly all others are dated."""
    days = [f"2026-01-{day:02}" for day in range(1, 10)]
    part = read(Date_Applied=[*days, ""], Status=["Applied"] * 9 + [status])
    assert endings(part)[-1] == Ending.NOT_APPLIED
    assert [(p.kind, p.row) for p in part.problems] == [(Kind.NOT_APPLIED, 11)]


@pytest.mark.parametrize("status", ["Applied", "Rejected", "Waiting for response", "Interview"])
def test_a_missing_date_alone_is_no_plan(status, read):
    """Who waits, was asked in or was turned down did apply, dated or not."""
    days = [f"2026-01-{day:02}" for day in range(1, 10)]
    part = read(Date_Applied=[*days, ""], Status=["Applied"] * 9 + [status])
    assert Ending.NOT_APPLIED not in endings(part)


def test_where_few_rows_are_dated_a_missing_date_says_nothing(read):
    """In a sheet that seldom dates its rows, a blank row is an open application."""
    part = read(Date_Applied=["2026-01-01", "", ""], Status=["Applied", "", "Open"])
    assert Ending.NOT_APPLIED not in endings(part)


def test_the_date_of_the_answer_belongs_to_what_it_was(read):
    """To the ending of what has ended, to the way forward of what goes on, to nothing else."""
    part = read(
        Date_Applied=["2026-01-01"] * 3,
        Status=["Rejected", "Interview", "Applied"],
        Response_Date=["2026-02-01"] * 3,
    )
    ended = ~np.isnat(part.columns["ended_on"])
    forward = ~np.isnat(part.columns["advanced_on"])
    assert ended.tolist() == [True, False, False]
    assert forward.tolist() == [False, True, False]


def test_impossible_orders_are_reported_and_kept(read):
    """An answer before the application, and dates after the day of reading."""
    part = read(
        as_of=date(2026, 6, 30),
        Date_Applied=["2026-02-01", "2026-07-01", "2026-06-30"],
        Status=["Rejected"] * 3,
        Response_Date=["2026-01-01", "", "2026-06-30"],
    )
    assert [(p.row, p.kind) for p in part.problems] == [
        (2, Kind.DATE_IMPLAUSIBLE),
        (3, Kind.DATE_IMPLAUSIBLE),
    ]
    assert part.rows == 3


def test_columns_of_the_persons_own_stay(read):
    """A column that nobody can name, a link and a salary are kept as extras; addresses are not."""
    part = read(
        Status=["Applied"],
        Jot=["blue"],
        Salary=["50k"],
        Link=["https://jobs.example/1"],
        Contact_Email=["ada@mail.example"],
    )
    extras = {name for name in part.columns if name.startswith("extra: ")}
    assert extras == {"extra: Jot", "extra: Salary", "extra: Link"}


def test_a_contact_is_kept_by_name_alone(read):
    """Whom to write to stays with the row; a mailbox, a page or a telephone number does not."""
    names = ["Ada Brill", "ada@mail.example", "+49 (0)30 1234567", "www.ada.example", "Ms 2nd Lee"]
    part = read(Status=["Applied"] * 5, Contact=names)
    assert part.columns["extra: Contact"].tolist() == ["Ada Brill", *[np.nan] * 3, "Ms 2nd Lee"]


def test_depth_is_unknown_where_the_sheet_does_not_record_it(read):
    """An empty cell means "did not get there" only where depth is recorded."""
    stands = read(Status=["Rejected", "Interview"]).stands
    assert depth(stands, recorded=np.array([False, False])).tolist() == [UNKNOWN_STAGE, INTERVIEW]
    assert depth(stands, recorded=np.array([True, True])).tolist() == [APPLIED, INTERVIEW]
    assert STAGES[UNKNOWN_STAGE] == "unknown"
