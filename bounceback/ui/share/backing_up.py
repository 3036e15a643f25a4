"""Saving all that is kept as one file, and putting it back."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from bounceback.errors import BouncebackError
from bounceback.insight.base import counted
from bounceback.journal import backup, opening, restoring
from bounceback.journal.opening import Journal, open_journal
from bounceback.journal.restoring import Backup
from bounceback.ui import state
from bounceback.ui.plain_text import plain

READ, BEFORE = "backup_read", "backup_before"  # the backup that was dropped, and what was there
TURN = "backup_turn"  # how often one was restored; each time the place to drop is a fresh one
ZIP = "application/zip"
PRIVATE = (
    "The file holds every sheet that you opened, what you corrected, and all that you wrote, "
    "private writing included. It is as private as a diary and not encrypted: keep it where you "
    "would keep one."
)
# What is counted, by its table, as one and as many.
WHAT = {
    "uploads": ("sheet", "sheets"),
    "corrections": ("correction", "corrections"),
    "reflections": ("reflection", "reflections"),
    "plans": ("plan", "plans"),
    "letters": ("letter or step", "letters and steps"),
    "practice": ("practice", "practices"),
    "mock_interviews": ("mock interview", "mock interviews"),
    "questions": ("question", "questions"),
    "private_writing": ("private text", "private texts"),
    "drafts": ("draft", "drafts"),
}


def save() -> None:
    """Offer all that is kept as one file."""
    kept = _kept()
    with st.container(border=True):
        st.header("Save everything")
        if not any(kept.values()):
            st.text("There is nothing to save yet. Open a sheet, and it can be saved here.")
            return
        st.text(f"Kept on this computer: {listed(kept)}.")
        st.text(PRIVATE)
        if state.is_sample():
            st.caption("What you write about the sample is kept apart and is not in it.")
        _button("Save a backup", key="save_backup", primary=True)


def restore() -> None:
    """Take a backup, say what it holds, and put it in place of what is kept once that is sure."""
    with st.container(border=True):
        st.header("Restore a backup")
        file = st.file_uploader(
            "A file that was saved here before",
            "zip",
            key=f"backup_{st.session_state.get(TURN, 0)}",
        )
        if file is None:
            _offer_undo()
            return
        try:
            found = _read(file.name, file.getvalue())
        except BouncebackError as error:
            st.error(plain(str(error)), icon=":material/info:")
            return
        _confirm(found)


def listed(counts: Mapping[str, int]) -> str:
    """Answer: what is there, in words? "2 sheets, 3 corrections, 1 plan"."""
    said = [counted(counts[name], *words) for name, words in WHAT.items() if counts.get(name)]
    return ", ".join(said) or "nothing of yours"


def _confirm(found: Backup) -> None:
    held = {name: len(rows) for name, rows in found.rows.items()}
    made = found.created.astimezone()
    st.text(f"This backup was saved on {made:%Y-%m-%d} at {made:%H:%M}. It holds {listed(held)}.")
    kept = _kept()
    sure = True
    if any(kept.values()):
        st.text(f"It takes the place of what is kept now: {listed(kept)}.")
        _button("Save what is kept now first", key="save_before")
        sure = st.checkbox("Replace what is kept now", key="replace")
    if st.button("Restore this backup", type="primary", disabled=not sure, key="restore"):
        _put(found, "Restored")


def _offer_undo() -> None:
    """Offer what was there before, until the page is closed."""
    before: bytes | None = st.session_state.get(BEFORE)
    if before is None:
        return
    st.success("Your backup is restored. Every page shows it now.", icon=":material/check:")
    st.caption("Until you close this page, what was there before can be put back.")
    if st.button("Undo: put back what was there", icon=":material/undo:", key="undo"):
        try:
            _put(_read("before", before), "Put back")
        except BouncebackError as error:
            st.error(plain(str(error)), icon=":material/error:")


def _put(found: Backup, done: str) -> None:
    """Put a backup in place, and begin the session afresh; the page says why where it cannot."""
    turn = st.session_state.get(TURN, 0) + 1
    try:
        journal = open_journal()
        before = backup.make(journal, state.moment())
        with st.spinner("The backup is being restored"):
            restoring.restore(journal, found)
    except BouncebackError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    for name in [*st.session_state]:  # what this session knows was of the journal before
        del st.session_state[name]
    st.session_state.update({BEFORE: before, TURN: turn})
    st.toast(done, icon=":material/check:")
    st.rerun()


def _read(name: str, data: bytes) -> Backup:
    """Return what a file holds; it is read once, however often the page runs."""
    known, found = st.session_state.get(READ) or (None, None)
    if known != (name, data) or found is None:
        with st.spinner("The backup is being read"):
            found = restoring.read(name, data)
        st.session_state[READ] = ((name, data), found)
    return found


def _button(label: str, *, key: str, primary: bool = False) -> None:
    """Offer a file of all that is kept; it is written only when somebody asks for it."""
    st.download_button(
        label,
        partial(_saved, open_journal()),
        backup.name(state.moment()),
        ZIP,
        key=key,
        type="primary" if primary else "secondary",
        icon=":material/download:",
        on_click="ignore",
    )


def _saved(journal: Journal) -> bytes:
    return backup.make(journal, state.moment())


def _kept() -> dict[str, int]:
    """How many rows of each table are kept; looking makes no journal."""
    return backup.counts(open_journal()) if opening.present() else {}
