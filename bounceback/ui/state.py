"""The sheet that this session looks at, and what the person says about it.

Everything personal stands in the session's own state, never in a cache that sessions share. How
a sheet is opened, kept and removed stands in `sheets`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

import streamlit as st

from bounceback import demo
from bounceback.errors import BouncebackError
from bounceback.importing.account import Account
from bounceback.importing.again import Changes
from bounceback.importing.sheets import Source
from bounceback.journal import corrections, opening
from bounceback.journal.opening import Journal, open_journal
from bounceback.journal.uploads import Upload
from bounceback.overlay.applying import apply, known
from bounceback.overlay.corrections import Correction, Overlay
from bounceback.overlay.identity import Identities
from bounceback.schema import SearchLog, empty_log
from bounceback.selection import Selection, select

T = TypeVar("T")
IN_USE = "in_use"
TROUBLE = "trouble"
SELECTED = "selected"
EDITION = "edition"
IDENTITIES = "identities"
JOURNAL = "journal"
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
    return now is not None and now.sources == (sample(),)


def trouble() -> BouncebackError | None:
    """Return what went wrong last, until something goes right."""
    found: BouncebackError | None = st.session_state.get(TROUBLE)
    return found


def journal() -> Journal:
    """Open the journal of the search in use; what is said about the sample is kept apart.

    While nothing is written to its file, it is opened once for all that a page reads of it.

    Raises:
        StoreError: the journal cannot be opened.
    """
    owner = SAMPLE_OWNER if is_sample() else opening.LOCAL
    return once(JOURNAL, None, (owner, opening.marks()), lambda: open_journal(owner=owner))


def overlay() -> Overlay:
    """Return all that the person said about the search in use."""
    now = in_use()
    return NOTHING_SAID if now is None else now.overlay


def identities() -> Identities:
    """Return by which text each row of the search in use is known, by its key in the log."""
    now = in_use()
    log = empty_log() if now is None else now.log
    return once(IDENTITIES, log, (), lambda: known(log))


def say(*said: Correction) -> None:
    """Keep what the person says about the search in use, and lay it over the log.

    Raises:
        ConflictError: another tab said something else about the same in the meantime.
        StoreError: it cannot be kept; the log stays as it was.
    """
    lay(corrections.say(journal(), *said, at=moment(), seen=overlay()))


def unsay(*said: Correction) -> None:
    """Take back what the person said about the same things.

    Raises:
        StoreError: that cannot be kept; the log stays as it was.
    """
    lay(corrections.unsay(journal(), *said))


def look_again() -> None:
    """Lay over the log what was said of the search in use in the meantime, in whichever tab.

    Raises:
        StoreError: it cannot be read; the log stays as it was.
    """
    lay(corrections.overlay(journal()))


def selected(selection: Selection) -> SearchLog | None:
    """Return the log of what the filters leave, worked out once per sheet and selection."""
    now = in_use()
    if now is None:
        return None
    return once(SELECTED, now, selection, lambda: select(now.log, selection))


def once(name: str, basis: object, key: object, work: Callable[[], T]) -> T:
    """Return what `work` makes, made anew only where it is asked of another basis or key.

    The basis, such as a log, counts as the same only where it is the very same; keys are compared.
    """
    made = st.session_state.get(name)
    if made is None or made[0] is not basis or made[1] != key:
        made = st.session_state[name] = (basis, key, work())
    found: T = made[2]
    return found


def whole(log: SearchLog) -> SearchLog:
    """Return the whole log that a filtered one was taken from."""
    now = in_use()
    return log if now is None else now.log


def lay(said: Overlay) -> None:
    """Lay what the person said over the log in use."""
    now = in_use()
    if now is not None:
        note(log=apply(now.log, said), overlay=said)


def note(**known: Any) -> None:
    """Note something else of the sheet in use: its log, its upload, its changes, its overlay."""
    now = in_use()
    if now is not None:
        st.session_state[IN_USE] = replace(now, **known)


def moment() -> datetime:
    """Return the present moment, in the time of this computer."""
    return datetime.now().astimezone()


@cache
def sample() -> Source:
    """Return the fictitious search that comes with the program, read once."""
    return Source(SAMPLE, demo.data_path(SAMPLE).read_bytes())
