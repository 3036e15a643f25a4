"""A chart as a file."""

import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from bounceback.charts import pictures, stages, summary

LINKS = pd.DataFrame(
    {
        "source": ["applied", "applied", "screen"],
        "target": ["screen", "ending:open", "ending:rejected"],
        "applications": [3, 2, 3],
    }
)


def test_the_flow_becomes_an_svg_that_stands_alone() -> None:
    """The picture is one document of shapes and words: no script, no address to fetch from."""
    drawn = pictures.svg(stages.flow(LINKS))
    root = ET.fromstring(drawn)  # noqa: S314 - made by ourselves a line above
    assert root.tag.endswith("svg")
    words = " ".join(root.itertext())
    assert "Phone" in words
    assert "Rejected 3" in words
    assert "<script" not in drawn
    assert "href" not in drawn


def test_the_flow_becomes_a_png() -> None:
    """The file is a PNG, at least twice as wide as the plot."""
    drawn = pictures.png(stages.flow(LINKS))
    assert drawn.startswith(b"\x89PNG\r\n")
    assert int.from_bytes(drawn[16:20], "big") >= pictures.WIDTH * pictures.SCALE


@pytest.mark.parametrize("name", ["svg", "png"])
def test_a_chart_is_not_changed_by_its_picture(name) -> None:
    """Drawing a file leaves the chart of the screen as it was."""
    standing = pd.DataFrame({"ending": ["open", "rejected"], "applications": [3, 2]})
    chart = summary.standing(standing)
    before = chart.to_dict()
    assert getattr(pictures, name)(chart)
    assert chart.to_dict() == before
