"""The rival's tables over time, against numbers counted by hand."""

from datetime import date

import polars as pl
import pytest


def test_activity_fills_gaps(rival_tables):
    """Every month from the first to the last has its row."""
    table = rival_tables["trends.activity"].sort("period")
    assert table["period"].to_list() == [date(2026, month, 1) for month in range(1, 7)]
    assert table["applications"].to_list() == [3, 0, 2, 0, 0, 2]
    assert table["replies"].to_list() == [2, 0, 0, 0, 0, 1]


def test_cohorts(rival_tables):
    """Two of January's three applications had a positive answer; June is too young to be whole."""
    table = rival_tables["trends.cohorts"].sort("cohort")
    assert table["replies"].to_list() == [2, 0, 1]
    assert table["complete"].to_list() == [True, True, False]
    assert table["share"][0] == pytest.approx(2 / 3)


def test_reply_curve(rival_tables):
    """The shares rise with the days, and all answers together stay below one."""
    table = rival_tables["waiting.reply_curve"]
    for (event,), part in table.group_by("event"):
        assert part.sort("day")["share"].diff().drop_nulls().min() >= 0, event
    last = table.filter(pl.col("day") == table["day"].max())
    assert last["share"].sum() <= 1


def test_reply_rate(rival_tables):
    """The undated answer to the assessment counts as well."""
    row = rival_tables["waiting.reply_rate"].row(0, named=True)
    assert (row["applications"], row["dated"], row["undated"]) == (7, 7, 1)
    assert row["horizon"] == 60
    assert row["low"] < row["share"] < row["high"]
