"""The geometry of a flow: where its bars stand and how its ribbons bend. Numbers, no drawing.

The unit of height is the pixel, the unit of width one column of the flow. Vega-Lite has no
mark for flows, so each ribbon is an area over points that are computed here.
"""

import textwrap
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.charts import theme
from bounceback.vocabulary.terms import Stage

Places = npt.NDArray[np.intp]

BODY = 240  # pixels that all applications together are thick
HEADER = 59  # pixels above, for the names of the stages
GAP = 10  # pixels between two bars of one column
SLOT = 24  # pixels that a bar with its name beside it takes at least
TEXT = 13  # pixels between two lines of a name
POINTS = 24  # points along one ribbon
PREFIX = "ending:"  # what stands before an ending in a target

# The column of each stage, from left to right; endings come last. The way forward runs along the
# top, unknown depth along the bottom. Names stand where no ribbon runs, as far as that goes.
_STAGES = (
    (Stage.APPLIED, 0, "above"),
    (Stage.SCREEN, 1, "above"),
    (Stage.ASSESSMENT, 1, "right"),
    (Stage.INTERVIEW, 2, "above"),
    (Stage.FINAL, 3, "above"),
    (Stage.OFFER, 4, "above"),
)

# Every node that there can be, from top to bottom.
NODES = pd.DataFrame(
    [
        *((str(stage), stage.label, x, side, theme.PROGRESS) for stage, x, side in _STAGES),
        *((f"{PREFIX}{e}", e.label, 5, "right", colour) for e, colour in theme.ENDING.items()),
        (str(Stage.UNKNOWN), Stage.UNKNOWN.label, 1, "below", theme.QUIET),
    ],
    columns=["node", "name", "column", "side", "colour"],
)


@dataclass(frozen=True)
class Layout:
    """What there is to draw: points along ribbons, bars of nodes, and the room they take."""

    ribbons: pd.DataFrame
    nodes: pd.DataFrame
    columns: int
    height: float


def layout(links: pd.DataFrame) -> Layout:
    """Answer: where do the bars and ribbons of this flow stand?

    `links` holds `source`, `target` and `applications`. A ribbon is as thick at its end as at
    its start, and at least a pixel; a bar is as tall as all that flows in, or out, of it.
    """
    links = _measured(links)
    nodes = _placed(links)
    height = float(max([HEADER + BODY, *(nodes["y2"] + GAP), *(nodes["label_end"] + TEXT)]))
    return Layout(_bent(_joined(links, nodes)), nodes, max(nodes["x"].nunique(), 2), height)


def _measured(links: pd.DataFrame) -> pd.DataFrame:
    """The links as plain text, with the thickness of each in pixels."""
    links = links.astype({"source": "str", "target": "str"}).reset_index(drop=True)
    through = links.groupby("source")["applications"].sum()
    unit = BODY / max([1, *through])
    return links.assign(thickness=np.maximum(links["applications"] * unit, 1.0))


def _placed(links: pd.DataFrame) -> pd.DataFrame:
    """One row per node that occurs: its column `x`, its top `y`, its bottom `y2`, its name."""
    leaving, arriving = (_places(NODES, links[side]) for side in ("source", "target"))
    there = np.union1d(leaving, arriving)
    sizes = {
        name: np.maximum(
            *(np.bincount(side, links[name], len(NODES)) for side in (leaving, arriving))
        )
        for name in ("applications", "thickness")
    }
    nodes = NODES.assign(**sizes).iloc[there].reset_index(drop=True)
    top = _tops(nodes)
    return nodes.assign(
        applications=nodes["applications"].astype("int64"),
        x=np.unique(nodes["column"], return_inverse=True)[1].astype("float64"),
        y=top,
        y2=top + nodes["thickness"],
    ).pipe(_named)


