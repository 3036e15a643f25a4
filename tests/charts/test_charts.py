"""What holds for every chart."""

import pandas as pd
import pytest

CLICKABLE = {
    "summary.standing": ["ending"],
    "summary.depth": ["furthest_stage"],
    "stages.by_ending": ["furthest_stage", "ending"],
    "stages.reached": ["stage"],
    "stages.flow": ["node"],
    "steps.conversion": ["leads_to"],
    "steps.rounds": ["round"],
    "compare.groups": ["group", "what"],
    "reasons.frequency": ["reason"],
    "reasons.by_stage": ["reason", "furthest_stage"],
    "reasons.agreement": ["reason"],
    "control.groups": ["control"],
    "calibration.halves": ["half"],
    "ratings.halves": ["theme", "scale_from", "scale_to"],
    "ratings.over_time": ["theme", "scale_from", "scale_to", "period", "kind"],
    "reasons.over_time": ["reason"],
    "weaknesses.recurrence": ["theme"],
    "weaknesses.timeline": ["theme", "period", "kind"],
    "trends.activity": ["period"],
    "trends.cohorts": ["cohort"],
    "trends.depths": ["period", "furthest_stage"],
    "waiting.reply_curve": ["day", "event"],
    "silence.chances": ["waited"],
    "silence.by_wait": ["start", "stop", "verdict"],
    "before_after.split": ["half"],
    "resilience.next_steps": ["days", "step"],
}
OF_RATINGS = {"ratings.halves", "ratings.over_time"}
POSITIONS = ("x", "y")


def test_a_click_gives_the_fields_that_find_the_applications(chart_name, tables, draw, read):
    """There is one selection, named "clicked", with values of the table; a mix has none."""
    spec = read(draw(chart_name, tables[chart_name]))
    fields = CLICKABLE.get(chart_name)
    assert spec.clicked() == ({"clicked": fields} if fields else {})


def test_the_clicked_fields_are_in_the_rows_that_are_drawn(chart_name, tables, draw, read):
    """A click finds its fields in the layer that it belongs to."""
    spec = read(draw(chart_name, tables[chart_name]))
    for param in spec.whole.get("params", []):
        views = param.get("views")  # a chart without layers is its own view
        marked = [layer for layer in spec.layers if views in (None, [layer.get("name")])]
        assert len(marked) == 1
        rows = spec.rows(marked[0]["mark"]["type"])
        assert rows
        assert all(set(param["select"]["fields"]) <= set(row) for row in rows)


def test_an_empty_table_draws_an_empty_chart(chart_name, tables, draw, read):
    """No chart fails, or asks the browser for what is no number, where there is nothing."""
    assert read(draw(chart_name, tables[chart_name].iloc[:0])).layers


def test_one_row_is_enough(chart_name, tables, draw, read):
    """A chart of one row draws a mark."""
    spec = read(draw(chart_name, tables[chart_name].iloc[:1]))
    assert any(spec.rows(mark) for mark in spec.marks())


def test_the_table_stays_as_it_was(chart_name, tables, draw):
    """Drawing changes nothing in the table that is handed over."""
    table = tables[chart_name]
    before = table.copy(deep=True)
    draw(chart_name, table)
    pd.testing.assert_frame_equal(table, before)


def test_the_width_is_left_to_the_page(chart_name, tables, draw, read):
    """No width is fixed; the height is, and the chart has a name."""
    whole = read(draw(chart_name, tables[chart_name])).whole
    assert "width" not in whole
    assert whole["autosize"] == {"type": "fit-x", "contains": "padding"}
    assert whole["height"] > 0
    assert whole["description"]


def test_counts_and_shares_start_at_zero(chart_name, tables, draw, read):
    """Every scale of numbers with an axis starts at zero; one of ratings starts at its lowest."""
    spec = read(draw(chart_name, tables[chart_name]))
    seen = 0
    for layer in spec.layers:
        for place in POSITIONS:
            channel = layer["encoding"].get(place, {})
            if channel.get("type") == "quantitative" and channel.get("axis"):
                scale = channel["scale"]
                assert scale["zero"] is (chart_name not in OF_RATINGS)
                assert scale.get("domain", [0])[0] == 0
                seen += 1
    without = {
        "ratings.over_time",
        "stages.flow",
        "reasons.by_stage",
        "reasons.over_time",
        "weaknesses.timeline",
    }
    assert seen or chart_name in without


def test_axes_of_counts_have_whole_ticks(chart_name, tables, draw, read):
    """There is no tick at half an application; shares read as per cent."""
    spec = read(draw(chart_name, tables[chart_name]))
    axes = [
        layer["encoding"][place]["axis"]
        for layer in spec.layers
        for place in POSITIONS
        if layer["encoding"].get(place, {}).get("type") == "quantitative"
        and layer["encoding"][place].get("axis")
        and (chart_name, place) != ("ratings.over_time", "y")  # rows, in which lines rise
    ]
    assert all(axis["format"] == ".0%" or axis["tickMinStep"] == 1 for axis in axes)
    assert all(axis["title"] for axis in axes)


def test_field_names_hold_nothing_that_vega_would_read_as_code(chart_name, tables, draw, read):
    """Dots and brackets in a field's name mean something to Vega: there are none."""
    spec = read(draw(chart_name, tables[chart_name]))
    fields = [
        channel["field"]
        for layer in spec.layers
        for channel in layer["encoding"].values()
        if isinstance(channel, dict) and "field" in channel
    ]
    assert fields
    assert all(field.isidentifier() for field in fields)


@pytest.mark.parametrize("name", ["reasons.frequency", "reasons.by_stage", "compare.groups"])
def test_words_of_a_person_are_data_only(name, tables, draw, read, hostile):
    """A person's words stand in the rows and in the order of the rows, and nowhere else."""
    spec = read(draw(name, tables[name]))
    rows = [row for mark in spec.marks() for row in spec.rows(mark)]
    assert any(row["name"] == hostile for row in rows)
    rest = {key: value for key, value in spec.whole.items() if key != "datasets"}
    for layer in rest["layer"]:
        layer["encoding"].get("y", {}).get("scale", {}).pop("domain", None)
    assert "<img" not in str(rest)
