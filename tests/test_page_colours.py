"""The colours of `.streamlit/config.toml`: legible in both themes, and as its comments say."""

import re
import tomllib
from pathlib import Path

import pytest
from coloraide import Color

CONFIG = (Path(__file__).parents[1] / ".streamlit" / "config.toml").read_text(encoding="utf-8")
THEMES = {name: tomllib.loads(CONFIG)["theme"][name] for name in ("light", "dark")}
GROUNDS = ("backgroundColor", "secondaryBackgroundColor")
READ = 4.5  # to 1: what text needs against its background (WCAG 2.2, 1.4.3)
CAPTION = 0.6  # the opacity that Streamlit gives to captions
STATED = re.compile(r'^(\w+) = "(#\w{6})" .*?([\d.]+) : 1', re.MULTILINE)


def mixed(colour, share, ground):
    """A colour that lets the ground through."""
    return Color(ground).mix(colour, share, space="srgb")


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("name", ["textColor", "linkColor"])
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_and_links_are_legible(theme, name, ground):
    """Text and links have the contrast that text needs, on the page and on the sidebar."""
    assert Color(theme[name]).contrast(theme[ground]) >= READ


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_captions_are_legible(theme, ground):
    """Captions are text that lets the page through, and still text."""
    caption = mixed(theme["textColor"], CAPTION, theme[ground])
    assert caption.contrast(theme[ground]) >= READ


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_white_is_legible_on_a_button(theme):
    """Streamlit writes white on the accent, in the dark theme as well."""
    assert Color("white").contrast(theme["primaryColor"]) >= READ


@pytest.mark.parametrize("name", THEMES)
def test_the_ratios_in_the_comments_are_measured(name):
    """A ratio beside a colour is what the colour has: white on the accent, else on the page."""
    section = CONFIG.split(f"[theme.{name}]")[1].split("\n[")[0]
    stated = STATED.findall(section)
    assert len(stated) >= 3
    for option, colour, ratio in stated:
        ground = "white" if option == "primaryColor" else THEMES[name]["backgroundColor"]
        assert f"{Color(colour).contrast(ground):.1f}" == ratio, option
