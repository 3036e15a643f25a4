"""The command line as a program of its own."""

import json
import os
import subprocess
import sys

import pytest

from tests.cli.sheets import SHEET
from tests.importing.workbook_files import locked


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
