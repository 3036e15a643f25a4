"""The sheet that this session looks at: opened, corrected, kept, removed.

Everything personal stands in the session's own state, never in a cache that sessions share.
A sheet that cannot be read never takes the place of one that can.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

import streamlit as st

from bounceback import demo
from bounceback.errors import BouncebackError, DecisionsError
from bounceback.importing.account import Account
from bounceback.importing.again import Changes, compare
from bounceback.importing.building import Progress, build
from bounceback.importing.decisions import Decisions
from bounceback.importing.sheets import Source
from bounceback.journal import uploads
from bounceback.journal.uploads import Upload
from bounceback.schema import SearchLog
from bounceback.selection import Selection, select

IN_USE = "in_use"
TROUBLE = "trouble"
SELECTED = "selected"
EDITION = "edition"
SAMPLE = "sample.xlsx"


@dataclass(frozen=True)
class InUse:
    """The sheet in use: its bytes, the log that was built from them, and the account of it.

    `edition` grows with every correction, so that an editor starts afresh after each.
    `changes` says what is new since the version of the same file that was open before.
    """

    sources: tuple[Source, ...]
    log: SearchLog
    account: Account
    edition: int = 0
    changes: Changes | None = None


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
        kept = uploads.recall()
        if kept is not None:
            with st.spinner("Your sheet is being opened again"):  # seen only where it takes long
                _build([Source(*file) for file in kept.files], kept.decisions)
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
    known = before.account.decisions if again else before.account.decisions.answers()
    worked = _try(sources, known.to_json(), progress)
    after = in_use()
    if worked and again and after is not None:
        changes = compare(before.log, after.log)
        st.session_state[IN_USE] = replace(after, changes=changes)
    return worked


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
    """Take the sheet out of this session and off this computer."""
    try:
        uploads.forget()
    except BouncebackError as error:
        st.session_state[TROUBLE] = error
    else:
        st.session_state.update({IN_USE: None, TROUBLE: None, SELECTED: None})


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


def _try(sources: Sequence[Source], decisions: str, progress: Progress | None = None) -> bool:
    before = in_use()
    try:
        _build(sources, decisions, progress)
        _keep()
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


def _today() -> date:
    return datetime.now().astimezone().date()


def _next_edition() -> int:
    edition: int = st.session_state.get(EDITION, 0) + 1
    st.session_state[EDITION] = edition
    return edition


def _keep() -> None:
    now = in_use()
    if now is not None:
        files = tuple((source.name, source.data) for source in now.sources)
        uploads.keep(Upload(files, now.account.decisions.to_json()))


def _sample() -> Source:
    return Source(SAMPLE, demo.data_path(SAMPLE).read_bytes())
