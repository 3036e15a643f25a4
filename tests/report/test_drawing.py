"""A chart as a part of the page."""

import re

import pandas as pd
import pytest

from bounceback.charts import reasons, stages
from bounceback.report.drawing import GROUND, drawn

HOSTILE = "<script>alert(1)</script>"
STANDING = pd.DataFrame(
    {
        "furthest_stage": ["applied", "interview"],
        "ending": ["open", "rejected"],
        "applications": [3, 2],
    }
)
REASONS = pd.DataFrame(
    {
        "reason": [HOSTILE, "visa"],
        "applications": [3, 2],
        "told": [1, 2],
        "guess": [2, 0],
        "suggested": [0, 0],
        "of": [4, 4],
        "low": [0.1, 0.1],
        "high": [0.9, 0.9],
    }
)


@pytest.fixture(scope="module")
def markup():
    """A chart of stages, drawn."""
    return drawn(stages.by_ending(STANDING))


def test_a_chart_is_drawn_for_a_page_and_for_a_phone(markup):
    """Two drawings, of which the page shows one; neither has a size of its own."""
    assert re.findall(r'<svg class="(\w+)" viewBox="0 0 (\d+)', markup) == [
        ("wide", "680"),
        ("narrow", "330"),
    ]
    assert not re.search(r"<svg[^>]* (width|height|xmlns)=", markup)


def test_a_chart_takes_its_colours_from_the_page(markup):
    """Ink, lines and ground are asked for; no white card stands on a dark page."""
    assert "currentColor" in markup
    assert "var(--line)" in markup
    assert "var(--paper)" in markup  # the gap between two pieces of a bar
    assert GROUND not in markup
    assert "white" not in markup
    assert "#000" not in markup
    assert "font-family" not in markup


def test_a_chart_is_named_by_the_page_alone(markup):
    """Its own marks are silent for a screen reader."""
    assert markup.count('aria-hidden="true"') == 2
    assert "aria-label" not in markup
    assert "role=" not in markup


def test_a_hostile_label_is_text():
    """A reason that is a script is written letter for letter."""
    markup = drawn(reasons.frequency(REASONS, suggested=False))
    assert "<script" not in markup
    assert "&lt;script&gt;" in markup
    assert "Suggested" not in markup
    assert not re.search(r"\bon\w+=|href|url\(", markup)
