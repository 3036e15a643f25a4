"""What happens once, before the first visitor."""

import asyncio
import gc
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import streamlit as st

from bounceback.ui import serving


def test_the_icon_lies_beside_the_code() -> None:
    """The page's icon is a file of ours: one by name would be fetched from the network."""
    assert Path(serving.ICON).read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize(("headless", "opened"), [(True, []), (False, ["http://127.0.0.1:8501"])])
def test_the_browser_opens_where_there_is_a_screen(monkeypatch, headless, opened) -> None:
    """On a computer with a screen the app opens by itself; a server opens nothing."""
    options = {"server.headless": headless, "server.address": "127.0.0.1", "server.port": 8501}
    found: list[str] = []
    monkeypatch.setattr(st, "get_option", options.__getitem__)
    monkeypatch.setattr(serving.webbrowser, "open", found.append)
    serving._open_browser()
    assert found == opened


def test_starting_needs_no_visitor(monkeypatch) -> None:
    """The hook runs through without a session, loads the first page and opens the browser."""
    found: list[str] = []
    monkeypatch.setattr(serving, "_load", lambda: found.append("loaded"))
    monkeypatch.setattr(serving, "_open_browser", lambda: found.append("opened"))
    monkeypatch.setattr(serving, "WAIT", 0)

    async def start() -> None:
        async with serving.lifespan(None):
            await asyncio.sleep(0.01)

    # In a thread of its own: the browser tests leave a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, start()).result()
    assert found == ["loaded", "opened"]


def test_what_the_first_page_needs_is_loaded_and_left_alone() -> None:
    """The modules are there, garbage is looked for as before, and not among what was loaded."""
    frozen = gc.get_freeze_count()
    serving._load()
    try:
        assert set(serving.FIRST_PAGE) <= set(sys.modules)
        assert gc.isenabled()
        assert gc.get_freeze_count() > frozen
    finally:
        gc.unfreeze()
