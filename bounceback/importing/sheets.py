"""The shape in which every file leaves `reading`: grids of text, nothing understood yet."""

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.formulas import FORMULA_STARTS, original
from bounceback.importing.limits import check_extents, check_shape

FORMULAS = ("=", *(f"'{start}" for start in FORMULA_STARTS))  # as a cell holds one
QUOTED = r'"((?:[^"]|"")*)"'
HYPERLINK = re.compile(rf"=\s*HYPERLINK\(\s*{QUOTED}\s*(?:[,;]\s*{QUOTED}\s*)?\)", re.IGNORECASE)


@dataclass(frozen=True)
class Source:
    """One file as it came: its name (which says its format) and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Sheet:
    """One grid of cells, header and banner rows included.

    `cells` has a column per spreadsheet column (named 0, 1, ...) and a row per spreadsheet row:
    row i of the frame is row i + 1 for the person. Every cell is text; an empty one is "".
    Columns are `category`, so that each distinct text is looked at once, or `str` where nearly
    every cell differs. Native dates stand as ISO text, whole numbers without a decimal point.
    `name` is empty for text files; `encoding` and `delimiter` are empty for workbooks. `heading`
    is what stands above a table and says how its rows stand; `part_of` names the sheet that holds
    it among others. `headers` are the rows that the file itself marks as column names,
    `around` the lines of text around its tables.
    """

    source: str
    name: str
    cells: pd.DataFrame
    encoding: str = ""
    delimiter: str = ""
    heading: str | None = None
    part_of: str | None = None
    headers: tuple[int, ...] = ()
    around: tuple[str, ...] = ()

    def row(self, index: int) -> list[str]:
        """The texts of one row of the grid."""
        return [str(text) for text in self.cells.iloc[index]]

    def begin(self) -> int:
        """The index of the first row that holds anything; 0 where none does."""
        for index in range(len(self.cells)):
            if any(text.strip() for text in self.row(index)):
                return index
        return 0

    def first_rows(self, count: int, begin: int = 0) -> list[list[str]]:
        """The texts of the first rows of the grid, from the one with this index on."""
        columns = [self.cells[n].iloc[begin : begin + count].astype("str") for n in self.cells]
        return [list(row) for row in zip(*columns, strict=True)]


def grid_of(texts: list[list[str]]) -> pd.DataFrame:
    """A frame from rows of texts, short ones padded, without the empty rows at the end.

    Raises:
        TooLargeError: more rows, columns or cells than fit.
    """
    while texts and not any(texts[-1]):
        texts.pop()
    width = max((len(row) for row in texts), default=0)
    check_shape(len(texts), width)
    check_extents([(len(texts), width)])
    padded = [row + [""] * (width - len(row)) for row in texts]
    columns = zip(*padded, strict=True) if padded else ()
    return pd.DataFrame({i: pd.Categorical(column) for i, column in enumerate(columns)})


def has_text(column: pd.Series) -> npt.NDArray[np.bool_]:
    """Which cells of a column of texts hold more than spaces; each distinct text is asked once."""
    if not isinstance(column.dtype, pd.CategoricalDtype):
        return (column.str.strip() != "").to_numpy(dtype=bool)
    texts = column.cat.categories.astype("str").str.strip() != ""
    return np.asarray(texts, dtype=bool)[column.cat.codes.to_numpy()]


def longest_cell(cells: pd.DataFrame) -> tuple[int, int]:
    """The row, counted from 1, of the longest text of a grid, and its number of characters."""
    longest = (0, 0)
    for name in cells:
        column = cells[name]
        if isinstance(column.dtype, pd.CategoricalDtype):
            lengths = column.cat.categories.astype("str").str.len().to_numpy()
            lengths = lengths[column.cat.codes.to_numpy()]
        else:
            lengths = column.str.len().to_numpy()
        row = int(lengths.argmax()) if len(lengths) else -1
        if row >= 0 and lengths[row] > longest[1]:
            longest = row + 1, int(lengths[row])
    return longest


def as_shown(cells: pd.DataFrame) -> pd.DataFrame:
    """The same grid with the title, or else the address, of each link that is a formula.

    The apostrophe goes that keeps a text from being taken for a formula where it came from.
    """
    shown = cells.copy(deep=False)
    for name in cells:
        if _has_formulas(cells[name]):
            shown[name] = _without_formulas(cells[name])
    return shown


def _has_formulas(column: pd.Series) -> bool:
    texts = column.cat.categories if isinstance(column.dtype, pd.CategoricalDtype) else column
    return bool(texts.str.startswith(FORMULAS).any())


def _without_formulas(column: pd.Series) -> pd.Series:
    """The same column, in which only the texts are looked at that begin as a formula does."""
    texts = column.astype("str")
    formulas = texts.str.startswith(FORMULAS)
    shown = texts.mask(formulas, texts[formulas].map(_shown))
    return shown if column.dtype == shown.dtype else shown.astype("category")


def _shown(text: str) -> str:
    text = original(text)
    link = HYPERLINK.fullmatch(text.strip())
    return text if link is None else (link[2] or link[1]).replace('""', '"')
