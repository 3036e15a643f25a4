"""How large a file may be, and what is said of one that is larger.

Each limit stands far above what people keep about a search, and low enough that no file, however
it was made, fills the memory of the computer or keeps it busy for minutes.
"""

from collections.abc import Sequence

from bounceback.errors import BouncebackError

MEGABYTE = 1024 * 1024
UPLOAD = 200 * MEGABYTE  # bytes; `.streamlit/config.toml` says the same of the screen
UNPACKED = 1_000_000_000  # bytes; a hundred thousand rows unpack to about a twentieth of it
RATIO = 200  # unpacked to packed: workbooks reach about 50, deflate itself ends near 1,000
RATIO_MATTERS = 20 * MEGABYTE  # bytes unpacked; below it a file of repeated text does no harm
MEMBERS = 5_000  # files in a zip file; a workbook has a few per sheet, and one per picture
SHEETS = 200  # of all files together; a sheet per week makes fifty a year
ROWS = 2_000_000  # twice as many as a spreadsheet program has
LINES = 5_000_000  # of a text file; a cell with an advertisement in it makes many lines of one row
COLUMNS = 1_000  # nobody names so many; beyond it a separator was misread
LAID_OUT = 20_000_000  # cells of the rectangle around all cells of a sheet: 1,000,000 rows of 20
CELL = 1_000_000  # characters; spreadsheet programs end at 32,767, a long advertisement at 20,000

SMALLER = "Delete what lies beside your data, or save your search alone as CSV."


class TooLargeError(BouncebackError):
    """A part of a file beyond one of the limits, before it is known which file it was."""

    def __init__(self, problem: str, remedy: str = SMALLER) -> None:
        """Keep what is too large, and what the person can do."""
        self.problem, self.remedy = problem, remedy
        super().__init__(f"{problem} {remedy}")


def check_upload(data: bytes) -> None:
    """Refuse a file that is too large to be looked into.

    Raises:
        TooLargeError: more bytes than `UPLOAD`.
    """
    if len(data) > UPLOAD:
        raise TooLargeError(
            f"the file has {len(data) / MEGABYTE:,.0f} MB, and {UPLOAD // MEGABYTE:,} MB are the "
            "most that can be read."
        )


def check_text(data: bytes) -> None:
    """Refuse a text file whose empty rows or cells alone would not fit into memory.

    Raises:
        TooLargeError: more lines than `LINES`, or more than `COLUMNS` separators without text.
    """
    lines = max(data.count(b"\n"), data.count(b"\r"))
    if lines > LINES:
        raise TooLargeError(f"it has {lines:,} lines, and {LINES:,} are the most that can be read.")
    if any(separator * (COLUMNS + 1) in data for separator in (b",", b";", b"\t", b"|")):
        raise TooLargeError(
            f"a row has more than {COLUMNS:,} empty columns, which are more than can be read."
        )


def check_members(packed: int, sizes: Sequence[int]) -> None:
    """Refuse a zip file that would unpack to too much; it has `packed` bytes.

    Raises:
        TooLargeError: too many files, or too many bytes in them.
    """
    unpacked = sum(sizes)
    if len(sizes) > MEMBERS:
        raise TooLargeError(
            f"there are {len(sizes):,} files in it, and {MEMBERS:,} are the most that can be read."
        )
    if unpacked > UNPACKED or (unpacked > RATIO_MATTERS and unpacked > RATIO * packed):
        raise TooLargeError(
            f"it is too large when unpacked: {unpacked / MEGABYTE:,.0f} MB out of "
            f"{packed / MEGABYTE:,.1f} MB."
        )


def check_extents(extents: Sequence[tuple[int, int]]) -> None:
    """Refuse a workbook whose sheets, rows by columns each, would not fit into memory.

    Raises:
        TooLargeError: more cells than `LAID_OUT`, empty ones included, or more than `SHEETS`.
    """
    if len(extents) > SHEETS:
        raise TooLargeError(
            f"it has {len(extents):,} sheets, and {SHEETS:,} are the most that can be read."
        )
    if sum(rows * columns for rows, columns in extents) > LAID_OUT:
        largest = max(extents, key=lambda extent: extent[0] * extent[1])
        raise TooLargeError(f"a sheet reaches to cell {corner(*largest)}, which is too far.")


def check_shape(rows: int, columns: int) -> None:
    """Refuse a table with more rows or columns than a search can have.

    Raises:
        TooLargeError: more than `ROWS` or `COLUMNS`.
    """
    if rows > ROWS:
        raise TooLargeError(
            f"a table has {rows:,} rows, and {ROWS:,} are the most that can be read."
        )
    if columns > COLUMNS:
        raise TooLargeError(
            f"a table has {columns:,} columns, and {COLUMNS:,} are the most that can be read."
        )


def check_cell(row: int, length: int) -> None:
    """Refuse a cell that holds more text than anybody writes into one; its row counts from 1.

    Raises:
        TooLargeError: more characters than `CELL`.
    """
    if length > CELL:
        raise TooLargeError(
            f"a cell in row {row:,} has {length:,} characters, and {CELL:,} are the most that can "
            "be read.",
            "Look there for a quotation mark that is not closed.",
        )


def corner(rows: int, columns: int) -> str:
    """The last cell of a sheet as a spreadsheet program names it, such as "XFD1048576"."""
    letters = ""
    while columns > 0:
        columns, rest = divmod(columns - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{rows}"
