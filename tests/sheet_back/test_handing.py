"""What is handed back and opened again gives the same log, whatever the shape of the sheet."""

import csv
import io
import tomllib
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from bounceback import demo
from bounceback.importing.account import Kind
from bounceback.importing.added_columns import Added
from bounceback.importing.building import Source, build
from bounceback.importing.decisions import StatusDecision
from bounceback.overlay.applying import as_read, known
from bounceback.overlay.corrections import (
    ApplicationCorrection,
    InterviewCorrection,
    InterviewRemoved,
    LoggedInterview,
    MentionAdded,
    MentionVerdict,
    ReasonCorrection,
    Verdict,
)
from bounceback.sheet_back.handing import Form, ending_of
from bounceback.vocabulary.terms import Ending, Polarity, Provenance, Stage, Theme

IMPORTING = Path(__file__).parents[1] / "importing"
# Each shape goes back in one form, the next one in the other; those of one topic in both.
SHAPES = [
    pytest.param(sheet["text"], form, id=f"{topic.stem}: {sheet['name']}, {form}")
    for topic in (*sorted(IMPORTING.glob("whole/*.toml")), IMPORTING / "searches.toml")
    for tables in [tomllib.loads(topic.read_text(encoding="utf-8"))]
    for number, sheet in enumerate(tables.get("sheet", tables.get("search", ())))
    for place, form in enumerate(Form)
    if topic.stem == "shapes" or number % len(Form) == place
]
FILES = {
    "sample": ("sample.xlsx",),
    "template": ("template.xlsx",),
    "sample as text": ("sample_applications.csv", "sample_interviews.csv"),
    "template as text": ("template_applications.csv", "template_interviews.csv"),
}
SHEET = """\
# my search
Company;Role;Applied;Status;Notes;Link
Ada;Clerk;3/4/2026;Rejected;They said I was very nervous;"=HYPERLINK(""http://x.example"";""advert"")"
Brill;Cook;14/4/2026;Applied;;-
Total;2;;;;
Corde;Clerk;15/4/2026;Mercury;"two
lines";+49 30 123
"""


def given(*names):
    """The files of these names that come with the program."""
    return [Source(name, demo.data_path(name).read_bytes()) for name in names]


def texts(source):
    """The cells of a CSV as a spreadsheet program reads them."""
    text = source.data.decode("utf-8-sig")
    delimiter = ";" if "Company;Role" in text else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def own(name="jobs.csv", text=SHEET):
    """A sheet of somebody's own."""
    return [Source(name, text.encode())]


@pytest.mark.parametrize(("text", "form"), SHAPES)
def test_every_shape_gives_the_same_log_again(text, form, back, told):
    """Text or workbook: applications, reasons, mentions and interviews are as before."""
    sources = own(text=text.lstrip("\n"))
    log, handed = back(sources, form)
    assert told(build([handed]).log) == told(log)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("names", FILES.values(), ids=FILES)
def test_several_tables_give_the_same_log_again(names, form, back, told):
    """A sheet per table in a workbook, a file per table in a zip file."""
    log, handed = back(given(*names), form)
    again = build([handed])
    assert told(again.log) == told(log)
    assert len(again.account.decisions.tables) == 2
    assert handed.name.endswith(".xlsx" if form is Form.XLSX else ".zip")


