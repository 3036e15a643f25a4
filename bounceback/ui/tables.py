"""A metric's table on the screen, sortable, and as a file."""

from collections.abc import Callable, Iterable
from typing import Literal

import pandas as pd
import streamlit as st

from bounceback.insight.tables import readable, shortened
from bounceback.statistics.intervals import TOO_FEW
from bounceback.ui.downloads import csv_bytes

ROW = 35  # pixels: the height of a row
IN_VIEW = 20  # rows that an editor shows without being scrolled
CHOOSE_ANOTHER = "Press one of them twice to choose another."  # with a mouse or with a finger
LETTER = 8  # pixels that a letter of a cell takes, with some room beside the text

Form = Callable[[pd.DataFrame], pd.DataFrame]


def show(table: pd.DataFrame, *, key: str, name: str) -> None:
    """Show a metric's table, sortable, with a button that saves it as CSV."""
    shown = readable(table)
    st.dataframe(shortened(shown), hide_index=True, placeholder="", alt=name, key=f"table_{key}")
    if len(shown.columns.intersection(["Share (%)"])):
        st.caption(f"A share is written from {TOO_FEW} cases on; before that the counts speak.")
    download(shown, key=key, name=name)


def download(table: pd.DataFrame, *, key: str, name: str, form: Form = pd.DataFrame.copy) -> None:
    """Offer a table, in this form, as CSV; it is written only when somebody asks for it."""
    st.download_button(
        "Save as CSV",
        lambda: csv_bytes(form(table)),
        f"bounceback-{name.lower().replace(' ', '-')}.csv",
        "text/csv",
        key=f"download_{key}",
        icon=":material/download:",
        on_click="ignore",
    )


def wide_enough(texts: Iterable[str], within: tuple[int, int]) -> int:
    """Return the pixels that the longest of these texts needs, within the least and the most."""
    least, most = within
    return min(max(least, LETTER * max(map(len, texts), default=0)), most)


def high_enough(rows: int) -> int | Literal["content"]:
    """Return the height of an editor: all of its rows, up to a sensible number of them.

    Beyond that, half a row at the lower end says that more follow.
    """
    return "content" if rows <= IN_VIEW else ROW * (IN_VIEW + 1) + ROW // 2
