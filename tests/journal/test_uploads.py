"""The kept upload: comes back whole, is replaced in one step, goes away when asked."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bounceback.journal import uploads
from bounceback.journal.uploads import StoreError, Upload

SHEET = Upload((("my search.csv", b"Company,Role\nAda Ltd,Clerk\n"),), '{"tables": []}')


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, which does not exist yet."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path / "kept" / "here"))
    return tmp_path / "kept" / "here"


def test_nothing_is_recalled_before_anything_was_kept() -> None:
    """A first visit finds no upload and no error."""
    assert uploads.recall() is None


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    files=st.lists(st.tuples(st.text(alphabet=st.characters(codec="utf-8")), st.binary())),
    decisions=st.text(alphabet=st.characters(codec="utf-8")),
)
def test_any_upload_comes_back_as_it_was(files: list[tuple[str, bytes]], decisions: str) -> None:
    """Names, bytes and decisions of any content survive the way to the disk and back."""
    uploads.keep(Upload(tuple(files), decisions))
    assert uploads.recall() == Upload(tuple(files), decisions)


def test_a_file_name_is_never_used_as_a_path(home: Path) -> None:
    """A sheet called like a path outside the folder is kept inside it."""
    uploads.keep(Upload((("../../escape.csv", b"x"),)))
    assert [path.name for path in home.iterdir()] == [uploads.FILE]
    assert not (home.parent.parent / "escape.csv").exists()


def test_the_next_upload_takes_the_place_of_the_last(home: Path) -> None:
    """There is one kept upload, and no temporary file stays behind."""
    uploads.keep(SHEET)
    uploads.keep(Upload((("second.csv", b"b"),)))
    assert uploads.recall() == Upload((("second.csv", b"b"),))
    assert len(list(home.iterdir())) == 1


def test_only_the_owner_may_read_the_kept_sheet(home: Path) -> None:
    """The kept file is closed to other users of the computer."""
    uploads.keep(SHEET)
    assert (home / uploads.FILE).stat().st_mode & 0o077 == 0


def test_forgetting_removes_it(home: Path) -> None:
    """After one call nothing of the sheet is left, and a second call does no harm."""
    uploads.keep(SHEET)
    uploads.forget()
    uploads.forget()
    assert uploads.recall() is None
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"not a zip", b"PK\x03\x04 half a zip"])
def test_a_damaged_store_is_one_clear_sentence(home: Path, damage: bytes) -> None:
    """A broken file raises our own error, which names the file and what to do."""
    home.mkdir(parents=True)
    (home / uploads.FILE).write_bytes(damage)
    with pytest.raises(StoreError, match="Open your sheet again"):
        uploads.recall()


def test_a_store_cut_short_is_one_clear_sentence(home: Path) -> None:
    """Every shorter piece of a good file is refused, never half read."""
    uploads.keep(SHEET)
    whole = (home / uploads.FILE).read_bytes()
    for length in range(0, len(whole), 7):
        (home / uploads.FILE).write_bytes(whole[:length])
        with pytest.raises(StoreError):
            uploads.recall()


@given(place=st.integers(min_value=0), flip=st.integers(min_value=1, max_value=255))
@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_one_wrong_byte_is_no_crash(home: Path, place: int, flip: int) -> None:
    """A kept file with any one byte changed is read as it was or refused with our error."""
    uploads.keep(SHEET)
    content = bytearray((home / uploads.FILE).read_bytes())
    content[place % len(content)] ^= flip
    (home / uploads.FILE).write_bytes(content)
    with contextlib.suppress(StoreError):
        assert uploads.recall() is not None


def test_a_failed_write_leaves_the_old_upload(home: Path) -> None:
    """Where the swap cannot happen, our error is raised and no temporary file stays."""
    (home / uploads.FILE).mkdir(parents=True)  # a folder stands where the file should be
    with pytest.raises(StoreError, match="could not be kept"):
        uploads.keep(SHEET)
    assert [path.name for path in home.iterdir()] == [uploads.FILE]


def test_a_folder_in_the_way_cannot_be_removed(home: Path) -> None:
    """What cannot be removed is named, so that the person can do it."""
    (home / uploads.FILE).mkdir(parents=True)
    with pytest.raises(StoreError, match="Remove this file yourself"):
        uploads.forget()


def test_without_the_variable_the_platform_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the platform is used where the variable is not set."""
    monkeypatch.delenv(uploads.HOME_VARIABLE)
    assert uploads.folder().name == "bounceback"
