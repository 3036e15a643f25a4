"""Text files: encodings, delimiters, line ends, quotes, ragged rows."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.errors import UnreadableFileError
from bounceback.importing.sheets import Source
from bounceback.importing.text_files import read_text

ROWS = [["Firma", "Ort", "Status"], ["Müller & Söhne", "Köln", "Absage"], ["Kelp", "", "größer"]]


def cells(data: bytes, **decided) -> list[list[str]]:
    """The texts of the grid in this file."""
    sheet = read_text(Source("jobs.csv", data), **decided)
    return sheet.cells.astype("str").to_numpy().tolist()


def written(rows, delimiter=",", end="\n", quoting=csv.QUOTE_MINIMAL) -> str:
    """These rows as delimited text."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encodings_and_delimiters_are_found(encoding, delimiter):
    """With and without a byte order mark, in one byte a letter or two."""
    sheet = read_text(Source("jobs.csv", written(ROWS, delimiter).encode(encoding)))
    assert sheet.cells.astype("str").to_numpy().tolist() == ROWS
    assert sheet.delimiter == delimiter


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_quotes_and_a_missing_last_line_end(end, quoting, last):
    """None of them changes a cell."""
    text = written(ROWS, end=end, quoting=quoting)
    assert cells((text if last else text.removesuffix(end)).encode()) == ROWS


def test_two_kinds_of_line_ends_in_one_file():
    """As a sheet looks that two programs wrote to."""
    assert cells(b"a,b\r\nc,d\ne,f\r\n") == [["a", "b"], ["c", "d"], ["e", "f"]]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gb18030", "公司,职位,状态\n灯塔科技有限公司,数据分析师,已拒绝\n潮汐软件,工程师,面试\n"),
        ("shift_jis", "会社,職種,状態\nあかり株式会社,営業職,不採用\nしお,技術者,面接\n"),
        ("cp1251", "Компания,Должность,Статус\nМаяк,Инженер,Отказ\nПрилив,Аналитик,Интервью\n"),
    ],
)
def test_other_alphabets_without_unicode(encoding, text):
    """Files of older programs elsewhere in the world are read as the text that they hold."""
    assert cells((text * 3).encode(encoding)) == [r.split(",") for r in (text * 3).splitlines()]


def test_cells_with_line_breaks_delimiters_quotes_and_great_length():
    """Within quotes everything is text."""
    rows = [["Company", "Notes"], ["Kelp, Inc.", "one\ntwo; three | four"], ['"K"', "x" * 200_000]]
    assert cells(written(rows).encode()) == rows


def test_ragged_rows_lose_nothing():
    """Short rows are filled up, long ones widen the grid."""
    assert cells(b"a,b,c\nd\ne,f,g,h\n") == [
        ["a", "b", "c", ""],
        ["d", "", "", ""],
        ["e", "f", "g", "h"],
    ]


ROWS_AROUND = "Company,Role,Status\n" + "Kelp,Cook,Applied\n" * 300
STRAY = '"Moor,Cook,Rejected\n'


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (ROWS_AROUND + STRAY + ROWS_AROUND, 603),
        (ROWS_AROUND + STRAY, 302),
        (ROWS_AROUND + STRAY + 'Tern,"Cook, Senior",Applied\n' + ROWS_AROUND, 604),
        (ROWS_AROUND + STRAY + ROWS_AROUND + STRAY + "Kelp,Cook,\n", 605),
        (ROWS_AROUND + 'Tern,Cook,"one\ntwo, three, four\nfive"\n' + '"' + ROWS_AROUND, 603),
        (ROWS_AROUND + 'Tern,"one, two\nthree",Applied\n' + STRAY, 303),
    ],
)
def test_a_quote_that_nobody_closed_swallows_no_rows(text, rows):
    """The lines below it stay rows; a cell that does span several lines stays one cell."""
    grid = cells(text.encode())
    assert len(grid) == rows
    assert all(company in {"Company", "Kelp", "Moor", "Tern"} for company, *_ in grid)


def test_the_mark_that_ends_a_file_of_old_is_no_row():
    """Programs of long ago wrote one."""
    assert len(cells(b"Company,Role\r\nKelp,Cook\r\n\x1a")) == 2


def test_blank_lines_keep_their_places():
    """The number of a row is the one that the person sees."""
    assert [row[0] for row in cells(b"a,b\n\nc,d\n")] == ["a", "", "c"]


def test_words_for_nothing_are_text():
    """NA, null and nan are what was written."""
    rows = [["Company", "Status"], ["NA", "null"], ["nan", "N/A"], ["None", "TRUE"]]
    assert cells(written(rows).encode()) == rows


@pytest.mark.parametrize(
    "decided", [{"encoding": "cp00"}, {"encoding": "ascii"}, {"delimiter": "ab"}]
)
def test_a_decision_that_the_file_cannot_follow_is_refused(decided):
    """With one sentence that says what could be chosen instead."""
    with pytest.raises(UnreadableFileError, match="Choose"):
        cells(written(ROWS).encode(), **decided)


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\ufeff"), max_size=8)


@settings(max_examples=100)
@given(st.lists(st.lists(TEXT, min_size=3, max_size=3), min_size=2, max_size=6))
def test_what_was_written_is_read(rows):
    """Any cells, written as CSV with every field quoted, come back."""
    rows = [["Company", "Role", "Status"], *rows, ["last", "last", "last"]]
    assert cells(written(rows, quoting=csv.QUOTE_ALL).encode()) == rows
