"""Tables as a formatted XLSX workbook, with a sheet that explains the added columns."""

import io
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any

import xlsxwriter

from bounceback.formulas import FORMULA_STARTS
from bounceback.importing.added_columns import ABOUT, Added
from bounceback.importing.dates import read_date, without_dates
from bounceback.importing.decisions import DateOrder
from bounceback.importing.limits import TooLargeError
from bounceback.importing.tables import DATE_FIELDS
from bounceback.sheet_back.about import HOW, SAYS
from bounceback.sheet_back.tables import BackTable
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field

ROWS, CELL = 1_048_576, 32_767  # what a sheet of a workbook holds, in rows and in characters
WIDEST, NARROWEST, LOOKED_AT = 48, 9, 500  # characters, and rows that a width is taken from
DAY, MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"
DATED = frozenset({*DATE_FIELDS, *STAGE_OF_FIELD, Field.REJECTED})
ADDED_DAYS = frozenset(
    {Added.NEXT_ON, Added.APPLIED_ON, Added.ADVANCED_ON, Added.ENDED_ON, Added.HELD_ON}
)
ISO_DAY = re.compile(r"(?:19\d\d|2\d{3})-\d\d-\d\d")
ISO_MOMENT = re.compile(r"(?:19\d\d|2\d{3})-\d\d-\d\d \d\d:\d\d:\d\d")
NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?")
HEAD = {"bold": True, "bottom": 1, "bg_color": "#F2F0EB", "valign": "top", "text_wrap": True}
ADDED_HEAD = HEAD | {"bg_color": "#CFE2F5"}
TINT = {"bg_color": "#EDF4FB"}
SAVE_AS_CSV = "Save your sheet as CSV instead."

Looks = dict[tuple[str, ...], Any]


