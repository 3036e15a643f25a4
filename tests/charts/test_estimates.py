"""Shares with their range: what is drawn, and what is only counted."""

import pandas as pd

from bounceback.charts import theme
from bounceback.charts.estimates import FEW, FEW_CASES, estimates

COLOURS = {"raw": theme.PROGRESS}


def drawn(*of: int):
    """Draw one row for each count of cases, with a third of them each."""
    points = pd.DataFrame(
        {
            "row": [f"row {number}" for number in range(len(of))],
            "text": [f"{count // 3} of {count}" for count in of],
            "of": of,
            "at": 1 / 3,
            "low": 0.1,
            "high": 0.6,
            "piece": "raw",
            "main": True,
            "full": True,
        }
    )
    return estimates(
        points,
        list(points["row"]),
        title="Share",
        colouring=COLOURS,
        fields=["row"],
        tooltip=[],
    )


def layers(chart) -> list[pd.DataFrame]:
    """Return the rows of each layer: ranges, points, texts; the chart holds the last one's."""
    *ranges_and_points, _ = chart.layer
    return [*(layer.data for layer in ranges_and_points), chart.data]


def test_few_cases_have_their_count_alone():
    """Below five cases there is neither a point nor a range, and the text says why."""
    lines, dots, texts = layers(drawn(FEW_CASES - 1, 30))
    assert list(lines["row"]) == list(dots["row"]) == ["row 1"]
    assert list(texts["text"]) == [f"1 of 4, {FEW}", "10 of 30"]


def test_a_text_stands_behind_its_range():
    """It begins where the range ends; without a range it begins at zero."""
    *_, texts = layers(drawn(FEW_CASES - 1, FEW_CASES))
    assert list(texts["end"]) == [0.0, 0.6]


def test_the_axis_begins_at_zero_and_reaches_the_longest_range():
    """No share looks larger than it is."""
    _, dots, _ = drawn(30, 40).to_dict()["layer"]
    assert dots["encoding"]["x"]["scale"]["domain"] == [0, 0.6]


def test_an_unknown_share_has_no_point():
    """Where nothing can be estimated, the count stands alone."""
    chart = drawn(30)
    assert len(layers(chart)[1]) == 1
    lines, dots, texts = layers(
        estimates(
            layers(chart)[2].assign(at=float("nan"), high=float("nan")),
            ["row 0"],
            title="Share",
            colouring=COLOURS,
            fields=["row"],
            tooltip=[],
        )
    )
    assert (len(lines), len(dots), len(texts)) == (0, 0, 1)
