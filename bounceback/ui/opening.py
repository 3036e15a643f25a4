"""Ways to open a sheet, and to take it off this computer again."""

from pathlib import Path

import streamlit as st
from streamlit.typing import UploadedFile

from bounceback.demo import data_path
from bounceback.importing.sheets import Source
from bounceback.journal import uploads
from bounceback.ui import filters, panels, state
from bounceback.ui.plain_text import plain

DROPS = "drops"  # how often something was dropped; each time the place to drop is a fresh one
TYPES = ["csv", "tsv", "txt", "xlsx", "xls", "ods", "zip"]
PASTED, PASTED_NAME = "pasted", "Pasted cells.txt"
TEMPLATES = {
    "template.xlsx": "Template (XLSX)",
    "template_applications.csv": "Applications (CSV)",
    "template_interviews.csv": "Interviews (CSV)",
}


def uploader(label: str) -> None:
    """Let the person drop one sheet, or several at once that belong together.

    What was dropped takes the place of what was there: a wrong file does not stay in the way of
    the right one.
    """
    key = f"upload_{st.session_state.get(DROPS, 0)}"
    st.file_uploader(
        label, TYPES, accept_multiple_files=True, key=key, on_change=_take, args=(key,)
    )
    with st.popover("Or paste cells", icon=":material/content_paste:"):
        st.text_area(
            "Cells copied from a spreadsheet, the column names first", key=PASTED, height=200
        )
        st.button("Read these cells", on_click=_take_pasted)


def sample_and_templates() -> None:
    """Offer what a person needs who has no sheet at hand."""
    with st.container(horizontal=True, vertical_alignment="center"):
        panels.sample_button(key="sample")
        st.caption("A fictitious search of seven months.")
    templates()


def templates() -> None:
    """Offer empty sheets with the columns that say most."""
    st.caption("No sheet yet? Start with one that has the columns Bounceback likes best.")
    with st.container(horizontal=True):
        for name, label in TEMPLATES.items():
            st.download_button(
                label,
                data_path(name).read_bytes(),
                name,
                key=f"save_{name}",
                type="tertiary",
                icon=":material/download:",
                on_click="ignore",
            )


def privacy() -> None:
    """Say where the sheet is kept, and take it away in one click."""
    where = uploads.folder()
    st.caption(
        "Your sheet stays on this computer; nothing is sent anywhere. So that you find it again, "
        f"the last one is kept in the folder {plain(_short(where))}."
    )
    if state.in_use() is not None or state.trouble() is not None:
        st.button("Remove my sheet from this computer", icon=":material/delete:", on_click=_remove)


def _take(key: str) -> None:
    files: list[UploadedFile] = st.session_state[key]
    if files and state.open_sources([Source(file.name, file.getvalue()) for file in files]):
        filters.reset()
    st.session_state[DROPS] = st.session_state.get(DROPS, 0) + 1


def _take_pasted() -> None:
    cells = st.session_state.get(PASTED, "")
    if cells.strip() and state.open_sources([Source(PASTED_NAME, cells.encode())]):
        filters.reset()
        st.session_state[PASTED] = ""


def _remove() -> None:
    filters.reset()
    state.remove()


def _short(path: Path) -> str:
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
