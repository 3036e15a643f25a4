"""`sheet`: the sheet again, with what was learned of it."""

import pytest
from click.testing import CliRunner

from bounceback.cli import main
from bounceback.importing.added_columns import Added
from bounceback.importing.building import Source, build
from bounceback.journal import corrections, uploads
from bounceback.journal.opening import URL_VARIABLE, open_journal
from bounceback.overlay.applying import known
from bounceback.overlay.corrections import ApplicationCorrection
from tests.journal.filled import AT

SHEET = b"Company,Role,Applied,Status\nAda,Clerk,2026-01-05,Rejected\nBrill,Cook,,Interview\n"


@pytest.fixture(autouse=True)
def work(tmp_path, monkeypatch):
    """A folder with a sheet in it, and an empty home."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.delenv(URL_VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("jobs.csv").write_bytes(SHEET)
    return tmp_path


def run(*arguments):
    """Run the command."""
    return CliRunner().invoke(main, ["sheet", *arguments])


def reread(path):
    """The log of a file that the command wrote."""
    return build([Source(path.name, path.read_bytes())]).log


@pytest.mark.parametrize("name", ["back.csv", "back.xlsx"])
def test_the_sheet_is_written_and_says_the_same(work, name):
    """A workbook or a text file with further columns, which reads as before."""
    said = run("jobs.csv", "-o", name)
    assert said.exit_code == 0, said.output
    assert "2 applications" in said.stdout
    found = reread(work / name).applications
    before = reread(work / "jobs.csv").applications
    assert found["furthest_stage"].tolist() == before["furthest_stage"].tolist()


def test_several_tables_are_a_zip_file(work):
    """Two files as text make a zip file; a name that says otherwise is not used."""
    work.joinpath("more.csv").write_bytes(SHEET)
    refused = run("jobs.csv", "more.csv", "-o", "back.csv")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "name a file that ends in .zip or .xlsx" in refused.stderr
    assert run("jobs.csv", "more.csv", "-o", "back.zip").exit_code == 0
    assert len(reread(work / "back.zip").applications) == 4
    assert "there is only one table" in run("jobs.csv", "-o", "one.zip").stderr


def test_what_was_corrected_goes_along_where_it_is_wanted(work):
    """Nothing of the journal is in the file unless the person says so."""
    name = known(reread(work / "jobs.csv")).applications[1]
    said = ApplicationCorrection(name, "furthest_stage", "final")
    corrections.say(open_journal(), said, at=AT)
    for options, stage in (((), "unknown"), (("--corrected",), "final")):
        path = work / f"{stage}.csv"
        assert run("jobs.csv", "-o", path.name, *options).exit_code == 0
        assert reread(path).applications["furthest_stage"].iloc[0] == stage
    assert Added.OWN.header in (work / "final.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("jobs.csv", "-o", "back.ods"), "ends in .csv, .xlsx or .zip"),
        (("jobs.csv", "-o", "jobs.csv"), "a file of this name already"),
        (("nowhere.csv", "-o", "back.csv"), "nowhere.csv"),
    ],
)
def test_bad_input_gets_one_sentence(work, arguments, says):
    """Exit code 2, one sentence, and no file."""
    result = run(*arguments)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert says in result.stderr
    assert {path.name for path in work.iterdir()} == {"jobs.csv"}
    assert work.joinpath("jobs.csv").read_bytes() == SHEET
