"""Colours that hold on a light and on a dark page, and for people who miss a part of them."""

import tomllib
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from coloraide import Color

from bounceback.charts import theme
from bounceback.vocabulary.terms import SENT_ENDINGS, Provenance, Stage

ROOT = Path(__file__).parents[2]
PAGES = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
LIGHT = ("#ffffff", PAGES["light"]["backgroundColor"])  # a plain page, and the app's own
DARK = ("#0e1117", PAGES["dark"]["backgroundColor"])
ENOUGH = 3  # to 1: what a mark needs against its background (WCAG 2.2, 1.4.11)
READ = 4.5  # to 1: what text needs (WCAG 2.2, 1.4.3)
NAMED = {
    "event": theme.EVENT,
    "activity": theme.ACTIVITY,
    "verdict": theme.VERDICT,
    "chance": theme.CHANCE,
    "half": theme.HALF,
}
EVERY = sorted(
    {
        theme.PROGRESS,
        theme.QUIET,
        *theme.ENDING.values(),
        *theme.STAGE.values(),
        *theme.PROVENANCE.values(),
        *(colour for meanings in NAMED.values() for _, colour in meanings.values()),
    }
)
SCALES = {
    "ending": list(theme.ENDING.values()),
    "stage": list(theme.STAGE.values()),
    "provenance": list(theme.PROVENANCE.values()),
    **{name: [colour for _, colour in meanings.values()] for name, meanings in NAMED.items()},
}
# How a colour looks to whom, by the models that `coloraide` has: Machado, Oliveira & Fernandes
# 2009 and Brettel, Viénot & Mollon 1997. The second is the better one where blue is not seen.
SIGHT = {
    "all colours": (),
    "no red": ("protan", "machado"),
    "no green": ("deutan", "machado"),
    "no blue": ("tritan", "machado"),
    "no blue, by Brettel": ("tritan", "brettel"),
}
# The steps in CIELAB that a share of people notice between two patches of one size: Stone, Szafir
# & Setlur 2014, "An engineering model for color difference as a function of size". A square in a
# legend is a quarter of a degree of sight wide: 10 pixels at an arm's length.
NOTICED_BY, DEGREES = 0.6, 0.25
STEPS = ((10.16, 1.50), (10.68, 3.08), (10.70, 5.74))  # for L*, a* and b*
NOTICED = np.array([NOTICED_BY * (wide + narrow / DEGREES) for wide, narrow in STEPS])


def lab(colour, sight=()):
    """The colour in CIELAB, as seen with this kind of sight."""
    seen = Color(colour)
    if sight:
        kind, model = sight
        seen = seen.filter(kind, method=model)
    return np.array(seen.convert("srgb").clip().convert("lab-d65").coords())


def mixed(colour, share, page):
    """A colour that lets the page through."""
    return Color(page).mix(colour, share, space="srgb")


@pytest.mark.parametrize("page", [*LIGHT, *DARK])
@pytest.mark.parametrize("colour", EVERY)
def test_every_colour_stands_out_from_the_page(colour, page):
    """A chart does not know its page, so each colour must do on light and on dark."""
    assert Color(colour).contrast(page) >= ENOUGH


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("scale", SCALES)
def test_colours_of_one_scale_are_told_apart(scale, sight):
    """Also without red, green or blue, people notice any two colours of a scale apart."""
    pairs = combinations([lab(colour, SIGHT[sight]) for colour in SCALES[scale]], 2)
    assert min(np.linalg.norm((one - other) / NOTICED) for one, other in pairs) >= 1


def test_each_term_has_its_colour():
    """No ending, stage or provenance is left to chance."""
    assert set(theme.ENDING) == set(SENT_ENDINGS)
    assert set(theme.STAGE) == set(Stage)
    assert set(theme.PROVENANCE) == set(Provenance)


def test_no_ending_is_red():
    """An ending is no alarm: none has a hue near red."""
    for colour in theme.ENDING.values():
        _, a, b = lab(colour)
        assert not (np.hypot(a, b) > 40 and abs(np.degrees(np.arctan2(b, a)) - 20) < 40)


def on_pages(dark, light):
    """A text's two colours, each with the pages that it stands on."""
    return [*((page, light) for page in LIGHT), *((page, dark) for page in DARK)]


@pytest.mark.parametrize(("page", "ink"), on_pages("#fafafa", "#31333f"))
@pytest.mark.parametrize("shade", theme.SHADES)
def test_numbers_are_legible_on_every_shade(shade, page, ink):
    """The text of a table of counts has the contrast that text needs."""
    assert ink in theme.INK.expr
    assert Color(ink).contrast(mixed(theme.PROGRESS, shade, page)) >= READ


@pytest.mark.parametrize(("page", "ink"), on_pages("#b6bfc5", "#4a5761"))
def test_axes_and_legends_are_legible(page, ink):
    """The text beside a plot has the contrast that text needs."""
    assert ink in theme.LABEL.expr
    assert Color(ink).contrast(page) >= READ
