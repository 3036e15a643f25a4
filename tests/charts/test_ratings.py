"""How rated themes are drawn."""

import pytest

from bounceback.charts import ratings


def test_halves_stand_on_the_scale_of_their_row(tables, read):
    """Two dots and a line between them; another scale is another row, drawn as far across."""
    spec = read(ratings.halves(tables["ratings.halves"]))
    assert spec.marks() == ["rule", "circle"]
    dots = spec.rows("circle")
    assert {(row["row"], row["half"]): row["level"] for row in dots} == {
        ("Communication\n1 to 5", "Before"): pytest.approx(0.25),
        ("Communication\n1 to 5", "Since"): pytest.approx(0.5),
        ("System design\n1 to 10", "Since"): pytest.approx(5 / 9),
    }
    assert "lowest" in spec.encoding("circle")["x"]["axis"]["labelExpr"]


def test_one_scale_is_written_in_its_numbers(tables, read):
    """Where all rows share it, the axis says 1 to 5."""
    spec = read(ratings.halves(tables["ratings.halves"].iloc[:1]))
    axis = spec.encoding("circle")["x"]["axis"]
    assert axis["values"] == [0, 0.25, 0.5, 0.75, 1]
    assert axis["labelExpr"] == "format(datum.value * 4 + 1, '.0f')"


@pytest.mark.parametrize("unit", ["interview", "month"])
def test_each_theme_rises_and_falls_in_its_row(tables, read, unit):
    """A line with a circle for each rating; higher on its scale is higher in the row."""
    spec = read(ratings.over_time(tables["ratings.over_time"].assign(unit=unit)))
    assert spec.marks() == ["line", "circle"]
    assert spec.encoding("circle")["y"]["scale"]["reverse"] is True
    places = [row["place"] for row in spec.rows("circle")]
    assert 1 > places[0] > places[1] > 0  # in the first row, the better rating nearer to the top
    assert "Communication\\n1 to 5" in spec.encoding("circle")["y"]["axis"]["labelExpr"]
    titles = [tip["title"] for tip in spec.encoding("circle")["tooltip"]]
    assert ("Month" in titles) is (unit == "month")
