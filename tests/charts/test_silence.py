"""How a silence is drawn."""

from bounceback.charts import silence, theme


def test_the_chance_falls_as_a_line_within_its_band(tables, read):
    """Both kinds of answer have a line and a band, the positive one in the accent."""
    spec = read(silence.chances(tables["silence.chances"]))
    assert spec.marks() == ["area", "line", "circle"]
    scale = spec.encoding("line")["color"]["scale"]
    assert scale["domain"] == ["Any answer", "Positive reply"]
    assert scale["range"][1] == theme.PROGRESS
    assert spec.encoding("area")["y"]["field"] == "low"
    assert spec.encoding("area")["y2"]["field"] == "high"


def test_a_chance_that_nobody_can_know_has_no_line(tables, read):
    """Where every depth is unknown, only the line of any answer is there."""
    table = tables["silence.chances"].query("event == 'answer'")
    assert read(silence.chances(table)).encoding("line")["color"]["scale"]["domain"] == [
        "Any answer"
    ]


def test_the_chance_tells_what_it_stands_on(tables, read):
    """Pointing at a day tells the range, the count and how far ahead it looks."""
    tooltip = read(silence.chances(tables["silence.chances"])).encoding("circle")["tooltip"]
    fields = {line["field"] for line in tooltip}
    assert {"likely", "of", "within"} <= fields


def test_waits_are_stacked_in_the_order_of_the_verdicts(tables, read):
    """Within one span of days the pieces lie end to end, whatever the order of the rows."""
    spec = read(silence.by_wait(tables["silence.by_wait"]))
    pieces = [(r["start"], r["verdict"], r["floor"], r["top"]) for r in spec.rows("rect")]
    assert pieces == [
        (0, "still early", 0, 3),
        (14, "follow up", 0, 4),
        (14, "let go", 4, 6),
    ]
    assert spec.encoding("rect")["color"]["scale"]["domain"] == [
        "Still early",
        "Worth a follow-up",
        "You may let go",
    ]


def test_a_span_of_days_is_named_by_its_first_and_last(tables, read):
    """A bar from 14 to before 21 reads "14 to 20"."""
    days = [row["days"] for row in read(silence.by_wait(tables["silence.by_wait"])).rows("rect")]
    assert days == ["0 to 6", "14 to 20", "14 to 20"]
