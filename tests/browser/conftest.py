"""The running app and a visitor in a real browser, for every browser test.

The app is started as the README says, on a free port and with an empty home of its own. Whatever
a visitor does, no request may leave 127.0.0.1, no dialog of a script may open, and the server may
not print a traceback: the fixtures check that after each test.
"""

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page, WebSocket, expect, sync_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
PATIENCE = 60.0  # seconds: a cold start on a slow machine
LOOKING = 50  # milliseconds between two looks at what the page and the server have said
TABLE_HEADER, TABLE_ROW = 36, 35  # pixels of height in a table
BROKEN_OFF = ForwardMsg.FINISHED_EARLY_FOR_RERUN
SETTLED = (
    '[data-testid="stApp"][data-test-connection-state="CONNECTED"]',
    '[data-testid="stApp"][data-test-script-state="notRunning"]',
    '[data-testid="stMain"] h1',
)
STALE = '[data-stale="true"]'
# A quarter of a second of the page's own time, which on a busy machine takes longer: a click has
# asked for its run by then, or the page has shown what it was told.
CAUGHT_UP = """() => new Promise(done =>
    setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))), 250)
)"""
# A list shuts, and forgets what was typed, when anything around it scrolls; of that the page hears
# with its next frame, on a busy machine a third of a second later.
SCROLLED = """field => new Promise(done => {
    field.scrollIntoView({block: "center"});
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
})"""
CHARTS_DRAWN = """() => [...document.querySelectorAll('[data-testid="stVegaLiteChart"]')]
    .every(chart => !chart.checkVisibility() || chart.querySelector("svg, canvas") !== null)"""
WITHOUT_NETWORK = {"data", "blob", "about"}


@dataclass
class App:
    """A server of its own: where it listens, where it keeps sheets, what it said and did."""

    url: str
    home: Path
    log: Path
    ledger: Path
    process: subprocess.Popen | None = None

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        with self.log.open("a", encoding="utf-8") as log:
            self.process = _start(self, log)
        _await_health(self, self.process)

    def stop(self) -> None:
        """Stop the server."""
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)

    def said(self) -> str:
        """Return everything that the server printed."""
        return self.log.read_text(encoding="utf-8")


