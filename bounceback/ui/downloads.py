"""Tables that leave the program as files."""

import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def neutral(text: str) -> str:
    """Return the text so that no spreadsheet program takes it for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return the table as CSV that opens well in any spreadsheet program.

    Text cells and headers that begin like a formula get a leading apostrophe; numbers and dates
    stay as they are. UTF-8 with a byte order mark, because Excel asks for one.
    """
    safe = table.rename(columns=lambda header: neutral(str(header)))
    texts = [position for position, dtype in enumerate(safe.dtypes) if _may_hold_text(dtype)]
    for position in texts:
        column = safe.columns[position]
        safe = safe.assign(**{column: [_safe(value) for value in safe[column]]})
    return safe.to_csv(index=False).encode("utf-8-sig")


def _may_hold_text(dtype: object) -> bool:
    return not (pd.api.types.is_numeric_dtype(dtype) or pd.api.types.is_datetime64_any_dtype(dtype))


def _safe(value: object) -> object:
    return neutral(value) if isinstance(value, str) else value
