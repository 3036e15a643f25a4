"""The pictures of the documentation: small, of pages that there are, and shown somewhere."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tools import screenshots

ROOT = Path(__file__).parents[2]
PAGES = {path.stem for path in (ROOT / "pages").glob("*/*.py")}
DOCUMENTS = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]


@pytest.mark.parametrize("picture", screenshots.PICTURES, ids=lambda picture: picture.name)
def test_every_picture_is_of_a_page_and_stands_in_the_documentation(picture):
    """No picture of a page that is gone, and none that nobody sees."""
    assert picture.address in {"", *PAGES}
    path = screenshots.FOLDER / f"{picture.name}.png"
    with Image.open(path) as image:
        assert image.width == picture.width
    assert path.stat().st_size <= screenshots.LIMIT
    assert any(path.name in document.read_text(encoding="utf-8") for document in DOCUMENTS)


def test_every_picture_of_the_documentation_can_be_taken_anew():
    """No picture is left that the command does not take."""
    taken = {f"{picture.name}.png" for picture in screenshots.PICTURES}
    assert {path.name for path in screenshots.FOLDER.glob("*.png")} == taken


def test_a_picture_becomes_smaller_and_looks_the_same():
    """A screen of few colours keeps every one of them."""
    screen = Image.new("RGB", (200, 100), "#fdfcfa")
    ImageDraw.Draw(screen).rectangle((20, 20, 90, 60), fill="#0a6cc6")
    png = io.BytesIO()
    screen.save(png, "PNG", compress_level=0)
    kept = screenshots.small(png.getvalue())
    assert len(kept) < len(png.getvalue()) / 10
    assert Image.open(io.BytesIO(kept)).convert("RGB").tobytes() == screen.tobytes()
