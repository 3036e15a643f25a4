"""A table as CSV that opens well in any spreadsheet program, and several as a zip file of them."""

import csv
import io
import zipfile
from collections.abc import Mapping

from bounceback.formulas import neutral
from bounceback.sheet_back.tables import BackTable


def csv_bytes(table: BackTable) -> bytes:
    """Return the table with its own delimiter, so that the program it came from reads it again.

    UTF-8 with a byte order mark: Excel takes it for another encoding without, and LibreOffice
    reads either. Cells that begin like a formula get a leading apostrophe.
    """
    out = io.StringIO(newline="")
    delimiter = table.original.decision.delimiter or ","
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    width, named = table.width, [neutral(added.header) for added in table.columns]
    added = table.added.itertuples(index=False, name=None)
    for index, (row, cells) in enumerate(zip(table.rows, added, strict=True)):
        own = [*row, *[""] * (width - len(row))]
        more = named if index == table.header else cells
        writer.writerow([neutral(text.replace("\0", "")) for text in (*own, *more)])
    return out.getvalue().encode("utf-8-sig")


def zip_bytes(tables: Mapping[str, BackTable]) -> bytes:
    """Return several tables as CSV files of these names in one zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in tables.items():
            archive.writestr(name, csv_bytes(table))
    return out.getvalue()
