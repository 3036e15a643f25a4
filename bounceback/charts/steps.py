"""How often each step of the way is passed, and what came of each round, drawn.

Each function draws the table of the metric of the same name.
"""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.estimates import estimates
from bounceback.charts.labels import numbers, of, span
from bounceback.vocabulary.terms import Ending

STEPS = {
    "first_step": "To a first step",
    "interview": "On to an interview",
    "final": "To a final round\nor an offer",
    "offer": "On to an offer",
}
WENT_ON, KNOWN_TO = "Went on", "Went on, depth known"
MANY_ROUNDS = 8  # the last row of a long table stands for more as well
# What came of a round, from left to right, with the words that a person reads.
CAME = {
    "passed": ("Had another round", theme.QUIET),
    "offers": ("Offer", theme.ENDING[Ending.ACCEPTED]),
    "pending": ("Not decided", theme.ENDING[Ending.OPEN]),
    "stopped": ("Stopped", theme.ENDING[Ending.REJECTED]),
}


def conversion(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw which share went on from step to step, each with its likely range.

    Reads `leads_to`, `count`, `of`, `unclear`, `pending`, `left` (counts), `share`, `low`, `high`
    (fractions). Where some depths are unknown, the point is hollow: it tells of the others. Steps
    with fewer than five cases have their count alone. A click gives `leads_to`.
    """
    steps, clear = frame["leads_to"].astype("str"), frame["unclear"] == 0
    more = frame["unclear"].map(" ({:,} unknown)".format).astype("str").where(~clear, "")
    points = frame.assign(
        leads_to=steps,
        row=steps.map(STEPS).astype("str"),
        text=(of(frame["count"], frame["of"]) + more).astype("str"),
        likely=span(frame["low"], frame["high"]),
        at=frame["share"],
        piece=clear.map({True: WENT_ON, False: KNOWN_TO}).astype("str"),
        main=True,
        full=clear,
    )
    meanings = {WENT_ON: theme.PROGRESS, KNOWN_TO: theme.QUIET}
    chart = estimates(
        points,
        points["row"].tolist(),
        title="Share that went on (line: likely range)",
        colouring={name: meanings[name] for name in meanings if name in set(points["piece"])},
        fields=("leads_to",),
        tooltip=[
            alt.Tooltip("row:N", title="Step"),
            alt.Tooltip("text:N", title="Went on"),
            alt.Tooltip("share:Q", title="Share", format=".0%"),
            alt.Tooltip("likely:N", title="Likely share"),
            alt.Tooltip("pending:Q", title="Not decided", format=",d"),
            alt.Tooltip("left:Q", title="Withdrawn or closed", format=",d"),
        ],
    )
    return parts.finished(chart, "How many went on from step to step", parts.height(points["row"]))


def rounds(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw how many applications had each round, split by what came of them there.

    Reads `round`, `reached`, `passed`, `offers`, `stopped`, `pending` (counts). A click gives
    `round`.
    """
    last = frame["round"].max() if len(frame) else 0
    more = (frame["round"] == last) & (last >= MANY_ROUNDS)
    names = "Round " + frame["round"].astype("str") + more.map({True: " or later", False: ""})
    table = frame.assign(row=names.astype("str"), text=numbers(frame["reached"]))
    ends = table[list(CAME)].cumsum(axis="columns")
    cut = parts.pieces(table, {CAME[name][0]: ends[name] for name in CAME})
    present = {label: colour for label, colour in CAME.values() if label in set(cut["piece"])}
    click = parts.clicked("round")
    bars = alt.Chart(cut).mark_bar(stroke=theme.GAP, strokeWidth=0.5)
    chart = parts.layered(
        bars.encode(
            x=parts.counts("start", "Applications", table["reached"], table["text"]),
            x2=alt.X2("stop:Q"),
            y=parts.rows(table["row"]),
            color=parts.colours("piece", present),
            opacity=parts.faded(click),
            tooltip=[
                alt.Tooltip("row:N", title="Round"),
                alt.Tooltip("reached:Q", title="Had it", format=",d"),
                *(alt.Tooltip(f"{n}:Q", title=CAME[n][0], format=",d") for n in CAME),
            ],
        ).add_params(click),
        parts.numbers(table, "reached", "text"),
    )
    return parts.finished(chart, "What came of each round", parts.height(table["row"]))
