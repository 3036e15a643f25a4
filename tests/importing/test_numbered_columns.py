"""Columns that number rounds, told by their headers and by what stands below them."""

import pandas as pd
import pytest

from bounceback.importing.columns import contents_of, propose_columns
from bounceback.importing.kinds import kind_of
from bounceback.importing.numbered_columns import numbered
from bounceback.vocabulary.fields import Table

NAMES, DAYS, MARKS = ["Phone screen", "Onsite"], ["2026-03-01", "2026-03-05"], ["Yes", "No"]


@pytest.mark.parametrize(
    ("header", "number", "words"),
    [
        ("Stage 1", 1, ("stage",)),
        ("Interview 2 Type", 2, ("interview", "type")),
        ("Round3 - Date", 3, ("round", "date")),
        ("R1 Result", 1, ("result",)),
        ("1. Gespräch Datum", 1, ("gesprach", "datum")),
        ("Second interview date", 2, ("interview", "date")),
        ("Segunda entrevista: fecha", 2, ("entrevista", "fecha")),
        ("第二轮面试时间", 2, ("面试时间",)),
        ("面试1类型", 1, ("面试", "类型")),
    ],
)
def test_the_number_of_a_header_is_parted_from_its_words(header, number, words):
    """In figures or as a word, wherever it stands."""
    assert numbered(header) == (number, words)


@pytest.mark.parametrize("header", ["Stage", "Salary 2026", "1 of 2", "", "Status"])
def test_a_header_with_no_number_or_several_is_none_of_a_series(header):
    """No more is one with a number that no round has."""
    assert numbered(header) is None


def fields(columns: dict[str, list[str]]) -> list[str]:
    """What the numbered columns beside a company mean."""
    data = pd.DataFrame({"Company": ["Kelp", "Moor"], **columns}).astype("category")
    proposed = propose_columns(contents_of(data), Table.APPLICATIONS)
    return [str(column.field) for column in proposed[1:]]


@pytest.mark.parametrize(
    "headers",
    [
        ("Stage 1", "Complete 1", "Stage 2", "Complete 2"),
        ("Round 1", "Date 1", "Round 2", "Date 2"),
        ("Interview 1 Type", "Interview 1 Date", "Interview 2 Type", "Interview 2 Date"),
        ("1. Gespräch Art", "1. Gespräch Datum", "2. Gespräch Art", "2. Gespräch Datum"),
        ("Étape 1", "Date étape 1", "Étape 2", "Date étape 2"),
        ("Etapa 1", "Concluída 1", "Etapa 2", "Concluída 2"),
        ("Ronda 1", "Fecha ronda 1", "Ronda 2", "Fecha ronda 2"),
        ("Fase 1", "Data fase 1", "Fase 2", "Data fase 2"),
        ("Gesprek 1 soort", "Gesprek 1 datum", "Gesprek 2 soort", "Gesprek 2 datum"),
        ("第一轮面试类型", "第一轮面试时间", "第二轮面试类型", "第二轮面试时间"),
    ],
)
@pytest.mark.parametrize("told", [DAYS, MARKS])
def test_names_and_days_of_numbered_rounds_are_told_apart(headers, told):
    """Dates or marks beside each name say when or whether that round was."""
    cells = (NAMES, told, NAMES, told)
    assert fields(dict(zip(headers, cells, strict=True))) == ["round", "held_on"] * 2


def test_the_result_of_each_round_and_rounds_that_nobody_reached_belong_to_the_series():
    """An empty pair is read by its headers."""
    columns = {f"{word} {n}": ["", ""] for n in (1, 2) for word in ("Round", "Date", "Result")}
    columns |= {"Round 1": NAMES, "Date 1": DAYS, "Result 1": ["Passed", ""]}
    assert fields(columns) == ["round", "held_on", "result"] * 2


@pytest.mark.parametrize(
    "columns",
    [
        {"Stage 1": NAMES, "Complete 1": MARKS},
        {"Skill 1": NAMES, "Date 1": DAYS, "Skill 2": NAMES, "Date 2": DAYS},
        {"Interview 1": DAYS, "Interview 2": DAYS},
        {"Contact 1": NAMES, "Contact Type 1": NAMES, "Contact 2": NAMES, "Contact Type 2": NAMES},
    ],
)
def test_other_numbered_columns_are_no_rounds_with_names(columns):
    """One pair is no series, and a series needs both names and what is told of them."""
    assert "round" not in fields(columns)


def test_a_sheet_that_numbers_its_rounds_has_a_row_per_application():
    """Though each of its columns could stand in a list of interviews."""
    columns = {"Round 1": NAMES, "Date 1": DAYS, "Round 2": NAMES, "Date 2": DAYS}
    data = pd.DataFrame({"Company": ["Kelp", "Moor"], **columns}).astype("category")
    assert kind_of("interviews.csv", data)[0] is Table.APPLICATIONS


def test_a_status_of_a_round_is_its_result_where_results_stand_below_it():
    """It says how the round went on; stages below "Status 1" name the steps themselves."""
    days = {"R1 Date": DAYS, "R2 Date": DAYS}
    results = {"R1 Status": ["Passed", "Rejected"], "R2 Status": ["Failed", ""]}
    assert fields(days | results) == ["held_on", "held_on", "result", "result"]
    steps = {"Status 1": ["Applied", "Applied"], "Status 2": ["Rejected", "Interview"]}
    assert "result" not in fields({"Date 1": DAYS, "Date 2": DAYS} | steps)
