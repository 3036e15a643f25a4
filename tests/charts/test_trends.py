"""How the course of a search is drawn."""

import pandas as pd
import pytest

from bounceback.charts import theme, trends


def test_each_count_has_a_bar_within_its_month(tables, read):
    """Applications fill the month as a backdrop; replies and interviews stand before it."""
    spec = read(trends.activity(tables["trends.activity"]))
    names = [name for name, _ in theme.ACTIVITY.values()]
    assert spec.encoding("rect")["color"]["scale"]["domain"] == names
    drawn = pd.DataFrame(spec.rows("rect"))
    assert drawn.groupby("what")["value"].apply(list).to_dict() == {
        "Applications sent": [9, 6, 5],
        "Positive replies": [0, 2, 1],
        "Interviews held": [1, 0, 2],
    }
    january = drawn[drawn["when"] == "January 2024"]
    assert min(january["start"]) >= "2024-01-01"
    assert max(january["stop"]) < "2024-02-01"


def test_slim_bars_do_not_cover_each_other(tables, read):
    """Replies end before interviews begin."""
    drawn = pd.DataFrame(read(trends.activity(tables["trends.activity"])).rows("rect"))
    by_count = drawn.set_index("what")
    ends = by_count.loc["Positive replies", "stop"].to_numpy()
    assert (ends < by_count.loc["Interviews held", "start"].to_numpy()).all()


@pytest.mark.parametrize(
    ("unit", "name"), [("week", "Week of 1 January 2024"), ("month", "January 2024")]
)
def test_a_period_is_named_as_a_week_or_as_a_month(tables, read, unit, name):
    """The tooltip says which week or month a bar stands for."""
    spec = read(trends.activity(tables["trends.activity"].assign(unit=unit)))
    assert spec.rows("rect")[0]["when"] == name
    assert spec.encoding("rect")["tooltip"][0]["title"] == unit.capitalize()


def test_a_clicked_period_is_the_same_day_in_every_time_zone(tables, read):
    """A click gives milliseconds of the date in the table."""
    row = read(trends.activity(tables["trends.activity"])).rows("rect")[0]
    assert pd.Timestamp(row["period"], unit="ms") == pd.Timestamp(2024, 1, 1)


def test_a_month_that_is_too_recent_is_hollow(tables, read):
    """Points of complete months are filled; the others have the colour of the page."""
    fill = read(trends.cohorts(tables["trends.cohorts"])).encoding("point")["fill"]
    assert fill["condition"] == {"test": "datum.complete", "value": theme.PROGRESS}
    assert fill["value"] == {"expr": "background"}


def test_a_month_without_a_share_is_not_drawn(tables, read):
    """What cannot be estimated is left out, not drawn at zero."""
    spec = read(trends.cohorts(tables["trends.cohorts"]))
    assert [row["when"] for row in spec.rows("point")] == ["January 2024", "February 2024"]


def test_each_month_has_its_range_and_its_counts(tables, read):
    """A share stands with its interval and all its replies, those without a day among them."""
    spec = read(trends.cohorts(tables["trends.cohorts"]))
    assert spec.marks() == ["rule", "point", "text"]
    assert spec.encoding("rule")["y"]["field"] == "low"
    assert spec.encoding("rule")["y2"]["field"] == "high"
    assert [row["short"] for row in spec.rows("text")] == ["2/9", "2/6"]


def test_a_month_of_few_applications_has_its_count_alone(tables, read):
    """Below five cases no share is drawn: the count stands."""
    table = tables["trends.cohorts"].assign(applications=[9, 4, 5])
    spec = read(trends.cohorts(table))
    assert [row["when"] for row in spec.rows("point")] == ["January 2024"]
    assert [row["short"] for row in spec.rows("text")] == ["2/9", "2/4"]


def test_the_axis_names_the_horizon(tables, read):
    """The days within which a reply counts are said on the axis."""
    y = read(trends.cohorts(tables["trends.cohorts"], horizon=30)).encoding("point")["y"]
    assert y["axis"]["title"] == "Positive reply within 30 days"


def test_a_month_is_a_stack_with_the_deepest_at_the_bottom(tables, read):
    """The pieces lie end to end from zero, from offer up to unknown depth."""
    spec = read(trends.depths(tables["trends.depths"]))
    pieces = [(r["furthest_stage"], r["floor"], r["top"]) for r in spec.rows("rect")]
    assert pieces == [("offer", 0, 2), ("applied", 2, 8), ("unknown", 8, 9)]
    scale = spec.encoding("rect")["color"]["scale"]
    assert scale["domain"] == ["Offer", "Applied", "Depth unknown"]


def test_a_week_is_a_stack_as_wide_as_the_week(tables, read):
    """Told by week, a bar ends where the next week begins, and is named as a week."""
    row = read(trends.depths(tables["trends.depths"].assign(unit="week"))).rows("rect")[0]
    assert row["when"] == "Week of 1 January 2024"
    assert (row["start"][:10], row["stop"][:10]) == ("2024-01-01", "2024-01-08")
