"""From bytes to grids of text: file formats, encodings and delimiters, no meaning.

Text files go through pyarrow, which reads a million rows in a fraction of a second; a file that
it refuses (ragged rows, blank lines in between) goes through Python's own `csv`, which reads
anything. Workbooks go through calamine.
"""

import csv
import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice

import pandas as pd
import pyarrow as pa
import pyarrow.csv
from charset_normalizer import from_bytes
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from bounceback.errors import UnreadableFileError
from bounceback.importing.sheets import Sheet, Source

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_BYTES = 65_536
SAMPLE_ROWS = 200
MOSTLY_DISTINCT = 0.6
WESTERN_SHARE = 0.15
OTHER_ENCODINGS = ("gb18030", "big5", "shift_jis", "euc_kr", "cp1251", "cp1253", "cp1254", "cp1255")
csv.field_size_limit(2**31 - 1)  # a cell may hold a whole job advertisement

ZIP_SIGNATURE = b"PK\x03\x04"
WORKBOOK_SIGNATURES = (ZIP_SIGNATURE, b"\xd0\xcf\x11\xe0")
SHEET_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods")
LARGEST_UNPACKED = 1_000_000_000  # bytes; a zip file of kilobytes can claim more
FOREIGN_SIGNATURES = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed archive",
    b"Rar!": "a compressed archive",
    b"SQLite format 3": "a database",
}
EXPORT_ADVICE = "Save it as CSV or XLSX in your spreadsheet program and try that file."


def read(source: Source, encoding: str = "", delimiter: str = "") -> tuple[Sheet, ...]:
    """Answer: which grids of text does this file hold?

    `encoding` and `delimiter` overrule what would be detected in a text file.

    Raises:
        UnreadableFileError: an empty, broken, locked or foreign file.
    """
    if not source.data or source.data.isspace():
        raise UnreadableFileError(source.name, "the file is empty.", "Choose another file.")
    _refuse_foreign(source)
    if source.data.startswith(ZIP_SIGNATURE) and not _is_workbook(source):
        return _read_archive(source)
    if source.data.startswith(WORKBOOK_SIGNATURES):
        return _read_workbook(source)
    return (_read_text(source, encoding, delimiter),)


def _refuse_foreign(source: Source) -> None:
    for signature, kind in FOREIGN_SIGNATURES.items():
        if source.data.startswith(signature):
            raise UnreadableFileError(
                source.name, f"this is {kind}, not a spreadsheet.", EXPORT_ADVICE
            )


# Archives


def _is_workbook(source: Source) -> bool:
    """Whether a zip file is an XLSX or ODS workbook, which are zip files too."""
    return bool({"[Content_Types].xml", "mimetype"} & set(_members(source)))


