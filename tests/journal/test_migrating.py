"""From every earlier revision to the newest one, with nothing lost."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, event, select

from bounceback.errors import StoreError
from bounceback.journal import corrections, opening, tables, uploads
from bounceback.journal.migrating import configuration, migrate
from bounceback.journal.opening import FILE, Journal, open_journal
from tests.journal.filled import SHEET, contents, fill

SCRIPTS = ScriptDirectory.from_config(configuration())
REVISIONS = [script.revision for script in SCRIPTS.walk_revisions()]


def test_the_newest_revision_is_the_one_that_opening_expects():
    """The plain query at the start compares with what Alembic calls its head."""
    assert SCRIPTS.get_current_head() == tables.HEAD
    assert {*tables.EARLIER, tables.HEAD} == set(REVISIONS)


def test_the_migrations_lead_to_the_tables_of_the_code(journal):
    """Columns, types, keys and indexes are those that the code reads and writes."""
    with journal.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables.metadata) == []


@pytest.mark.parametrize("revision", sorted(tables.EARLIER))
def test_a_populated_journal_of_an_earlier_revision_loses_nothing(home, tmp_path, revision):
    """Every row is there afterwards, reads as before, and everything new can be kept."""
    full = open_journal(f"sqlite:///{tmp_path / 'full.sqlite3'}")
    fill(full)
    old, copied = copy_at(revision, full, home)
    assert copied
    assert all(copied.values())
    now = open_journal()
    assert {name: rows(now, old.tables[name]) for name in copied} == copied
    assert uploads.latest(now).files == SHEET
    assert corrections.overlay(now) == corrections.overlay(full)
    assert not contents(now)["plans"]
    corrections.unsay(now, *corrections.overlay(now).corrections)
    fill(now)
    assert all(contents(now).values())
    assert len(uploads.kept(now)) == 2


def test_a_migration_that_fails_changes_nothing(home):
    """Where the disk fills up half way, the journal is still of the earlier revision, and whole."""
    home.mkdir(parents=True)
    old = at_revision("0001", home)
    with old.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        before = set(reflected(connection).tables)

    @event.listens_for(old.engine, "connect")
    def _full(connection, _record):
        connection.execute(f"PRAGMA max_page_count={pages + 6}")

    with pytest.raises(StoreError, match="no room left"):
        migrate(old)
    event.remove(old.engine, "connect", _full)  # all who open this file have the same engine
    with at_revision("0001", home).reading() as connection:
        assert set(reflected(connection).tables) == before
    assert contents(open_journal())["plans"] == ()


def copy_at(revision, full, home):
    """The tables of an earlier revision, and the rows that were laid into them."""
    home.mkdir(parents=True)
    target = at_revision(revision, home)
    with target.writing() as connection:
        old = reflected(connection)
        copied = {}
        for table in old.sorted_tables:
            if table.name != "alembic_version":
                copied[table.name] = rows(full, table)
                connection.execute(table.insert(), [dict(row) for row in copied[table.name]])
    return old, copied


def at_revision(revision, home):
    """A journal that was made when this revision was the newest."""
    engine = opening._engine(f"sqlite:///{home / FILE}", 5.0)
    journal = Journal(engine, "local", home / FILE)
    migrate(journal, revision)
    return journal


def reflected(connection):
    """The tables as the database itself tells them."""
    found = MetaData()
    found.reflect(connection)
    return found


def rows(journal, table):
    """All rows of a table, in the columns that are asked for."""
    with journal.reading() as connection:
        return connection.execute(select(table)).mappings().all()
