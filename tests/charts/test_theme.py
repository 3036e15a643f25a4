"""Colours that hold on a light and on a dark page, and for people who see no red or green."""

import tomllib
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from bounceback.charts import theme
from bounceback.vocabulary.terms import SENT_ENDINGS, Provenance, Stage

ROOT = Path(__file__).parents[2]
PAGES = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
LIGHT = ("#ffffff", PAGES["light"]["backgroundColor"])  # a plain page, and the app's own
DARK = ("#0e1117", PAGES["dark"]["backgroundColor"])
ENOUGH = 3  # to 1: what a mark needs against its background (WCAG 2.2, 1.4.11)
APART = 15  # distance in CIELAB at which two areas side by side are told apart at a glance
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
# How linear light looks without one kind of cone (Machado, Oliveira & Fernandes 2009, severity 1).
SIGHT = {
    "all colours": np.eye(3),
    "no green": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "no red": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def light(colour):
    """Linear light of a colour as "#rrggbb"."""
    part = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    """The contrast of two colours as WCAG defines it."""
    bright, dim = sorted((float(XYZ[1] @ light(colour)) for colour in (one, other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def lab(colour, sight):
    """The colour in CIELAB, as seen with this kind of sight."""
    ratio = XYZ @ np.clip(sight @ light(colour), 0, 1) / np.array([0.9505, 1, 1.089])
    f = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def mixed(colour, share, page):
    """A colour that lets the page through."""
    parts = [(int(colour[i : i + 2], 16), int(page[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in parts)


@pytest.mark.parametrize("page", [*LIGHT, *DARK])
@pytest.mark.parametrize("colour", EVERY)
def test_every_colour_stands_out_from_the_page(colour, page):
    """A chart does not know its page, so each colour must do on light and on dark."""
    assert contrast(colour, page) >= ENOUGH


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("scale", SCALES)
def test_colours_of_one_scale_are_told_apart(scale, sight):
    """Also without red or green, no two colours of a scale look alike."""
    pairs = combinations(SCALES[scale], 2)
    apart = [np.linalg.norm(lab(a, SIGHT[sight]) - lab(b, SIGHT[sight])) for a, b in pairs]
    assert min(apart) >= APART


def test_each_term_has_its_colour():
    """No ending, stage or provenance is left to chance."""
    assert set(theme.ENDING) == set(SENT_ENDINGS)
    assert set(theme.STAGE) == set(Stage)
    assert set(theme.PROVENANCE) == set(Provenance)


def test_no_ending_is_red():
    """An ending is no alarm: none has a hue near red."""
    for colour in theme.ENDING.values():
        _, a, b = lab(colour, np.eye(3))
        assert not (np.hypot(a, b) > 40 and abs(np.degrees(np.arctan2(b, a)) - 20) < 40)


@pytest.mark.parametrize(
    ("page", "ink"), [*((page, "#31333f") for page in LIGHT), *((page, "#fafafa") for page in DARK)]
)
@pytest.mark.parametrize("shade", theme.SHADES)
def test_numbers_are_legible_on_every_shade(shade, page, ink):
    """The text of a table of counts has the contrast that text needs (WCAG 2.2, 1.4.3)."""
    assert ink in theme.INK.expr
    assert contrast(ink, mixed(theme.PROGRESS, shade, page)) >= 4.5
