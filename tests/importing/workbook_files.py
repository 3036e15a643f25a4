"""Workbooks made by hand: XLSX, ODS, XLS, and one that a password locks."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

import xlsxwriter

Rows = Sequence[Sequence[object]]

SECTOR = 512
END_OF_CHAIN, FAT_SECTOR, FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
SMALLEST = 4096  # shorter streams would stand in a container of their own


def xlsx(sheets: Mapping[str, Rows]) -> bytes:
    """An XLSX workbook; dates are native ones."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    if cell is not None:
                        sheet.write(row, column, cell)
    return out.getvalue()


def ods(sheets: Mapping[str, Rows]) -> bytes:
    """An ODS workbook of text cells, padded with a run of a million empty rows."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(_ods_row, rows))}'
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/>'
        "</table:table-row></table:table>"
        for name, rows in sheets.items()
    )
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{space}office:1.0" '
        f'xmlns:table="{space}table:1.0" xmlns:text="{space}text:1.0"><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?><manifest:manifest '
        f'xmlns:manifest="{space}manifest:1.0"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def _ods_row(cells: Sequence[object]) -> str:
    texts = ("" if cell is None else f"<text:p>{escape(str(cell))}</text:p>" for cell in cells)
    inner = "".join(
        f'<table:table-cell office:value-type="string">{text}</table:table-cell>' for text in texts
    )
    return f"<table:table-row>{inner}</table:table-row>"


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def xls(rows: Rows) -> bytes:
    """An XLS workbook (BIFF8) of one sheet of text cells."""
    labels = b"".join(
        _record(0x0204, struct.pack("<HHH", row, column, 0) + _text(str(cell)))
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
    )
    sheet = _begin(0x0010) + labels + _record(0x000A, b"")
    name = b"\x04\x00Jobs"
    start = len(_begin(0x0005)) + 4 + 6 + len(name) + 4
    bound = _record(0x0085, struct.pack("<IBB", start, 0, 0) + name)
    return container({"Workbook": _begin(0x0005) + bound + _record(0x000A, b"") + sheet})


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _begin(kind: int) -> bytes:
    return _record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))


def _text(text: str) -> bytes:
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def locked() -> bytes:
    """What a spreadsheet program saves under a password: the package, encrypted, in a container."""
    return container({"EncryptionInfo": b"\x04\x00\x04\x00\x40\x00", "EncryptedPackage": b"\x5a"})


def container(streams: Mapping[str, bytes]) -> bytes:
    """An OLE2 compound file with these streams in its root."""
    padded = {name: data.ljust(SMALLEST, b"\0") for name, data in streams.items()}
    directory_sectors = -(-(len(padded) + 1) // 4)
    table = [FAT_SECTOR, *_chain(1, directory_sectors)]
    entries, body = [_entry("Root Entry", 5, END_OF_CHAIN, 0, child=1)], b""
    for number, (name, data) in enumerate(padded.items(), 1):
        right = number + 1 if number < len(padded) else FREE
        entries.append(_entry(name, 2, len(table), len(data), right=right))
        whole = data.ljust(-(-len(data) // SECTOR) * SECTOR, b"\0")
        table += _chain(len(table), len(whole) // SECTOR)
        body += whole
    table += [FREE] * (SECTOR // 4 - len(table))
    directory = b"".join(entries).ljust(directory_sectors * SECTOR, b"\0")
    return _head() + struct.pack(f"<{SECTOR // 4}I", *table) + directory + body


def _chain(first: int, length: int) -> list[int]:
    return [*range(first + 1, first + length), END_OF_CHAIN]


def _head() -> bytes:
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    sizes = struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    places = struct.pack("<IIIIIIIII", 0, 1, 1, 0, SMALLEST, END_OF_CHAIN, 0, END_OF_CHAIN, 0)
    return start + sizes + places + struct.pack("<109I", 0, *[FREE] * 108)


def _entry(
    name: str, kind: int, start: int, size: int, child: int = FREE, right: int = FREE
) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    links = struct.pack("<HBBIII", len(encoded), kind, 1, FREE, right, child)
    return encoded.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", start, size)
