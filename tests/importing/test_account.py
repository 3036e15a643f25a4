"""The account of an import."""

from dataclasses import replace

import pytest

from bounceback.importing.account import Account, Kind, Problem, in_order
from bounceback.importing.decisions import Decisions

STATUS = Problem(3, "Status", Kind.STATUS_UNKNOWN, "Mercury", "Say what it means.", "jobs.csv")
PROBLEMS = (
    STATUS,
    replace(STATUS, column="Date", kind=Kind.DATE_UNREADABLE, value="soon"),
    replace(STATUS, row=4, column="", kind=Kind.SET_ASIDE),
    replace(STATUS, row=0, kind=Kind.DATE_UNDECIDED),
    replace(STATUS, row=3, origin="other.csv"),
)
ACCOUNT = Account(10, 9, 4, 3, PROBLEMS, Decisions())


def test_rows_are_kept_or_set_aside():
    """What is not kept is set aside."""
    assert ACCOUNT.set_aside == 1


def test_questions_count_rows_not_cells():
    """Two questions about one row are one row; a row of another file is another one."""
    assert ACCOUNT.questions == 2


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_a_question_or_a_statement(kind):
    """What was done needs no answer; what is not understood does."""
    done = {Kind.SET_ASIDE, Kind.NOT_APPLIED, Kind.INFERRED, Kind.DUPLICATE, Kind.SUGGESTED}
    assert kind.is_question == (kind not in done)


def test_the_table_of_problems_has_a_row_each():
    """Also without any problem its columns are there."""
    assert len(ACCOUNT.to_frame()) == len(PROBLEMS)
    none = replace(ACCOUNT, problems=()).to_frame()
    assert list(none) == ["origin", "row", "column", "value", "kind", "message"]


def test_as_plain_data_it_holds_what_the_command_line_promises():
    """Rows, kept, decisions, and each problem with row, column, kind, value and message."""
    plain = ACCOUNT.to_dict()
    assert (plain["rows"], plain["kept"]) == (10, 9)
    assert plain["interviews"] == {"rows": 4, "kept": 3}
    assert (
        plain["problems"][0].items()
        >= {
            "row": 3,
            "column": "Status",
            "kind": "status_unknown",
            "value": "Mercury",
            "message": "Say what it means.",
        }.items()
    )
    assert set(plain["decisions"]) == {"tables", "statuses", "tags"}


def test_problems_stand_as_one_would_look_them_up():
    """By file, then by row, then by column."""
    places = [(p.origin, p.row, p.column) for p in in_order(PROBLEMS)]
    assert places == sorted(places)


def test_a_problem_said_twice_is_listed_once():
    """Two columns that complain of the same cell in the same words make one line."""
    assert in_order([STATUS, STATUS]) == (STATUS,)
