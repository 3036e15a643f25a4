"""The parts that the charts share."""

import pandas as pd
import pytest

from bounceback.charts import parts


@pytest.mark.parametrize(("ends", "top"), [([3, 50.0], 50), ([], 1), ([float("nan")], 1), ([0], 1)])
def test_an_axis_of_counts_leaves_room_to_write(ends, top):
    """From zero to the longest bar, as far as leaves room for the text; without bars no NaN."""
    texts = pd.Series(["x" * 10] * len(ends), dtype="str")
    axis = parts.counts("n", "Applications", pd.Series(ends, dtype="float64"), texts)
    scale = axis.to_dict()["scale"]
    assert scale["domain"] == [0, top]
    assert scale["range"][0] == 0
    letters = 12 if ends else 3
    assert scale["range"][1] == {"expr": f"width - {letters * parts.LETTER}"}


def test_rows_keep_their_order_and_are_not_repeated():
    """The order of the rows is the order in which they are named first."""
    spec = parts.rows(["b", "a", "b"]).to_dict()
    assert spec["scale"]["domain"] == ["b", "a"]
    assert spec["axis"]["labelOverlap"] is False


def test_pieces_lie_end_to_end():
    """Each piece starts where the one before it ends, and an empty one is not drawn."""
    table = pd.DataFrame({"row": ["x", "y"], "a": [2, 0], "b": [5, 3]})
    pieces = parts.pieces(table, {"first": table["a"], "second": table["b"]})
    assert pieces[["row", "piece", "start", "stop"]].to_numpy().tolist() == [
        ["x", "first", 0, 2],
        ["x", "second", 2, 5],
        ["y", "second", 0, 3],
    ]


def spans(months):
    """So many months from January 2024 on."""
    starts = pd.Series(pd.date_range("2024-01-01", periods=months, freq="MS"))
    stops = starts + pd.DateOffset(months=1)
    return pd.DataFrame({"named": starts, "start": starts, "stop": stops})


@pytest.mark.parametrize(("months", "named"), [(1, 1), (8, 8), (9, None), (0, None)])
def test_a_few_periods_are_named_one_by_one(months, named):
    """Up to eight dates stand at the axis as they are; among more, the browser chooses."""
    axis = parts.time("start", None, spans(months)).to_dict()["axis"]
    assert len(axis.get("values", [])) == (named or 0)


def test_the_axis_of_dates_holds_the_first_and_the_last_period_whole():
    """The axis ends within the last hour of the last month, before the next one is named."""
    scale = parts.time("start", None, spans(2)).to_dict()["scale"]
    assert scale["domainMin"] == {"year": 2024, "month": 1, "date": 1, "hours": 0}
    assert scale["domainMax"] == {"year": 2024, "month": 2, "date": 29, "hours": 23}


def test_a_legend_takes_fewer_columns_on_a_narrow_screen():
    """The legend asks for the width at hand."""
    columns = parts.legend(columns=4, narrow=2).to_dict()["columns"]["expr"]
    assert columns == f"width < {parts.NARROW} ? 2 : 4"


def test_layers_of_the_same_rows_have_them_from_the_chart():
    """The rows travel once; a layer with rows of its own keeps them."""
    rows, own = pd.DataFrame({"row": ["a"]}), pd.DataFrame({"row": ["b"]})
    marks = [parts.numbers(frame, "row", "row") for frame in (rows, own, rows)]
    whole = parts.layered(*marks).to_dict()
    named = [layer.get("data", whole["data"])["name"] for layer in whole["layer"]]
    assert [whole["datasets"][name] for name in named] == [
        [{"row": "a"}],
        [{"row": "b"}],
        [{"row": "a"}],
    ]
    assert len(whole["datasets"]) == 2
