"""Tables of interviews, and the applications to which they belong."""

import pandas as pd
import pytest

from bounceback.importing.interviews import join, read_interviews, unmatched
from bounceback.schema import frame
from bounceback.vocabulary.fields import Table


@pytest.fixture
def read(as_table):
    """A function that reads a table of interviews given its columns."""

    def interviews(**columns):
        named = {header.replace("_", " "): texts for header, texts in columns.items()}
        rows = len(next(iter(named.values())))
        table = as_table({"Company": ["Kelp"] * rows, **named}, Table.INTERVIEWS)
        return read_interviews(table, {}).columns

    return interviews


def test_all_that_was_written_is_kept_under_its_heading(read):
    """Notes, feedback and reviews of an interview make one text, each with its column's name."""
    columns = read(
        Notes=["long day"], Went_well=[""], Went_badly=["nerves"], Interview_Date=["2026-01-01"]
    )
    assert columns["notes"].tolist() == ["Notes: long day\nWent badly: nerves"]


APPLICATIONS = frame(
    "applications",
    {
        "company": pd.Categorical(["Kelp", "Kelp", "Tern Labs", "Kelp"]),
        "role": pd.Categorical(["Cook", "Clerk", "Cook", "Cook"]),
        "applied_on": pd.to_datetime(["2026-01-01", "2026-01-01", "2026-01-01", "2026-03-01"]),
    },
)
WHEN = pd.Timestamp("2026-02-01")


@pytest.mark.parametrize(
    ("identifier", "company", "role", "day", "place"),
    [
        ("", "Kelp", "Cook", WHEN, 0),
        ("", "KELP ", "cook", pd.Timestamp("2026-03-05"), 3),
        ("", "kelp", "Clerk", WHEN, 1),
        ("", "Tern-Labs", "", WHEN, 2),
        ("", "Kelp", "Cook", pd.NaT, 0),
        ("", "Kelp", "Cook", pd.Timestamp("2025-12-01"), 0),
        ("", "Kelp", "Baker", WHEN, -1),
        ("", "Moor", "Cook", WHEN, -1),
        ("", "", "", WHEN, -1),
        ("c", "Kelp", "Clerk", WHEN, 2),
        ("z", "Kelp", "Clerk", WHEN, 1),
    ],
)
def test_an_interview_finds_its_application(identifier, company, role, day, place):
    """By identifier, else by company and role, the latest application before it; else none."""
    row = pd.DataFrame({"id": [identifier], "company": [company], "role": [role], "held_on": [day]})
    assert join(row, APPLICATIONS, ["a", "b", "c", "d"]).tolist() == [place]


def test_an_interview_without_application_is_reported():
    """With its row, and with what it says of the company and the role."""
    rows = pd.DataFrame(
        {"company": ["Kelp", "Moor"], "role": ["Cook", ""], "row": [2, 3], "origin": ["i.csv"] * 2}
    )
    found = join(rows.assign(id="", held_on=WHEN), APPLICATIONS, None)
    [problem] = unmatched(rows, found)
    assert (problem.row, problem.value, problem.origin) == (3, "Moor", "i.csv")
