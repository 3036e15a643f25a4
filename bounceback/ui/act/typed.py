"""Fields whose text is kept as a draft while it is typed.

A draft survives a page switch, a reload and a restart. Where it cannot be kept, the text stays
in its field for this session, and a sentence says so. Where another tab kept another text for
the same field, both are shown and nothing is overwritten unseen.
"""

from datetime import datetime
from typing import Any

import streamlit as st

from bounceback.errors import BouncebackError, ConflictError
from bounceback.journal import drafts
from bounceback.journal.drafts import Draft
from bounceback.ui import state
from bounceback.ui.act import kept

LONGEST = 20_000  # characters of one field
TROUBLE, DRAFT = "typed_trouble_", "typed_draft_"


def area(label: str, key: str, *, begin: str = "", **looks: Any) -> str:
    """Show a text area; return its text. `begin` stands there while there is no draft."""
    field = _ready(key, begin)
    st.text_area(
        label,
        key=field,
        max_chars=LONGEST,
        on_change=_keep,
        args=(key,),
        persist_state="session",
        **looks,
    )
    return _told(key)


def line(label: str, key: str, *, begin: str = "", **looks: Any) -> str:
    """Show a field of one line; return its text."""
    field = _ready(key, begin)
    st.text_input(
        label,
        key=field,
        max_chars=500,
        on_change=_keep,
        args=(key,),
        persist_state="session",
        **looks,
    )
    return _told(key)


def text(key: str) -> str:
    """Return what is typed in a field, or was when it was last shown."""
    field = field_of(key)
    if field in st.session_state:
        return str(st.session_state[field] or "")
    found = _found(key)
    return found.text if found else ""


def is_edited(key: str) -> bool:
    """Whether the person typed anything into a field that began with a text of ours."""
    return _found(key) is not None


def put(key: str, words: str) -> None:
    """Put a text into a field that stands untouched; call it before the field is shown."""
    st.session_state[field_of(key)] = words


def write(key: str, words: str) -> None:
    """Keep a text that is chosen elsewhere as a draft. For callbacks."""
    put(key, words)
    _keep(key)


def drop(*keys: str) -> None:
    """Forget these drafts: their texts are kept elsewhere now, or are not wanted."""
    for key in keys:
        drafts.drop(state.journal(), key)
        for name in (field_of(key), DRAFT + field_of(key), TROUBLE + field_of(key)):
            st.session_state.pop(name, None)


def field_of(key: str) -> str:
    """Return the name of a field in the session; the sample has fields of its own."""
    return f"typed_{'sample' if state.is_sample() else 'own'}_{key}"


def _ready(key: str, begin: str) -> str:
    field = field_of(key)
    if field not in st.session_state:
        found = _found(key)
        st.session_state[field] = found.text if found else begin
    return field


def _found(key: str) -> Draft | None:
    """The draft as it was last read or kept by this session."""
    name = DRAFT + field_of(key)
    if name not in st.session_state:
        try:
            st.session_state[name] = drafts.find(state.journal(), key)
        except BouncebackError as error:
            st.session_state[TROUBLE + field_of(key)] = error
            return None
    found: Draft | None = st.session_state[name]
    return found


def _keep(key: str) -> None:
    """Keep what is typed now. A callback: it runs before the page does."""
    field = field_of(key)
    words, moment = str(st.session_state.get(field) or ""), datetime.now().astimezone()
    seen = st.session_state.get(DRAFT + field)
    number, version = (seen.id, seen.version) if seen else (0, 0)
    draft = Draft(key, words, moment, id=number, version=version)
    try:
        st.session_state[DRAFT + field] = drafts.save(state.journal(), draft)
        st.session_state.pop(TROUBLE + field, None)
    except ConflictError as error:
        st.session_state[TROUBLE + field] = error
        st.session_state.pop(DRAFT + field, None)  # the next change is made on top of theirs
        _found(key)
    except BouncebackError as error:
        st.session_state[TROUBLE + field] = error


def _told(key: str) -> str:
    """Say what went wrong with a field, and return its text."""
    field = field_of(key)
    error = st.session_state.get(TROUBLE + field)
    if error is not None:
        kept.trouble(error)
    theirs = _found(key) if isinstance(error, ConflictError) else None
    if theirs is not None:
        with st.expander("The text of the other tab", icon=":material/content_copy:"):
            st.code(theirs.text, language=None, wrap_lines=True)
    return str(st.session_state[field] or "")
