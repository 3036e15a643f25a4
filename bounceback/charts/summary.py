"""Where the whole search stands, drawn.

Each function draws the table of the metric of the same name.
"""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.labels import labels, numbers
from bounceback.vocabulary.terms import KNOWN_STAGES, Ending, Stage


def standing(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw how many applications stand at each ending.

    Reads `ending` and `applications` (counts); endings that do not occur are left out. A click
    gives `ending`.
    """
    table = frame[frame["applications"] > 0]
    present = set(table["ending"])
    colours = {e.label: colour for e, colour in theme.ENDING.items() if e in present}
    if Ending.NOT_APPLIED in present:
        colours[Ending.NOT_APPLIED.label] = theme.QUIET
    table = table.assign(row=labels(table["ending"], Ending))
    chart = _bars(table, "ending", "Ending", colours)
    return parts.finished(chart, "Applications by ending", parts.height(colours))


def depth(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw the furthest stage of the applications that were sent.

    Reads `furthest_stage` and `applications` (counts). A click gives `furthest_stage`.
    """
    colours = {stage.label: theme.PROGRESS for stage in KNOWN_STAGES}
    colours[Stage.UNKNOWN.label] = theme.QUIET
    table = frame.assign(row=labels(frame["furthest_stage"], Stage))
    chart = _bars(table, "furthest_stage", "Furthest stage", colours)
    return parts.finished(chart, "Applications by furthest stage", parts.height(colours))


def _bars(
    table: pd.DataFrame, field: str, title: str, colours: Mapping[str, str]
) -> alt.LayerChart:
    """Horizontal bars with their counts, in the order of the colours."""
    table = table.assign(text=numbers(table["applications"]), **{field: table[field].astype("str")})
    click = parts.clicked(field)
    chart: alt.Chart = alt.Chart(table).mark_bar()
    bars = chart.encode(
        x=parts.counts("applications", "Applications", table["applications"], table["text"]),
        y=parts.rows(colours),
        color=parts.colours("row", colours).legend(None),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("row:N", title=title),
            alt.Tooltip("applications:Q", title="Applications", format=",d"),
        ],
    ).add_params(click)
    return parts.layered(bars, parts.numbers(table, "applications", "text"))
