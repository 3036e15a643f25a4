"""A backup holds every row of its owner, and nothing of anybody else."""

import json
import zipfile
from io import BytesIO

from bounceback.journal import backup, uploads
from bounceback.journal.opening import open_journal
from bounceback.journal.tables import metadata
from tests.journal.filled import AT, SHEET, fill


def parts(data):
    """The parts of a backup by name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_table_is_in_it(journal):
    """A new table is saved without being named anywhere."""
    fill(journal)
    manifest = json.loads(parts(backup.make(journal, AT))["manifest.json"])
    assert manifest["rows"].keys() == metadata.tables.keys()
    assert min(manifest["rows"].values()) > 0
    assert manifest["rows"] == backup.counts(journal)


def test_the_sheet_is_in_it_as_it_came(journal):
    """The bytes of a sheet stand in the backup once, however often it was opened."""
    fill(journal)
    uploads.keep(journal, SHEET, "", AT)
    saved = parts(backup.make(journal, AT))
    sheets = [data for name, data in saved.items() if name.startswith("contents/")]
    assert sheets == [SHEET[0][1]]


def test_nobody_else_is_in_it(journal):
    """Of a journal that several people share, a backup has the rows of one."""
    fill(open_journal(owner="somebody else"))
    assert not any(backup.counts(journal).values())
    whole = b"".join(parts(backup.make(journal, AT)).values())
    assert b"Nobody reads this" not in whole
    assert b"somebody else" not in b"".join(parts(backup.make(open_journal(), AT)).values())


def test_an_empty_journal_can_be_saved(journal):
    """Nothing is something too: a backup of it has no rows."""
    assert set(backup.counts(journal).values()) == {0}
    assert json.loads(parts(backup.make(journal, AT))["manifest.json"])["revision"]


def test_its_name_tells_the_day():
    """Backups of several days stand in order in a folder."""
    assert backup.name(AT) == "bounceback-backup-2026-05-01.zip"