def everything_said(log):
    """One correction of each kind, about rows of the sample."""
    names, held = known(log).applications, known(log).interviews
    open_one = log.applications.index[log.applications["ending"] == "open"]
    first, second, third = (names[log.applications["application"][place]] for place in open_one[:3])
    reason = log.reasons[log.reasons["provenance"] != "suggested"].iloc[0]
    interview = log.interviews.dropna(subset=["application"]).iloc[0]
    suggested = log.mentions[log.mentions["provenance"] == "suggested"]
    yes, no = (row for _, row in suggested.drop_duplicates("application").iloc[:2].iterrows())
    return [
        ApplicationCorrection(first, "furthest_stage", "final"),
        ApplicationCorrection(first, "ending", "rejected"),
        ApplicationCorrection(first, "ended_on", "2026-05-30"),
        ApplicationCorrection(second, "applied_on", "2026-01-02"),
        ReasonCorrection(first, "visa", Provenance.TOLD),
        ReasonCorrection(first, 'my; own "reason"', Provenance.GUESS),
        ReasonCorrection(
            names[reason["application"]],
            str(reason["reason"]),
            Provenance(reason["provenance"]),
            holds=False,
        ),
        LoggedInterview(
            "logged 1", third, Stage.FINAL, 2, date(2026, 5, 20), rating=4, notes="Long; calm"
        ),
        MentionAdded(
            third, "logged 1", Theme.CONFIDENCE, Polarity.STRENGTH, provenance=Provenance.TOLD
        ),
        MentionAdded(second, "", Theme.SALARY, Polarity.WEAKNESS),
        InterviewCorrection(
            names[interview["application"]], held[interview["interview"]], "result", "failed"
        ),
        *(
            MentionVerdict(
                names[row["application"]],
                "" if pd.isna(row["interview"]) else held[row["interview"]],
                Theme(row["theme"]),
                Polarity(row["polarity"]),
                row["words"],
                verdict,
            )
            for row, verdict in ((yes, Verdict.CONFIRMED), (no, Verdict.REJECTED))
        ),
    ]


@pytest.mark.parametrize("form", Form)
def test_corrections_go_along_and_hold(form, back, told):
    """What was said in the app is in the added columns, and the opened file says it by itself."""
    sources = given("sample.xlsx")
    result = build(sources)
    said = everything_said(result.log)
    log, handed = back(sources, form, *said, result=result)
    again = build([handed]).log
    assert told(log) != told(as_read(log))
    assert told(again) == told(log)


def column(rows, added, header=1):
    """The cells of an added column below the header."""
    place = rows[header].index(added.header)
    return [row[place] for row in rows[header + 1 :]]


def test_own_cells_stand_as_they_were_written(back):
    """Every own cell is there, in its place, with its own signs; only formulas are disarmed."""
    _, handed = back(own(), Form.CSV)
    before = list(csv.reader(io.StringIO(SHEET, newline=""), delimiter=";"))
    rows = texts(handed)
    assert len(rows) == len(before)
    for row, was in zip(rows, before, strict=True):
        assert [cell.removeprefix("'") for cell in row[: len(was)]] == was
    assert rows[3][5] == "'-"
    assert rows[2][5].startswith("'=HYPERLINK")
    assert handed.name == "jobs (Bounceback).csv"
    assert handed.data.startswith(b"\xef\xbb\xbf")


def test_added_columns_are_last_and_never_doubled(back, told):
    """Handed back twice, a sheet has the added columns once, with what is so now."""
    log, once = back(own(), Form.CSV)
    again, twice = back([once], Form.CSV)
    assert texts(twice)[1] == texts(once)[1]
    assert texts(twice)[1][6:8] == [Added.STAGE.header, Added.ENDING.header]
    assert told(again) == told(log)


def test_rows_that_were_set_aside_stay_in_place(back):
    """A comment and a row of totals stay where they were, with nothing added to them."""
    _, handed = back(own(), Form.CSV)
    rows = texts(handed)
    assert rows[0][0] == "# my search"
    assert rows[4][:2] == ["Total", "2"]
    assert not any(rows[4][6:])


def test_a_part_of_a_search_goes_back_alone(back, told):
    """Of a filtered search only its applications go back, under the same header."""
    result = build(own())
    keep = {int(result.log.applications["application"].iloc[2])}
    log, handed = back(own(), Form.CSV, result=result, keep=keep)
    rows = texts(handed)
    assert [row[0] for row in rows] == ["# my search", "Company", "Corde"]
    assert len(build([handed]).log.applications) == 1
    assert len(log.applications) == 3


def test_what_own_cells_say_otherwise_is_noted(back):
    """Where a correction differs from own cells, both can be seen; elsewhere nothing is noted."""
    result = build(own())
    name = known(result.log).applications.iloc[1]
    said = ApplicationCorrection(name, "furthest_stage", "interview")
    _, handed = back(own(), Form.CSV, said, result=result)
    rows = texts(handed)
    assert column(rows, Added.STAGE)[1] == "Interview"
    assert column(rows, Added.OWN)[1] == "Furthest stage: Applied"
    assert not any(column(rows, Added.OWN)[2:])


