"""A way to run commands beside files, and what the summary of one sheet says."""

import json

import pytest
from click.testing import CliRunner

from bounceback.cli import main
from tests.cli.sheets import SENT, SHEET


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
