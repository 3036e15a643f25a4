"""A chart as a file: the same picture as on the screen, made on this computer.

Streamlit gives a chart its width and its colours for text; a file needs its own.
"""

from collections.abc import Mapping
from typing import Any

import altair as alt

WIDTH = 760  # pixels of the plot: a page of A4 holds it
SCALE = 2  # pixels of the PNG per pixel of the plot, for print
ON_PAPER = {
    "background": "white",
    "font": "Helvetica, Arial, sans-serif",
    "view": {"stroke": None, "continuousWidth": WIDTH},
}


def svg(chart: alt.Chart, width: int = WIDTH, looks: Mapping[str, Any] = ON_PAPER) -> str:
    """Return the chart as one SVG document, without a script and without a request.

    `looks` are settings of Vega-Lite that go before those of a white page.
    """
    from vl_convert import vegalite_to_svg  # noqa: PLC0415 - a large library, for a save alone

    return str(vegalite_to_svg(on_paper(chart, width, looks)))


def png(chart: alt.Chart) -> bytes:
    """Return the chart as a PNG on white, twice as fine as on the screen."""
    from vl_convert import vegalite_to_png  # noqa: PLC0415 - see above

    return bytes(vegalite_to_png(on_paper(chart), scale=SCALE))


def on_paper(
    chart: alt.Chart, width: int = WIDTH, looks: Mapping[str, Any] = ON_PAPER
) -> dict[str, Any]:
    """Return the chart's specification with a width and the colours of a white page."""
    specification = chart.to_dict()
    if not {"hconcat", "vconcat", "concat", "facet", "repeat"} & set(specification):
        specification["width"] = width
    specification["config"] = {**specification.get("config", {}), **ON_PAPER, **looks}
    return specification
