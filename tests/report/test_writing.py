"""The page of HTML: nothing in it runs, nothing is fetched, and whoever cannot see it hears it."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from bounceback.report.choosing import Choice, Naming, Part
from bounceback.report.making import html
from bounceback.report.writing import HERE, STYLE
from bounceback.schema import SearchLog, frame
from tests.report.conftest import HOSTILE, plan

VOID = {"meta", "br", "link", "img", "input", "hr", "base", "embed"}
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "section", "div", "p"),
    *("h1", "h2", "h3", "span", "strong", "dl", "dt", "dd", "ul", "li", "table", "caption"),
    *("thead", "tbody", "tr", "th", "td", "svg", "g", "path", "line", "rect", "text", "tspan"),
}


class Page(HTMLParser):
    """What a browser would find in the page: its tags with their attributes, and its words."""

    def __init__(self, source):
        """Read the page."""
        super().__init__()
        self.tags, self.words, self.open = [], [], []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        """Take note of a tag."""
        self.tags.append((tag, dict(attrs)))
        self.open += [] if tag in VOID else [tag]

    def handle_startendtag(self, tag, attrs):
        """Take note of a tag that is closed at once, as in a picture."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        """Each tag is closed by its own end."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Take note of words."""
        if self.open and self.open[-1] != "style":
            self.words.append(data)


@pytest.fixture(scope="module")
def hostile() -> SearchLog:
    """Six applications in which every text that a person can choose means harm."""
    many = [HOSTILE] * 6
    keys = pd.array(range(1, 7), dtype="Int64")
    said = {"application": keys, "provenance": ["told"] * 6, "words": many}
    return SearchLog(
        frame(
            "applications",
            {
                "company": many,
                "role": many,
                "source": many,
                "status": many,
                "ending": ["rejected"] * 6,
                "furthest_stage": ["interview"] * 6,
                "applied_on": pd.to_datetime(["2026-01-05"] * 6),
            },
        ),
        frame(
            "interviews",
            {
                "application": keys,
                "company": many,
                "kind": ["interview"] * 6,
                "held_on": pd.to_datetime(["2026-01-20"] * 6),
            },
        ),
        frame("reasons", {**said, "reason": many}),
        frame(
            "mentions",
            {
                **said,
                "interview": keys,
                "theme": ["confidence"] * 6,
                "polarity": ["weakness"] * 6,
            },
        ),
    )


@pytest.fixture(scope="module")
def written(hostile) -> str:
    """A report of it with everything in it that can be, names kept."""
    from datetime import date

    from bounceback.report.search import Beside, Search
    from bounceback.selection import Selection

    tried = replace(plan(), cue=HOSTILE, response=HOSTILE, note=HOSTILE)
    search = Search(
        hostile,
        Beside(pd.Timestamp("2026-02-10"), (tried,)),
        date(2026, 3, 1),
        Selection(companies=(HOSTILE,), roles=(HOSTILE,)),
        (HOSTILE,),
    )
    choice = Choice(frozenset(Part), Naming.KEEP, words=True, ask=HOSTILE, name=HOSTILE)
    return html(search, choice)


@pytest.fixture(scope="module")
def page(written) -> Page:
    """The same, read as a browser reads it."""
    return Page(written)


def test_a_hostile_text_is_text_wherever_it_stands(page, written):
    """In tables, sentences, charts, the title, the request, filters and names of pictures."""
    assert {tag for tag, _ in page.tags} <= ALLOWED
    assert "<script" not in written
    assert "**b**" in "".join(page.words)  # not read as Markdown either
    shown = "".join(page.words)
    assert shown.count("<script>alert(1)</script>") >= 10
    named = [attrs["aria-label"] for _, attrs in page.tags if "aria-label" in attrs]
    assert any("<script>" in name for name in named)
    assert "Job search report: " + HOSTILE in page.words


def test_nothing_in_the_page_runs_or_is_fetched(page, written):
    """No attribute of an event, no address, no style that loads; the browser is told so too."""
    for tag, attrs in page.tags:
        assert not {name for name in attrs if name.startswith("on") or name in {"src", "href"}}
        assert "url(" not in (attrs.get("style") or ""), tag
    assert "url(" not in written
    assert "@import" not in written
    policy = next(a["content"] for t, a in page.tags if a.get("http-equiv"))
    assert "default-src 'none'" in policy
    assert "script-src" not in policy


def test_the_page_is_in_order_for_a_screen_reader(page):
    """A language, headings that skip no level, pictures named, headers of tables with a scope."""
    tags = page.tags
    assert ("html", {"lang": "en"}) in tags
    levels = [int(tag[1]) for tag, _ in tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert all(attrs["scope"] in {"col", "row"} for tag, attrs in tags if tag == "th")
    pictures = [attrs for _, attrs in tags if attrs.get("role") == "img"]
    assert len(pictures) >= 5
    assert all(attrs["aria-label"].endswith(".") for attrs in pictures)
    drawings = [attrs for tag, attrs in tags if tag == "svg"]
    assert len(drawings) == 2 * len(pictures)
    assert all(attrs["aria-hidden"] == "true" for attrs in drawings)
    identities = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(identities) == len(set(identities))


def test_nothing_is_said_of_a_request_that_was_not_made(search):
    """No heading stands above nothing; what was typed for the report keeps its lines."""
    parts = frozenset({Part.TRIED})
    without = html(search, Choice(parts, ask="  "))
    assert "What I would like help with" not in without
    asked = html(search, Choice(parts, ask="One.\nTwo."))
    assert "What I would like help with" in asked
    assert "One.\nTwo." in asked


def test_replaced_names_are_explained(search):
    """A reader who wonders who Company A is finds why."""
    parts = frozenset({Part.TRIED})
    assert "were replaced by letters" in html(search, Choice(parts))
    assert "were replaced by letters" not in html(search, Choice(parts, Naming.KEEP))


def test_progress_is_told(search):
    """Drawing takes a moment: what comes next is named, up to the end."""
    told = []
    html(search, Choice(frozenset({Part.STOPS})), lambda share, what: told.append((share, what)))
    assert told == [(0.0, "How far it gets"), (0.5, "From step to step"), (1.0, "Done")]


def colours(block: str) -> dict[str, str]:
    """The colours that a block of the style names."""
    return dict(re.findall(r"--(\w+): (#\w+);", block))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG defines it."""

    def luminance(colour: str) -> float:
        long = "".join(2 * digit for digit in colour[1:]) if len(colour) == 4 else colour[1:]
        parts = [int(long[place : place + 2], 16) / 255 for place in (0, 2, 4)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("text", ["ink", "quiet"])
@pytest.mark.parametrize("ground", ["paper", "soft"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_every_text_can_be_read(text, ground, place):
    """Light, dark and on paper: at least 4.5 to 1 (WCAG 2.2, 1.4.3)."""
    style = (HERE / STYLE).read_text(encoding="utf-8")
    blocks = [colours(block) for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)]
    assert len(blocks) == 3
    there = blocks[0] | blocks[place]
    assert contrast(there[text], there[ground]) >= 4.5


def test_the_style_and_the_template_lie_beside_the_code():
    """They are data, and part of the package."""
    assert {path.name for path in Path(HERE).iterdir()} >= {STYLE, "report.html.jinja"}
