"""The shape in which every file leaves `reading`: grids of text, nothing understood yet."""

import re
from dataclasses import dataclass

import pandas as pd

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
    `name` is empty for text files; `encoding` and `delimiter` are empty for workbooks.
    """

    source: str
    name: str
    cells: pd.DataFrame
    encoding: str = ""
    delimiter: str = ""

    def row(self, index: int) -> list[str]:
        """The texts of one row of the grid."""
        return [str(text) for text in self.cells.iloc[index]]


def grid_of(texts: list[list[str]]) -> pd.DataFrame:
    """A frame from rows of texts, short ones padded, without the empty rows at the end."""
    while texts and not any(texts[-1]):
        texts.pop()
    width = max((len(row) for row in texts), default=0)
    padded = [row + [""] * (width - len(row)) for row in texts]
    columns = zip(*padded, strict=True) if padded else ()
    return pd.DataFrame({i: pd.Categorical(column) for i, column in enumerate(columns)})


def as_shown(cells: pd.DataFrame) -> pd.DataFrame:
    """The same grid with the title, or else the address, of each link that is a formula."""
    shown = cells.copy(deep=False)
    for name in cells:
        if _links(cells[name]):
            shown[name] = _without_formulas(cells[name])
    return shown


def _links(column: pd.Series) -> bool:
    texts = column.cat.categories if isinstance(column.dtype, pd.CategoricalDtype) else column
    return bool(texts.str.startswith("=").any())


def _without_formulas(column: pd.Series) -> pd.Series:
    return column.astype("str").map(_shown).astype("category")


def _shown(text: str) -> str:
    link = HYPERLINK.fullmatch(text.strip())
    return text if link is None else (link[2] or link[1]).replace('""', '"')
