"""The report as a stranger gets it: made on the screen, saved, opened offline, printed."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from bounceback import demo
from bounceback.importing.building import Source, build
from bounceback.metrics import trends
from bounceback.report.choosing import USUAL, Choice
from bounceback.report.making import html
from bounceback.report.search import Beside, Search

PRINTED = re.compile(rb"/Type\s*/Page\b")  # one in a PDF for each page
DRAWING = 120_000  # milliseconds: every chart twice, on a slow machine
PAPERS = ("A4", "Letter")
REQUEST = "I get to interviews, but seldom further."


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> Path:
    """A report of the sample, written as the command writes it."""
    sheet = Source("sample.xlsx", demo.data_path("sample.xlsx").read_bytes())
    log = build([sheet], None, date(2026, 11, 1)).log
    search = Search(log, Beside(trends.last_activity(log)), date(2026, 11, 1))
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(html(search, Choice(ask=REQUEST)), encoding="utf-8")
    return path


@pytest.fixture
def read(browser) -> Callable[..., Page]:
    """A function that opens a file without a network; whatever the file asks for fails the test."""
    opened = []

    def read(path, width=1280, theme="light"):
        screen = {"width": width, "height": 900}
        context = browser.new_context(viewport=screen, color_scheme=theme, offline=True)
        requests = []
        opened.append((context, requests, path))
        context.on("request", lambda request: requests.append(request.url))
        page = context.new_page()
        page.goto(path.as_uri())
        return page

    yield read
    for context, requests, path in opened:
        context.close()
        assert requests == [path.as_uri()]


def test_a_visitor_makes_and_saves_a_report(visitor, read, tmp_path):
    """What is saved is what was seen: the request first, every part, each picture drawn once."""
    visitor.open()
    visitor.press("Try it with a sample")
    visitor.turn_to("Report")
    visitor.page.get_by_label("What would you like help with?").fill(REQUEST)
    visitor.page.get_by_role("heading", name="Report", exact=True).click()  # leave the field
    visitor.settle()
    visitor.page.get_by_role("button", name="Make the report").click()
    visitor.page.get_by_role("button", name="Save the report").wait_for(timeout=DRAWING)
    preview = visitor.page.frame_locator('iframe[title="How the report looks"]')
    preview.get_by_role("heading", name="What I would like help with").wait_for()
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("button", name="Save the report").click()
    assert download.value.suggested_filename == "job-search-report.html"
    download.value.save_as(saved := tmp_path / "saved.html")

    page = read(saved)
    headings = page.get_by_role("heading", level=2).all_inner_texts()
    assert headings[:2] == ["What I would like help with", "What it looks at"]
    told = page.locator("main").inner_text()
    left_out = {part.label for part in USUAL} - set(headings)
    assert left_out == {"What was tried"}  # the sample has no plan
    assert all(name in told for name in (REQUEST, *left_out))
    pictures = page.get_by_role("img").all()
    assert len(pictures) >= 7
    assert all(picture.locator("svg:visible").count() == 1 for picture in pictures)
    assert len(PRINTED.findall(page.pdf())) > 1


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_report_fits_the_screen(read, report, width, theme):
    """Nothing is wider than the screen; its ground is light or dark as the reader likes it."""
    page = read(report, width, theme)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    light = sum(map(int, re.findall(r"\d+", ground))) > 3 * 128
    assert light == (theme == "light")
    drawn = page.locator(".chart svg:visible")
    assert {each.get_attribute("class") for each in drawn.all()} == {
        "wide" if width == 1280 else "narrow"
    }


@pytest.mark.parametrize("paper", PAPERS)
def test_the_report_prints(read, report, paper):
    """Also for who reads in the dark, a few pages come out, and their ground is white."""
    page = read(report, theme="dark")
    assert 5 <= len(PRINTED.findall(page.pdf(format=paper))) <= 14
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
