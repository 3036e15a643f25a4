"""Tables that leave the program as files."""

import pandas as pd

from bounceback.formulas import neutral


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return the table as CSV that opens well in any spreadsheet program.

    Text cells and headers that begin like a formula get a leading apostrophe; numbers and dates
    stay as they are. UTF-8 with a byte order mark, because Excel asks for one.
    """
    safe = {neutral(str(header)): _safe(table[header]) for header in table.columns}
    # Ending lines with both signs makes the writer quote a cell that holds either.
    text = pd.DataFrame(safe).to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def _safe(column: pd.Series) -> pd.Series:
    kind = column.dtype
    if pd.api.types.is_numeric_dtype(kind) or pd.api.types.is_datetime64_any_dtype(kind):
        return column
    return column.astype("object").map(
        lambda cell: neutral(cell) if isinstance(cell, str) else cell
    )
