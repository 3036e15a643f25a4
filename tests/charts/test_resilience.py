"""How the days after a rejection are drawn."""

from bounceback.charts import resilience


def test_each_day_is_a_stack_of_next_steps(tables, read):
    """Applications at the bottom, interviews above them, and no colour of praise or blame."""
    spec = read(resilience.next_steps(tables["resilience.next_steps"]))
    pieces = [(r["days"], r["step"], r["floor"], r["top"]) for r in spec.rows("rect")]
    assert pieces == [(1, "application", 0, 22), (1, "interview", 22, 26), (3, "interview", 0, 2)]
    assert spec.encoding("rect")["color"]["scale"]["domain"] == [
        "Next application",
        "Next interview",
    ]


def test_a_day_can_be_seen_where_there_are_many(tables, read):
    """Where a day has hardly a pixel, its bar has an outline in its own colour."""
    table = tables["resilience.next_steps"].assign(days=[1, 1, 300])
    spec = read(resilience.next_steps(table))
    assert spec.layer("rect")["mark"]["strokeWidth"] == {"expr": "width < 1202 ? 2 : 0"}
    assert spec.encoding("rect")["stroke"]["field"] == "name"


def test_a_bar_is_no_wider_than_its_day(tables, read):
    """Neighbouring days do not touch."""
    for row in read(resilience.next_steps(tables["resilience.next_steps"])).rows("rect"):
        assert row["days"] - 0.5 < row["start"] < row["stop"] < row["days"] + 0.5
