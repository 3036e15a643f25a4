"""How the whole search is drawn."""

from bounceback.charts import summary


def test_endings_that_occur_stand_in_their_order(tables, read):
    """What went well comes first, what was never sent last; an ending without cases is left out."""
    spec = read(summary.standing(tables["summary.standing"]))
    order = ["Open", "Rejected", "No response", "Not applied"]
    assert spec.marks() == ["bar", "text"]
    assert spec.encoding("bar")["y"]["scale"]["domain"] == order
    assert spec.encoding("bar")["x"]["axis"]["title"] == "Applications"


def test_each_bar_has_its_number_behind_it(tables, read):
    """The count stands at the end of the bar."""
    spec = read(summary.standing(tables["summary.standing"]))
    assert [row["text"] for row in spec.rows("text")] == ["5", "9", "6", "2"]


def test_every_depth_has_a_row_and_the_unknown_one_is_last(tables, read):
    """A stage without applications keeps its row, so that the way can be seen whole."""
    spec = read(summary.depth(tables["summary.depth"]))
    rows = spec.encoding("bar")["y"]["scale"]["domain"]
    assert rows[0] == "Applied"
    assert rows[-1] == "Depth unknown"
    assert len(rows) == 7
