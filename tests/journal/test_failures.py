"""What a database raises, told as one sentence: on real files that are really broken."""

import sqlite3

import pytest
from sqlalchemy import create_engine, text

from bounceback.errors import StoreError
from bounceback.journal.failures import DamagedError, told

WHERE = "the place"


def look(path, *statements):
    """Run statements on a file as SQLite's own driver does."""
    connection = sqlite3.connect(path, timeout=0)
    try:
        for statement in statements:
            connection.execute(statement)
    finally:
        connection.close()


def test_what_goes_well_passes(tmp_path):
    """Nothing is raised where nothing is wrong."""
    with told(WHERE):
        look(tmp_path / "whole", "CREATE TABLE kept (word TEXT)")


def test_a_file_that_is_no_database_is_damaged(tmp_path):
    """It can be told from everything else, so that it is set aside."""
    (tmp_path / "broken").write_bytes(b"not a database" * 100)
    with pytest.raises(DamagedError), told(WHERE):
        look(tmp_path / "broken", "SELECT * FROM sqlite_master")


def test_a_complaint_that_cannot_be_read_is_a_damaged_file():
    """SQLite quotes the damaged word; where that is no text, the file is damaged all the same."""
    with pytest.raises(DamagedError), told(WHERE):
        b"\xff".decode()


def test_a_file_that_another_window_writes_is_in_use(tmp_path):
    """The sentence names the other window, and where."""
    writer = sqlite3.connect(tmp_path / "busy", isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match=r"in use by another window \(the place\)"), told(WHERE):
        look(tmp_path / "busy", "CREATE TABLE kept (word TEXT)")
    writer.close()


def test_a_folder_is_no_journal(tmp_path):
    """What cannot be opened is said so, with what to do."""
    with pytest.raises(StoreError, match=r"could not be opened.*BOUNCEBACK_HOME"), told(WHERE):
        look(tmp_path, "SELECT 1")


def test_anything_else_through_sqlalchemy_is_a_sentence_too():
    """A statement that fails for a reason of its own says that the database does not answer."""
    engine = create_engine("sqlite://")
    with (
        pytest.raises(StoreError, match="does not answer as it should"),
        told(WHERE),
        engine.connect() as connection,
    ):
        connection.execute(text("SELECT nothing FROM nowhere"))
    engine.dispose()


def test_what_is_no_fault_of_the_database_passes_through():
    """A mistake of the program stays one: it is not dressed up as a broken journal."""
    with pytest.raises(ZeroDivisionError), told(WHERE):
        _ = 1 / 0
