"""Opening the journal: new, old, newer, damaged, locked, full, or not to be opened."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from bounceback.errors import StoreError
from bounceback.journal import drafts, plans, uploads
from bounceback.journal.opening import (
    FILE,
    HOME_VARIABLE,
    URL_VARIABLE,
    folder,
    marks,
    open_journal,
    present,
)
from tests.journal.filled import AT, contents, fill

PLAN = plans.Plan("if", "then", AT)
ROOT = Path(__file__).parents[2]


def test_looking_makes_nothing(home):
    """Before anything is kept there is no journal, and no folder."""
    assert not present()
    assert not home.exists()


def test_only_the_owner_may_read_it(journal, home):
    """Folder and file are closed to other users of the computer, also while it is written."""
    with journal.writing() as connection:
        connection.exec_driver_sql("DELETE FROM plans")
        modes = {file.stat().st_mode & 0o077 for file in (home, *home.iterdir())}
    assert modes == {0}
    assert present()


def test_the_database_is_set_up_for_safety(journal):
    """Write-ahead log, foreign keys, full syncing, patience, and overwriting what is deleted."""
    asked = ("journal_mode", "foreign_keys", "synchronous", "busy_timeout", "secure_delete")
    with journal.reading() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked]
    assert found == ["wal", 1, 2, 5000, 1]


def test_nothing_stays_open(journal, home):
    """Between two transactions only the one file is there, and it may be moved."""
    plans.save(journal, PLAN)
    assert [file.name for file in home.iterdir()] == [FILE]


def test_marks_change_with_every_write_and_without_a_file(journal, home):
    """Nothing happens, the same marks; anything else, others."""
    os.utime(home / FILE, (0, 0))
    before = marks()
    assert marks() == before
    plans.save(journal, PLAN)
    assert marks() != before
    (home / FILE).unlink()
    assert marks() != marks()


def test_another_database_may_be_named(tmp_path, monkeypatch):
    """BOUNCEBACK_DATABASE_URL takes the place of the file in the folder."""
    url = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    monkeypatch.setenv(URL_VARIABLE, url)
    plans.save(open_journal(), PLAN)
    assert len(plans.every(open_journal(url))) == 1
    assert not folder().exists()


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("my database", "cannot be read"),
        ("nosuch://127.0.0.1/journal", "names a kind of database that is not known here"),
        ("mysql://127.0.0.1/journal", "needs the package MySQLdb, which is not installed"),
    ],
)
def test_an_address_that_cannot_be_used_is_a_sentence(monkeypatch, url, why):
    """It says what is wrong with the variable, and what happens without it."""
    monkeypatch.setenv(URL_VARIABLE, url)
    with pytest.raises(StoreError, match=f"database {why} .{URL_VARIABLE}.*your own data folder"):
        open_journal()


def test_without_the_variable_the_platform_decides(monkeypatch):
    """The folder of the platform is used where the variable is not set."""
    monkeypatch.delenv(HOME_VARIABLE)
    assert folder().name == "bounceback"


def test_a_journal_at_its_newest_opens_without_alembic(home):
    """Only a new or an older journal pays for the import of Alembic."""
    code = (
        "import sys; from bounceback.journal.opening import open_journal; open_journal();"
        "print('alembic' in sys.modules)"
    )
    first, second = (
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.strip()
        for _ in range(2)
    )
    assert (first, second) == ("True", "False")


def test_a_journal_of_a_newer_version_is_left_alone(journal, home):
    """It is named, and not a byte of it changes."""
    with journal.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = (home / FILE).read_bytes()
    with pytest.raises(StoreError, match="newer version"):
        open_journal()
    assert (home / FILE).read_bytes() == before


@pytest.mark.parametrize("damage", [b"nonsense" * 500, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_damaged_journal_is_set_aside(home, damage):
    """It is named and kept under another name; the next opening starts a new one."""
    home.mkdir(parents=True)
    (home / FILE).write_bytes(damage)
    with pytest.raises(StoreError, match="Nothing of it was deleted"):
        open_journal()
    assert (home / "journal-damaged-1.sqlite3").read_bytes() == damage
    fill(open_journal())
    assert all(contents(open_journal()).values())


def test_a_second_damaged_journal_has_a_name_of_its_own(home):
    """Nothing that was set aside is ever overwritten."""
    home.mkdir(parents=True)
    for number in (1, 2):
        (home / FILE).write_bytes(b"nonsense" * 500 * number)
        with pytest.raises(StoreError):
            open_journal()
    sizes = {file.name: file.stat().st_size for file in home.glob("*damaged*")}
    assert sizes == {"journal-damaged-1.sqlite3": 4000, "journal-damaged-2.sqlite3": 8000}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 0.999), length=st.integers(1, 5000), cut=st.booleans())
@example(place=0.6328125, length=1, cut=False)  # a word of the table's own definition
def test_any_damage_is_a_sentence_or_none(tmp_path, place, length, cut):
    """A file with bytes lost or overwritten is read, or refused with our error alone."""
    url = f"sqlite:///{tmp_path / 'one.sqlite3'}"
    (tmp_path / "one.sqlite3").unlink(missing_ok=True)
    fill(open_journal(url))
    whole = bytearray((tmp_path / "one.sqlite3").read_bytes())
    at = int(place * len(whole))
    whole[at : at + length] = b"" if cut else b"\xa5" * len(whole[at : at + length])
    (tmp_path / "one.sqlite3").write_bytes(whole)
    try:
        contents(open_journal(url))
    except StoreError as error:
        assert re.search(r"[.]$", str(error))


def test_a_locked_journal_is_a_sentence_and_loses_nothing(journal, home):
    """While another program writes, the sentence says so; afterwards the same can be kept."""
    impatient = open_journal(patience=0.05)
    with closing(sqlite3.connect(home / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use by another window"):
            plans.save(impatient, PLAN)
        assert plans.every(impatient) == ()
        other.execute("ROLLBACK")
    kept = plans.save(impatient, PLAN)
    assert plans.every(journal) == (kept,)


def test_a_writer_waits_for_its_turn(journal, home):
    """A short wait for another writer is no error."""
    with closing(sqlite3.connect(home / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        code = (
            "from bounceback.journal import plans; from bounceback.journal.opening import *;"
            "from tests.journal.test_opening import PLAN; print('ready', flush=True);"
            "plans.save(open_journal(), PLAN); print('kept')"
        )
        waiting = subprocess.Popen(
            [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert waiting.stdout.readline() == "ready\n"
        other.execute("COMMIT")
    assert waiting.communicate(timeout=60)[0] == "kept\n"
    assert len(plans.every(journal)) == 1


def test_a_full_disk_is_a_sentence_and_what_was_kept_is_safe(journal):
    """Where there is no more room, nothing is half written and everything before is there."""
    kept = drafts.save(journal, drafts.Draft("letter", "Dear", AT))
    with journal.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()

    @event.listens_for(journal.engine, "connect")
    def _full(connection, _record):
        connection.execute(f"PRAGMA max_page_count={pages + 2}")

    with pytest.raises(StoreError, match="no room left"):
        uploads.keep(journal, [("long.csv", b"x" * 100_000)], "", AT)
    assert uploads.kept(journal) == ()
    assert drafts.find(journal, "letter") == kept


def test_a_folder_that_cannot_be_made_is_a_sentence(home):
    """A file where the folder should be: the sentence says what to do."""
    home.parent.parent.mkdir(parents=True, exist_ok=True)
    home.parent.write_text("in the way")
    assert not present()
    with pytest.raises(StoreError, match="could not be kept on this computer"):
        open_journal()


def test_a_journal_that_may_not_be_written_is_a_sentence(journal, home):
    """A database that was made read-only is named, whoever runs the program."""
    plans.save(journal, PLAN)
    url = f"sqlite:///file:{home / FILE}?mode=ro&uri=true"
    with pytest.raises(StoreError, match="may be read but not changed"):
        plans.save(open_journal(url), PLAN)
