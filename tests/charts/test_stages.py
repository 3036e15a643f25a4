"""How stages and endings are drawn."""

import pytest

from bounceback.charts import stages, theme


def test_a_bar_is_split_by_ending_in_one_order(tables, read):
    """Legend, colours and stack follow the order of meaning, and only endings that occur."""
    spec = read(stages.by_ending(tables["stages.by_ending"]))
    bars = spec.encoding("bar")
    assert bars["color"]["scale"]["domain"] == ["Accepted", "Open", "Rejected", "No response"]
    assert bars["color"]["scale"]["range"][0] == theme.PROGRESS
    places = {row["label"]: row["place"] for row in spec.rows("bar")}
    assert sorted(places, key=places.get) == bars["color"]["scale"]["domain"]
    assert bars["order"]["field"] == "place"


def test_stages_run_from_shallow_to_deep_with_the_unknown_below(tables, read):
    """Every known stage has its row; unknown depth stands last, and only where it occurs."""
    table = tables["stages.by_ending"]
    rows = read(stages.by_ending(table)).encoding("bar")["y"]["scale"]["domain"]
    assert rows == [
        *("Applied", "Phone screen", "Assessment", "Interview", "Final round", "Offer"),
        "Depth unknown",
    ]
    known = table[table["furthest_stage"] != "unknown"]
    assert read(stages.by_ending(known)).encoding("bar")["y"]["scale"]["domain"] == rows[:-1]


def test_each_stage_has_its_total_behind_the_bar(tables, read):
    """The totals stand where the bars end."""
    rows = read(stages.by_ending(tables["stages.by_ending"])).rows("text")
    assert {row["row"]: row["text"] for row in rows} == {
        "Applied": "10",
        "Depth unknown": "4",
        "Interview": "4",
        "Offer": "2",
    }


def test_unknown_depth_is_an_outline_behind_what_is_known(tables, read):
    """What is known is solid, what is possible hollow, from the one to the other."""
    spec = read(stages.reached(tables["stages.reached"]))
    interview = {r["piece"]: r for r in spec.rows("bar") if r["stage"] == "interview"}
    known, possible = interview[stages.KNOWN], interview[stages.POSSIBLE]
    assert (known["start"], known["stop"]) == (0, 6)
    assert (possible["start"], possible["stop"]) == (6, 10)
    hollow = spec.encoding("bar")["fillOpacity"]["condition"]
    assert stages.POSSIBLE in hollow["test"]
    assert hollow["value"] < 1


def test_there_is_no_outline_where_every_depth_is_known(tables, read):
    """Where nothing is unknown, the legend does not speak of it either."""
    table = tables["stages.reached"].assign(at_most=lambda t: t["reached"])
    spec = read(stages.reached(table))
    assert spec.encoding("bar")["color"]["scale"]["domain"] == [stages.KNOWN]
    assert spec.encoding("bar")["color"]["legend"] is None
    assert {row["piece"] for row in spec.rows("bar")} == {stages.KNOWN}


def test_the_likely_range_is_a_line_in_applications(tables, read):
    """The fractions become counts of the denominator; the first stage has no range."""
    table = tables["stages.reached"].assign(at_most=lambda t: t["reached"])
    spec = read(stages.reached(table))
    rows = spec.rows("rule")
    assert "applied" not in {row["stage"] for row in rows}
    offer = next(row for row in rows if row["stage"] == "offer")
    assert (offer["low"], offer["high"]) == pytest.approx((0.6, 6.0))
    assert spec.encoding("bar")["x"]["axis"]["title"] == "Applications (line: likely range)"


def test_where_depths_are_unknown_no_line_claims_to_know(tables, read):
    """The outline says what may be; a likely range of the known ones would mislead inside it."""
    spec = read(stages.reached(tables["stages.reached"]))
    assert spec.rows("rule") == []
    assert spec.encoding("bar")["x"]["axis"]["title"] == "Applications"
    likely = {row["stage"]: row["likely"] for row in spec.rows("bar")}
    assert likely["interview"] == "not told: some depths are unknown"


def test_each_stage_says_out_of_how_many(tables, read):
    """Behind each bar stands its count, or its range, with the denominator."""
    rows = read(stages.reached(tables["stages.reached"])).rows("text")
    assert [row["text"] for row in rows][:3] == ["20 of 20", "6 to 10 of 20", "0 to 4 of 20"]


def test_an_assessment_says_that_it_is_a_branch(tables, read):
    """Its row holds those that got no further, and says so."""
    names = {
        row["stage"]: row["row"]
        for row in read(stages.reached(tables["stages.reached"])).rows("text")
    }
    assert names["assessment"] == "Assessment,\nno further"
    assert names["screen"] == "Phone screen"


def test_nobody_sent_means_no_range(tables, read):
    """Where the denominator is zero there is no interval to draw."""
    table = tables["stages.reached"].assign(of=0, reached=0, at_most=0)
    table[["share", "low", "high"]] = float("nan")
    spec = read(stages.reached(table))
    assert spec.rows("rule") == []
    assert [row["text"] for row in spec.rows("text")] == ["0 of 0"] * 6


def test_each_link_is_one_ribbon_in_the_colour_of_its_end(tables, read):
    """A ribbon is an area of its own; towards a stage it is progress, else its ending's colour."""
    table = tables["stages.flow"]
    spec = read(stages.flow(table))
    assert spec.marks()[:2] == ["area", "bar"]
    assert spec.encoding("area")["detail"]["field"] == "link"
    rows = spec.rows("area")
    assert len({row["link"] for row in rows}) == len(table)
    colours = {(row["source"], row["target"]): row["colour"] for row in rows}
    assert colours["applied", "screen"] == theme.PROGRESS
    assert colours["applied", "ending:no_response"] == theme.ENDING["no_response"]


def test_the_flow_says_how_many_at_every_bar(tables, read):
    """Each bar carries its name and its count."""
    names = [row["label"] for row in read(stages.flow(tables["stages.flow"])).rows("bar")]
    assert "Applied\n20" in names
    assert "Rejected 8" in names
