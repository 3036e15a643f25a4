"""Which kind of file it is."""

import pytest

from bounceback.errors import UnreadableFileError
from bounceback.importing import limits, reading
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
        (b"BM\x36\x00\x00\x00\0\0\0\0....", "a picture"),
        (b"\0\0\0\x18ftypheic....", "a picture"),
        (b"<html><body><table><tr><td>Company</td></tr></table>", "a web page"),
        (b"\xef\xbb\xbf \n<!DOCTYPE html>\n<title>Jobs</title>", "a web page"),
        (b'<?xml version="1.0"?>\n<table><tr><td>Company</td></tr></table>', "a web page"),
        (b'<?xml version="1.0"?><Workbook><Worksheet/></Workbook>', "an XML document"),
        (b'[{"company": "Kelp", "status": "Applied"}]', "JSON"),
        (b'\n{\n  "jobs": []}', "JSON"),
        (b'[["Company", "Role"], ["Kelp", "Cook"]]', "JSON"),
        (b'{"company": "Kelp"}\n{"company": "Moor"}\n', "JSON"),
        (zipped({"[Content_Types].xml": "", "word/document.xml": ""}), "a text document"),
        (zipped({"Index/Document.iwa": ""}), "a document of Numbers"),
        (zipped({"jobs.csv": zipped({"jobs.csv": TEXT})}), "is a zip file again"),
        (zipped({"__MACOSX/._jobs.csv": b"\0\5\x16\7"}), "holds no spreadsheet"),
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
    monkeypatch.setattr(limits, "UNPACKED", 10)
    with pytest.raises(UnreadableFileError, match="too large when unpacked"):
        read(Source("jobs.zip", data))


@pytest.mark.parametrize(
    ("limit", "most", "data", "problem"),
    [
        ("UPLOAD", 10, TEXT, "0 MB are the most"),
        ("LINES", 1, TEXT, "2 lines, and 1 are the most"),
        ("ROWS", 1, TEXT, "2 rows, and 1 are the most"),
        ("ROWS", 1, xlsx({"Jobs": GRID}), "2 rows, and 1 are the most"),
        ("COLUMNS", 1, TEXT, "2 columns, and 1 are the most"),
        ("COLUMNS", 1, b"a\n" + TEXT, "2 columns, and 1 are the most"),
        ("COLUMNS", 3, b"a,,,,\n" + TEXT, "more than 3 empty columns"),
        ("COLUMNS", 1, ods({"Jobs": GRID}), "2 columns, and 1 are the most"),
        ("LAID_OUT", 3, b"a\n" + TEXT, "cell B3"),
        ("LAID_OUT", 3, xlsx({"Jobs": GRID}), "cell B2"),
        ("LAID_OUT", 3, ods({"Jobs": GRID}), "cell B2"),
        ("LAID_OUT", 3, xls(GRID), "cell B2"),
        ("SHEETS", 1, xlsx({"One": GRID, "Two": GRID}), "2 sheets, and 1 are the most"),
        ("MEMBERS", 1, zipped({"a.csv": TEXT, "b.csv": TEXT}), "2 files in it, and 1 are"),
    ],
)
def test_each_limit_is_named_in_the_refusal(limit, most, data, problem, monkeypatch):
    """With what the file has, what the most is, and what to do."""
    monkeypatch.setattr(limits, limit, most)
    with pytest.raises(UnreadableFileError, match=problem) as refusal:
        read(Source("jobs.csv", data))
    assert refusal.value.remedy == limits.SMALLER


def test_a_cell_that_swallowed_half_the_file_is_named_by_its_row(monkeypatch):
    """A quotation mark that is not closed makes such cells."""
    monkeypatch.setattr(reading, "CELL", 20)
    monkeypatch.setattr(limits, "CELL", 20)
    with pytest.raises(UnreadableFileError, match=r"row 2 has 21 characters.*quotation mark"):
        read(Source("jobs.csv", b"Company,Role\nKelp," + b"x" * 21 + b"\nMoor,Cook\n"))


def test_what_a_mac_adds_to_a_zip_file_is_passed_by():
    """Its second file of each name holds no text."""
    files = {"jobs.csv": TEXT, "__MACOSX/._jobs.csv": b"\0\5\x16\7"}
    assert [sheet.name for sheet in read(Source("all.zip", zipped(files)))] == ["jobs.csv"]


def test_encoding_and_delimiter_may_be_decided():
    """What the person decides about a text file is followed."""
    data = "Firma|Ort\nMüller|Köln\n".encode("cp437")
    [sheet] = read(Source("jobs.csv", data), "cp437", "|")
    assert sheet.row(1) == ["Müller", "Köln"]
    assert (sheet.encoding, sheet.delimiter) == ("cp437", "|")
