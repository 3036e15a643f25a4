"""What is in a zip file."""

import pytest

from bounceback.errors import UnreadableFileError
from bounceback.importing.archives import is_workbook, members, sheets_in
from bounceback.importing.sheets import Source
from tests.importing.workbook_files import ods, xlsx, zipped

FILES = {"jobs.csv": "a,b\n", "notes.md": "x", "old/Jobs.XLSX": xlsx({"A": [["x"]]}), "e.csv": ""}


def test_files_are_listed_with_their_sizes():
    """Before anything is unpacked."""
    assert members(Source("a.zip", zipped({"a.csv": "1234", "b": ""}))) == {"a.csv": 4, "b": 0}


def test_spreadsheets_are_found_by_their_endings():
    """Others, and empty ones, are passed by."""
    found = sheets_in(Source("a.zip", zipped(FILES)))
    assert [part.name for part in found] == ["jobs.csv", "old/Jobs.XLSX"]


@pytest.mark.parametrize("data", [xlsx({"A": [["x"]]}), ods({"A": [["x"]]})])
def test_a_workbook_is_known_by_its_parts(data):
    """A zip file of sheets has none of them."""
    assert is_workbook(frozenset(members(Source("a", data))))
    assert not is_workbook(frozenset(FILES))


def test_a_zip_file_that_holds_itself_is_not_followed():
    """However deep it would go."""
    inner = zipped({"jobs.csv": zipped({"jobs.csv": "a,b\n"})})
    with pytest.raises(UnreadableFileError, match="zip file again"):
        sheets_in(Source("a.zip", zipped({"jobs.csv": inner})))
