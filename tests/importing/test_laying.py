"""What added columns say, laid over what own cells say."""

import pytest

from bounceback.importing.account import Kind
from bounceback.importing.added_columns import REMOVED, Added
from bounceback.importing.laying import told

OWN = Added.OWN.header
A = {added.name: added.header for added in Added}


def read(imported, header, row):
    """The log and the account of a sheet of one application."""
    return imported(f"Company,Role,Applied,Status,{header}\nAda,Clerk,2026-01-05,{row}\n")


@pytest.mark.parametrize(
    ("status", "stage", "noted", "stands"),
    [
        ("Applied", "Interview", "Furthest stage: Applied", "interview"),
        ("Phone screen", "Interview", "Furthest stage: Applied", "screen"),
        ("Applied", "Interview", "", "applied"),
        ("Rejected", "Interview", "", "interview"),
        ("Applied", "A word of nobody", "Furthest stage: Applied", "applied"),
        ("Applied", "", "Furthest stage: Applied", "applied"),
    ],
    ids=["corrected", "changed since", "not noted", "own says nothing", "unknown", "emptied"],
)
def test_own_cells_come_first(status, stage, noted, stands, imported):
    """An added cell holds where own cells say what they said then, or nothing of it."""
    result = read(imported, f"{A['STAGE']},{OWN}", f"{status},{stage},{noted}")
    assert result.log.applications["furthest_stage"].iloc[0] == stands


def test_the_account_names_the_columns_and_changed_rows(imported):
    """The person sees that the columns were recognised, and which row counts otherwise now."""
    header, row = f"{A['STAGE']},{OWN}", "Phone screen,Interview,Furthest stage: Applied"
    problems = read(imported, header, row).account.problems
    assert [(p.row, p.kind) for p in problems] == [(0, Kind.INFERRED), (2, Kind.INFERRED)]
    assert "were recognised" in problems[0].message
    assert "have changed since" in problems[1].message


def test_dates_fill_in_what_nobody_could_read(imported):
    """A date that own cells leave undecided is taken from its added cell; nonsense is not."""
    sheet = (
        f"Company,Role,Applied,Status,{A['APPLIED_ON']}\n"
        "Ada,Clerk,3/4/2026,Applied,2026-04-03\nBrill,Clerk,3/5/2026,Applied,someday\n"
    )
    days = imported(sheet).log.applications["applied_on"]
    assert [str(day)[:10] for day in days] == ["2026-04-03", "NaT"]


def test_reasons_are_said_anew(imported):
    """Reasons that were added, or taken away, stand with who says so."""
    header = f"Reason,{A['REASONS']},{A['WHO']},{OWN}"
    note = '"Reasons: Visa or work permit; Who says so: Your own reading"'
    row = f"Rejected,visa,My own; Salary talk,Told by the employer; Your own reading,{note}"
    sheet = row.replace("My own; Salary talk", '"My own; Salary talk"').replace(
        "Told by the employer; Your own reading", '"Told by the employer; Your own reading"', 1
    )
    said = read(imported, header, sheet).log.reasons
    assert sorted(zip(said["reason"], said["provenance"], strict=True)) == [
        ("My own", "told"),
        ("salary", "guess"),
    ]


def test_an_interview_may_be_taken_away(imported):
    """A row of a table of interviews that says so is no interview any more."""
    header = f"Company,Role,Date,Round,Went badly,Result,{A['KIND']},{A['ITS_OWN']}"
    sheet = f"{header}\nAda,Clerk,2026-01-05,Interview,salary,Failed,{REMOVED},Kind of interview: "
    log = imported(f"{sheet}Interview\nBrill,Cook,2026-01-06,Interview,,Failed,Interview,\n").log
    assert log.interviews["company"].tolist() == ["Brill"]
    assert log.mentions.empty


def test_a_note_tells_what_own_cells_said():
    """It is one item per column, with the name of the column."""
    noted = told({Added.STAGE: "Applied", Added.REASONS: ""})
    assert noted == 'Furthest stage: Applied; "Reasons: "'
