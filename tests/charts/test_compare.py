"""How groups are drawn: raw beside evened, and no rate on few cases."""

import pytest

from bounceback.charts import compare


def test_the_evened_rate_stands_beside_the_raw_one(tables, read, hostile):
    """A full point with its range, and a hollow one for what was counted."""
    spec = read(compare.groups(tables["compare.groups"]))
    rows = {row["piece"]: row for row in spec.rows("point") if row["group"] == hostile}
    assert rows[compare.EVENED]["at"] == pytest.approx(0.41)
    assert rows[compare.RAW]["at"] == pytest.approx(0.67)
    assert (rows[compare.EVENED]["full"], rows[compare.RAW]["full"]) == (True, False)
    lines = [row for row in spec.rows("rule") if row["group"] == hostile]
    assert [(row["low"], row["high"]) for row in lines] == [(0.2, 0.7)]
    filled = spec.encoding("point")["fillOpacity"]
    assert filled["value"] == 0
    assert "full" in filled["condition"]["test"]


def test_unknown_depths_leave_a_least_and_a_range(tables, read):
    """No rate is drawn as if it were known: a hollow point at the least, and the whole range."""
    spec = read(compare.groups(tables["compare.groups"]))
    board = [row for row in spec.rows("point") if row["group"] == "Board"]
    assert [(row["piece"], row["at"], row["full"]) for row in board] == [
        (compare.LEAST, 0.075, False)
    ]
    assert [row["high"] for row in spec.rows("rule") if row["group"] == "Board"] == [0.2]
    known = tables["compare.groups"].assign(at_most=lambda t: t["count"])
    assert compare.LEAST not in str(read(compare.groups(known)).encoding("point"))


def test_groups_stay_in_the_order_of_the_table(tables, read):
    """The chart ranks nobody; the rest and those without a word stand last."""
    rows = read(compare.groups(tables["compare.groups"])).encoding("point")["y"]["scale"]["domain"]
    assert len(rows) == 5
    assert rows[0] == "Board"
    assert [row.strip("\u200b") for row in rows[-2:]] == ["Everything else", "Not written down"]


def test_few_cases_have_their_count_alone(tables, read):
    """Below five cases there is no point and no range; unknown depths give a range of counts."""
    spec = read(compare.groups(tables["compare.groups"]))
    texts = {row["row"]: row["text"] for row in spec.rows("text")}
    assert texts["Friend"] == "1 of 2, too few to say"
    assert texts["Board"] == "3 to 5 of 40"
    assert "Friend" not in {row["group"] for row in spec.rows("point") + spec.rows("rule")}


def test_what_stands_together_has_no_evened_rate(tables, read):
    """The rest is drawn as counted, with the range that it has by itself."""
    spec = read(compare.groups(tables["compare.groups"]))
    rest = [row for row in spec.rows("point") if row["what"] == "rest"]
    assert [row["piece"] for row in rest] == [compare.RAW]
    assert [row["high"] for row in spec.rows("rule") if row["what"] == "rest"] == [0.59]


def test_a_word_like_ours_keeps_a_row_of_its_own(tables, read):
    """Somebody may call a source "Everything else"; it is not the rest."""
    table = tables["compare.groups"].assign(
        group=["Everything else", "Not written down", "b", "", ""]
    )
    rows = read(compare.groups(table)).encoding("point")["y"]["scale"]["domain"]
    assert len(set(rows)) == 5
