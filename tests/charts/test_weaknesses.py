"""How recurring themes are drawn."""

import pandas as pd
import pytest

from bounceback.charts import weaknesses


def test_each_theme_is_a_dot_of_k_of_n_with_its_range(tables, read):
    """The dot is the count, the line its likely range in interviews, the text k of n."""
    spec = read(weaknesses.recurrence(tables["weaknesses.recurrence"]))
    assert spec.marks() == ["rule", "circle", "text"]
    assert spec.encoding("circle")["x"]["field"] == "interviews"
    assert [row["text"] for row in spec.rows("text")] == ["3 of 7", "1 of 7"]
    assert spec.rows("rule")[0]["high"] == pytest.approx(3.5)


def test_a_theme_that_is_only_suggested_is_not_drawn(tables, read):
    """Only what was confirmed is drawn as a fact."""
    rows = read(weaknesses.recurrence(tables["weaknesses.recurrence"])).rows("circle")
    assert [row["theme"] for row in rows] == ["communication", "confidence"]


def test_without_interviews_the_dots_count_applications(tables, read):
    """A sheet that keeps what was said with the application still gets its picture."""
    table = tables["weaknesses.recurrence"].assign(interviews=0, of=0)
    table[["share", "low", "high"]] = float("nan")
    spec = read(weaknesses.recurrence(table))
    assert spec.encoding("circle")["x"]["field"] == "applications"
    assert "Applications" in spec.encoding("circle")["x"]["axis"]["title"]
    assert [row["text"] for row in spec.rows("text")] == ["2", "1"]
    assert spec.rows("rule") == []


def test_each_interview_is_a_shape_by_its_kind(tables, read):
    """The kind is told by shape; what is not known is said so."""
    spec = read(weaknesses.timeline(tables["weaknesses.timeline"]))
    shape = spec.encoding("point")["shape"]["scale"]
    assert shape["domain"] == ["Phone screen", "Final round", "Kind unknown"]
    assert len(set(shape["range"])) == 3


def test_the_theme_that_came_up_most_is_on_top(tables, read):
    """Rows are ordered by how often a theme came up."""
    spec = read(weaknesses.timeline(tables["weaknesses.timeline"]))
    assert spec.encoding("point")["y"]["scale"]["domain"][0] == "Communication"


def test_two_marks_of_one_day_do_not_hide_each_other(tables, read):
    """A second mention of a theme on the same day stands beside the first."""
    spec = read(weaknesses.timeline(tables["weaknesses.timeline"]))
    lanes = [r["lane"] for r in spec.rows("point") if r["theme"] == "communication"]
    assert lanes == [0, 1, 0]
    assert spec.encoding("point")["yOffset"]["field"] == "lane"


def test_by_month_a_circle_grows_with_the_number_of_interviews(tables, read):
    """The kinds of a month make one circle, from nothing on; a click gives theme and month."""
    may = pd.Timestamp(2024, 5, 1)
    table = tables["weaknesses.timeline"].assign(unit="month", period=may, interviews=[1, 2, 3, 4])
    spec = read(weaknesses.timeline(table))
    assert spec.marks() == ["circle"]
    assert {row["theme"]: row["interviews"] for row in spec.rows("circle")} == {
        "communication": 9,
        "confidence": 1,
    }
    assert spec.encoding("circle")["size"]["scale"]["domain"] == [0, 9]
    assert spec.clicked() == {"clicked": ["theme", "period"]}
