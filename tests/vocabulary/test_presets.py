"""The exports of other programs, and what their words mean."""

import pytest

from bounceback.vocabulary.presets import presets, recognise
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise

LINKEDIN = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,"
    "Resume Name,Question And Answers"
)
SIMPLIFY = (
    "Job Title,Company Name,Location,Job URL,Applied Date,Status,Status Date,Archived,"
    "Date Archived,Notes"
)


@pytest.mark.parametrize(
    ("headers", "name"),
    [
        (LINKEDIN, "LinkedIn, jobs applied to"),
        ("Saved Date,Job Url,Job Title,Company Name", "LinkedIn, saved jobs"),
        (SIMPLIFY, "Simplify"),
        ("Company,Job Title,List,Date Added,Date Applied", "Huntr"),
        ("Card ID,Card Name,Labels,List Name,Board Name", "Trello"),
        ("Company,Job Position,Status,Date Saved,Date Applied,Max. Salary", "Teal"),
    ],
)
def test_an_export_is_recognised_by_its_headers(headers: str, name: str) -> None:
    """Each known export is recognised, whatever stands beside its own columns."""
    found = recognise(["My own column", *headers.split(",")], "mine.csv")
    assert found is not None
    assert found.name == name


def test_a_sheet_of_ones_own_is_no_export() -> None:
    """The columns that most people use are no program's signature."""
    assert recognise(["Company", "Role", "Status", "Date applied", "Notes"]) is None


@pytest.mark.parametrize(
    ("headers", "file", "found"),
    [
        ("Company,Position,Stage,Applied", "Jobs 0123456789abcdef0123456789abcdef.csv", True),
        ("Name,Status,Date", "Search 0123456789abcdef0123456789abcdef_all.csv", True),
        ("Company,Position,Stage,Applied", "jobs.csv", False),
        ("Company,Stage,Interviewer", "Jobs 0123456789abcdef0123456789abcdef.csv", False),
    ],
)
def test_notion_is_recognised_by_the_name_of_its_file(headers: str, file: str, found: bool) -> None:
    """Its columns are the person's own, but it writes an identifier into every file's name."""
    preset = recognise(headers.split(","), file)
    assert (preset is not None and preset.name == "Notion") is found


def test_headers_and_statuses_are_written_as_they_are_compared() -> None:
    """Nothing in the data could never be found because of its spelling."""
    signed = [header for preset in presets() for one_of in preset.signature for header in one_of]
    written = [w for p in presets() for w in (*p.without, *p.columns, *p.statuses)] + signed
    assert [w for w in written if normalise(w) != w] == []


def test_an_offer_rejected_in_huntr_was_declined_by_the_seeker() -> None:
    """The false friend that the preset is there for."""
    huntr = next(preset for preset in presets() if preset.name == "Huntr")
    assert huntr.statuses["offer rejected"] == (Ending.DECLINED_OFFER, Stage.OFFER)
