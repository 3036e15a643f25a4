"""Decisions: what a person can correct, as plain data."""

import json
from dataclasses import replace

import pytest

from bounceback.errors import DecisionsError
from bounceback.importing.decisions import (
    ColumnDecision,
    DateOrder,
    Decisions,
    StatusDecision,
    TableDecision,
    TagDecision,
)
from bounceback.vocabulary.fields import Field, Table
from bounceback.vocabulary.terms import Ending, Stage

COLUMNS = (ColumnDecision("Firm", Field.EXTRA, 0.4, ("Kelp",)), ColumnDecision("Job", Field.ROLE))
FIRST = TableDecision("a.csv", columns=COLUMNS, date_order=DateOrder.DAY_FIRST)
SECOND = TableDecision("b.xlsx", "Jobs", kind=Table.INTERVIEWS)
MERCURY = StatusDecision("Mercury", Ending.UNKNOWN, asked=True, count=3)
DECISIONS = Decisions((FIRST, SECOND), (MERCURY,), (TagDecision(Field.REASON, "meh"),))


def test_a_table_is_found_by_file_and_sheet():
    """A sheet of a workbook is not the workbook."""
    assert DECISIONS.table("b.xlsx", "Jobs") is SECOND
    assert DECISIONS.table("b.xlsx", "") is None
    assert SECOND.origin == "b.xlsx › Jobs"


def test_a_corrected_table_keeps_its_place():
    """Replacing one decision leaves the others and their order alone; a new one comes last."""
    corrected = FIRST.with_field("Firm", Field.COMPANY)
    changed = DECISIONS.with_table(corrected)
    assert changed.tables == (corrected, SECOND)
    assert corrected.fields() == {"Firm": Field.COMPANY, "Job": Field.ROLE}
    assert corrected.columns[0].confidence == 1
    assert DECISIONS.with_table(TableDecision("c.csv")).tables[-1].source == "c.csv"
    assert DECISIONS.tables == (FIRST, SECOND)


def test_an_answer_is_confirmed_and_no_longer_asked():
    """So is one about a tag; other values stay as they were."""
    answer = StatusDecision("Mercury", Ending.REJECTED, Stage.SCREEN, asked=True)
    [status] = DECISIONS.with_statuses([answer]).statuses
    assert (status.ending, status.asked, status.confirmed) == (Ending.REJECTED, False, True)
    [tag] = DECISIONS.with_tags([TagDecision(Field.REASON, "meh", ("visa",))]).tags
    assert (tag.meanings, tag.confirmed) == (("visa",), True)


def test_only_answers_are_offered_for_the_next_sheet():
    """Nothing that the program proposed, and nothing about one file's tables."""
    assert DECISIONS.answers() == Decisions()
    answered = DECISIONS.with_statuses([StatusDecision("Mercury", Ending.WITHDREW)])
    assert [s.value for s in answered.answers().statuses] == ["Mercury"]
    assert answered.answers().tables == ()


def test_a_bare_yes_or_no_is_not_offered_for_the_next_sheet():
    """What it says depends on the header above it; words keep their meaning."""
    said = DECISIONS.with_statuses(
        [StatusDecision(text, Ending.REJECTED) for text in ("yes", "No", "Mercury")]
    )
    assert [s.value for s in said.answers().statuses] == ["Mercury"]


def test_the_year_that_the_person_said_is_kept():
    """A year goes through JSON and back; decisions of an earlier version have none."""
    given = Decisions((TableDecision("jobs.csv", year=2025),))
    assert Decisions.from_json(given.to_json()) == given
    assert Decisions.from_json('{"tables": [{"source": "jobs.csv"}]}').tables[0].year is None


def test_what_is_left_out_is_left_open():
    """A file of decisions may say as little as it likes."""
    assert Decisions.from_json("{}") == Decisions()
    [table] = Decisions.from_json('{"tables": [{"source": "a.csv"}]}').tables
    assert (table.kind, table.header_row, table.date_order) == (Table.APPLICATIONS, 1, None)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "{",
            "[1]",
            "null",
            "3",
            '"x"',
            '{"tables": 3}',
            '{"tables": [3]}',
            '{"tables": "ab"}',
        ),
        *('{"tables": [{}]}', '{"tables": [{"source": "a", "colour": 1}]}', '{"statuses": [{}]}'),
        '{"tables": [{"source": "a", "kind": "shopping"}]}',
        '{"tables": [{"source": "a", "header_row": "first"}]}',
        '{"tables": [{"source": "a", "date_order": "year_first"}]}',
        '{"tables": [{"source": "a", "columns": [{"header": "x", "field": "sign"}]}]}',
        '{"statuses": [{"value": "x", "ending": "lost"}]}',
        '{"tags": [{"field": "nose", "value": "x"}]}',
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(text):
    """Broken JSON, unknown keys and unknown words name the fault and the way to good decisions."""
    with pytest.raises(DecisionsError, match="check FILE --json") as refusal:
        Decisions.from_json(text)
    assert "\n" not in str(refusal.value)


def test_json_is_readable_by_people_and_programs():
    """Words of any language stand as they are."""
    text = Decisions(statuses=(StatusDecision("Absage ❌ größer", Ending.REJECTED),)).to_json()
    assert "Absage ❌ größer" in text
    assert json.loads(text)["statuses"][0]["ending"] == "rejected"


MONTHS = tuple(
    TableDecision(
        "jobs.xlsx",
        name,
        columns=(ColumnDecision("Firma", Field.COMPANY), ColumnDecision("Antwort", Field.NOTES)),
        date_order=DateOrder.UNDECIDED,
    )
    for name in ("January", "February", "March")
)
OTHER = TableDecision("other.xlsx", columns=MONTHS[0].columns)


def test_a_correction_holds_for_the_sheets_like_it():
    """Those of its file with the same columns, where they said the same; a year is its own."""
    kept = MONTHS[2].with_field("Antwort", Field.FEEDBACK)
    decisions = Decisions((*MONTHS[:2], kept, OTHER))
    after = replace(
        MONTHS[0].with_field("Antwort", Field.ENDED_ON), date_order=DateOrder.DAY_FIRST, year=2025
    )
    first, second, third, other = decisions.corrected(MONTHS[0], after).tables
    assert first == after
    assert second.fields()["Antwort"] is Field.ENDED_ON
    assert (second.date_order, second.year) == (DateOrder.DAY_FIRST, None)
    assert third.fields()["Antwort"] is Field.FEEDBACK
    assert other == OTHER


def test_a_new_header_row_holds_for_one_sheet():
    """Its columns are to be proposed anew; nothing is known of them yet."""
    after = replace(MONTHS[0], header_row=2, columns=())
    assert Decisions(MONTHS).corrected(MONTHS[0], after).tables == (after, *MONTHS[1:])
