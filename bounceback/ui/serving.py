"""What happens once, when the server starts and before anybody visits it."""

import asyncio
import contextlib
import webbrowser
from collections.abc import AsyncIterator
from pathlib import Path

import streamlit as st
from streamlit.errors import StreamlitAPIException

ICON = str(Path(__file__).with_name("icon.svg"))
WAIT = 1  # seconds: by then the server answers


@contextlib.asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Prepare the server for its first visitor, and open the browser for them."""
    _ignore_the_pages_folder()
    asyncio.get_running_loop().call_later(WAIT, _open_browser)
    yield


def _ignore_the_pages_folder() -> None:
    """Turn off Streamlit's older multipage mode, assumed wherever a `pages` folder exists.

    Until the first `st.navigation` of the process, a deep link would be greeted with "Page not
    found". Asking for no pages is refused, but the request alone turns the older mode off.
    """
    with contextlib.suppress(StreamlitAPIException):
        st.navigation([])


def _open_browser() -> None:
    """Open the app where there is a screen; Streamlit leaves this to apps with such a hook."""
    if not st.get_option("server.headless"):
        address = st.get_option("server.address") or "localhost"
        webbrowser.open(f"http://{address}:{st.get_option('server.port')}")
