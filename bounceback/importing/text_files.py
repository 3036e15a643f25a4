"""Text files (CSV, TSV and their kin) as grids of text: encoding, delimiter, records.

A plain rectangle goes through pyarrow, which reads a million rows in a fraction of a second;
a file that it refuses (ragged rows) goes through Python's own `csv`, which reads anything.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv

from bounceback.errors import EXPORT_ADVICE, UnreadableFileError
from bounceback.importing.markdown import header_rows, is_markdown, lines_around, without_frame
from bounceback.importing.sheets import Sheet, Source, grid_of

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_BYTES = 65_536
SAMPLE_ROWS = 200
PIECE = 1 << 18  # bytes that are counted at a time: they fit into a processor's cache
MOSTLY_DISTINCT = 0.6  # share of a sample
LONG_TEXT = 25  # characters on average
WESTERN_SHARE = 0.15
END_OF_FILE = b"\x1a"  # as old programs write it
QUOTE, LINE_END = b'"', b"\n"
MOST_OPEN = 100  # quotes that nobody closed; a file with more of them is beyond repair
OTHER_ENCODINGS = ("gb18030", "big5", "shift_jis", "euc_kr", "cp1251", "cp1253", "cp1254", "cp1255")
csv.field_size_limit(2**31 - 1)  # a cell may hold a whole job advertisement


def read_text(source: Source, encoding: str = "", delimiter: str = "") -> Sheet:
    """Answer: which grid of text does this file hold?

    `encoding` and `delimiter` overrule what would be detected.

    Raises:
        UnreadableFileError: bytes that are no text, or not in the encoding that was chosen.
    """
    if delimiter and delimiter not in DELIMITERS:
        raise UnreadableFileError(
            source.name,
            f"its cells cannot be parted at {delimiter!r}.",
            "Choose a comma, a semicolon, a tab or a bar.",
        )
    encoding = encoding or _encoding(source.data)
    data = _as_utf8(source, encoding)
    headers: tuple[int, ...] = ()
    around: tuple[str, ...] = ()
    if delimiter in {"", "|"} and is_markdown(data[:SAMPLE_BYTES].decode(errors="ignore")):
        text = data.decode(errors="replace")
        data, delimiter, headers = without_frame(text).encode(), "|", header_rows(text)
        around = lines_around(text)
    delimiter = delimiter or _delimiter(data[:SAMPLE_BYTES].decode("utf-8", errors="ignore"))
    cells = _read_fast(data, delimiter) if _count(data, QUOTE) % 2 == 0 else None
    if cells is None:
        cells = _read_any(data, delimiter)
    if cells.empty:
        raise UnreadableFileError(source.name, "the file is empty.", "Choose another file.")
    headers = _in_place(headers, data, cells)
    return Sheet(source.name, "", cells, encoding, delimiter, headers=headers, around=around)


def _in_place(headers: tuple[int, ...], data: bytes, cells: pd.DataFrame) -> tuple[int, ...]:
    """The lines of column names, where each line is a row of the grid; a quote may join two."""
    lines = data.decode(errors="replace").split("\n") if headers else []
    firsts = [str(cells.iloc[place, 0]).strip() for place in headers if place < len(cells)]
    meant = [lines[place].partition("|")[0].strip() for place in headers]
    return headers if firsts == meant else ()


def _encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if _is_utf8(data):
        return "utf-8"
    if _foreign_share(data[:SAMPLE_BYTES]) < WESTERN_SHARE:
        return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - large, for other scripts alone

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
        return source.data.removeprefix(b"\xef\xbb\xbf").rstrip(END_OF_FILE)
    try:
        return source.data.decode(encoding).removeprefix("\ufeff").encode("utf-8")
    except (ValueError, LookupError) as error:
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
                delimiter=delimiter, newlines_in_values=QUOTE in data, ignore_empty_lines=False
            ),
            convert_options=pa.csv.ConvertOptions(column_types=types, strings_can_be_null=False),
        )
    except pa.ArrowInvalid:
        return None
    cells = pd.DataFrame({int(name): table[name].to_pandas() for name in types})
    spans_lines = _count(data, LINE_END) > len(cells)
    return None if spans_lines and _swallowed(cells, delimiter) else cells


def _count(data: bytes, sign: bytes) -> int:
    """How often a byte stands in the data; much quicker than `data.count`."""
    signs = np.frombuffer(data, np.uint8)
    pieces = (signs[begin : begin + PIECE] for begin in range(0, len(signs), PIECE))
    return sum(int(np.count_nonzero(piece == ord(sign))) for piece in pieces)


def _swallowed(cells: pd.DataFrame, delimiter: str) -> bool:
    """Whether a cell holds a whole record as one of its lines: two open quotes made a pair."""
    text = rf"[^{re.escape(delimiter)}\n]*"
    record = rf"\n{text}(?:{re.escape(delimiter)}{text}){{{cells.shape[1] - 1}}}\n"
    columns = (cells[name] for name in cells)
    return any(
        bool(
            (c.cat.categories if isinstance(c.dtype, pd.CategoricalDtype) else c)
            .str.contains(record)
            .any()
        )
        for c in columns
    )


def _arrow_type(values: Sequence[str]) -> pa.DataType:
    """Text that repeats is kept once per distinct value; long text that does not, as it is.

    Names and dates always repeat in the long run, however few of them repeat in a sample.
    """
    filled = [value for value in values if value]
    different = len(set(filled)) > MOSTLY_DISTINCT * len(filled)
    long = sum(map(len, filled)) > LONG_TEXT * len(filled)
    return pa.string() if different and long else pa.dictionary(pa.int32(), pa.string())


def _read_any(data: bytes, delimiter: str) -> pd.DataFrame:
    """The grid of a ragged file. Spaces stay: they tell where an unquoted comma tore a cell."""
    text = data.decode("utf-8", errors="replace")
    _, width = _regularity(text[:SAMPLE_BYTES], delimiter)
    return grid_of(list(_unswallowed(list(io.StringIO(text, newline="")), delimiter, width)))


def _unswallowed(lines: Sequence[str], delimiter: str, width: int) -> Iterator[list[str]]:
    """The records, where a quote that nobody closed does not swallow the lines below it.

    Such a line would be a whole record without the quote, and so would the line below it with
    its own quotes.
    """

    def cells(line: str, quoting: int = csv.QUOTE_MINIMAL) -> list[str]:
        return next(csv.reader([line], delimiter=delimiter, quoting=quoting), [])  # type: ignore[arg-type]

    def swallows(first: str, second: str | None) -> bool:
        return (
            first.count('"') % 2 == 1
            and delimiter in first.rpartition('"')[2]
            and len(cells(first, csv.QUOTE_NONE)) == width
            and (second is None or (second.count('"') % 2 == 0 and len(cells(second)) == width))
        )

    start, open_quotes = 0, 0
    while start < len(lines):
        reader = csv.reader(islice(lines, start, None), delimiter=delimiter)
        offset, begin = start, start
        start = len(lines)
        for record in reader:
            end = offset + reader.line_num
            second = lines[begin + 1] if begin + 1 < end else None
            if open_quotes < MOST_OPEN and swallows(lines[begin], second):
                yield [cell.removeprefix('"') for cell in cells(lines[begin], csv.QUOTE_NONE)]
                start, open_quotes = begin + 1, open_quotes + 1
                break
            yield record
            begin = end
