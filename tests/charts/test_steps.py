"""How steps and rounds are drawn."""

from bounceback.charts import steps, theme


def test_each_step_is_a_point_with_its_range(tables, read):
    """Share and range from the table; below five cases there is a count and no point."""
    spec = read(steps.conversion(tables["steps.conversion"]))
    assert spec.marks() == ["rule", "point", "text"]
    assert [row["leads_to"] for row in spec.rows("point")] == ["first_step", "interview"]
    assert [row["leads_to"] for row in spec.rows("rule")] == ["first_step", "interview"]
    assert [row["text"] for row in spec.rows("text")] == [
        "6 of 12 (4 unknown)",
        "6 of 9",
        "2 of 4, too few to say",
        "0 of 0, too few to say",
    ]


def test_where_depths_are_unknown_the_point_is_hollow(tables, read):
    """It tells of those whose depth is known; the legend says so only where there are others."""
    spec = read(steps.conversion(tables["steps.conversion"]))
    full = {row["leads_to"]: row["full"] for row in spec.rows("point")}
    assert full == {"first_step": False, "interview": True}
    known = read(steps.conversion(tables["steps.conversion"].assign(unclear=0)))
    assert known.encoding("point")["color"]["legend"] is None
    assert spec.encoding("point")["color"]["legend"]


def test_every_step_has_its_row_in_the_order_of_the_way(tables, read):
    """From the first step to the offer, drawn or not."""
    rows = read(steps.conversion(tables["steps.conversion"])).encoding("point")["y"]["scale"]
    assert rows["domain"] == list(steps.STEPS.values())


def test_a_round_is_split_by_what_came_of_it(tables, read):
    """Another round, an offer, not decided, stopped: in one order, in the colours of meaning."""
    spec = read(steps.rounds(tables["steps.rounds"]))
    first = {r["piece"]: (r["start"], r["stop"]) for r in spec.rows("bar") if r["round"] == 1}
    assert first == {"Had another round": (0, 3), "Not decided": (3, 4), "Stopped": (4, 9)}
    colour = spec.encoding("bar")["color"]["scale"]
    assert dict(zip(colour["domain"], colour["range"], strict=True))["Offer"] == theme.PROGRESS


def test_the_last_of_many_rounds_stands_for_more(tables, read):
    """An eighth round is "8 or later"; a shorter table claims nothing of the kind."""
    few = tables["steps.rounds"]
    assert [row["row"] for row in read(steps.rounds(few)).rows("text")] == ["Round 1", "Round 2"]
    many = read(steps.rounds(few.assign(round=[7, 8]))).rows("text")
    assert [row["row"] for row in many] == ["Round 7", "Round 8 or later"]
