"""What one cell rates something with: "4", "8/10", "3,5", "★★★☆☆", "4 - clear this time"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bounceback.vocabulary.ratings import LARGEST, Scale, scale
from bounceback.vocabulary.words import normalise, words

SMALL = 10  # up to here a bare number may be a rating where nothing else says so
FULL, HOLLOW = re.compile("[★⭐🌟]"), re.compile("☆")
# A number, the scale where it is stated, and a remark that is parted from it.
_CELL = re.compile(
    r"(?P<number>\d{1,3}(?:[.,]\d+)?)\s*(?P<scale>(?:/|out of|of|von|sur|de|su|van)\s*\d{1,3})?"
    r"\s*(?P<percent>%)?(?:\s*[,;:(–—]|\s+-\s|$)",
    re.IGNORECASE,
)


class Rating(NamedTuple):
    """A number, and the scale that its cell states; None where the cell states none."""

    value: float
    scale: Scale | None = None


def read_rating(text: str) -> Rating | None:
    """Answer: which rating does this cell give? None where it is no rating at all.

    A number stands alone or before a remark; in "3 years" or "3-4" it rates nothing.
    """
    stars = len(FULL.findall(text))
    if stars:
        full = stars + len(HOLLOW.findall(text))
        return Rating(stars, Scale(1, full) if full > stars else None)
    found = _CELL.match(text.strip())
    if found is None:
        return None
    stated = scale(f"/ {found['scale'].split()[-1].strip('/')}") if found["scale"] else None
    value = float(found["number"].replace(",", "."))
    own = Scale(0, LARGEST) if found["percent"] else stated
    return Rating(value, own) if value <= (own.most if own else LARGEST) else None


def share_of_small_ratings(texts: Sequence[str]) -> float:
    """Answer: which share (0 to 1) of these texts rates with a number of at most ten?

    What says that there is nothing ("n/a", "-") does not count.
    """
    return _share(texts, SMALL)


def share_of_ratings(texts: Sequence[str]) -> float:
    """Answer: which share (0 to 1) of these texts is a rating at all?"""
    return _share(texts, LARGEST)


def _share(texts: Sequence[str], most: int) -> float:
    said = [text for text in texts if normalise(text) not in words().blank]
    found = [read_rating(text) for text in said]
    return sum(one is not None and one.value <= most for one in found) / max(len(said), 1)