@dataclass
class Visitor:
    """A person at the app: the page they see, and what the page did behind it."""

    page: Page
    app: App
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    waits: bool = False  # for the end of a run that something on the page asked for

    def listen(self, socket: WebSocket) -> None:
        """Follow what page and server say, so that waiting for a run needs no guess of its time."""
        self.requests.append(socket.url)
        socket.on("framesent", self.hear_page)
        socket.on("framereceived", self.hear_server)

    def hear_page(self, frame: bytes | str) -> None:
        """Take note when the page asks the server for a run."""
        if isinstance(frame, bytes) and BackMsg.FromString(frame).HasField("rerun_script"):
            self.waits = True

    def hear_server(self, frame: bytes | str) -> None:
        """Take note when a run has come to its end, and was not broken off for another."""
        if isinstance(frame, bytes):
            message = ForwardMsg.FromString(frame)
            if message.HasField("script_finished") and message.script_finished != BROKEN_OFF:
                self.waits = False

    def open(self, path: str = "/") -> None:
        """Go to an address of the app as by a typed link, and wait until it is drawn."""
        self.waits = True
        self.page.goto(self.app.url + path)
        self.settle()

    def reload(self) -> None:
        """Load the page again, and wait until it is drawn."""
        self.waits = True
        self.page.reload()
        self.settle()

    def settle(self) -> None:
        """Wait until the app has run to its end, shows a title, and has drawn its charts."""
        self.page.evaluate(CAUGHT_UP)
        deadline = time.monotonic() + PATIENCE
        while self.waits and time.monotonic() < deadline:
            self.page.wait_for_timeout(LOOKING)
        self.page.evaluate(CAUGHT_UP)
        for sign in SETTLED:
            self.page.wait_for_selector(sign)
        self.page.wait_for_selector(STALE, state="detached")
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_function(CHARTS_DRAWN)

    def press(self, label: str) -> None:
        """Press a button."""
        self.page.get_by_role("button", name=label).click()
        self.settle()

    def drop(self, sheet: Path) -> None:
        """Drop a sheet on the page, and wait until it is in use: the filters stand beside it."""
        self.page.get_by_test_id("stFileUploader").locator("input").set_input_files(sheet)
        self.page.get_by_role("heading", name="Filters").wait_for()
        self.settle()

    def unfold(self) -> None:
        """Open every part of the page that stands folded."""
        folded = self.page.locator('[data-testid="stExpander"] details:not([open]) > summary')
        folded.evaluate_all("summaries => summaries.forEach(summary => summary.click())")
        self.settle()

    def filter_by(self, label: str, choice: str) -> None:
        """Choose one word in a filter of the sidebar by typing it: a long list shows its head."""
        field = self.page.get_by_test_id("stSidebar").get_by_role("combobox", name=label)
        field.evaluate(SCROLLED)
        field.fill(choice)
        self.page.get_by_role("option", name=choice, exact=True).click()
        self.page.keyboard.press("Escape")
        self.settle()

    def choose(self, label: str, option: str) -> None:
        """Choose one entry of a list of the page by typing its name."""
        field = self.page.get_by_test_id("stMain").get_by_role("combobox", name=label)
        field.evaluate(SCROLLED)
        field.click()
        self.page.keyboard.type(option)
        self.page.get_by_role("option", name=option).first.click()
        self.settle()

    def select_first_row(self) -> None:
        """Select the first row of the first table: tables are drawn, so by its place."""
        table = self.page.get_by_test_id("stDataFrame").first
        table.click(position={"x": 16, "y": 52})  # the box before the row below the header
        self.settle()

    def choose_in_table(self, name: str, row: int, x: int, word: str) -> None:
        """Choose a word in a cell of the table of this name; rows count from 0."""
        named = self.page.locator(f'[aria-label*="{name}"]')
        table = self.page.get_by_test_id("stDataFrame").filter(has=named)
        table.scroll_into_view_if_needed()
        table.click(position={"x": x, "y": TABLE_HEADER + TABLE_ROW * row + TABLE_ROW // 2})
        self.page.keyboard.press("Enter")
        self.page.keyboard.type(word)
        self.page.keyboard.press("Enter")
        self.settle()

    def words(self) -> str:
        """Return every word on the page, those in tables included."""
        words = self.page.locator("body").evaluate("body => body.textContent")
        return words.replace("\u2060", "")  # shows as nothing; keeps Markdown from reading a sign

    def awaits(self, text: str, more_than: int = 0) -> None:
        """Wait until the page reads this text: a table is drawn a moment after the run ended."""
        self.page.wait_for_function(
            "([text, count]) =>"
            " document.body.textContent.replaceAll('\\u2060', '').split(text).length - 1 > count",
            arg=[text, more_than],
        )

    def bring_into_view(self, heading: str) -> None:
        """Scroll to a heading: a table is drawn when it comes into view."""
        self.page.get_by_role("heading", name=heading).scroll_into_view_if_needed()

    def pages(self) -> list[str]:
        """Return the names of the pages in the sidebar, in their order."""
        links = self.page.locator('[data-testid="stSidebarNavLink"]')
        links.first.wait_for()
        return [name.splitlines()[-1] for name in links.all_inner_texts()]

    def turn_to(self, name: str) -> None:
        """Go to a page by its link in the sidebar."""
        links = self.page.locator('[data-testid="stSidebarNavLink"]')
        self.waits = True  # a link to a page always asks for a run, on a busy machine a while later
        links.filter(has_text=name).first.click()
        self.settle()

    def meet(self, dialog: Dialog) -> None:
        """Remember a dialog that a script opened, and close it so that the page goes on."""
        self.dialogs.append(dialog.message)
        dialog.accept()

    def strangers(self) -> list[str]:
        """Return every request that went anywhere but to this computer."""
        return [url for url in self.requests if not _is_local(url)]


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of a Chromium; skip where there is none, or fail where one is required."""
    found = os.environ.get("CHROMIUM_PATH") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        reason = f"no Chromium: none of {', '.join(NAMES)} on the path, and CHROMIUM_PATH not set"
        if os.environ.get("BOUNCEBACK_REQUIRE_BROWSER") == "1":
            pytest.fail(f"A browser is required here, but there is {reason}.", pytrace=False)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Start one Chromium for all browser tests; it can resolve no name outside this computer."""
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def app(chromium: str, tmp_path: Path) -> Iterator[App]:
    """Start a cold server of the app with an empty home, and stop it after the test."""
    url = f"http://127.0.0.1:{_free_port()}"
    app = App(url, tmp_path / "home", tmp_path / "server.log", tmp_path / "ledger.txt")
    app.ledger.touch()
    try:
        app.start()
        yield app
    finally:
        app.stop()
    assert not app.ledger.read_text(encoding="utf-8"), "the server turned to another computer"
    assert "Traceback" not in app.said(), app.said()


@pytest.fixture
def visit(browser: Browser, app: App) -> Iterator[Callable[..., Visitor]]:
    """Return a function that sends a new visitor, who has no cookies and no memory, to the app."""
    visitors: list[Visitor] = []

    def visit(width: int = 1280, height: int = 900, theme: str = "light") -> Visitor:
        screen = {"width": width, "height": height}
        context = browser.new_context(viewport=screen, color_scheme=theme)
        context.set_default_timeout(PATIENCE * 1000)
        visitor = Visitor(context.new_page(), app)
        context.on("request", lambda request: visitor.requests.append(request.url))
        context.on("dialog", visitor.meet)
        visitor.page.on("websocket", visitor.listen)
        visitors.append(visitor)
        return visitor

    yield visit
    for visitor in visitors:
        visitor.page.context.close()
        assert visitor.strangers() == [], "a request left this computer"
        assert visitor.dialogs == [], "a script opened a dialog"


@pytest.fixture
def visitor(visit: Callable[..., Visitor]) -> Visitor:
    """Return one visitor at a screen of usual size."""
    return visit()


def _start(app: App, log) -> subprocess.Popen:
    port = urlsplit(app.url).port
    streamlit = [sys.executable, str(Path(__file__).with_name("watched_streamlit.py"))]
    options = ["--server.headless=true", f"--server.port={port}"]
    return subprocess.Popen(
        [*streamlit, str(app.ledger), "run", "app.py", *options],
        cwd=ROOT,
        env=os.environ | {"BOUNCEBACK_HOME": str(app.home)},
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
    )


def _await_health(app: App, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        if _is_healthy(app):
            return
        time.sleep(0.1)
    pytest.fail(f"The app did not start:\n{app.said()}", pytrace=False)


def _is_healthy(app: App) -> bool:
    connection = http.client.HTTPConnection(urlsplit(app.url).netloc, timeout=5)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _is_local(url: str) -> bool:
    parts = urlsplit(url)
    return parts.hostname == "127.0.0.1" or parts.scheme in WITHOUT_NETWORK
