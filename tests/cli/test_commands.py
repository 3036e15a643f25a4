"""The command line: counts and account of a sheet, and one sentence where there is none."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta

import pytest
from click.testing import CliRunner

from bounceback.cli import main
from bounceback.importing.account import Kind
from bounceback.vocabulary.terms import Ending, Reason, Stage, Theme
from tests.importing.workbook_files import locked, xls, xlsx

SHEET = """\
Company,Role,Date Applied,Stage,Outcome,Rejection Reason,Went badly
Nordlicht,Clerk,2026-01-05,Interview,Rejected,no visa sponsorship,system design
Tern Labs,Clerk,2026-01-06,Applied,,,
Kelp,Cook,2026-01-07,Final round,Rejected,overqualified,nervous
Moor,Cook,2026-01-08,Phone Screen,Ghosted,,
Fjordbank,Cook,2026-01-09,Offer,Declined offer,,
Zeta,Cook,,,Saved,,
Ostwind,Cook,2026-01-10,Applied,Mercury,,
Total,7,,,,,
"""
SENT = ["--as-of", "2026-06-30"]


@pytest.fixture
def run(tmp_path, monkeypatch):
    """A function that runs the command beside files of these contents."""
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments, **files):
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            tmp_path.joinpath(name.replace("_", ".")).write_bytes(data)
        return CliRunner().invoke(main, list(arguments))

    return invoke


@pytest.fixture
def counted(run):
    """What the summary of the sheet says as JSON."""
    result = run("summary", "jobs.csv", "--json", *SENT, jobs_csv=SHEET)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_the_counts_of_a_sheet(counted):
    """Sent and not sent, how far and how it ended; saved roles stand in no rate."""
    assert (counted["sent"], counted["not_applied"]) == (6, 1)
    assert counted["furthest_stage"] == {
        "applied": 2,
        "screen": 1,
        "assessment": 0,
        "interview": 1,
        "final": 1,
        "offer": 1,
        "unknown": 0,
    }
    assert counted["ending"] == {
        "open": 1,
        "rejected": 2,
        "no_response": 1,
        "withdrew": 0,
        "declined_offer": 1,
        "role_closed": 0,
        "accepted": 0,
        "unknown": 1,
    }


def test_the_counts_add_up(counted):
    """Stages and endings are counted over the sent applications, each once."""
    assert set(counted["furthest_stage"]) == set(Stage)
    assert set(counted["ending"]) == set(Ending) - {Ending.NOT_APPLIED}
    assert sum(counted["furthest_stage"].values()) == counted["sent"]
    assert sum(counted["ending"].values()) == counted["sent"]
    assert counted["sent"] + counted["not_applied"] == counted["account"]["kept"]


def test_reasons_and_weaknesses_with_who_says_so(counted):
    """Suggestions are counted apart."""
    reasons = {row["reason"]: row for row in counted["reasons"]}
    assert reasons["visa"] == {
        "reason": "visa",
        "applications": 1,
        "told": 0,
        "guess": 1,
        "suggested": 0,
    }
    assert {"visa", "overqualified"} <= set(reasons) <= set(Reason)
    weaknesses = {row["theme"]: row for row in counted["weaknesses"]}
    assert {"system_design", "confidence"} <= set(weaknesses) <= set(Theme)
    assert list(counted["weaknesses"][0]) == ["theme", "interviews", "applications", "suggested"]


def test_the_account_holds_every_row_with_a_question(counted):
    """Rows, kept, decisions and problems with row, column, kind, value and message."""
    account = counted["account"]
    assert (account["rows"], account["kept"]) == (8, 7)
    kinds = {problem["row"]: problem["kind"] for problem in account["problems"]}
    assert kinds == {8: Kind.STATUS_UNKNOWN, 9: Kind.SET_ASIDE}
    for problem in account["problems"]:
        assert {"row", "column", "kind", "value", "message"} <= set(problem)
    assert account["decisions"]["tables"][0]["source"] == "jobs.csv"


def test_as_text_it_can_be_read(run):
    """Every label of a stage and an ending stands with its count."""
    result = run("summary", "jobs.csv", *SENT, jobs_csv=SHEET)
    assert result.exit_code == 0
    for label in ("8 rows, 7 kept", "6 sent, 1 not applied", "Phone screen", "Declined the offer"):
        assert label in result.stdout
    assert result.stderr == ""


def test_check_says_how_a_sheet_was_read(run):
    """Each column with its meaning, and each row with a question."""
    result = run("check", "jobs.csv", *SENT, jobs_csv=SHEET)
    assert result.exit_code == 0
    assert "8 rows: 7 kept, 1 set aside" in result.stdout
    assert "Company → Company" in result.stdout
    assert "row 8, Outcome: Mercury" in result.stdout


def test_decisions_go_round(run, counted):
    """What `check --json` prints, given back to `summary --decisions`, gives the same counts."""
    decisions = run("check", "jobs.csv", "--json", *SENT).stdout
    again = run(
        *("summary", "jobs.csv", "--decisions", "mine.json", "--json", *SENT), mine_json=decisions
    )
    assert again.exit_code == 0, again.stderr
    assert json.loads(again.stdout) == counted


def test_a_corrected_decision_changes_the_counts(run, counted):
    """A status that was asked about is counted once it is answered."""
    decisions = counted["account"]["decisions"]
    for status in decisions["statuses"]:
        if status["asked"]:
            status |= {"ending": "withdrew", "asked": False, "confirmed": True}
    result = run(
        *("summary", "jobs.csv", "--decisions", "mine.json", "--json", *SENT),
        mine_json=json.dumps(decisions),
    )
    ending = json.loads(result.stdout)["ending"]
    assert (ending["withdrew"], ending["unknown"]) == (1, 0)


def test_several_files_are_one_search(run):
    """Applications in one file, interviews in another."""
    interviews = (
        "Company,Role,Interview Date,Round,Went badly\nMoor,Cook,2026-02-01,Onsite,nerves\n"
    )
    result = run(
        *("summary", "jobs.csv", "interviews.csv", "--json", *SENT),
        jobs_csv=SHEET,
        interviews_csv=interviews,
    )
    counts = json.loads(result.stdout)
    assert (counts["furthest_stage"]["final"], counts["furthest_stage"]["screen"]) == (2, 0)
    assert counts["account"]["interviews"] == {"rows": 1, "kept": 1}


@pytest.mark.parametrize(("days", "implausible"), [(2, True), (-2, False)])
def test_without_a_day_it_is_today(run, days, implausible):
    """A date after the day of reading is reported; the default day is today."""
    day = date.today() + timedelta(days=days)  # noqa: DTZ011
    sheet = f"Company,Role,Date Applied,Status\nKelp,Cook,{day},Applied\n"
    problems = json.loads(run("summary", "jobs.csv", "--json", jobs_csv=sheet).stdout)["account"]
    assert [p["kind"] for p in problems["problems"]] == ["date_implausible"] * implausible


WORKBOOK = xlsx({"Jobs": [["Company", "Role", "Status"], ["Kelp", "Cook", "Applied"]]})
REFUSED = {
    "empty": (b"", "the file is empty"),
    "blank": (b"\n \r\n", "the file is empty"),
    "broken": (b"PK\x03\x04 and then nothing", "broken"),
    "truncated XLSX": (WORKBOOK[: len(WORKBOOK) // 2], "broken"),
    "truncated XLS": (xls([["Company"], ["Kelp"]])[:2000], "broken"),
    "locked": (locked(), "protected by a password"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is a picture"),
    "key and total": (b"Status,Count\nApplied,30\nRejected,12\n", "not look like a job search"),
    "header only": (b"Company,Role,Status\n", "no rows below"),
    "an edge list": (b"source,target,value\nApplied,Rejected,12\n", "not look like a job search"),
}


@pytest.mark.parametrize("command", ["summary", "check"])
@pytest.mark.parametrize(("content", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_counted_is_refused_in_one_line(command, content, said, run):
    """Exit code 2, nothing on standard output, one line on standard error, no traceback."""
    result = run(command, "jobs.csv", jobs_csv=content)
    assert result.exit_code == 2
    assert result.stdout == ""
    [line] = result.stderr.splitlines()
    assert line.startswith("Error: jobs.csv: ")
    assert said in line


@pytest.mark.parametrize(
    ("decisions", "said"),
    [
        (b"", "not valid JSON"),
        (b"{", "not valid JSON"),
        (b"[1, 2]", "do not fit"),
        (b'{"tables": [{"source": "jobs.csv", "kind": "shopping"}]}', "shopping"),
        (b'{"tables": [{"source": "jobs.csv", "header_row": 99}]}', "row 99"),
        (b'{"tables": [{"source": "jobs.csv", "delimiter": "::"}]}', "'::'"),
        (b'{"tables": [{"source": "jobs.csv", "encoding": "klingon"}]}', "klingon"),
        (b"\xff\xfe\xff", "Unicode"),
    ],
)
def test_decisions_that_do_not_fit_are_refused_in_one_line(decisions, said, run):
    """The same holds for a file of decisions."""
    result = run(
        *("summary", "jobs.csv", "--decisions", "mine.json"), jobs_csv=SHEET, mine_json=decisions
    )
    assert result.exit_code == 2
    [line] = result.stderr.splitlines()
    assert said in line


@pytest.mark.parametrize(
    "arguments",
    [
        ("summary", "nowhere.csv"),
        ("check", "nowhere.csv"),
        ("summary", "."),
        ("summary",),
        ("summary", "jobs.csv", "--decisions", "nowhere.json"),
        ("summary", "jobs.csv", "--as-of", "soon"),
        ("advise", "jobs.csv"),
    ],
)
def test_a_wrong_call_exits_2(arguments, run):
    """Missing files and unknown words: a message, and never a traceback."""
    result = run(*arguments, jobs_csv=SHEET)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error: " in result.stderr
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_decisions_are_taken_back_however_the_terminal_wrote_them(encoding, run):
    """PowerShell's `>` writes UTF-16, an editor may set a mark first; accents survive both."""
    sheet = SHEET.replace("Went badly", "Was schlecht lief für mich")
    printed = run("check", "jobs.csv", "--json", *SENT, jobs_csv=sheet).stdout
    assert printed.isascii()
    result = run(
        *("summary", "jobs.csv", "--decisions", "mine.json", "--json", *SENT),
        mine_json=printed.encode(encoding),
    )
    assert json.loads(result.stdout)["sent"] == 6


def test_a_terminal_that_knows_few_signs_gets_the_rest_of_them(tmp_path):
    """What a code page of Windows does not have is replaced, where it would end the program."""
    sheet = tmp_path / "jobs.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "bounceback", "check", str(sheet)],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "cp1252"},
        check=False,
    )
    assert done.returncode == 0
    assert b"Company ? Company" in done.stdout


@pytest.mark.parametrize(
    ("name", "content", "code"), [("jobs.csv", SHEET.encode(), 0), ("jobs.xlsx", locked(), 2)]
)
def test_as_a_program_of_its_own(name, content, code, tmp_path):
    """`python -m bounceback` behaves alike: its exit code, and which stream it writes to."""
    tmp_path.joinpath(name).write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-m", "bounceback", "summary", str(tmp_path / name), "--json"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    if code:
        assert done.stdout == ""
        assert len(done.stderr.splitlines()) == 1
    else:
        assert json.loads(done.stdout)["sent"] == 6
        assert done.stderr == ""