def test_changed_own_cells_are_believed(back):
    """After a correction somebody writes "Offer" into their own status: that is how far it got."""
    result = build(own())
    name = known(result.log).applications.iloc[1]
    said = ApplicationCorrection(name, "furthest_stage", "interview")
    _, handed = back(own(), Form.CSV, said, result=result)
    unchanged = build([handed])
    assert unchanged.log.applications["furthest_stage"].iloc[1] == Stage.INTERVIEW
    edited = replace(handed, data=handed.data.replace(b"14/4/2026;Applied", b"14/4/2026;Offer"))
    changed = build([edited])
    assert changed.log.applications["furthest_stage"].iloc[1] == Stage.OFFER
    [problem] = [p for p in changed.account.problems if "have changed since" in p.message]
    assert (problem.row, problem.kind) == (4, Kind.INFERRED)


def test_what_a_status_means_goes_along(back, told):
    """What the person said of a status of their own needs no saying again."""
    decisions = build(own()).account.decisions
    answer = StatusDecision("Mercury", Ending.WITHDREW, Stage.SCREEN)
    result = build(own(), decisions.with_statuses([answer]))
    log, handed = back(own(), Form.CSV, result=result)
    assert log.applications["ending"].iloc[2] == Ending.WITHDREW
    assert told(build([handed]).log) == told(log)


@pytest.mark.parametrize("form", Form)
def test_an_interview_that_was_taken_away_stays_away(form, back, told):
    """What did not take place is marked in its row, and opened again it did not take place."""
    sources = given("sample.xlsx")
    result = build(sources)
    names, held = known(result.log).applications, known(result.log).interviews
    row = result.log.interviews.dropna(subset=["application"]).iloc[3]
    removed = InterviewRemoved(names[row["application"]], held[row["interview"]])
    log, handed = back(sources, form, removed, result=result)
    again = build([handed]).log
    assert len(again.interviews) == len(log.interviews) == len(result.log.interviews) - 1
    assert told(again)["applications"] == told(log)["applications"]
    assert told(again)["interviews"] == told(log)["interviews"]


def test_whose_hands_it_was_in_goes_along(back):
    """A reason that the person sorted says so beside it; without any the column is left out."""
    sheet = own(text="Company,Role,Status,Reason\nAda,Clerk,Rejected,visa; salary\n")
    _, handed = back(sheet, Form.CSV, sorting={("visa", ""): "not_mine"})
    rows = texts(handed)
    assert column(rows, Added.HANDS, header=0) == ["Not in your hands; Not sorted"]
    _, without = back(sheet, Form.CSV)
    assert Added.HANDS.header not in texts(without)[0]


def test_the_next_step_is_said(back):
    """Something to do next stands with its reason and its day."""
    _, handed = back(given("sample.xlsx"), Form.CSV)
    with zipfile.ZipFile(io.BytesIO(handed.data)) as archive:
        assert archive.namelist() == ["Applications.csv", "Interviews.csv"]
        inner = Source("Applications.csv", archive.read("Applications.csv"))
    rows = texts(inner)
    found = [text for text in column(rows, Added.NEXT, header=0) if text]
    assert found
    assert all(": " in text for text in found)
    days = column(rows, Added.NEXT_ON, header=0)
    assert all(not day or date.fromisoformat(day) for day in days)


def test_a_sheet_without_names_of_columns_gets_a_row_for_the_added_ones(back, told):
    """Where the first row holds data already, the added names stand in a row above it."""
    text = "Ada,Clerk,2026-03-01,Rejected\nBrill,Clerk,2026-03-02,Applied\n"
    log, handed = back(own(text=text), Form.CSV)
    rows = texts(handed)
    assert rows[0][:5] == ["", "", "", "", Added.STAGE.header]
    assert [row[0] for row in rows[1:]] == ["Ada", "Brill"]
    assert told(build([handed]).log) == told(log)


def test_the_ending_of_the_name_tells_the_form():
    """One table as text is a CSV, several are a zip file; a workbook holds any number."""
    several = build(given("template.xlsx")).account.decisions
    assert ending_of(Form.XLSX, several, whole=True) == ".xlsx"
    assert ending_of(Form.CSV, several, whole=True) == ".zip"
    single = build(own()).account.decisions
    assert ending_of(Form.CSV, single, whole=True) == ".csv"
