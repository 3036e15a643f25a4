"""In whose hands the reasons were, drawn.

Each function draws the table of the metric of the same name.
"""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.labels import of, span
from bounceback.vocabulary.terms import UNSORTED, Control

_NAMES = {
    Control.MINE: ("In your hands", theme.PROGRESS),
    Control.PARTLY: ("Partly in your hands", "#3098d6"),
    Control.NOT_MINE: ("Not in your hands", "#a58f61"),
    UNSORTED: ("Not sorted yet", theme.QUIET),
}


def groups(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw how many applications ended for something in the person's hands.

    Reads `control`, `applications`, `of` (counts), `low`, `high` (fractions of `of`); groups that
    nobody stands in are left out. A click gives `control`.
    """
    held = frame[frame["applications"] > 0]
    table = held.assign(
        control=held["control"].astype("str"),
        row=held["control"].astype("str").map({str(c): name for c, (name, _) in _NAMES.items()}),
        text=of(held["applications"], held["of"]),
        likely=span(held["low"], held["high"]),
    )
    colours = {name: colour for name, colour in _NAMES.values() if name in set(table["row"])}
    click = parts.clicked("control")
    bars: alt.Chart = alt.Chart(table).mark_bar()
    bars = bars.encode(
        opacity=parts.faded(click),
        x=parts.counts("applications", "Applications", table["applications"], table["text"]),
        y=parts.rows(colours),
        color=parts.colours("row", colours).legend(None),
        tooltip=[
            alt.Tooltip("row:N", title="Reason"),
            alt.Tooltip("text:N", title="Ended applications"),
            alt.Tooltip("likely:N", title="Likely share"),
        ],
    ).add_params(click)
    chart = parts.layered(bars, parts.numbers(table, "applications", "text"))
    return parts.finished(chart, "In whose hands the reasons were", parts.height(colours))