def _places(nodes: pd.DataFrame, names: pd.Series) -> Places:
    """At which place among the nodes each of these stands."""
    places: Places = pd.Index(nodes["node"]).get_indexer(names)
    return places


def _tops(nodes: pd.DataFrame) -> pd.Series:
    """The top of each bar: one below the other, in a slot that has room for its name.

    What stands below begins only where all applications end, and below its column.
    """
    tall, side = nodes["thickness"], nodes["side"]
    slot = tall.where(side != "right", np.maximum(tall, SLOT))
    before = (slot + GAP).groupby(nodes["column"]).cumsum() - slot - GAP
    top = HEADER + before + (slot - tall) / 2
    return top.where(side != "below", np.maximum(top, HEADER + BODY + GAP))


def _named(nodes: pd.DataFrame) -> pd.DataFrame:
    """The bars with a name in short lines, and where its first and its last line stand."""
    pairs = zip(nodes["name"], nodes["applications"], nodes["side"], strict=True)
    label = pd.Series([_label(*pair) for pair in pairs], index=nodes.index, dtype="str")
    lines = label.str.count("\n").astype("float64")
    beside = (nodes["y"] + nodes["y2"] - lines * TEXT) / 2
    # Above, every other name stands a line higher: on a narrow screen neighbours would touch.
    above = HEADER - 12.0 - (lines + nodes["column"] % 2) * TEXT
    heights = {"above": above, "right": beside, "below": nodes["y2"] + TEXT}
    label_y = beside
    for side, height in heights.items():
        label_y = label_y.where(nodes["side"] != side, height)
    label_end = label_y + lines * TEXT
    return nodes.assign(label=label, label_y=label_y, label_end=label_end, text=nodes["name"])


def _label(name: str, applications: int, side: str) -> str:
    """A short name with its count, which stands on a line of its own above a bar."""
    if side == "above":
        return f"{textwrap.fill(name, 9)}\n{applications:,}"
    return textwrap.fill(f"{name} {applications:,}", 16)


def _joined(links: pd.DataFrame, nodes: pd.DataFrame) -> pd.DataFrame:
    """The links with both of their ends: no two share a place on a bar, few cross."""
    start, end = (_places(nodes, links[side]) for side in ("source", "target"))
    at = {column: nodes[column].to_numpy() for column in nodes}
    ends = links.assign(
        x=at["x"][start],
        x_end=at["x"][end],
        depth=np.where(at["side"][start] == "below", 1, -at["column"][start]),
        from_rank=start,
        to_rank=end,
        colour=at["colour"][end],
        text=at["name"][start] + " → " + at["name"][end],
    )
    ends = ends.sort_values(["from_rank", "to_rank"])
    ends = ends.assign(y=at["y"][ends["from_rank"]] + _above(ends, "source"))
    ends = ends.sort_values(["to_rank", "depth", "from_rank"])
    return ends.assign(y_end=at["y"][ends["to_rank"]] + _above(ends, "target"))


def _above(ends: pd.DataFrame, node: str) -> pd.Series:
    """How much of the same bar is taken by the ribbons that stand before each one."""
    return ends.groupby(node)["thickness"].cumsum() - ends["thickness"]


def _bent(ends: pd.DataFrame) -> pd.DataFrame:
    """The points along every ribbon: level at both ends, an S in between (smoothstep)."""
    along = np.linspace(0, 1, POINTS)
    rise = along**2 * (3 - 2 * along)
    x, x_end, y, y_end, thickness = (
        ends[column].to_numpy()[:, None] for column in ("x", "x_end", "y", "y_end", "thickness")
    )
    top = y + rise * (y_end - y)
    each = np.repeat(np.arange(len(ends)), POINTS)
    points = ends[["source", "target", "text", "colour", "applications"]].iloc[each]
    return points.assign(
        link=each,
        x=(x + along * (x_end - x)).ravel(),
        y=top.ravel(),
        y2=(top + thickness).ravel(),
    ).reset_index(drop=True)
