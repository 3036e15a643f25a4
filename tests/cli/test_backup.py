"""`backup` and `restore`: all there is as one file, and back, with nothing lost on the way."""

import pytest
from click.testing import CliRunner

from bounceback.cli import main
from bounceback.journal import plans, uploads
from bounceback.journal.opening import URL_VARIABLE, open_journal
from bounceback.journal.sweeping import forget_everything
from tests.journal.filled import AT, contents, fill


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """An empty home, and a folder of its own to work in."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.delenv(URL_VARIABLE, raising=False)
    tmp_path.joinpath("work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "work"


def run(*arguments, answer=""):
    """Run a command, with this typed at it."""
    return CliRunner().invoke(main, list(arguments), input=answer)


def test_all_comes_back(home):
    """Saved, forgotten and restored: the journal holds what it held."""
    fill(open_journal())
    before = contents(open_journal())
    saved = run("backup", "-o", "mine.zip")
    assert saved.exit_code == 0, saved.output
    assert "not encrypted" in saved.stdout
    assert (home / "mine.zip").stat().st_mode & 0o077 == 0
    forget_everything(open_journal())
    restored = run("restore", "mine.zip")
    assert restored.exit_code == 0, restored.output
    assert contents(open_journal()) == before
    assert [file.name for file in home.iterdir()] == ["mine.zip"]


def test_a_backup_has_a_name_of_its_own(home):
    """Without a name, the file is called by its day."""
    fill(open_journal())
    assert run("backup").exit_code == 0
    [file] = home.iterdir()
    assert file.name.startswith("bounceback-backup-2")


def test_what_was_there_is_saved_before_it_is_replaced(home):
    """After a yes the backup is in place, and what was there lies beside it."""
    fill(open_journal())
    run("backup", "-o", "mine.zip")
    plans.save(open_journal(), plans.Plan("later", "then", AT))
    later = contents(open_journal())
    restored = run("restore", "mine.zip", answer="y\n")
    assert restored.exit_code == 0, restored.output
    assert "will be replaced" in restored.output
    assert len(plans.every(open_journal())) == 1
    [before] = home.glob("bounceback-before-restore-*.zip")
    assert run("restore", before.name, "--yes").exit_code == 0
    assert contents(open_journal()) == later


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_without_a_yes_nothing_is_replaced(home, answer):
    """A no, an empty answer, or nobody to ask: nothing changes, and it is said."""
    fill(open_journal())
    run("backup", "-o", "mine.zip")
    plans.save(open_journal(), plans.Plan("later", "then", AT))
    restored = run("restore", "mine.zip", answer=answer)
    assert restored.exit_code == 2
    assert "Nothing was changed." in restored.stderr
    assert len(plans.every(open_journal())) == 2
    assert [file.name for file in home.iterdir()] == ["mine.zip"]


@pytest.mark.parametrize("data", [b"", b"Company,Role\n", b"PK\x03\x04 cut off"])
def test_a_file_that_is_no_backup_changes_nothing(home, data):
    """One sentence, exit code 2, and the journal is as it was."""
    fill(open_journal())
    before = contents(open_journal())
    home.joinpath("jobs.zip").write_bytes(data)
    restored = run("restore", "jobs.zip", "--yes")
    assert restored.exit_code == 2
    assert restored.stderr.count("\n") == 1
    assert restored.stderr.startswith("Error: jobs.zip: ")
    assert contents(open_journal()) == before


def test_a_file_that_is_not_there_is_named():
    """A slip in the name is told in one sentence."""
    restored = run("restore", "nowhere.zip")
    assert (restored.exit_code, restored.stderr.count("\n")) == (2, 1)
    assert "nowhere.zip" in restored.stderr


def test_nothing_is_overwritten(home):
    """A file that is there stays as it is."""
    fill(open_journal())
    home.joinpath("mine.zip").write_bytes(b"precious")
    saved = run("backup", "-o", "mine.zip")
    assert saved.exit_code == 2
    assert "there is a file of this name already" in saved.stderr
    assert home.joinpath("mine.zip").read_bytes() == b"precious"


def test_a_folder_that_is_not_there_is_named():
    """A file cannot be written into a folder that does not exist, and that is said."""
    fill(open_journal())
    saved = run("backup", "-o", "no/folder/mine.zip")
    assert (saved.exit_code, saved.stderr.count("\n")) == (2, 1)
    assert "cannot be written" in saved.stderr


@pytest.mark.parametrize("begun", [False, True])
def test_where_nothing_is_kept_there_is_nothing_to_save(home, begun):
    """Before anything was opened, no file is written."""
    if begun:
        open_journal()
    saved = run("backup")
    assert saved.exit_code == 2
    assert "nothing to back up yet" in saved.stderr
    assert list(home.iterdir()) == []


def test_another_database_is_saved_and_restored(home, tmp_path, monkeypatch):
    """A journal that BOUNCEBACK_DATABASE_URL names goes the same way."""
    monkeypatch.setenv(URL_VARIABLE, f"sqlite:///{tmp_path / 'shared.sqlite3'}")
    fill(open_journal())
    before = contents(open_journal())
    assert run("backup", "-o", "mine.zip").exit_code == 0
    monkeypatch.delenv(URL_VARIABLE)
    assert run("restore", "mine.zip").exit_code == 0
    assert contents(open_journal()) == before
