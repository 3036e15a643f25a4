"""How two halves are drawn."""

from bounceback.charts import before_after


def test_each_half_has_its_rate_its_range_and_its_counts(tables, read):
    """Before stands above since; the counts stand behind the range."""
    spec = read(before_after.split(tables["before_after.split"]))
    assert spec.marks() == ["rule", "circle", "text"]
    assert spec.encoding("circle")["y"]["scale"]["domain"] == ["Before", "Since"]
    assert [row["text"] for row in spec.rows("text")] == ["5 to 7 of 45", "9 of 40"]
    assert [row["full"] for row in spec.rows("circle")] == [0, 1]
    assert spec.encoding("rule")["x"]["field"] == "low"


def test_an_empty_half_is_not_drawn(tables, read):
    """What stands on nothing has no dot at zero."""
    table = tables["before_after.split"].assign(of=[0, 40], share=[float("nan"), 0.22])
    spec = read(before_after.split(table))
    assert [row["half"] for row in spec.rows("circle")] == ["since"]


def test_each_word_of_a_mix_has_a_dot_for_either_half(tables, read):
    """Words first, then everything else and what was not written down, joined by a line."""
    spec = read(before_after.mix(tables["before_after.mix"]))
    assert spec.marks() == ["rule", "circle"]
    rows = spec.encoding("circle")["y"]["scale"]["domain"]
    assert rows[1:] == ["Everything else", "Not known"]
    dots = [(row["row"], row["half"], row["share"]) for row in spec.rows("circle")]
    assert (rows[0], "Before", 0.6) in dots
    assert ("Not known", "Since", 0.0) in dots
    assert len(dots) == 6


def test_words_of_a_person_stay_out_of_the_drawing(tables, read, hostile):
    """A hostile source is a label in the rows, cut to two lines, and no field or title."""
    whole = read(before_after.mix(tables["before_after.mix"])).whole
    rest = {key: value for key, value in whole.items() if key != "datasets"}
    for layer in rest["layer"]:
        layer["encoding"]["y"]["scale"].pop("domain")
    assert "<img" in hostile
    assert "<img" not in str(rest)
