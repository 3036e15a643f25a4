"""How far applications got and where they stopped, drawn.

Each function draws the table of the metric of the same name.
"""

from typing import Any

import altair as alt
import pandas as pd

from bounceback.charts import parts, ribbons, theme
from bounceback.charts.labels import between_of, labels, numbers, span
from bounceback.vocabulary.terms import KNOWN_STAGES, Ending, Stage

KNOWN, POSSIBLE = "Known to have got here", "Possible, depth unknown"
# An assessment is a branch: its row holds those that got no further.
NO_FURTHER = {Stage.ASSESSMENT.label: "Assessment,\nno further"}


def by_ending(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw the furthest stage of the applications, each bar split by how they ended.

    Reads `furthest_stage`, `ending`, `applications` (counts of sent applications). A click
    gives `furthest_stage` and `ending`.
    """
    place = {str(ending): n for n, ending in enumerate(theme.ENDING)}
    table = frame.assign(
        furthest_stage=frame["furthest_stage"].astype("str"),
        ending=frame["ending"].astype("str"),
        row=labels(frame["furthest_stage"], Stage),
        label=labels(frame["ending"], Ending),
        place=frame["ending"].astype("str").map(place),
    )
    totals = table.groupby("row", as_index=False)["applications"].sum()
    totals = totals.assign(text=numbers(totals["applications"]))
    unknown = [Stage.UNKNOWN] if Stage.UNKNOWN in set(table["furthest_stage"]) else []
    stages = [stage.label for stage in (*KNOWN_STAGES, *unknown)]
    bars = _by_ending_bars(table, stages, totals)
    chart = parts.layered(bars, parts.numbers(totals, "applications", "text"))
    return parts.finished(chart, "Furthest stage by ending", parts.height(stages))


def _by_ending_bars(table: pd.DataFrame, stages: list[str], totals: pd.DataFrame) -> alt.Chart:
    present = {e.label: c for e, c in theme.ENDING.items() if e in set(table["ending"])}
    click = parts.clicked("furthest_stage", "ending")
    chart: alt.Chart = alt.Chart(table).mark_bar(stroke=theme.GAP, strokeWidth=0.5)
    return chart.encode(
        x=parts.counts("applications", "Applications", totals["applications"], totals["text"]),
        y=parts.rows(stages),
        color=parts.colours("label", present, narrow=1),
        order=alt.Order("place:Q"),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("row:N", title="Furthest stage"),
            alt.Tooltip("label:N", title="Ending"),
            alt.Tooltip("applications:Q", title="Applications", format=",d"),
        ],
    ).add_params(click)


def reached(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw how many applications got at least to each stage.

    Reads `stage`, `reached`, `at_most`, `of` (counts), `low`, `high` (fractions of `of`). The
    outlined piece is where applications of unknown depth may have got; it says how much is not
    known, so that there the likely range, a line, is left out. It is left out at the first stage,
    too, which every application reaches. A click gives `stage`.
    """
    table = frame.assign(
        stage=frame["stage"].astype("str"),
        row=labels(frame["stage"], Stage).replace(NO_FURTHER),
        text=between_of(frame["reached"], frame["at_most"], frame["of"]),
        likely=span(frame["low"], frame["high"]),
        low=frame["low"] * frame["of"],
        high=frame["high"] * frame["of"],
    )
    told = (table["stage"] != Stage.APPLIED) & (table["at_most"] == table["reached"])
    ranges = table[told & table["low"].notna()]
    table = table.assign(
        likely=table["likely"].where(told, "not told: some depths are unknown"),
        end=table["at_most"].where(~told, table[["at_most", "high"]].max(axis=1)),
    )
    lines = alt.Chart(ranges).mark_rule(color=theme.INK, strokeWidth=1.5)
    chart = parts.layered(
        _reached_bars(table, ranged=not ranges.empty),
        lines.encode(x=alt.X("low:Q"), x2=alt.X2("high:Q"), y=alt.Y("row:N")),
        parts.numbers(table, "end", "text"),
    )
    return parts.finished(chart, "Applications that reached each stage", parts.height(table["row"]))


def _reached_bars(table: pd.DataFrame, *, ranged: bool) -> alt.Chart:
    pieces = parts.pieces(table, {KNOWN: table["reached"], POSSIBLE: table["at_most"]})
    uncertain = bool((table["at_most"] > table["reached"]).any())
    colouring = {KNOWN: theme.PROGRESS, **({POSSIBLE: theme.QUIET} if uncertain else {})}
    title = "Applications (line: likely range)" if ranged else "Applications"
    click = parts.clicked("stage")
    return (
        parts.pieced(pieces, colouring, outlined=POSSIBLE)
        .encode(
            x=parts.counts("start", title, table["end"], table["text"]),
            y=parts.rows(table["row"]),
            opacity=parts.faded(click),
            tooltip=[
                alt.Tooltip("row:N", title="Stage"),
                alt.Tooltip("text:N", title="Got here"),
                alt.Tooltip("likely:N", title="Likely share"),
                alt.Tooltip("passed:Q", title="Went further", format=",d"),
                alt.Tooltip("stopped:Q", title="Stopped here", format=",d"),
                alt.Tooltip("pending:Q", title="Not decided", format=",d"),
            ],
        )
        .add_params(click)
    )


def flow(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw how applications flowed from stage to stage and from there to their endings.

    Reads `source`, `target` (a stage, or "ending:" and an ending) and `applications`; the
    thickness of a ribbon is its number of applications. A click on a bar gives `node`.
    """
    drawing = ribbons.layout(frame)
    places = _flow_places(drawing)
    click = parts.clicked("node")
    areas = alt.Chart(drawing.ribbons).mark_area(opacity=theme.VEIL)
    bars = alt.Chart(drawing.nodes).mark_bar(width=10)
    chart = parts.layered(
        areas.encode(**places, detail=alt.Detail("link:N")),
        bars.encode(**places, opacity=parts.faded(click)).add_params(click),
        *(_flow_names(drawing.nodes, side, mark) for side, mark in _SIDES.items()),
    )
    return parts.finished(chart, "Flow from stage to ending", drawing.height)


# How a name stands to its bar.
_SIDES: dict[str, dict[str, Any]] = {
    "above": {"align": "center"},
    "right": {"align": "left", "dx": 10},
    "below": {"align": "center"},
}


def _flow_places(drawing: ribbons.Layout) -> dict[str, Any]:
    """The channels that ribbons and bars share."""
    right = alt.ExprRef(f"width - (width < {parts.NARROW} ? 88 : 108)")  # the endings' names
    across = alt.Scale(domain=[0, drawing.columns - 1], range=[20, right], nice=False)
    down = alt.Scale(domain=[drawing.height, 0], nice=False)
    return {
        "x": alt.X("x:Q", axis=None, scale=across),
        "y": alt.Y("y:Q", axis=None, scale=down),
        "y2": alt.Y2("y2:Q"),
        "color": alt.Color("colour:N", scale=None),
        "tooltip": [
            alt.Tooltip("text:N", title="Where"),
            alt.Tooltip("applications:Q", title="Applications", format=",d"),
        ],
    }


def _flow_names(nodes: pd.DataFrame, side: str, mark: dict[str, Any]) -> alt.Chart:
    there = nodes[nodes["side"] == side]
    size = alt.ExprRef(f"width < {parts.NARROW} ? 10 : 11")
    mark = {**mark, "color": theme.INK, "baseline": "middle", "lineBreak": "\n", "fontSize": size}
    chart: alt.Chart = alt.Chart(there).mark_text(**mark)
    return chart.encode(x=alt.X("x:Q"), y=alt.Y("label_y:Q"), text=alt.Text("label:N"))
