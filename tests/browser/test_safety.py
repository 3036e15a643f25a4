"""What must hold for everybody from the first day, seen in a real browser on the running app."""

import csv
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bounceback import demo
from bounceback.journal import uploads
from bounceback.journal.opening import open_journal

ROOT = Path(__file__).parents[2]
HOSTILE = "<img src=x onerror=alert(1)> **b** [l](http://x)"
TRACES = ('img[src="x"]', 'a[href^="http://x"]', 'strong:text-is("b")')  # had it been read
HEADERS = ("Company", "Role", "Date Applied", "Status", "Rejection Reason", "Weaknesses", "Notes")


@pytest.fixture
def hostile_sheet(tmp_path: Path) -> Path:
    """Write a sheet with a company, a role, a header, a file name and notes that mean harm."""
    sheet = tmp_path / "sheet **b** [l](http:..x).csv"
    endings = ("Rejected", "Interview", "Applied", "Offer", HOSTILE)
    with sheet.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines)
        rows.writerow([*HEADERS, HOSTILE])
        for number in range(20):
            company = HOSTILE if number % 2 else f"Company {number}"
            applied = date(2026, 1, 5) + timedelta(days=5 * number)
            ending = endings[number % len(endings)]
            rows.writerow([company, HOSTILE, applied, ending, HOSTILE, HOSTILE, HOSTILE, HOSTILE])
    return sheet


def test_no_request_leaves_the_computer(visitor):
    """A person tries the sample and visits every page: page and server talk to 127.0.0.1 alone."""
    visitor.open()
    visitor.press("Try it with a sample")
    names = visitor.pages()
    for name in names:
        visitor.turn_to(name)
    assert len(names) == len(list(ROOT.glob("pages/*/*.py")))
    assert any(url.startswith("ws://127.0.0.1") for url in visitor.requests)
    assert visitor.strangers() == []
    assert visitor.app.ledger.read_text(encoding="utf-8") == ""


def read_as_anything_but_text(visitor):
    """Return what on the page shows that the hostile text was read as HTML or Markdown."""
    words = visitor.words()
    torn = ["torn"] if words.count("onerror") != words.count(HOSTILE) else []
    return torn + [trace for trace in TRACES if visitor.page.locator(trace).count()]


def test_a_hostile_company_is_shown_as_that_text_on_every_page(visit, hostile_sheet):
    """A company that is HTML and Markdown reads letter for letter everywhere, and nothing runs."""
    visitor = visit(height=6000)  # tables are drawn when they come into view
    visitor.open()
    visitor.drop(hostile_sheet)
    visitor.filter_by("Company", HOSTILE)
    for name in visitor.pages():
        visitor.turn_to(name)
        visitor.unfold()
        visitor.awaits(HOSTILE)
        assert read_as_anything_but_text(visitor) == [], name
    assert visitor.dialogs == []


def test_what_stands_behind_a_hostile_row_is_shown_as_that_text(visit, hostile_sheet):
    """The notes, reasons and mentions of one application are text as well."""
    visitor = visit(height=6000)
    visitor.open()
    visitor.drop(hostile_sheet)
    visitor.turn_to("Applications")
    before = visitor.words().count(HOSTILE)
    visitor.select_first_row()
    visitor.awaits(HOSTILE, more_than=before)
    assert read_as_anything_but_text(visitor) == []


def test_a_cold_deep_link_goes_through_the_router(app, visitor, monkeypatch):
    """The first request to a fresh server may be any page: filters and navigation are there."""
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(app.home))
    sample = ("sample.xlsx", demo.data_path("sample.xlsx").read_bytes())
    uploads.keep(open_journal(), [sample], "", datetime.now(UTC))
    visitor.open("/stages")
    assert visitor.page.locator('[data-testid="stMain"] h1').inner_text() == "Stages"
    assert visitor.page.get_by_role("heading", name="Filters").is_visible()
    assert {"Import", "Overview", "Stages"} <= set(visitor.pages())
    assert visitor.page.get_by_role("dialog").count() == 0
    assert "ScriptRunContext" not in app.said()
