"""The app on a port of its own, and a visitor in Chromium, for pictures and for times."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from bounceback import demo
from bounceback.journal import uploads
from bounceback.journal.opening import FILE, HOME_VARIABLE, open_journal

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = "sample.xlsx"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
PATIENCE = 60.0  # seconds
PAUSE = 0.02  # seconds between two looks at a server that starts
DRAWN = (
    '[data-testid="stApp"][data-test-script-state="notRunning"]',
    '[data-testid="stMain"] h1',
)
UNDRAWN = ('[data-stale="true"]', '[data-testid="stSkeleton"]')


def keep_sample(home: Path) -> None:
    """Lay a journal into this folder in which the sample is the sheet in use."""
    sample = (SAMPLE, demo.data_path(SAMPLE).read_bytes())
    uploads.keep(open_journal(f"sqlite:///{home / FILE}"), [sample], "", datetime.now(UTC))


@contextmanager
def serving(script: Path, home: Path) -> Iterator[str]:
    """Run `streamlit run` on a free port while the context lasts, and give its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--server.headless=true", f"--server.port={port}", "--server.address=127.0.0.1"]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), *options],
        cwd=script.parent,
        env=os.environ | {HOME_VARIABLE: str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(PATIENCE)


def await_server(url: str) -> None:
    """Wait until the server answers.

    Raises:
        TimeoutError: it does not within `PATIENCE` seconds.
    """
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urlopen(f"{url}/_stcore/health", timeout=PATIENCE):  # noqa: S310 - our own server
                return
        except URLError:
            time.sleep(PAUSE)
    raise TimeoutError(f"no answer from {url}")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a Chromium: `CHROMIUM_PATH`, or the first that this computer has.

    Raises:
        FileNotFoundError: there is none.
    """
    named = os.environ.get("CHROMIUM_PATH")
    found = named or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise FileNotFoundError(f"none of {', '.join(BROWSERS)}, and CHROMIUM_PATH is not set")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


def await_page(page: Page) -> None:
    """Wait until the page's script has run to its end, and what it made is drawn."""
    for sign in DRAWN:
        page.wait_for_selector(sign, timeout=PATIENCE * 1000)
    for sign in UNDRAWN:
        page.wait_for_selector(sign, state="detached", timeout=PATIENCE * 1000)
    page.wait_for_load_state("networkidle")
