"""Forgetting everything: no row, no file, no byte, and nobody else's."""

import resource
from contextlib import contextmanager

import pytest

from bounceback.errors import StoreError
from bounceback.journal.opening import open_journal, present
from bounceback.journal.sweeping import forget_everything
from bounceback.journal.tables import metadata
from tests.journal.filled import contents, fill


def rows(journal):
    """How many rows each table holds, of all owners."""
    with journal.reading() as connection:
        return {t.name: len(connection.execute(t.select()).all()) for t in metadata.sorted_tables}


def test_every_table_is_filled_for_these_tests(journal):
    """The tests of forgetting speak of every table that there is."""
    fill(journal)
    assert min(rows(journal).values()) > 0


def test_nothing_is_left(journal, home):
    """No row and no file, copies that were set aside included; a new journal may begin."""
    fill(journal)
    (home / "journal-damaged-1.sqlite3").write_bytes(b"an old one")
    forget_everything(journal)
    assert list(home.iterdir()) == []
    assert not present()
    assert set(rows(open_journal()).values()) == {0}


def test_others_keep_everything(journal, home):
    """Only the rows of this owner go, from every table, and from the bytes of the file."""
    other = open_journal(owner="somebody else")
    fill(journal)
    fill(other)
    kept = contents(other)
    with journal.writing() as connection:
        connection.exec_driver_sql("UPDATE letters SET text = 'Zyxwv' WHERE owner = 'local'")
    assert b"Zyxwv" in (home / "journal.sqlite3").read_bytes()
    forget_everything(journal)
    assert contents(other) == kept
    assert not any(contents(journal)[name] for name in ("plans", "uploads", "draft", "sorting"))
    assert not any(b"Zyxwv" in file.read_bytes() for file in home.iterdir())


def test_forgetting_twice_does_no_harm(journal):
    """There may be nothing to forget."""
    forget_everything(journal)
    forget_everything(open_journal())
    assert not present()


@pytest.mark.parametrize("alone", [True, False])
def test_a_full_disk_can_be_left(journal, home, alone):
    """Where not even a deletion fits, the file goes as a whole, unless somebody else needs it."""
    fill(journal)
    if not alone:
        fill(open_journal(owner="somebody else"))

    with no_room():
        if alone:
            forget_everything(journal)
            assert list(home.iterdir()) == []
        else:
            with pytest.raises(StoreError, match="disk"):
                forget_everything(journal)
    assert present() is not alone
    assert all(contents(open_journal()).values()) is not alone


@contextmanager
def no_room():
    """Let no file grow, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))  # what reading needs
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
