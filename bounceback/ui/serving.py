"""What happens once, when the server starts and before anybody visits it."""

import asyncio
import contextlib
import gc
import importlib
import threading
import webbrowser
from collections.abc import AsyncIterator
from pathlib import Path

import streamlit as st
from streamlit.errors import StreamlitAPIException

ICON = str(Path(__file__).with_name("icon.svg"))
FIRST_PAGE = ("bounceback.ui.sheets", "bounceback.ui.due", "bounceback.charts.stages")
WAIT = 1  # seconds: by then the server answers


@contextlib.asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Prepare the server for its first visitor, and open the browser for them."""
    _ignore_the_pages_folder()
    threading.Thread(target=_load, daemon=True).start()
    asyncio.get_running_loop().call_later(WAIT, _open_browser)
    yield


def _load() -> None:
    """Load what the first page needs while the visitor's browser still fetches its own part.

    Nothing of it is garbage, and looking for some would take a quarter of the time. Frozen, it is
    not looked through after each run of a page either, which takes as long as many a page.
    """
    gc.disable()
    try:
        for module in FIRST_PAGE:
            importlib.import_module(module)
    finally:
        gc.enable()
    gc.freeze()


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
