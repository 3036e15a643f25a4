"""The one zip file of before: taken in at the first opening, and never lost."""

import json
import zipfile

import pytest

from bounceback.errors import StoreError
from bounceback.journal import uploads
from bounceback.journal.opening import LAST_UPLOAD, open_journal, present

SHEET = (("my search.csv", b"Company,Role\nAda Ltd,Clerk\n"), ("../b.csv", b""))


def zipped(home, manifest=None):
    """Lay the zip file there as the version before the journal wrote it."""
    home.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(home / LAST_UPLOAD, "w") as archive:
        told = manifest or {"names": [name for name, _ in SHEET], "decisions": '{"tables": []}'}
        archive.writestr("manifest.json", json.dumps(told))
        for number, (_, data) in enumerate(SHEET):
            archive.writestr(str(number), data)
    return home / LAST_UPLOAD


def test_the_kept_sheet_is_taken_in(home):
    """Names, bytes and decisions are in the journal, and the file is gone."""
    file = zipped(home)
    assert present()
    journal = open_journal()
    found = uploads.latest(journal)
    assert (found.files, found.decisions) == (SHEET, '{"tables": []}')
    assert not file.exists()
    assert len(uploads.kept(open_journal())) == 1


def test_it_is_taken_in_beside_what_is_there(journal, home):
    """A journal that is there already keeps what it holds."""
    zipped(home)
    again = open_journal()
    assert uploads.latest(again).files == SHEET


def test_another_owner_does_not_take_it(home):
    """The sheet belongs to whoever uses this computer."""
    file = zipped(home)
    assert uploads.latest(open_journal(owner="somebody else")) is None
    assert file.exists()


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 half a zip", None])
def test_a_damaged_one_is_set_aside(home, content):
    """It is named and kept beside; the next opening goes on without it."""
    file = zipped(home, {"names": ["a", "b", "c"], "decisions": ""})
    if content is not None:
        file.write_bytes(content)
    whole = file.read_bytes()
    with pytest.raises(StoreError, match="Open your sheet again"):
        open_journal()
    assert (home / "journal-damaged-1.zip").read_bytes() == whole
    assert uploads.latest(open_journal()) is None
