"""How the days that answers take are drawn."""

from bounceback.charts import waiting


def test_a_curve_climbs_in_steps_within_its_band(tables, read):
    """Line and band hold their value until the next day."""
    spec = read(waiting.reply_curve(tables["waiting.reply_curve"]))
    assert spec.marks() == ["area", "line", "circle"]
    for mark in ("area", "line"):
        assert spec.layer(mark)["mark"]["interpolate"] == "step-after"
    assert spec.encoding("area")["y"]["field"] == "low"
    assert spec.encoding("area")["y2"]["field"] == "high"


def test_an_answer_that_nobody_can_know_has_no_line(tables, read):
    """Where every depth is unknown, no line for positive replies is drawn at zero."""
    table = tables["waiting.reply_curve"]
    unknown = table.assign(share=table["share"].mask(table["event"] == "positive"))
    spec = read(waiting.reply_curve(unknown))
    assert spec.encoding("line")["color"]["scale"]["domain"] == ["Rejected", "Withdrawn or closed"]
    assert {row["event"] for row in spec.rows("line")} == {"rejected", "closed"}


def test_a_day_of_a_curve_can_be_clicked(tables, read):
    """The unseen circles carry the click; only the clicked one is seen."""
    circles = read(waiting.reply_curve(tables["waiting.reply_curve"])).layer("circle")
    assert circles["encoding"]["opacity"]["value"] == 0
    assert circles["encoding"]["opacity"]["condition"]["empty"] is False
