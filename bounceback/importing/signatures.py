"""What a file is that is neither a text table nor a workbook, by how it begins."""

import re

from bounceback.errors import EXPORT_ADVICE

BEGINNINGS = {
    b"%PDF": "a PDF document",
    b"{\\rtf": "a text document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "a picture or a recording",
    b"II*\0": "a picture",
    b"MM\0*": "a picture",
    b"<svg": "a picture",
    b"\x1f\x8b": "a compressed archive",
    b"Rar!": "a compressed archive",
    b"7z\xbc\xaf": "a compressed archive",
    b"\xfd7zXZ": "a compressed archive",
    b"BZh": "a compressed archive",
    b"SQLite format 3": "a database",
    b"PAR1": "a Parquet file",
    b"<?xml": "an XML document",
}
BITMAP = re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL)
PHOTO = re.compile(rb".{4}ftyp(?:heic|heix|mif1|avif)", re.DOTALL)
WEB_PAGE = re.compile(
    rb"(?:<\?xml[^>]*>)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table)\b",
    re.IGNORECASE | re.DOTALL,
)
JSON = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\[{]|\[\s*"[^"\n]*"\s*,\s*")')
LOOKED_AT = 4_096  # bytes
PARTS = {
    "word/document.xml": "a text document",
    "ppt/presentation.xml": "a presentation",
    "Index/Document.iwa": "a document of Numbers or Pages",
    "Index.zip": "a document of Numbers or Pages",
}


def foreign(data: bytes) -> tuple[str, str] | None:
    """Answer: what else is this file, and what can the person do? None where it may be a table."""
    start = data[:LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip()
    if WEB_PAGE.match(start):
        return (
            "this is a web page, though its name may say otherwise.",
            "Open it in your spreadsheet program, save it as CSV or XLSX, and try that file.",
        )
    if JSON.match(start):
        return (
            "this is JSON, a format that programs exchange, not a table.",
            "Export your search as CSV where you took this file from, and try that file.",
        )
    if BITMAP.match(data) or PHOTO.match(data):
        return "this is a picture, not a spreadsheet.", EXPORT_ADVICE
    kinds = (kind for beginning, kind in BEGINNINGS.items() if start.startswith(beginning))
    kind = next(kinds, "")
    return (f"this is {kind}, not a spreadsheet.", EXPORT_ADVICE) if kind else None


def foreign_parts(names: frozenset[str]) -> tuple[str, str] | None:
    """Answer: what else is a zip file with these files in it? None where it may be a table."""
    kind = next((PARTS[name] for name in PARTS if name in names), "")
    return (f"this is {kind}, not a spreadsheet.", EXPORT_ADVICE) if kind else None
