"""A chart inside the page: shapes and words in the page's own colours, for two widths.

The picture takes its ink, its lines and its ground from the page, so that one drawing reads on a
light screen, on a dark one and on paper. A phone gets a drawing of its own: one that is shrunk
could not be read.
"""

import xml.etree.ElementTree as ET
from typing import Any

from bounceback.charts import pictures

WIDE, NARROW = 680, 330  # pixels: the column of a page of A4, and a phone
GROUND = "#fdfcfb"  # stands in for the colour of the page, and for nothing else
INK = "#31333f"
LINES = "#dddddd"
SIZES = {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": 500}
LOOKS = {
    "background": GROUND,
    "axis": {**SIZES, "labelColor": INK, "titleColor": INK, "gridColor": LINES},
    "legend": {**SIZES, "labelColor": INK, "titleColor": INK},
    "text": {"fontSize": 12},
}
# What the page says of these colours; presentation attributes may ask it.
ASKED = {
    GROUND: "var(--paper)",
    "#000": "currentColor",
    INK: "currentColor",
    LINES: "var(--line)",
    "#888": "var(--line)",
}
KEPT_OUT = ("role", "aria-label", "aria-roledescription", "aria-hidden", "pointer-events", "class")
FONT = "font-family"  # that of the page


def drawn(chart: Any) -> str:
    """Return the chart as markup for the page, drawn wide and drawn narrow.

    It is read out by the name that the page gives it; its own parts are silent.
    """
    both = ((WIDE, "wide"), (NARROW, "narrow"))
    return "".join(_drawing(chart, width, name) for width, name in both)


def _drawing(chart: Any, width: int, name: str) -> str:
    picture = pictures.svg(chart, width, LOOKS)
    root = ET.fromstring(picture)  # noqa: S314 - made by ourselves a line above
    width_then, height_then = root.attrib["width"], root.attrib["height"]
    ground = root[0]
    if ground.get("fill") == GROUND:
        root.remove(ground)
    for element in root.iter():
        _adopt(element)
    root.attrib.clear()
    root.attrib |= {
        "class": name,
        "viewBox": f"0 0 {width_then} {height_then}",
        "aria-hidden": "true",
        "focusable": "false",
    }
    return ET.tostring(root, encoding="unicode")  # what was text is escaped by it again


def _adopt(element: ET.Element) -> None:
    """Let the page decide on font and colours, and leave out what nobody sees or hears."""
    element.tag = element.tag.rpartition("}")[2]
    for name in (*KEPT_OUT, FONT):
        element.attrib.pop(name, None)
    for name in ("fill", "stroke"):
        if element.get(name) in ASKED:
            element.set(name, ASKED[element.attrib[name]])
    for child in [child for child in element if child.get("display") == "none"]:
        element.remove(child)