def _members(source: Source) -> dict[str, int]:
    """The unpacked size of each file in a zip file."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            return {info.filename: info.file_size for info in archive.infolist()}
    except zipfile.BadZipFile as error:
        raise UnreadableFileError(
            source.name,
            "the file is broken: it begins like a workbook and ends too early.",
            "Save or download it again.",
        ) from error


def _read_archive(source: Source) -> tuple[Sheet, ...]:
    """The sheets of every spreadsheet in a zip file, each named by its place in it."""
    sizes = {n: size for n, size in _members(source).items() if n.lower().endswith(SHEET_ENDINGS)}
    if not sizes:
        raise UnreadableFileError(
            source.name, "the zip file holds no spreadsheet.", "Choose a CSV or XLSX file."
        )
    if sum(sizes.values()) > LARGEST_UNPACKED:
        raise UnreadableFileError(
            source.name,
            "the zip file is too large when unpacked.",
            "Unpack it and choose one file.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            inner = [Source(name, archive.read(name)) for name in sizes]
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error) as error:
        raise UnreadableFileError(
            source.name, "the zip file is broken or protected by a password.", "Unpack it first."
        ) from error
    sheets = [sheet for part in inner if part.data.strip() for sheet in read(part)]
    return tuple(
        replace(s, source=source.name, name=f"{s.source} › {s.name}" if s.name else s.source)
        for s in sheets
    )


# Workbooks


def _read_workbook(source: Source) -> tuple[Sheet, ...]:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(source.data))
        grids = [(name, _texts(workbook.get_sheet_by_name(name))) for name in workbook.sheet_names]
    except PasswordError as error:
        raise UnreadableFileError(
            source.name,
            "the workbook is protected by a password.",
            "Open it in your spreadsheet program, remove the password, and try again.",
        ) from error
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise UnreadableFileError(
            source.name, "the workbook is broken or of an unknown kind.", EXPORT_ADVICE
        ) from error
    sheets = tuple(Sheet(source.name, name, _grid(rows)) for name, rows in grids)
    if all(sheet.cells.empty for sheet in sheets):
        raise UnreadableFileError(
            source.name, "the workbook holds no cells.", "Choose another file."
        )
    return sheets


def _texts(sheet: CalamineSheet) -> list[list[str]]:
    return [[_cell_text(value) for value in row] for row in _unmerged(sheet)]


def _unmerged(sheet: CalamineSheet) -> list[list[object]]:
    """The cells of a sheet, with a cell merged downwards standing in each of its rows."""
    rows: list[list[object]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if left == right and bottom < len(rows):
            for row in rows[top + 1 : bottom + 1]:
                row[left] = rows[top][left]
    return rows


def _grid(texts: list[list[str]]) -> pd.DataFrame:
    """A frame from rows of texts, short ones padded, without the empty rows at the end."""
    while texts and not any(texts[-1]):
        texts.pop()
    width = max((len(row) for row in texts), default=0)
    padded = [row + [""] * (width - len(row)) for row in texts]
    columns = zip(*padded, strict=True) if padded else ()
    return pd.DataFrame({i: pd.Categorical(column) for i, column in enumerate(columns)})


def _cell_text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        at_midnight = value.time() == time.min
        return value.date().isoformat() if at_midnight else value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value).strip()


# Text files


def _read_text(source: Source, encoding: str, delimiter: str) -> Sheet:
    encoding = encoding or _encoding(source.data)
    data = _as_utf8(source, encoding)
    delimiter = delimiter or _delimiter(data[:SAMPLE_BYTES].decode("utf-8", errors="ignore"))
    cells = _read_fast(data, delimiter)
    if cells is None:
        cells = _read_any(data, delimiter)
    return Sheet(source.name, "", cells, encoding, delimiter)


def _encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if _is_utf8(data):
        return "utf-8"
    if _foreign_share(data[:SAMPLE_BYTES]) < WESTERN_SHARE:
        return "cp1252"
    best = from_bytes(data[:SAMPLE_BYTES], cp_isolation=list(OTHER_ENCODINGS)).best()
    return best.encoding if best is not None else "cp1252"


def _foreign_share(sample: bytes) -> float:
    """The share of bytes beyond ASCII: a few percent in Western text, most of it elsewhere."""
    return sum(byte > 127 for byte in sample) / len(sample)


def _is_utf8(data: bytes) -> bool:
    if data.isascii():
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _as_utf8(source: Source, encoding: str) -> bytes:
    if b"\0" in source.data[:SAMPLE_BYTES] and not encoding.startswith("utf-16"):
        raise UnreadableFileError(source.name, "this is not a text file.", EXPORT_ADVICE)
    if encoding == "utf-8":
        return source.data.removeprefix(b"\xef\xbb\xbf")
    try:
        return source.data.decode(encoding).removeprefix("\ufeff").encode("utf-8")
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableFileError(
            source.name,
            f"its text cannot be read as {encoding}.",
            "Choose another encoding, or save the file again as CSV in UTF-8.",
        ) from error


def _delimiter(sample: str) -> str:
    """The delimiter under which most lines have the same number of fields, above one."""
    return max(DELIMITERS, key=lambda delimiter: _regularity(sample, delimiter))


def _regularity(sample: str, delimiter: str) -> tuple[float, int]:
    rows = [row for row in _records(sample, delimiter, SAMPLE_ROWS) if any(row)]
    if not rows:
        return (0.0, 0)
    width, count = Counter(len(row) for row in rows).most_common(1)[0]
    return (count / len(rows), width) if width > 1 else (0.0, width)


def _records(text: str, delimiter: str, most: int | None = None) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return list(islice(reader, most))


def _read_fast(data: bytes, delimiter: str) -> pd.DataFrame | None:
    """The grid as pyarrow reads it, or None where the file is not a plain rectangle."""
    sample = _records(data[:SAMPLE_BYTES].decode("utf-8", errors="ignore"), delimiter, SAMPLE_ROWS)
    whole = sample[:-1] or sample  # the last record may be cut
    width = len(whole[0]) if whole else 0
    if width < 2 or any(len(row) != width for row in whole):
        return None
    types = {str(i): _arrow_type([row[i] for row in whole]) for i in range(width)}
    try:
        table = pa.csv.read_csv(
            pa.py_buffer(data),
            read_options=pa.csv.ReadOptions(column_names=list(types)),
            parse_options=pa.csv.ParseOptions(
                delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False
            ),
            convert_options=pa.csv.ConvertOptions(column_types=types, strings_can_be_null=False),
        )
    except pa.ArrowInvalid:
        return None
    return pd.DataFrame({int(name): table[name].to_pandas() for name in types})


def _arrow_type(values: Sequence[str]) -> pa.DataType:
    """Text that repeats is kept once per distinct value; text that does not, as it is."""
    filled = [value for value in values if value]
    distinct = len(set(filled)) / len(filled) if filled else 0.0
    plain = distinct > MOSTLY_DISTINCT and len(filled) >= SAMPLE_ROWS // 2
    return pa.string() if plain else pa.dictionary(pa.int32(), pa.string())


def _read_any(data: bytes, delimiter: str) -> pd.DataFrame:
    """The grid of a ragged file. Spaces stay: they tell where an unquoted comma tore a cell."""
    return _grid(_records(data.decode("utf-8", errors="replace"), delimiter))
