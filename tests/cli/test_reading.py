"""What every command that reads a sheet refuses, and in which forms it takes decisions."""

import json

import pytest

from tests.cli.sheets import SENT, SHEET
from tests.importing.workbook_files import locked, xls, xlsx

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
