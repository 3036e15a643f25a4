"""Workbooks: native cells, merged cells, formulas, dashboards in front, locks."""

import io
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
import xlsxwriter

from bounceback.errors import UnreadableFileError
from bounceback.importing.building import build
from bounceback.importing.sheets import Source
from bounceback.importing.workbooks import read_workbook
from tests.importing.workbook_files import container, locked, ods, xls, xlsx, zipped

GRID = [
    ["Company", "Role", "Date Applied", "Status"],
    ["Kelp", "Cook", date(2026, 1, 5), "Rejected"],
    ["Tern Labs", "Clerk", date(2026, 1, 6), "Applied"],
]
TEXTS = [[str(cell) for cell in row] for row in GRID]


def texts(data: bytes) -> list[list[list[str]]]:
    """The texts of each sheet."""
    sheets = read_workbook(Source("jobs.xlsx", data))
    return [sheet.cells.astype("str").to_numpy().tolist() for sheet in sheets]


def drawn(draw) -> bytes:
    """An XLSX workbook as a function draws it."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        draw(book)
    return out.getvalue()


@pytest.mark.parametrize("data", [xlsx({"Jobs": GRID}), ods({"Jobs": TEXTS}), xls(TEXTS)])
def test_three_kinds_of_workbooks_hold_the_same_texts(data):
    """XLSX with native dates, ODS padded with a million rows, and XLS."""
    assert texts(data) == [TEXTS]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (3, "3"),
        (3.0, "3"),
        (3.25, "3.25"),
        (True, "yes"),
        (False, "no"),
        (" Kelp ", " Kelp"),
        (date(2026, 1, 5), "2026-01-05"),
        (12345678901234, "12345678901234"),
        ("=not a formula", "=not a formula"),
    ],
)
def test_native_cells_become_the_text_that_a_person_sees(cell, text):
    """Whole numbers without a point, dates as ISO, flags as yes and no."""

    def draw(book):
        sheet = book.add_worksheet()
        sheet.write(0, 0, "x")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        if isinstance(cell, date):
            sheet.write_datetime(1, 0, cell, day)
        elif isinstance(cell, str):
            sheet.write_string(1, 0, cell)
        else:
            sheet.write(1, 0, cell)

    assert texts(drawn(draw)) == [[["x"], [text]]]


def test_dates_with_a_clock_keep_it():
    """A time of day, a point in time and a duration are told apart."""
    cells = {
        "yyyy-mm-dd hh:mm": datetime(2026, 1, 5, 8, 15),  # noqa: DTZ001
        "hh:mm": time(8, 15),
        "[h]:mm:ss": timedelta(hours=30),
    }

    def draw(book):
        sheet = book.add_worksheet()
        for row, (shape, cell) in enumerate(cells.items()):
            sheet.write_datetime(row, 0, cell, book.add_format({"num_format": shape}))

    [[[point], [clock], [_]]] = texts(drawn(draw))
    assert (point, clock) == ("2026-01-05 08:15:00", "08:15:00")


def test_a_cell_merged_downwards_stands_in_each_of_its_rows():
    """One merged across is a banner and stands once."""

    def draw(book):
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, 2, "My search")
        sheet.write_row(1, 0, ["Company", "Role", "Status"])
        sheet.merge_range(2, 0, 3, 0, "Kelp")
        sheet.write_row(2, 1, ["Cook", "Rejected"])
        sheet.write_row(3, 1, ["Clerk", "Applied"])

    [grid] = texts(drawn(draw))
    assert grid[0] == ["My search", "", ""]
    assert [row[0] for row in grid[2:]] == ["Kelp", "Kelp"]


def test_formulas_count_by_their_last_value_also_where_there_is_none():
    """A formula that no program has computed yet is an empty cell, not an error."""

    def draw(book):
        sheet = book.add_worksheet()
        for row, cells in enumerate(GRID):
            sheet.write_row(row, 0, [str(cell) for cell in cells])
        sheet.write(0, 4, "Days")
        sheet.write_formula(1, 4, "=TODAY()-C2", None, 12)
        sheet.write_formula(2, 4, "=TODAY()-C3", None, "")

    data = drawn(draw)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b"<v></v>", b"")
    [grid] = texts(zipped(parts))
    assert [row[4] for row in grid] == ["Days", "12", ""]


def test_dashboards_and_pivots_in_front_are_passed_by(imported, tally):
    """The sheet with the applications is found by content, and the account says why."""
    book = xlsx(
        {
            "Dashboard": [["Job search 2026"], [], ["Status", "Count"], ["Rejected", 12]],
            "Pivot": [["Company", "Count of Role"], ["Kelp", 2], ["Grand Total", 2]],
            "Lists": [["Status"], ["Applied"], ["Rejected"], ["Interview"]],
            "Tracker": [[], ["My tracker"], [], *GRID, *[[None] * 4] * 40],
        }
    )
    result = imported(Source("jobs.xlsx", book))
    assert tally(result.log.applications["ending"]) == {"rejected": 1, "open": 1}
    assert set(result.log.applications["origin"]) == {"jobs.xlsx › Tracker"}
    kinds = {table.sheet: table.kind for table in result.account.decisions.tables}
    assert kinds == {
        "Dashboard": "ignored",
        "Pivot": "ignored",
        "Lists": "ignored",
        "Tracker": "applications",
    }
    assert all(table.why for table in result.account.decisions.tables)


def test_a_sheet_per_year_is_one_search(imported):
    """Sheets of the same columns and other rows are read together."""
    later = [GRID[0], ["Moor", "Cook", date(2027, 1, 5), "Rejected"]]
    result = imported(Source("jobs.xlsx", xlsx({"2026": GRID, "2027": later})))
    assert result.account.rows == 3


def test_a_view_of_the_same_rows_is_not_read_twice(imported):
    """A sheet that repeats what another one says adds nothing."""
    result = imported(Source("jobs.xlsx", xlsx({"All": GRID, "Rejected": GRID[:2]})))
    assert result.account.rows == 2


def test_applications_and_interviews_in_one_workbook(imported):
    """A second sheet with a row per interview is joined to the first."""
    rounds = [
        ["Company", "Role", "Interview Date", "Round", "Went badly"],
        ["Kelp", "Cook", date(2026, 1, 15), "Technical", "system design"],
    ]
    result = imported(Source("jobs.xlsx", xlsx({"Applications": GRID, "Interviews": rounds})))
    assert result.log.interviews["application"].tolist() == [1]
    assert result.log.applications["furthest_stage"].tolist() == ["interview", "applied"]
    assert result.log.mentions["theme"].tolist() == ["system_design"]


def with_password_in_xls() -> bytes:
    """An XLS workbook whose first record after the beginning says that it is encrypted."""
    begin = b"\x09\x08\x10\x00" + bytes(16)
    return container({"Workbook": begin + b"\x2f\x00\x06\x00" + bytes(6)})


def with_password_in_ods() -> bytes:
    """An ODS workbook whose manifest says that its content is encrypted."""
    with zipfile.ZipFile(io.BytesIO(ods({"Jobs": TEXTS}))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["content.xml"] = b"\x8f\x01\x02\x03"
    parts["META-INF/manifest.xml"] += b"<manifest:encryption-data/>"
    return zipped(parts)


@pytest.mark.parametrize("data", [locked(), with_password_in_xls(), with_password_in_ods()])
def test_a_password_is_named_as_the_reason(data):
    """Whichever program locked it."""
    with pytest.raises(UnreadableFileError, match="protected by a password"):
        read_workbook(Source("jobs.xlsx", data))


def test_a_stray_cell_in_the_last_corner_is_refused_at_once():
    """It would make a sheet of a few kilobytes larger than memory."""

    def draw(book):
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Company")
        sheet.write(1_048_575, 16_383, "x")

    with pytest.raises(UnreadableFileError, match="XFD1048576"):
        build([Source("jobs.xlsx", drawn(draw))])


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9])
def test_an_ods_file_whose_content_breaks_off_is_refused(cut):
    """Within a whole zip file; a reader that waits for the end of its table would wait for ever."""
    with zipfile.ZipFile(io.BytesIO(ods({"Jobs": TEXTS}))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    content = parts["content.xml"]
    parts["content.xml"] = content[: int(cut * len(content))]
    with pytest.raises(UnreadableFileError, match="broken"):
        read_workbook(Source("jobs.ods", zipped(parts)))
