"""What silence means, drawn.

Each function draws the table of the metric of the same name.
"""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.labels import span

HEIGHT = 260  # pixels


def chances(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw the chance that an answer still comes, by the days of silence so far.

    Reads `waited`, `within` (days), `event` ("answer" or "positive"), `share`, `low`, `high`
    (fractions of `of`) and `of` (counts). The bands are the likely ranges. A click gives
    `waited`.
    """
    names = {event: name for event, (name, _) in theme.CHANCE.items()}
    table = frame.assign(
        name=frame["event"].astype("str").map(names).astype("str"),
        likely=span(frame["low"], frame["high"]),
    )
    present = {n: c for event, (n, c) in theme.CHANCE.items() if event in set(frame["event"])}
    days = alt.Axis(title="Days of silence so far", tickMinStep=1, format="d", tickCount=7)
    base = alt.Chart(table).encode(
        x=alt.X("waited:Q", axis=days, scale=alt.Scale(zero=True, nice=False)),
        color=parts.colours("name", present, columns=2, narrow=2),
    )
    tooltip = [
        alt.Tooltip("name:N", title="Still to come"),
        alt.Tooltip("waited:Q", title="Days of silence so far", format="d"),
        alt.Tooltip("share:Q", title="Chance", format=".0%"),
        alt.Tooltip("likely:N", title="Likely chance"),
        alt.Tooltip("within:Q", title="Within days", format="d"),
        alt.Tooltip("of:Q", title="Judged by applications", format=",d"),
    ]
    y, click = parts.share("share", "Chance of hearing back"), parts.clicked("waited")
    chart = parts.layered(
        base.mark_area(opacity=0.22).encode(y=alt.Y("low:Q"), y2=alt.Y2("high:Q")),
        base.mark_line(strokeWidth=2.5).encode(y=y),
        parts.pointed(base, click).encode(y=y, tooltip=tooltip).add_params(click),
    )
    return parts.finished(chart, "Chance of hearing back by days of silence", HEIGHT)


def by_wait(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw how many silent applications have waited how long, and what may be said of them.

    Reads `start`, `stop` (days), `verdict` and `applications` (counts). A click gives `start`,
    `stop` and `verdict`.
    """
    order = list(theme.VERDICT)
    verdict = frame["verdict"].astype("str")
    table = frame.assign(
        verdict=verdict,
        name=verdict.map({key: name for key, (name, _) in theme.VERDICT.items()}).astype("str"),
        place=verdict.map(order.index).astype("int64"),
    ).sort_values(["start", "place"], ignore_index=True)
    top = table.groupby("start")["applications"].cumsum()
    last = (table["stop"] - 1).astype("str")
    table = table.assign(
        top=top,
        floor=top - table["applications"],
        days=table["start"].astype("str").str.cat(last, sep=" to ").astype("str"),
    )
    present = {n: c for key, (n, c) in theme.VERDICT.items() if key in set(verdict)}
    click = parts.clicked("start", "stop", "verdict")
    days = alt.Axis(title="Days of silence so far", tickMinStep=1, format=",d", tickCount=7)
    height = alt.Scale(zero=True, domainMin=0)
    chart: alt.Chart = alt.Chart(table).mark_rect(stroke=theme.GAP, strokeWidth=1)
    chart = chart.encode(
        x=alt.X("start:Q", axis=days, scale=alt.Scale(zero=True, nice=False)),
        x2=alt.X2("stop:Q"),
        y=alt.Y("top:Q", axis=parts.whole("Silent applications"), scale=height),
        y2=alt.Y2("floor:Q"),
        color=parts.colours("name", present, columns=4, narrow=2),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("days:N", title="Days of silence"),
            alt.Tooltip("name:N", title="What may be said"),
            alt.Tooltip("applications:Q", title="Applications", format=",d"),
        ],
    ).add_params(click)
    return parts.finished(parts.layered(chart), "Silent applications by days of silence", HEIGHT)
