"""Ways to open a sheet, and to take it off this computer again."""

from pathlib import Path

import streamlit as st

from bounceback.demo import data_path
from bounceback.importing.sheets import Source
from bounceback.journal import uploads
from bounceback.ui import filters, panels, sheets, state
from bounceback.ui.plain_text import plain

DROPS = "drops"  # how often something was dropped; each time the place to drop is a fresh one
TYPES = ["csv", "tsv", "tab", "txt", "md", "xlsx", "xlsm", "xlsb", "xls", "ods", "zip"]
PASTED_NAME = "Pasted cells.txt"
READ = "Your sheet is read. What came of it stands at the top of the page."
NOT_READ = "This could not be read. Why stands at the top of the page."
SHEET_GOES = (
    "Every version of your sheets that is kept here goes. Your own files stay where they are, and "
    "so does what you wrote about your search."
)
SAMPLE_GOES = "What you wrote about the sample goes too, and every sheet that is kept here."
TEMPLATES = {
    "template.xlsx": "Template (XLSX)",
    "template_applications.csv": "Applications (CSV)",
    "template_interviews.csv": "Interviews (CSV)",
}


def uploader(label: str) -> None:
    """Let the person drop one sheet, or several at once that belong together, or paste cells.

    What was dropped takes the place of what was there: a wrong file does not stay in the way of
    the right one.
    """
    turn = st.session_state.get(DROPS, 0)
    files = st.file_uploader(label, TYPES, accept_multiple_files=True, key=f"upload_{turn}")
    with st.popover("Or paste cells", icon=":material/content_paste:"):
        cells = st.text_area(
            "Cells copied from a spreadsheet, the column names first",
            key=f"pasted_{turn}",
            height=200,
        )
        pasted = st.button("Read these cells")
    if files:
        _open([Source(file.name, file.getvalue()) for file in files])
    elif pasted and cells.strip():
        _open([Source(PASTED_NAME, cells.encode())])


def sample_and_templates() -> None:
    """Offer what a person needs who has no sheet at hand."""
    with st.container(horizontal=True, vertical_alignment="center"):
        panels.sample_button(key="sample")
        st.caption("A fictitious search of seven months.")
    templates()


def templates() -> None:
    """Offer empty sheets with the columns that say most."""
    first = "No sheet yet? Start with one" if state.in_use() is None else "An empty sheet"
    st.caption(f"{first} that has the columns Bounceback likes best.")
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
        f"it is kept in the folder {plain(_short(where))}."
    )
    if state.in_use() is not None or state.trouble() is not None:
        with st.popover("Remove my sheet from this computer", icon=":material/delete:"):
            st.text(SAMPLE_GOES if state.is_sample() else SHEET_GOES)
            st.button("Remove it", key="remove_sheet", on_click=_remove)


def _open(sources: list[Source]) -> None:
    """Open the files while a bar tells how far that is, then run the page afresh.

    What came of it stands at the top, which may be out of sight from where files are dropped.
    """
    bar = st.progress(0.0, "Your sheet is being read")
    if sheets.open_sources(sources, bar.progress):
        filters.start_afresh()
        st.toast(READ, icon=":material/check:")
    else:
        st.toast(NOT_READ, icon=":material/info:")
    st.session_state[DROPS] = st.session_state.get(DROPS, 0) + 1
    st.rerun()


def _remove() -> None:
    filters.reset()
    sheets.remove()


def _short(path: Path) -> str:
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
