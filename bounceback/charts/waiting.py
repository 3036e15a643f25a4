"""When answers come, drawn.

Each function draws the table of the metric of the same name.
"""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.labels import span

HEIGHT = 260  # pixels


def reply_curve(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw the share of applications that had each kind of answer by each day after applying.

    Reads `day`, `event` ("positive", "rejected" or "closed") and `share`, `low`, `high`
    (fractions of the applications). The bands are the likely ranges. A click gives `day` and
    `event`.
    """
    table = _named(frame)
    present = {n: c for event, (n, c) in theme.EVENT.items() if event in set(table["event"])}
    days = alt.Axis(title="Days after applying", tickMinStep=1, format="d", tickCount=7)
    base = alt.Chart(table).encode(
        x=alt.X("day:Q", axis=days, scale=alt.Scale(zero=True, nice=False)),
        color=parts.colours("name", present, columns=3, narrow=2),
    )
    tooltip = [
        alt.Tooltip("name:N", title="Answer"),
        alt.Tooltip("day:Q", title="Days after applying", format="d"),
        alt.Tooltip("share:Q", title="Share of applications", format=".0%"),
        alt.Tooltip("likely:N", title="Likely share"),
    ]
    y, click = parts.share("share", "Share of applications"), parts.clicked("day", "event")
    bands = base.mark_area(interpolate="step-after", opacity=0.22)
    chart = parts.layered(
        bands.encode(y=alt.Y("low:Q"), y2=alt.Y2("high:Q")),
        base.mark_line(interpolate="step-after", strokeWidth=2.5).encode(y=y),
        # Unseen, but wide enough to point at: a line alone tells only of its first day.
        parts.pointed(base, click).encode(y=y, tooltip=tooltip).add_params(click),
    )
    return parts.finished(chart, "Answers by days after applying", HEIGHT)


def _named(frame: pd.DataFrame) -> pd.DataFrame:
    """What is known, with the words that a person reads."""
    names = {event: name for event, (name, _) in theme.EVENT.items()}
    known = frame[frame["share"].notna()]
    return known.assign(
        name=known["event"].astype("str").map(names).astype("str"),
        likely=span(known["low"], known["high"]),
    )
