"""The command that writes the sample and the templates."""

from click.testing import CliRunner

from bounceback.demo.__main__ import main


def test_the_files_are_written_and_named(tmp_path):
    """Each file that is named is there."""
    result = CliRunner().invoke(main, [str(tmp_path / "data")])
    assert result.exit_code == 0
    assert sorted(result.output.split()) == sorted(map(str, (tmp_path / "data").iterdir()))


def test_asking_for_help_writes_nothing(tmp_path, monkeypatch):
    """The help is shown, and no folder is made of the word."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["--help"])
    assert "FOLDER" in result.output
    assert not list(tmp_path.iterdir())
