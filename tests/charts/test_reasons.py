"""How reasons are drawn."""

from bounceback.charts import reasons, theme
from bounceback.vocabulary.terms import Provenance


def pieces(spec, name):
    """From where to where each piece of one reason's bar goes."""
    return {
        row["piece"]: (row["start"], row["stop"])
        for row in spec.rows("bar")
        if row["reason"] == name
    }


def test_told_comes_first_and_a_bar_is_as_long_as_its_applications(tables, read):
    """Two told and five guessed of six applications: one was both, and is counted once."""
    spec = read(reasons.frequency(tables["reasons.frequency"]))
    assert pieces(spec, "technical_depth") == {
        reasons.TOLD: (0, 2),
        reasons.GUESS: (2, 6),
        reasons.SUGGESTED: (6, 7),
    }


def test_suggestions_are_an_outline_or_left_out(tables, read):
    """What nobody confirmed is never drawn as a fact."""
    spec = read(reasons.frequency(tables["reasons.frequency"]))
    hollow = spec.encoding("bar")["fillOpacity"]["condition"]
    assert reasons.SUGGESTED in hollow["test"]
    assert hollow["value"] < 1
    without = read(reasons.frequency(tables["reasons.frequency"], suggested=False))
    assert pieces(without, "visa") == {}
    assert {row["piece"] for row in without.rows("bar")} == {reasons.TOLD, reasons.GUESS}


def test_who_says_so_has_its_colour(tables, read):
    """Told, guessed and suggested keep the colours of their meaning."""
    scale = read(reasons.frequency(tables["reasons.frequency"])).encoding("bar")["color"]["scale"]
    assert scale["range"] == [theme.PROVENANCE[who] for who in Provenance]


def test_reasons_stand_in_the_order_of_the_table(tables, read, hostile):
    """The most frequent is on top; long words of a person's own are cut to two lines."""
    spec = read(reasons.frequency(tables["reasons.frequency"]))
    rows = spec.encoding("bar")["y"]["scale"]["domain"]
    assert rows[0] == "Technical depth"
    assert rows[2:] == ["Visa or work permit", "Reason unknown"]
    assert hostile.startswith(rows[1].split("\n")[0])


def test_each_reason_says_out_of_how_many(tables, read):
    """A count has its denominator; "unknown" has none, for it makes nothing known."""
    rows = read(reasons.frequency(tables["reasons.frequency"], suggested=False)).rows("text")
    assert [row["beside"] for row in rows] == ["6 of 10", "3 of 10", "0 of 10", "2"]


def test_the_text_beside_a_bar_tells_of_all_of_the_bar(tables, read):
    """What notes suggest is added as such; where nothing is confirmed there is no "0 of 0"."""
    table = tables["reasons.frequency"].assign(suggested=[1, 0, 4, 0])
    texts = read(reasons.frequency(table)).rows("text")
    assert [row["beside"] for row in texts] == ["6 of 10 + 1", "3 of 10", "0 of 10 + 4", "2"]
    unknown = table.assign(applications=0, told=0, guess=0, of=0)
    rows = read(reasons.frequency(unknown)).rows("text")
    assert rows[0]["beside"] == "1"


def test_only_the_first_reasons_are_drawn(tables, read):
    """Hundreds of own words do not make a chart that nobody can read."""
    table = tables["reasons.frequency"].iloc[[0] * 300].reset_index(drop=True)
    table = table.assign(reason=[f"reason {n}" for n in range(300)])
    spec = read(reasons.frequency(table))
    assert len(spec.encoding("bar")["y"]["scale"]["domain"]) == reasons.MOST
    assert len({row["reason"] for row in spec.rows("bar")}) == reasons.MOST


def test_the_table_of_stages_is_darker_where_it_was_more(tables, read):
    """Each cell holds its count as text, and a shade between hardly any and most."""
    spec = read(reasons.by_stage(tables["reasons.by_stage"]))
    assert spec.marks() == ["rect", "text"]
    shade = spec.encoding("rect")["fillOpacity"]
    assert shade["field"] == "applications"
    assert shade["scale"] == {"domainMin": 0, "range": list(theme.SHADES)}
    assert spec.encoding("text")["text"]["field"] == "applications"


def test_the_most_frequent_reason_is_on_top_of_the_table(tables, read):
    """Rows of the table are ordered by how often a reason was given over all stages."""
    table = tables["reasons.by_stage"].assign(applications=[2, 1, 3])
    rows = read(reasons.by_stage(table)).encoding("rect")["y"]["scale"]["domain"]
    assert rows[:2] == ["Visa or work permit", "Technical depth"]


def test_only_stages_that_occur_are_columns(tables, read):
    """There is no empty column, and unknown depth stands last."""
    spec = read(reasons.by_stage(tables["reasons.by_stage"]))
    x = spec.encoding("rect")["x"]
    assert x["scale"]["domain"] == ["Applied", "Interview", "Depth unknown"]
    assert x["title"] == "Furthest stage"
