"""Which theme a header rates, and on which scale: "Communication (1-5)", "Technical rating".

The words are data: `words/ratings.toml`. Nothing is guessed from a header that names no theme.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from bounceback.vocabulary.terms import Theme
from bounceback.vocabulary.words import normalise

LARGEST = 100  # the most that a rating can be out of
_SCALE = re.compile(
    r"(?<![\d.,])(?P<least>[01])\s*(?:-|–|—|\.\.|to|bis|à|a|até|tot|至|到)\s*(?P<most>\d{1,3})(?!\d)"
    r"|(?:/|\b(?:out of|von|sur|sobre|de|su|van|max\.?))\s*(?P<of>\d{1,3})(?!\d)",
    re.IGNORECASE,
)
_TURNED = re.compile(r"1\s*(?:=|is|:)\s*(?:the )?(?:best|top|very good|sehr gut|excellent|highest)")


class Scale(NamedTuple):
    """The lowest and the highest rating that can be given; more is better."""

    least: int
    most: int


class Rated(NamedTuple):
    """What a header rates: the theme, and whether it says so or merely names the theme."""

    theme: Theme
    said: bool


def rated(header: str) -> Rated | None:
    """Answer: which theme does this header rate? None where it names none, or something else too.

    A scale on which 1 is the best is none that could be read.
    """
    if _TURNED.search(header.lower()):
        return None
    words = [word for word in normalise(_SCALE.sub(" ", header)).split() if not word.isdigit()]
    around = _words().around
    plain = [word for word in words if word not in around["rating"]]
    bare = [word for word in plain if word not in around["others"]]
    themes = (_words().themes.get(" ".join(left)) for left in (words, plain, bare))
    theme = next((theme for theme in themes if theme), None)
    said = scale(header) is not None or plain != words
    return None if theme is None else Rated(theme, said)


def scale(text: str) -> Scale | None:
    """Answer: which scale does a header or a cell state ("1-5", "out of 10", "/5")?"""
    for found in _SCALE.finditer(text):
        most = int(found["most"] or found["of"])
        if 3 <= most <= LARGEST:
            return Scale(int(found["least"]) if found["most"] else 1, most)
    return None


def of_points(header: str) -> bool:
    """Answer: does a header speak of points, so that "9/10" below it is no day?"""
    around = _words().around
    return bool((around["rating"] | around["points"]) & {*normalise(header).split()})


class _Words(NamedTuple):
    themes: Mapping[str, Theme]
    around: Mapping[str, frozenset[str]]


@cache
def _words() -> _Words:
    path = files("bounceback.vocabulary").joinpath("words", "ratings.toml")
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    themes = {
        phrase: Theme(theme)
        for theme, listed in lists["themes"].items()
        for phrase in _each(listed)
    }
    return _Words(themes, {kind: _each(listed) for kind, listed in lists["around"].items()})


def _each(listed: str) -> frozenset[str]:
    return frozenset(normalise(part) for part in listed.split(",") if part.strip())
