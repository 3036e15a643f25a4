"""The geometry of a flow."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.charts import ribbons
from bounceback.vocabulary.terms import SENT_ENDINGS, Stage

FEWER = settings(max_examples=30)  # each takes a while
SPINE = [Stage.APPLIED, Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL, Stage.OFFER]
FURTHEST = st.sampled_from([*SPINE, Stage.ASSESSMENT, Stage.UNKNOWN])
SEARCHES = st.dictionaries(
    st.tuples(FURTHEST, st.sampled_from(SENT_ENDINGS)), st.integers(1, 40_000), max_size=20
)


def links_of(search):
    """The links of a search, given how many applications stand at each depth and ending."""
    links = {}
    for (stage, ending), count in search.items():
        way = SPINE[: SPINE.index(stage) + 1] if stage in SPINE else [Stage.APPLIED, stage]
        for pair in zip(way, [*way[1:], f"ending:{ending}"], strict=True):
            links[pair] = links.get(pair, 0) + count
    rows = [(str(source), str(target), count) for (source, target), count in links.items()]
    links = pd.DataFrame(rows, columns=["source", "target", "applications"])
    return links.astype({"source": "str", "target": "str", "applications": "int64"})


@FEWER
@given(SEARCHES)
def test_bars_of_one_column_never_overlap(search):
    """Below each bar of a column there is room before the next one begins."""
    nodes = ribbons.layout(links_of(search)).nodes
    for _, column in nodes.sort_values("y").groupby("x"):
        assert (column["y"].to_numpy()[1:] >= column["y2"].to_numpy()[:-1]).all()


@FEWER
@given(SEARCHES)
def test_ribbons_fill_their_bars_without_overlap(search):
    """At its source and at its target each ribbon has a place of its own on the bar."""
    layout = ribbons.layout(links_of(search))
    bars = layout.nodes.set_index("node")
    for end, points in (("source", "first"), ("target", "last")):
        edges = layout.ribbons.groupby("link").agg(points).sort_values("y")
        for node, ends in edges.groupby(end):
            assert (ends["y"].to_numpy()[1:] >= ends["y2"].to_numpy()[:-1] - 1e-6).all()
            assert ends["y"].min() >= bars.loc[node, "y"] - 1e-6
            assert ends["y2"].max() <= bars.loc[node, "y2"] + 1e-6
            assert (ends["x"] == bars.loc[node, "x"]).all()


@FEWER
@given(SEARCHES)
def test_a_ribbon_is_as_thick_as_its_applications(search):
    """Thickness grows with the number, is the same all along, and is never less than a pixel."""
    drawn = ribbons.layout(links_of(search)).ribbons
    drawn = drawn.assign(thickness=drawn["y2"] - drawn["y"])
    by_link = drawn.groupby("link")
    assert (by_link["thickness"].max() - by_link["thickness"].min() < 1e-6).all()
    assert (drawn["thickness"] >= 1 - 1e-9).all()
    ordered = drawn.sort_values("applications")["thickness"].to_numpy()
    assert (np.diff(ordered) >= -1e-6).all()


@FEWER
@given(SEARCHES)
def test_everything_lies_within_the_drawing(search):
    """No bar, ribbon or name is cut off."""
    layout = ribbons.layout(links_of(search))
    for table in (layout.nodes, layout.ribbons):
        assert (table["y"] >= 0).all()
        assert (table["y2"] <= layout.height).all()
        assert table["x"].between(0, layout.columns - 1).all()
    names = layout.nodes
    last = names["label_y"] + names["label"].str.count("\n") * ribbons.TEXT
    assert (names["label_y"] > ribbons.TEXT / 2).all()
    assert (last < layout.height - ribbons.TEXT / 2).all()


@FEWER
@given(SEARCHES, st.randoms())
def test_the_order_of_the_links_is_irrelevant(search, random):
    """The same links in another order make the same drawing."""
    links = links_of(search)
    order = list(range(len(links)))
    random.shuffle(order)
    one, other = ribbons.layout(links), ribbons.layout(links.iloc[order])
    pd.testing.assert_frame_equal(one.nodes, other.nodes)
    keys = ["source", "target", "x"]
    pd.testing.assert_frame_equal(
        one.ribbons.drop(columns="link").sort_values(keys, ignore_index=True),
        other.ribbons.drop(columns="link").sort_values(keys, ignore_index=True),
    )


@FEWER
@given(SEARCHES)
def test_every_application_is_counted_once_at_the_endings(search):
    """What is written at the endings sums to what is written at "applied"."""
    nodes = ribbons.layout(links_of(search)).nodes.set_index("node")
    ends = nodes.index.str.startswith(ribbons.PREFIX)
    applied = nodes["applications"].get("applied", 0)
    assert nodes.loc[ends, "applications"].sum() == applied == sum(search.values())


@pytest.mark.parametrize(
    ("search", "label"),
    [
        ({(Stage.SCREEN, "open"): 3}, "Phone\nscreen\n3"),
        ({(Stage.APPLIED, "declined_offer"): 1200}, "Declined the\noffer 1,200"),
        ({(Stage.UNKNOWN, "rejected"): 2}, "Depth unknown 2"),
    ],
)
def test_names_come_in_short_lines_with_their_count(search, label):
    """A name is read whole on a narrow screen, and never without its count."""
    assert label in ribbons.layout(links_of(search)).nodes["label"].tolist()


def test_unknown_depth_makes_way_for_a_tall_column():
    """Where screens and assessments fill their column, unknown depth stands below them."""
    search = {(stage, "rejected"): 20 for stage in (Stage.SCREEN, Stage.ASSESSMENT)}
    nodes = ribbons.layout(links_of({**search, (Stage.UNKNOWN, "rejected"): 1})).nodes
    bars = nodes.set_index("node")
    assert bars.loc["unknown", "y"] >= bars.loc["assessment", "y2"] + ribbons.GAP


def test_the_way_forward_runs_along_the_top_and_the_unknown_along_the_bottom():
    """The stages of the spine share one height; unknown depth stands below all applications."""
    search = {(Stage.OFFER, "accepted"): 1, (Stage.UNKNOWN, "rejected"): 5}
    nodes = ribbons.layout(links_of(search)).nodes.set_index("node")
    assert set(nodes.loc[[str(stage) for stage in SPINE], "y"]) == {ribbons.HEADER}
    assert nodes.loc["unknown", "y"] > nodes.loc["applied", "y2"]
