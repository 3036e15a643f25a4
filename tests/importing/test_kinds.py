"""What a sheet holds."""

import pandas as pd
import pytest

from bounceback.importing.kinds import kind_of, why
from bounceback.vocabulary.fields import Table

ISO = "2026-01-05"


def kind(columns: dict[str, str], name: str = "sheet") -> Table:
    """What a sheet of one row with these cells holds."""
    data = pd.DataFrame({header: pd.Categorical([cell]) for header, cell in columns.items()})
    return kind_of(name, data)[0]


@pytest.mark.parametrize(
    "columns",
    [
        {"Company": "Kelp", "Status": "Applied"},
        {"Role": "Cook", "Date Applied": ISO},
        {"Company": "Kelp", "Role": "Cook", "Phone Screen": "x"},
        {"Company": "Kelp", "Role": "Cook", "Rejected": "yes"},
        {
            "Azienda": "Kelp",
            "Candidatura inviata il": ISO,
            "Colloquio": "no",
            "Esito": "",
            "Note": "",
        },
        {"Company": "Kelp", "Role": "Cook", "Date": ISO, "Stage": "Interview", "Outcome": ""},
        {
            "Company Name": "Kelp",
            "Job Title": "Cook",
            "Saved Date": ISO,
            "Job Url": "https://x.example",
        },
    ],
)
def test_a_row_per_application(columns):
    """Who or what, beside anything that says that somebody applied, or saved it for that."""
    assert kind(columns) is Table.APPLICATIONS


@pytest.mark.parametrize(
    "columns",
    [
        {"Company": "Kelp", "Interview Date": ISO, "Went well": "calm", "Feedback": "fine"},
        {
            "Application ID": "7",
            "Date": ISO,
            "Round": "1",
            "Result": "Passed",
            "Went badly": "nerves",
        },
        {
            "Company": "Kelp",
            "Role": "Cook",
            "Interview Date": ISO,
            "Interviewer": "Bo",
            "Interview type": "Technical",
            "Rating": "3",
        },
    ],
)
def test_a_row_per_interview(columns):
    """Several columns that only interviews have, and nothing of how the application stands."""
    assert kind(columns) is Table.INTERVIEWS


def test_a_column_of_interview_types_tells():
    """A date beside an "interview type" is the date of an interview."""
    cells = {"Company": "Kelp", "Role": "Cook", "Date": ISO, "Interview type": "Phone screen"}
    assert kind(cells) is Table.INTERVIEWS


def kind_of_cells(header: str, cells: list[str]) -> Table:
    """What a sheet of who, what, when and how it stands holds with this column beside it."""
    who = [f"Kelp {place}" for place in range(len(cells))]
    same = {"Role": "Cook", "Date": ISO, "Status": "Applied"}
    data = pd.DataFrame({"Company": who, **same, header: cells}).astype("category")
    return kind_of("sheet", data)[0]


@pytest.mark.parametrize(
    "header",
    [
        "Interview",
        "Gespräch",
        "Vorstellungsgespräch",
        "Entretien",
        "Entrevista",
        "Colloquio",
        "Gesprek",
        "面试",
    ],
)
@pytest.mark.parametrize(
    "cells",
    [
        ["", "2026-01-20", "-"],
        ["no", "yes", "no"],
        ["nein", "ja", "nein"],
        ["", "", ""],
        ["", "", "by video"],
    ],
)
def test_whether_and_when_there_was_an_interview_lists_none(header, cells):
    """Beside a status and a date, dates, yes and no or a remark here and there name no rounds."""
    assert kind_of_cells(header, cells) is Table.APPLICATIONS


@pytest.mark.parametrize("header", ["Interview", "Gespräch", "Entretien", "Entrevista"])
def test_names_of_rounds_below_the_same_word_list_interviews(header):
    """Which round it was stands in most rows, in words or by its number."""
    assert kind_of_cells(header, ["Technical", "HR", "Final"]) is Table.INTERVIEWS
    assert kind_of_cells(header, ["1", "2", "3"]) is Table.INTERVIEWS


@pytest.mark.parametrize("header", ["Applied on", "Beworben am", "Date de candidature"])
def test_a_date_of_applying_speaks_of_applications(header):
    """Also where a column of words for the interview is filled in in each row."""
    columns = {"Firma": "Kelp", "Status": "Absage", header: ISO, "Gespräch": "vor Ort"}
    assert kind(columns) is Table.APPLICATIONS


def test_the_name_of_a_sheet_helps_to_tell():
    """With "interviews" in its name, two such columns are enough."""
    columns = {"Company": "Kelp", "Date of interview": ISO, "Went badly": "nerves"}
    assert kind(columns, "Interviews") is Table.INTERVIEWS


@pytest.mark.parametrize(
    "columns",
    [
        {"Status": "Applied", "Count": "30"},
        {"source": "Applied", "target": "Rejected", "value": "12"},
        {"title": "Cook", "company": "Kelp", "posted": ISO, "description": "long", "salary": "30k"},
        {"Company": "Kelp", "Address": "Quay 1", "Website": "https://kelp.example"},
        {"Item": "Bread", "Price": "3"},
        {"Name": "Ada", "Email": "ada@mail.example", "Phone": "555 0100"},
    ],
)
def test_what_is_no_job_search(columns):
    """Tables that only resemble one are left alone."""
    assert kind(columns) is Table.IGNORED


def test_the_reason_is_a_sentence():
    """It names the columns that tell, or says that none does."""
    data = pd.DataFrame(
        {"Company": pd.Categorical(["Kelp"]), "Status": pd.Categorical(["Applied"])}
    )
    assert why(*kind_of("sheet", data)) == "It has the columns Company, Status."
    assert why(Table.IGNORED, ()).startswith("No column")
    wide = pd.DataFrame({name: ["x"] for name in ("Company", "Role", "Status", "Source", "Notes")})
    assert why(*kind_of("sheet", wide)).endswith("Company, Role, Status, Source and 1 more.")


def test_companies_with_a_day_and_a_round_are_interviews_where_the_name_says_so():
    """Else a column "Round" may be the stage that an application is at."""
    columns = {
        "Company": ["Kelp", "Moor", "Tern"],
        "Role": ["Cook", "Cook", "Baker"],
        "Interview date": ["2026-03-12", "2026-03-14", "2026-04-14"],
        "Round": ["Technical interview", "Technical interview", "Final interview"],
    }
    data = pd.DataFrame({name: pd.Categorical(texts) for name, texts in columns.items()})
    assert kind_of("interviews", data)[0] is Table.INTERVIEWS
    assert kind_of("jobs", data)[0] is Table.APPLICATIONS
