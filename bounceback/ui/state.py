"""The sheet that this session looks at: opened, corrected, kept, removed.

Everything personal stands in the session's own state, never in a cache that sessions share.
A sheet that cannot be read never takes the place of one that can.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import streamlit as st

from bounceback import demo
from bounceback.errors import BouncebackError, DecisionsError
from bounceback.importing.account import Account
from bounceback.importing.again import Changes, compare, same_rows
from bounceback.importing.building import Progress, build
from bounceback.importing.decisions import Decisions
from bounceback.importing.sheets import Source
from bounceback.journal import corrections, opening, rekeying, sweeping, uploads
from bounceback.journal.opening import Journal, open_journal
from bounceback.journal.uploads import Upload
from bounceback.overlay.applying import apply, as_read, known
from bounceback.overlay.corrections import Correction, Overlay
from bounceback.overlay.identity import Identities
from bounceback.overlay.rekeying import renamings
from bounceback.schema import SearchLog, empty_log
from bounceback.selection import Selection, select

IN_USE = "in_use"
TROUBLE = "trouble"
SELECTED = "selected"
EDITION = "edition"
IDENTITIES = "identities"
SAMPLE = "sample.xlsx"
SAMPLE_OWNER = "sample"  # whose rows of the journal are about the sample
NOTHING_SAID = Overlay()


@dataclass(frozen=True)
class InUse:
    """The sheet in use: its bytes, the log that was built from them, and the account of it.

    The log is as the person sees it: with their corrections (`overlay`) laid over it. `upload` is
    the sheet as the journal keeps it, None where it could not be kept.
    `edition` grows with every correction, so that an editor starts afresh after each.
    `changes` says what is new since the version of the same file that was open before.
    """

    sources: tuple[Source, ...]
    log: SearchLog
    account: Account
    edition: int = 0
    changes: Changes | None = None
    overlay: Overlay = NOTHING_SAID
    upload: Upload | None = None


def in_use() -> InUse | None:
    """Return the sheet in use, or None where nothing was opened yet."""
    found: InUse | None = st.session_state.get(IN_USE)
    return found


def is_sample() -> bool:
    """Whether the sheet in use is the fictitious search that comes with the program."""
    now = in_use()
    return now is not None and now.sources == (_sample(),)


def trouble() -> BouncebackError | None:
    """Return what went wrong last, until something goes right."""
    found: BouncebackError | None = st.session_state.get(TROUBLE)
    return found


def resume() -> None:
    """Open the kept sheet at the first run of a session."""
    if IN_USE in st.session_state:
        return
    st.session_state[IN_USE] = None
    try:
        kept = uploads.latest(open_journal()) if opening.present() else None
        if kept is not None:
            with st.spinner("Your sheet is being opened again"):  # seen only where it takes long
                _build([Source(*file) for file in kept.files], kept.decisions)
                _note(upload=kept)
                _lay_over()
    except BouncebackError as error:
        st.session_state[TROUBLE] = error


def open_sources(sources: Sequence[Source], progress: Progress | None = None) -> bool:
    """Open these files in place of the sheet in use, and keep them; say whether that worked.

    What the person said about the words of the last sheet is taken for the words of this one;
    a newer version of the same file keeps every correction and says what has changed.
    `progress` is told from time to time which part is done (0 to 1) and what comes next.
    """
    before = in_use()
    if before is None or is_sample():
        return _try(sources, "", progress)
    again = {source.name for source in sources} == {source.name for source in before.sources}
    decisions = before.account.decisions if again else before.account.decisions.answers()
    return _try(sources, decisions.to_json(), progress, newer=again)


def open_sample() -> bool:
    """Open the fictitious search that comes with the program."""
    return open_sources([_sample()])


def correct(decisions: Decisions) -> None:
    """Read the sheet in use again by these decisions, keep them, and run the page afresh.

    Decisions that leave nothing to read change nothing; the page says so, and its editors go
    back to what was.
    """
    now = in_use()
    if now is None:
        return
    with st.spinner("Your sheet is being read again"):
        worked = _try(now.sources, decisions.to_json())
    if not worked:
        st.session_state[IN_USE] = replace(now, edition=_next_edition())
    st.rerun()


def remove() -> None:
    """Take the sheet out of this session, and every kept one off this computer.

    What was written about the sample goes as well; what was written about one's own search stays.
    """
    try:
        if is_sample():
            sweeping.forget_everything(journal())
        if opening.present():
            uploads.forget_all(open_journal())
    except BouncebackError as error:
        st.session_state[TROUBLE] = error
    else:
        st.session_state.update({IN_USE: None, TROUBLE: None, SELECTED: None})


def forget_everything() -> None:
    """Delete all that is kept on this computer: sheets, corrections, everything written.

    Raises:
        StoreError: it could not be deleted; nothing is forgotten in this session either then.
    """
    if opening.present():
        for owner in (SAMPLE_OWNER, opening.LOCAL):
            sweeping.forget_everything(open_journal(owner=owner))
    st.session_state.update({IN_USE: None, TROUBLE: None, SELECTED: None})


def journal() -> Journal:
    """Open the journal of the search in use; what is said about the sample is kept apart.

    Raises:
        StoreError: the journal cannot be opened.
    """
    return open_journal(owner=SAMPLE_OWNER if is_sample() else opening.LOCAL)


def overlay() -> Overlay:
    """Return all that the person said about the search in use."""
    now = in_use()
    return NOTHING_SAID if now is None else now.overlay


def identities() -> Identities:
    """Return by which text each row of the search in use is known, by its key in the log."""
    now = in_use()
    log = empty_log() if now is None else now.log
    basis, found = st.session_state.get(IDENTITIES) or (None, None)
    if found is None or basis is not log:
        found = known(log)
        st.session_state[IDENTITIES] = (log, found)
    return found


def say(*said: Correction) -> None:
    """Keep what the person says about the search in use, and lay it over the log.

    Raises:
        ConflictError: another tab said something else about the same in the meantime.
        StoreError: it cannot be kept; the log stays as it was.
    """
    _lay(corrections.say(journal(), *said, at=_now(), seen=overlay()))


def unsay(*said: Correction) -> None:
    """Take back what the person said about the same things.

    Raises:
        StoreError: that cannot be kept; the log stays as it was.
    """
    _lay(corrections.unsay(journal(), *said))


def look_again() -> None:
    """Lay over the log what was said of the search in use in the meantime, in whichever tab.

    Raises:
        StoreError: it cannot be read; the log stays as it was.
    """
    _lay_over()


def selected(selection: Selection) -> SearchLog | None:
    """Return the log of what the filters leave, worked out once per sheet and selection."""
    now = in_use()
    if now is None:
        return None
    basis, chosen, log = st.session_state.get(SELECTED) or (None, None, None)
    if basis is not now or chosen != selection:
        log = select(now.log, selection)
        st.session_state[SELECTED] = (now, selection, log)
    return log


def whole(log: SearchLog) -> SearchLog:
    """Return the whole log that a filtered one was taken from."""
    now = in_use()
    return log if now is None else now.log


def _try(
    sources: Sequence[Source],
    decisions: str,
    progress: Progress | None = None,
    *,
    newer: bool = False,
) -> bool:
    before = in_use()
    try:
        _build(sources, decisions, progress)
        _keep(before)
        _carry_over(before, newer=newer)
        _lay_over()
    except BouncebackError as error:
        st.session_state[TROUBLE] = error
        return in_use() is not before
    st.session_state[TROUBLE] = None
    return True


def _build(sources: Sequence[Source], decisions: str, progress: Progress | None = None) -> None:
    """Read the files by the decisions, or by a proposal where there are none that fit."""
    try:
        known = Decisions.from_json(decisions) if decisions else None
        result = build(sources, known, _today(), progress)
    except DecisionsError:
        result = build(sources, as_of=_today(), progress=progress)
    log, account = result.log, result.account
    st.session_state[IN_USE] = InUse(tuple(sources), log, account, _next_edition())


def _carry_over(before: InUse | None, *, newer: bool) -> None:
    """Let what was written about the sheet before follow to this reading of it."""
    now = in_use()
    if now is None or before is None:
        return
    old, new = as_read(before.log), now.log
    if newer:
        changes = compare(old, new)
        _note(changes=changes)
        matched = changes.matched
    elif before.sources == now.sources:
        matched = same_rows(old, new)
    else:
        return
    if rekeying.anything(journal()):
        rekeying.rekey(journal(), renamings(old, new, matched), _now())


def _lay_over() -> None:
    _lay(corrections.overlay(journal()))


def _lay(said: Overlay) -> None:
    now = in_use()
    if now is not None:
        _note(log=apply(now.log, said), overlay=said)


def _note(**known: Any) -> None:
    now = in_use()
    if now is not None:
        st.session_state[IN_USE] = replace(now, **known)


def _today() -> date:
    return _now().date()


def _now() -> datetime:
    return datetime.now().astimezone()


def _next_edition() -> int:
    edition: int = st.session_state.get(EDITION, 0) + 1
    st.session_state[EDITION] = edition
    return edition


def _keep(before: InUse | None) -> None:
    """Keep the sheet: with other decisions where it is kept already, else as the newest one."""
    now = in_use()
    if now is None:
        return
    decisions = now.account.decisions.to_json()
    kept = before.upload if before is not None and before.sources == now.sources else None
    if kept is None:
        files = [(source.name, source.data) for source in now.sources]
        _note(upload=uploads.keep(open_journal(), files, decisions, _now()))
    else:
        _note(upload=kept)
        if decisions != kept.decisions:
            _note(upload=uploads.redecide(open_journal(), kept, decisions))


def _sample() -> Source:
    return Source(SAMPLE, demo.data_path(SAMPLE).read_bytes())
