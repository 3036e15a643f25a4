"""The app with a kept sheet, opened at one of its pages, for the tests of every page."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from bounceback import demo
from bounceback.journal import uploads
from bounceback.journal.opening import open_journal

ROOT = Path(__file__).parents[2]
HOSTILE = "<img src=x onerror=alert(1)> **b** [l](http://x)"

HEADER = "Company,Role,Date Applied,Stage,Outcome,Source,Rejection Reason,Told or guessed"
ROWS = (
    "Ada,Clerk,2026-01-05,Interview,Rejected,Board,preparation,guess",
    "Brill,Cook,2026-01-12,Applied,Waiting,Friend,,",
    "Corde,Clerk,2026-02-02,Phone screen,Rejected,Board,internal candidate,told",
    "Dorn,Baker,2026-02-09,Applied,No response,Board,,",
)
UNDATED = "Company,Role,Status\n" + "\n".join(
    f"Company {number},Clerk,{'Rejected' if number % 2 else 'Interview'}" for number in range(12)
)
SUGGESTIVE = (
    "Company,Role,Status,Notes\n"
    "Ada,Clerk,Rejected,I was very nervous and rambled\n"
    "Brill,Cook,Rejected,I was so nervous again\n"
)
Opened = Callable[..., AppTest]


def applications(*rows: str) -> bytes:
    """Return a CSV of applications."""
    return "\n".join([HEADER, *rows]).encode()


def hostile() -> bytes:
    """Return a CSV in which every word that a person can choose means harm."""
    row = f'"{HOSTILE}","{HOSTILE}",2026-01-05,Interview,Rejected,"{HOSTILE}","{HOSTILE}",told'
    return applications(*[row] * 6, *ROWS)


SHEETS: dict[str, tuple[tuple[str, bytes], ...]] = {
    "empty": (),
    "one row": (("one.csv", applications(ROWS[0])),),
    "four rows": (("four.csv", applications(*ROWS)),),
    "suggestive": (("notes.csv", SUGGESTIVE.encode()),),
    "only saved": (("saved.csv", b"Company,Role,Status\nAda,Clerk,Saved\nBrill,Cook,Saved\n"),),
    "undated": (("undated.csv", UNDATED.encode()),),
    "sample": (("sample.xlsx", demo.data_path("sample.xlsx").read_bytes()),),
    "hostile": ((f"{HOSTILE.replace('/', '.')}.csv", hostile()),),
}


def unfolded(app: AppTest) -> AppTest:
    """Open every fold of a page that is filled only when somebody opens it, as a person would."""
    folded = [fold.key for fold in app.expander if fold.key]
    for key in folded:
        app.session_state[key] = True
    return app.run() if folded else app


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a folder of its own to keep sheets in."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def root() -> Path:
    """Return the folder of the project."""
    return ROOT


@pytest.fixture
def opened() -> Opened:
    """Return a function that opens the app at a page, unfolded, with a sheet kept from before."""

    def opened(page: str, sheet: str = "sample", **query: str | list[str]) -> AppTest:
        if SHEETS[sheet]:
            uploads.keep(open_journal(), SHEETS[sheet], "", datetime.now(UTC))
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        for key, value in query.items():
            app.query_params[key] = value
        return unfolded(app.run().switch_page(f"pages/{page}.py").run())

    return opened


@pytest.fixture
def unfold() -> Callable[[AppTest], AppTest]:
    """Return the function that opens every fold of a page."""
    return unfolded
