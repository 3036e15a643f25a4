"""Sheets come and go: opened, read again by other decisions, kept, removed.

A sheet that cannot be read never takes the place of one that can. What was written about a sheet
follows to a newer version of it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from bounceback.errors import BouncebackError, DecisionsError
from bounceback.importing.again import compare, same_rows
from bounceback.importing.building import Progress, build
from bounceback.importing.decisions import Decisions
from bounceback.importing.sheets import Source
from bounceback.journal import corrections, opening, rekeying, sweeping, uploads
from bounceback.journal.opening import open_journal
from bounceback.overlay.applying import as_read
from bounceback.overlay.rekeying import renamings
from bounceback.ui import state


def resume() -> None:
    """Open the kept sheet at the first run of a session."""
    if state.IN_USE in st.session_state:
        return
    st.session_state[state.IN_USE] = None
    try:
        kept = uploads.latest(open_journal()) if opening.present() else None
        if kept is not None:
            with st.spinner("Your sheet is being opened again"):  # seen only where it takes long
                _build([Source(*file) for file in kept.files], kept.decisions)
                state.note(upload=kept)
                _lay_over()
    except BouncebackError as error:
        st.session_state[state.TROUBLE] = error


def open_sources(sources: Sequence[Source], progress: Progress | None = None) -> bool:
    """Open these files in place of the sheet in use, and keep them; say whether that worked.

    What the person said about the words of the last sheet is taken for the words of this one;
    a newer version of the same file keeps every correction and says what has changed.
    `progress` is told from time to time which part is done (0 to 1) and what comes next.
    """
    before = state.in_use()
    if before is None or state.is_sample():
        return _try(sources, "", progress)
    again = {source.name for source in sources} == {source.name for source in before.sources}
    decisions = before.account.decisions if again else before.account.decisions.answers()
    return _try(sources, decisions.to_json(), progress, newer=again)


def open_sample() -> bool:
    """Open the fictitious search that comes with the program."""
    return open_sources([state.sample()])


def correct(decisions: Decisions) -> None:
    """Read the sheet in use again by these decisions, keep them, and run the page afresh.

    Decisions that leave nothing to read change nothing; the page says so, and its editors go
    back to what was.
    """
    now = state.in_use()
    if now is None:
        return
    with st.spinner("Your sheet is being read again"):
        worked = _try(now.sources, decisions.to_json())
    if worked:
        st.toast("Saved, and read again", icon=":material/check:")
    else:
        st.session_state[state.IN_USE] = replace(now, edition=_next_edition())
    st.rerun()


def remove() -> None:
    """Take the sheet out of this session, and every kept one off this computer.

    What was written about the sample goes as well; what was written about one's own search stays.
    """
    try:
        if state.is_sample():
            sweeping.forget_everything(state.journal())
        if opening.present():
            uploads.forget_all(open_journal())
    except BouncebackError as error:
        st.session_state[state.TROUBLE] = error
    else:
        st.session_state.update({state.IN_USE: None, state.TROUBLE: None, state.SELECTED: None})


def forget_everything() -> None:
    """Delete all that is kept on this computer: sheets, corrections, everything written.

    Raises:
        StoreError: it could not be deleted; nothing is forgotten in this session either then.
    """
    if opening.present():
        for owner in (state.SAMPLE_OWNER, opening.LOCAL):
            sweeping.forget_everything(open_journal(owner=owner))
    st.session_state.update({state.IN_USE: None, state.TROUBLE: None, state.SELECTED: None})


def _try(
    sources: Sequence[Source],
    decisions: str,
    progress: Progress | None = None,
    *,
    newer: bool = False,
) -> bool:
    before = state.in_use()
    try:
        _build(sources, decisions, progress)
        _keep(before)
        _carry_over(before, newer=newer)
        _lay_over()
    except BouncebackError as error:
        st.session_state[state.TROUBLE] = error
        return state.in_use() is not before
    st.session_state[state.TROUBLE] = None
    return True


def _build(sources: Sequence[Source], decisions: str, progress: Progress | None = None) -> None:
    """Read the files by the decisions, or by a proposal where there are none that fit."""
    try:
        known = Decisions.from_json(decisions) if decisions else None
        result = build(sources, known, _today(), progress)
    except DecisionsError:
        result = build(sources, as_of=_today(), progress=progress)
    log, account = result.log, result.account
    st.session_state[state.IN_USE] = state.InUse(tuple(sources), log, account, _next_edition())


def _carry_over(before: state.InUse | None, *, newer: bool) -> None:
    """Let what was written about the sheet before follow to this reading of it."""
    now = state.in_use()
    if now is None or before is None:
        return
    old, new = as_read(before.log), now.log
    if newer:
        changes = compare(old, new)
        state.note(changes=changes)
        matched = changes.matched
    elif before.sources == now.sources:
        matched = same_rows(old, new)
    else:
        return
    if rekeying.anything(state.journal()):
        rekeying.rekey(state.journal(), renamings(old, new, matched), state.moment())


def _lay_over() -> None:
    state.lay(corrections.overlay(state.journal()))


def _next_edition() -> int:
    edition: int = st.session_state.get(state.EDITION, 0) + 1
    st.session_state[state.EDITION] = edition
    return edition


def _keep(before: state.InUse | None) -> None:
    """Keep the sheet: with other decisions where it is kept already, else as the newest one."""
    now = state.in_use()
    if now is None:
        return
    decisions = now.account.decisions.to_json()
    kept = before.upload if before is not None and before.sources == now.sources else None
    if kept is None:
        files = [(source.name, source.data) for source in now.sources]
        state.note(upload=uploads.keep(open_journal(), files, decisions, state.moment()))
    else:
        state.note(upload=kept)
        if decisions != kept.decisions:
            state.note(upload=uploads.redecide(open_journal(), kept, decisions))


def _today() -> date:
    return state.moment().date()
