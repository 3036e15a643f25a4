"""`report` on the command line: a file, or one sentence."""

import pytest
from click.testing import CliRunner

from bounceback.cli import main
from bounceback.report.making import FILE_NAME

SHEET = """\
Company,Role,Date Applied,Stage,Outcome,Rejection Reason,Notes,Recruiter
Nordlicht GmbH,Clerk,2026-01-05,Interview,Rejected,no visa sponsorship,Anna was kind,Anna Schmidt
Tern Labs,Cook,2026-01-06,Applied,,,,
"""
DAY = ["--as-of", "2026-06-30"]
QUICK = ["--part", "tried", "--part", "applications"]  # nothing to draw


@pytest.fixture
def run(tmp_path, monkeypatch):
    """A function that runs the command beside a sheet."""
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("jobs.csv").write_text(SHEET, encoding="utf-8")

    def invoke(*arguments):
        return CliRunner().invoke(main, ["report", *arguments])

    return invoke


def test_a_report_is_written_beside_the_sheet(run, tmp_path):
    """By the usual name, which says nothing of anybody; the command says what it did."""
    result = run("jobs.csv", *DAY)
    assert result.exit_code == 0, result.output
    assert f"{FILE_NAME}: a report of 2 applications." in result.stdout
    assert "look it over" in result.stdout
    page = tmp_path.joinpath(FILE_NAME).read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "How far it gets, and where it stops" in page
    assert "<svg" in page
    assert "30 June 2026" in page
    for word in ("Nordlicht", "Tern", "Anna", "Schmidt", "Clerk", "jobs.csv"):
        assert word not in page


def test_names_and_parts_can_be_chosen(run, tmp_path):
    """The parts that were asked for and no others, names as they are, and the person's request."""
    asked = "Could you read my CV?"
    result = run(
        "jobs.csv", *DAY, *QUICK, "--names", "keep", "--ask", asked, "-o", "mine.html", "--words"
    )
    assert result.exit_code == 0, result.output
    assert "look it over" not in result.stdout
    page = tmp_path.joinpath("mine.html").read_text(encoding="utf-8")
    for words in (asked, "Nordlicht GmbH", "The applications, one by one", "What was tried"):
        assert words in page
    assert "What is still open" not in page


def test_several_sheets_are_one_report(run, tmp_path):
    """As in the other commands."""
    tmp_path.joinpath("more.csv").write_text(SHEET.replace("Tern", "Moor"), encoding="utf-8")
    result = run("jobs.csv", "more.csv", *DAY, *QUICK)
    assert "a report of 4 applications." in result.stdout


def test_nothing_is_overwritten(run, tmp_path):
    """A file that is there stays as it is; one sentence, exit code 2."""
    there = tmp_path / FILE_NAME
    there.write_text("mine", encoding="utf-8")
    result = run("jobs.csv", *DAY)
    assert result.exit_code == 2
    assert "there is a file of this name already" in result.stderr
    assert there.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing.csv"], "nothing.csv"),
        (["films.csv"], "does not look like a job search"),
        (["jobs.csv", "-o", "no/such/folder.html", *QUICK], "cannot be written"),
        (["jobs.csv", "--part", "diary"], "'diary' is not one of"),
        (["jobs.csv", "--decisions", "jobs.csv"], "not valid JSON"),
    ],
)
def test_bad_input_is_one_sentence(run, tmp_path, arguments, said):
    """No traceback, no file, exit code 2."""
    tmp_path.joinpath("films.csv").write_text("Film,Year\nMoon,2009\n", encoding="utf-8")
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output
    assert not tmp_path.joinpath(FILE_NAME).exists()
