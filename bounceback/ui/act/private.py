"""Free writing for nobody else: kept apart, and never looked at by the program.

It is no draft among the others: each change goes straight to where private writing is kept.
"""

from dataclasses import replace
from datetime import timedelta

import streamlit as st

from bounceback.errors import BouncebackError
from bounceback.journal import private_writing
from bounceback.journal.private_writing import Writing
from bounceback.ui import keeping, state
from bounceback.ui.act import clock, kept

FIELD, HERE, SINCE, FAILED = "private_text", "private_here", "private_since", "private_failed"
MINUTES = 10


def show() -> None:
    """Offer a page for free writing, with a clock for whoever likes one."""
    folded = st.expander(
        "Write freely, for yourself alone",
        icon=":material/lock:",
        key="private_open",
        on_change="rerun",
    )
    if not folded.open:
        return
    with folded:
        st.text(
            "Whatever comes, for about ten minutes. It stays on this computer, apart from all "
            "else: it is never counted, charted or searched, and nobody has to see it."
        )
        st.caption("Many people feel a little lower right after writing, and lighter later on.")
        _field()
        with st.container(horizontal=True):
            if st.session_state.get(SINCE) is None:
                st.button("Start a quiet clock", key="private_clock", on_click=_start)
            else:
                _clock()
                st.button("Stop the clock", key="private_stop", on_click=_stop, type="tertiary")
            st.button("Put this page away", key="private_away", on_click=_put_away)
        _earlier()


def _field() -> None:
    if FIELD not in st.session_state:
        here: Writing | None = st.session_state.get(HERE)
        st.session_state[FIELD] = here.text if here else ""
    st.text_area(
        "Your page",
        key=FIELD,
        height=240,
        on_change=_keep,
        persist_state="session",
        label_visibility="collapsed",
        placeholder="Nobody reads along.",
    )
    error = st.session_state.get(FAILED)
    if error is not None:
        kept.trouble(error)


def _keep() -> None:
    """Keep the page as it stands. A callback."""
    words = str(st.session_state.get(FIELD) or "")
    here: Writing | None = st.session_state.get(HERE)
    if here is None and not words:
        return
    page = replace(here, text=words) if here else Writing(words, clock.now())
    try:
        st.session_state[HERE] = private_writing.save(state.journal(), page)
        st.session_state[FAILED] = None
    except BouncebackError as error:
        st.session_state[FAILED] = error


def _put_away() -> None:
    """Begin an empty page; the one before stays where it is kept. A callback."""
    if st.session_state.get(FAILED) is None:
        st.session_state.update({FIELD: "", HERE: None, SINCE: None})


def _start() -> None:
    st.session_state[SINCE] = clock.now()


def _stop() -> None:
    st.session_state[SINCE] = None


@st.fragment(run_every=timedelta(seconds=20))
def _clock() -> None:
    """Say how long it has been; nothing rings, and nothing ends by itself."""
    since = st.session_state.get(SINCE)
    if since is None:
        return
    minutes = int((clock.now() - since).total_seconds() // 60)
    told = "Just begun." if minutes < 1 else f"About {minutes} of {MINUTES} minutes."
    st.caption(told if minutes < MINUTES else "Ten minutes. Stop wherever you like.")


def _earlier() -> None:
    """List earlier pages by their day, to be read again or taken away."""
    here: Writing | None = st.session_state.get(HERE)
    pages = {each.id: each for each in kept.read(private_writing.every)}
    others = [number for number in pages if here is None or number != here.id][::-1]
    if not others:
        return
    chosen = st.selectbox(
        "Earlier pages",
        others,
        index=None,
        format_func=lambda number: f"{pages[number].written_at.astimezone():%Y-%m-%d, %H:%M}",
        key="private_earlier",
        placeholder="Closed",
    )
    if chosen is not None:
        st.text(pages[chosen].text)
        if st.button("Take this page away", key="private_remove", icon=":material/delete:"):
            keeping.keep(lambda: private_writing.remove(state.journal(), chosen), "Taken away")
