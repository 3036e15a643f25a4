"""`python -m tools.screenshots`: the pictures of the README and of docs/, taken anew.

The app is opened on the sample with an empty home of its own. The sample tells of days of its
own, so that a picture changes only where the app does.
"""

import argparse
import io
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from tools.visiting import ROOT, await_page, await_server, chromium, keep_sample, serving

FOLDER = ROOT / "docs"
LIMIT = 250_000  # bytes of a picture, so that the documentation stays quick to open
ROOM = 88  # pixels above a heading: the bar of the page, and the frame around the figure
SCROLL = """(heading, room) => {
    heading.scrollIntoView({block: 'start'});
    heading.closest('[data-testid="stMain"]').scrollBy(0, -room);
}"""
COLOURS = 256  # a screen of flat colours needs no more, and the file becomes a third


@dataclass(frozen=True)
class Picture:
    """One picture: its file, the address of the page, and the screen that it is seen on.

    `at` is the heading that the page is scrolled to, where it does not show its beginning.
    """

    name: str
    address: str
    at: str = ""
    width: int = 1280
    height: int = 900
    theme: str = "light"


PICTURES = (
    Picture("import", ""),
    Picture("overview", "overview"),
    Picture("stages", "stages"),
    Picture("weaknesses", "weaknesses", at="What comes back"),
    Picture("waiting", "waiting", at="How long they have been silent"),
    Picture("follow-up", "follow_up"),
    Picture("report", "report"),
    Picture("dark", "overview", theme="dark", height=1000, at="From stage to ending"),
    Picture("phone", "overview", width=390, height=844),
)


def main() -> None:
    """Take the named pictures, or all of them, and say how large each is."""
    parser = argparse.ArgumentParser("python -m tools.screenshots", description=__doc__)
    parser.add_argument("names", nargs="*", help="pictures to take, without .png; default: all")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where to write them")
    asked = parser.parse_args()
    wanted = [picture for picture in PICTURES if picture.name in (asked.names or [picture.name])]
    for path in take(wanted, asked.folder):
        print(f"{path.name:20} {path.stat().st_size / 1000:6.0f} kB")


def take(pictures: Iterable[Picture], folder: Path) -> Iterable[Path]:
    """Take pictures of the app with the sample, and give each file once it is written.

    Raises:
        ValueError: a picture is larger than `LIMIT`.
    """
    with tempfile.TemporaryDirectory() as home:
        keep_sample(Path(home))
        with serving(ROOT / "app.py", Path(home)) as url, chromium() as browser:
            await_server(url)
            for picture in pictures:
                yield _written(small(_seen(browser, url, picture)), folder, picture.name)


def small(png: bytes) -> bytes:
    """Return a picture of the screen with as many colours as it needs, without dots."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    kept = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _seen(browser: Browser, url: str, picture: Picture) -> bytes:
    screen = {"width": picture.width, "height": picture.height}
    context = browser.new_context(viewport=screen, color_scheme=picture.theme, locale="en-GB")
    page = context.new_page()
    page.goto(f"{url}/{picture.address}")
    await_page(page)
    if picture.at:
        heading = page.get_by_role("heading", name=picture.at, exact=True)
        heading.evaluate(SCROLL, ROOM)
        await_page(page)
    seen = page.screenshot(animations="disabled", caret="hide")
    context.close()
    return seen


def _written(png: bytes, folder: Path, name: str) -> Path:
    if len(png) > LIMIT:
        raise ValueError(f"{name}.png has {len(png):,} bytes, and {LIMIT:,} are the most")
    path = folder / f"{name}.png"
    path.write_bytes(png)
    return path


if __name__ == "__main__":
    main()
