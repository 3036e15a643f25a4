"""Restoring: what was saved is there again, and what cannot be restored changes nothing."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, event

from bounceback.errors import StoreError, UnreadableFileError
from bounceback.journal import backup, backup_files, drafts, plans, questions, restoring, tables
from bounceback.journal.backup_files import Packed
from bounceback.journal.opening import Journal, open_journal
from bounceback.journal.sweeping import forget_everything
from tests.journal.filled import AT, RECORDS, contents, edited, fill
from tests.journal.test_migrating import at_revision, copy_at

ROOT = Path(__file__).parents[2]
TEXTS = st.text(max_size=40).filter(lambda text: "\0" not in text)


def put_back(journal, data):
    """Restore a backup from its bytes."""
    restoring.restore(journal, restoring.read("b.zip", data))


def unpacked(journal):
    """What a backup of the journal holds, to be changed and packed again."""
    return backup_files.unpack("b.zip", backup.make(journal, AT))


def repacked(packed, table, **changed):
    """The backup with other values in the rows of one table, and a checksum that fits."""
    rows = {**packed.rows, table: [{**row, **changed} for row in packed.rows[table]]}
    return backup_files.pack(replace(packed, rows=rows))


@pytest.mark.parametrize("between", ["nothing", "everything forgotten", "other things written"])
def test_everything_is_there_again(journal, between):
    """Whatever happened since, the journal holds afterwards what it held when it was saved."""
    fill(journal)
    before, data = contents(journal), backup.make(journal, AT)
    if between == "everything forgotten":
        forget_everything(journal)
    elif between == "other things written":
        for name, (module, _) in RECORDS.items():
            for record in before[name]:
                module.save(journal, edited(record))
        drafts.drop(journal, "reflect/1")
    now = open_journal()
    put_back(now, data)
    assert contents(now) == before
    assert backup.make(now, AT) == data


@settings(
    max_examples=8,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4), TEXTS)
def test_restoring_what_was_saved_is_the_identity(home, written, draft):
    """Whatever was written, in whatever signs: saved, forgotten and restored, it is the same."""
    journal = open_journal()
    for cue, response in written:
        plans.save(journal, plans.Plan(cue, response, AT))
    drafts.save(journal, drafts.Draft("a", draft, AT))
    before, data = contents(journal), backup.make(journal, AT)
    forget_everything(journal)
    put_back(open_journal(), data)
    assert contents(open_journal()) == before
    assert drafts.find(open_journal(), "a").text == draft
    forget_everything(open_journal())


def test_what_is_written_later_is_kept_as_new(journal):
    """After restoring, a new row gets a number that no row ever had."""
    fill(journal)
    put_back(journal, backup.make(journal, AT))
    numbers = [plan.id for plan in plans.every(journal)]
    assert plans.save(journal, plans.Plan("if", "then", AT)).id > max(numbers)


@pytest.mark.parametrize("revision", sorted(tables.EARLIER))
def test_a_backup_of_an_earlier_revision_is_restored(tmp_path, home, revision):
    """A backup that an earlier version saved comes back as the present one has it."""
    full = open_journal(f"sqlite:///{tmp_path / 'full.sqlite3'}")
    fill(full)
    _, copied = copy_at(revision, full, tmp_path / "old")
    old = at_revision(revision, tmp_path / "old")
    packed = backup_files.unpack("b.zip", backup.make(old, AT))
    assert packed.rows.keys() == copied.keys()
    put_back(open_journal(), backup_files.pack(replace(packed, revision=revision)))
    now = contents(open_journal())
    assert (now["latest"], now["overlay"]) == (contents(full)["latest"], contents(full)["overlay"])
    assert now["plans"] == ()


def test_others_keep_everything(journal):
    """Only the rows of this owner are replaced, and numbers that others have are given anew."""
    fill(journal)
    data = backup.make(journal, AT)
    forget_everything(journal)
    other = open_journal(owner="somebody else")
    fill(other)
    theirs = contents(other)
    put_back(open_journal(), data)
    assert contents(open_journal(owner="somebody else")) == theirs
    mine = contents(open_journal())
    assert mine["latest"].files == theirs["latest"].files
    assert mine["answers"][0].reflection == mine["reflections"][0].id
    assert mine["plans"][0].id != theirs["plans"][0].id
    assert mine["overlay"] == theirs["overlay"]


def test_a_draft_follows_to_the_new_number_of_its_question(journal):
    """Where a question gets another number, what was being typed for it goes along."""
    asked = questions.save(journal, questions.Question("Why us?"))
    drafts.save(journal, drafts.Draft(f"question/{asked.id}/better", "Because", AT))
    data = backup.make(journal, AT)
    forget_everything(journal)
    questions.save(open_journal(owner="somebody else"), questions.Question("Theirs"))
    now = open_journal()
    put_back(now, data)
    [question] = questions.every(now)
    assert question.id != asked.id
    assert drafts.find(now, f"question/{question.id}/better").text == "Because"


@pytest.mark.parametrize(
    ("table", "changed"),
    [
        ("plans", {"made_at": "yesterday"}),
        ("plans", {"theme": "a word of nobody"}),
        ("plans", {"cue": None}),
        ("plans", {"colour": "red"}),
        ("plans", {"id": "one"}),
        ("corrections", {"content": {"kind": "a kind of nobody"}}),
        ("mock_interviews", {"ratings": {"nothing": 3}}),
        ("answers", {"reflection": 77}),
        ("contents", {"data": "missing"}),
        ("contents", {"sha256": "another"}),
        ("uploads", {"kept_at": None}),
    ],
)
def test_rows_that_the_program_could_not_read_change_nothing(journal, table, changed):
    """A backup whose checksum fits but whose rows make no journal is refused as a whole."""
    fill(journal)
    before = contents(journal)
    data = repacked(unpacked(journal), table, **changed)
    with pytest.raises(UnreadableFileError, match=r"^b\.zip: the backup is damaged"):
        restoring.read("b.zip", data)
    assert contents(journal) == before


@pytest.mark.parametrize("rows", [{}, {"strange": []}])
def test_tables_that_are_missing_or_strange_are_refused(journal, rows):
    """A backup has exactly the tables of its revision."""
    packed = unpacked(journal)
    given = {**packed.rows, **rows} if rows else {"plans": packed.rows["plans"]}
    with pytest.raises(UnreadableFileError, match="damaged"):
        restoring.read("b.zip", backup_files.pack(replace(packed, rows=given)))


def test_a_backup_of_a_newer_version_is_refused():
    """What a later version saved is not guessed at."""
    with pytest.raises(UnreadableFileError, match="newer version of Bounceback"):
        restoring.read("b.zip", backup_files.pack(Packed("9999", AT.isoformat(), {})))


def test_reading_a_backup_changes_nothing(journal):
    """Asking what a backup holds is no restoring."""
    data = backup.make(journal, AT)
    fill(journal)
    before = contents(journal)
    found = restoring.read("b.zip", data)
    assert found.created == AT
    assert not any(found.rows.values())
    assert contents(journal) == before


def test_a_full_disk_in_the_middle_changes_nothing(journal, home):
    """Where the disk fills up while it is restored, the journal is as it was."""
    plans.save(journal, plans.Plan("mine", "stays", AT))
    with journal.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    other = open_journal(f"sqlite:///{home / 'other.sqlite3'}")
    for number in range(200):
        plans.save(other, plans.Plan(f"{number}" * 500, "then", AT))
    found = restoring.read("b.zip", backup.make(other, AT))
    before = contents(journal)

    @event.listens_for(journal.engine, "connect")
    def _full(connection, _record):
        connection.execute(f"PRAGMA max_page_count={pages + 2}")

    with pytest.raises(StoreError, match="no room left"):
        restoring.restore(journal, found)
    assert contents(open_journal()) == before


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_in_the_middle_leaves_one_of_both_whole(journal, tmp_path, seed):
    """After kill -9 at any point there is what was before or what was restored, never a mixture."""
    whole = []
    for number in (1, 2):
        for place in range(60):
            plans.save(journal, plans.Plan(f"{number} {place}", "then" * 200, AT))
        path = tmp_path / f"{number}.zip"
        path.write_bytes(backup.make(journal, AT))
        whole.append([plan.cue for plan in plans.every(journal)])
    running = subprocess.Popen(
        [sys.executable, "-m", "tests.journal.killed_restore", *sorted(tmp_path.glob("*.zip"))],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    for _ in range(3 + 4 * seed):
        assert running.stdout.readline() == "restored\n"
    running.kill()  # kill -9: nothing can be tidied up
    running.communicate(timeout=60)
    assert running.returncode == -9
    assert [plan.cue for plan in plans.every(open_journal())] in whole


def test_a_database_without_sqlite_s_numbers_gives_its_own(journal, monkeypatch):
    """Where a database would not count on from numbers that it is given, it gives new ones."""
    fill(journal)
    before, data = contents(journal), backup.make(journal, AT)
    engine = create_engine(journal.engine.url)
    engine.dialect.name = "another"
    put_back(Journal(engine, journal.owner), data)
    now = contents(journal)
    assert [plan.cue for plan in now["plans"]] == [plan.cue for plan in before["plans"]]
    assert now["answers"][0].reflection == now["reflections"][0].id
