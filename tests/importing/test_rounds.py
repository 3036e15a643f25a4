"""Interviews inside an applications sheet, and applications inside an interview log."""

import pytest

from bounceback.importing.applications import read_applications
from bounceback.importing.rounds import applications_within, rounds_within
from bounceback.vocabulary.fields import Field, Table


@pytest.fixture
def rounds(as_table):
    """The rounds of two applications: dates, marks, words and blanks."""
    table = as_table(
        {
            "Company": ["Kelp", "Moor"],
            "Role": ["Cook", ""],
            "Phone Screen": ["2026-01-05", "no"],
            "Technical Interview": ["with Ms Anders", "x"],
            "Onsite": ["", "N/A"],
            "OA": ["x", ""],
        }
    )
    return rounds_within(read_applications(table, {}, {}), start=10)


def test_each_marked_cell_of_a_talk_is_an_interview(rounds):
    """Assessments are no talks; blanks and noes are no interviews."""
    told = rounds[["application", "kind"]].astype("str").to_numpy().tolist()
    assert told == [["11", "screen"], ["11", "interview"], ["12", "interview"]]
    assert rounds["row"].tolist() == [2, 2, 3]
    assert rounds["company"].astype("str").tolist() == ["Kelp", "Kelp", "Moor"]


def test_a_date_is_when_it_was_held_and_words_are_kept(rounds):
    """A mark tells neither."""
    assert rounds["held_on"].dt.strftime("%Y-%m-%d").fillna("").tolist() == ["2026-01-05", "", ""]
    assert rounds["notes"].tolist() == ["", "Technical Interview: with Ms Anders", ""]


def test_a_sheet_without_stages_tells_of_no_interviews(as_table):
    """The frame is empty and has its columns all the same."""
    part = read_applications(as_table({"Company": ["Kelp"], "Status": ["Applied"]}), {}, {})
    empty = rounds_within(part, start=0)
    assert empty.empty
    assert "held_on" in empty


def test_each_company_and_role_of_an_interview_log_is_an_application(as_table):
    """The first row of each names it; nothing but company and role is taken over."""
    log = as_table(
        {
            "Company": ["Kelp", "Kelp", "Kelp", "Moor"],
            "Role": ["Cook", "Cook", "Clerk", "Cook"],
            "Interview Date": ["2026-01-05"] * 4,
            "Round": ["1", "2", "1", "1"],
            "Feedback": ["", "", "", ""],
        },
        Table.INTERVIEWS,
    )
    table = applications_within(log)
    assert table.decision.kind is Table.APPLICATIONS
    assert {column.field for column in table.decision.columns} == {Field.COMPANY, Field.ROLE}
    assert table.rows.tolist() == [2, 4, 5]
