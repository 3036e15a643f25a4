"""Which kind of file it is."""

import pytest

from bounceback.errors import UnreadableFileError
from bounceback.importing import reading
from bounceback.importing.reading import read
from bounceback.importing.sheets import Source
from tests.importing.workbook_files import locked, ods, xls, xlsx, zipped

GRID = [["Company", "Role"], ["Kelp", "Cook"]]
TEXT = b"Company,Role\nKelp,Cook\n"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (b"\x89PNG\r\n\x1a\n....", "a picture"),
        (b"\xff\xd8\xff\xe0....", "a picture"),
        (b"GIF89a....", "a picture"),
        (b"%PDF-1.7 ....", "a PDF"),
        (b"\x1f\x8b....", "a compressed archive"),
        (b"SQLite format 3\0....", "a database"),
        (b"Company\0\0\0,Role\0\0\0", "not a text file"),
        (b"PK\x03\x04....", "broken"),
        (xlsx({"Jobs": GRID})[:800], "broken"),
        (xls(GRID)[:3000], "broken"),
        (locked(), "protected by a password"),
        (zipped({"readme.md": "hello"}), "holds no spreadsheet"),
        (xlsx({"Jobs": []}), "holds no cells"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused(data, problem):
    """One sentence names the file, what is wrong with it, and what to do."""
    with pytest.raises(UnreadableFileError, match=problem) as refusal:
        read(Source("jobs.csv", data))
    assert str(refusal.value).startswith("jobs.csv: ")
    assert refusal.value.remedy
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("name", ["jobs.csv", "jobs.xlsx", "jobs", "JOBS.PDF"])
@pytest.mark.parametrize("data", [TEXT, xlsx({"": GRID}), ods({"Jobs": GRID}), xls(GRID)])
def test_what_a_file_holds_counts_not_what_it_is_called(name, data):
    """A workbook renamed to .csv is a workbook, and text renamed to .xlsx is text."""
    [sheet] = read(Source(name, data))
    assert [sheet.row(0), sheet.row(1)] == GRID


def test_a_zip_file_gives_the_sheets_in_it():
    """Each is named by its place in the zip file; what is no sheet is passed over."""
    files = {"jobs.csv": TEXT, "more/book.xlsx": xlsx({"One": GRID, "Two": GRID}), "a.md": "hello"}
    sheets = read(Source("all.zip", zipped(files)))
    assert {sheet.source for sheet in sheets} == {"all.zip"}
    assert [sheet.name for sheet in sheets] == [
        "jobs.csv",
        "more/book.xlsx › One",
        "more/book.xlsx › Two",
    ]


@pytest.mark.parametrize("data", [zipped({"jobs.csv": TEXT}), xlsx({"Jobs": GRID})])
def test_a_file_that_grows_too_large_is_refused_before_it_is_unpacked(data, monkeypatch):
    """The limit holds for archives and for workbooks alike."""
    monkeypatch.setattr(reading, "LARGEST_UNPACKED", 10)
    with pytest.raises(UnreadableFileError, match="too large"):
        read(Source("jobs.zip", data))


def test_encoding_and_delimiter_may_be_decided():
    """What the person decides about a text file is followed."""
    data = "Firma|Ort\nMüller|Köln\n".encode("cp437")
    [sheet] = read(Source("jobs.csv", data), "cp437", "|")
    assert sheet.row(1) == ["Müller", "Köln"]
    assert (sheet.encoding, sheet.delimiter) == ("cp437", "|")