def xlsx_bytes(tables: Mapping[str, BackTable]) -> bytes:
    """Return the tables as sheets of these names, and a sheet about the added columns.

    Dates that were read as dates are real ones, and numbers are numbers; no cell is a formula.

    Raises:
        TooLargeError: more rows, or a longer cell, than a workbook holds.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        looks = _Looks(book)
        for name, table in tables.items():
            _check(table)
            _sheet(book.add_worksheet(name), table, looks)
        _about(book.add_worksheet(ABOUT), tables, looks)
    return out.getvalue()


def value_of(text: str, order: DateOrder | None) -> date | datetime | float | str:
    """Answer: which value stands for this text, such that it is read as the same text again?

    `order` is that of day and month in a column of dates, None in any other.
    """
    with suppress(ValueError):
        if ISO_DAY.fullmatch(text):
            return date.fromisoformat(text)
        if ISO_MOMENT.fullmatch(text):
            return datetime.fromisoformat(text)
        if NUMBER.fullmatch(text) and _as_read(float(text)) == text:
            return float(text)
    if order is None or ":" in text or without_dates(text).strip():
        return text
    found = read_date(text, order)
    return text if found.day is None or found.doubt or found.precision != "day" else found.day


class _Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self.book, self.made = book, Looks()

    def of(self, *looks: Mapping[str, Any]) -> Any:
        """The format with all these properties, or none where there are no properties."""
        merged = {name: value for look in looks for name, value in look.items()}
        key = tuple(f"{name}={value}" for name, value in sorted(merged.items()))
        if merged and key not in self.made:
            self.made[key] = self.book.add_format(merged)
        return self.made.get(key)


def _as_read(number: float) -> str:
    """How a number of a workbook is read."""
    return str(int(number)) if number.is_integer() else repr(number)


def _check(table: BackTable) -> None:
    if len(table.rows) > ROWS:
        raise TooLargeError(
            f"a table has {len(table.rows):,} rows, and a sheet of a workbook holds {ROWS:,}.",
            SAVE_AS_CSV,
        )
    added = table.added.itertuples(index=False, name=None)
    for number, (row, cells) in enumerate(zip(table.rows, added, strict=True), 1):
        longest = max(map(len, (*row, *cells)), default=0)
        if longest > CELL:
            raise TooLargeError(
                f"a cell in row {number:,} has {longest:,} characters, and a cell of a workbook "
                f"holds {CELL:,}.",
                SAVE_AS_CSV,
            )


def _sheet(sheet: Any, table: BackTable, looks: _Looks) -> None:
    decision = table.original.decision
    meant = decision.fields()
    dated = [meant.get(header) in DATED for header in table.original.headers]
    order = decision.date_order or DateOrder.UNDECIDED
    in_use = bool(len(table.added.columns))
    for index, row in enumerate(table.rows):
        head = HEAD if index == table.header and in_use else {}
        for place, text in enumerate(row):
            known = order if index > table.header and dated[place] else None
            _write(sheet, index, place, text, head or known, looks)
    for number, added in enumerate(table.columns):
        _column(sheet, table, added, table.width + number, looks)
    if in_use:
        last = table.width + len(table.added.columns) - 1
        sheet.freeze_panes(table.header + 1, 0)
        sheet.autofilter(table.header, 0, max(len(table.rows) - 1, table.header), last)
    for place in range(table.width):
        texts = [row[place] for row in table.rows[:LOOKED_AT] if place < len(row)]
        sheet.set_column(place, place, _width(texts))


def _write(sheet: Any, row: int, place: int, text: str, how: Any, looks: _Looks) -> None:
    """Write one own cell: a name of a column as such, anything else as what it was read as."""
    if isinstance(how, dict) and how:
        sheet.write_string(row, place, text, looks.of(how, _quoted(text)))
    elif text:
        _write_value(sheet, row, place, text, value_of(text, how or None), {}, looks)


def _column(sheet: Any, table: BackTable, added: Added, place: int, looks: _Looks) -> None:
    sheet.write_string(table.header, place, added.header, looks.of(ADDED_HEAD))
    texts = list(table.added[added])
    for row in range(table.header + 1, len(texts)):
        text = texts[row]
        value = value_of(text, None) if added in ADDED_DAYS else text
        _write_value(sheet, row, place, text, value, TINT, looks)
    sheet.set_column(place, place, _width([added.header[: WIDEST // 2], *texts[:LOOKED_AT]]))


def _write_value(
    sheet: Any, row: int, place: int, text: str, value: Any, look: Mapping[str, Any], looks: _Looks
) -> None:
    if isinstance(value, datetime):
        sheet.write_datetime(row, place, value, looks.of(look, {"num_format": MOMENT}))
    elif isinstance(value, date):
        sheet.write_datetime(row, place, value, looks.of(look, {"num_format": DAY}))
    elif isinstance(value, float):
        sheet.write_number(row, place, value, looks.of(look))
    elif text:
        sheet.write_string(row, place, text, looks.of(look, _quoted(text)))
    elif look:
        sheet.write_blank(row, place, None, looks.of(look))


def _quoted(text: str) -> dict[str, Any]:
    """What keeps a text from becoming a formula, also when somebody edits its cell."""
    return {"quote_prefix": True} if text.startswith(FORMULA_STARTS) else {}


def _width(texts: list[str]) -> int:
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    return min(max(longest + 2, NARROWEST), WIDEST)


def _about(sheet: Any, tables: Mapping[str, BackTable], looks: _Looks) -> None:
    """Explain each added column that the workbook has."""
    wrapped = looks.of({"text_wrap": True, "valign": "top"})
    sheet.write_string(0, 0, ABOUT, looks.of({"bold": True, "font_size": 14}))
    for row, sentence in enumerate(HOW, 2):
        sheet.merge_range(row, 0, row, 1, sentence, wrapped)
        sheet.set_row(row, 48)
    top = len(HOW) + 3
    for place, name in enumerate(("Column", "What it says")):
        sheet.write_string(top, place, name, looks.of(HEAD))
    there = {added for table in tables.values() for added in table.columns}
    for row, added in enumerate((a for a in Added if a in there), top + 1):
        sheet.write_string(row, 0, added.header, looks.of(TINT, {"valign": "top"}))
        sheet.write_string(row, 1, SAYS[added], wrapped)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 1, 80)
    sheet.hide_gridlines(2)
