"""What came back in interviews, and when, drawn: weaknesses or strengths alike.

Each function draws the table of the metric of the same name.
"""

import altair as alt
import numpy as np
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.labels import dates, moments, numbers, of, row_labels, span
from bounceback.vocabulary.terms import Stage, Theme

# A shape for each kind of interview, so that colour is not needed to tell them apart.
_KINDS = {
    str(Stage.SCREEN): (Stage.SCREEN.label, "circle"),
    str(Stage.ASSESSMENT): (Stage.ASSESSMENT.label, "square"),
    str(Stage.INTERVIEW): (Stage.INTERVIEW.label, "triangle-up"),
    str(Stage.FINAL): (Stage.FINAL.label, "diamond"),
    str(Stage.UNKNOWN): ("Kind unknown", "cross"),
}
# The height within a row of the first, second … mention of one theme on one day.
_LANES = [0, 1, -1, 2, -2]
BESIDE = 12  # pixels from the middle of a dot to its number


def recurrence(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw in how many of the reviewed interviews each theme came up.

    Reads `theme`, `interviews`, `applications`, `suggested`, `of` (counts), `low`, `high`
    (fractions of `of`). Themes that are only suggested are left out. Where no mention belongs
    to an interview, the dots count applications. A click gives `theme`.
    """
    in_interviews = bool((frame["interviews"] > 0).any())
    unit = "interviews" if in_interviews else "applications"
    table = frame[frame[unit] > 0].assign(
        row=lambda t: row_labels(t["theme"], Theme),
        theme=lambda t: t["theme"].astype("str"),
        text=lambda t: of(t[unit], t["of"]) if in_interviews else numbers(t[unit]),
        likely=lambda t: span(t["low"], t["high"]),
        low=lambda t: t["low"] * t["of"],
        high=lambda t: t["high"] * t["of"],
        end=lambda t: np.fmax(t[unit], t["high"]),
    )
    ranged = table["low"].notna()
    lines = alt.Chart(table if ranged.all() else table[ranged]).mark_rule(
        color=theme.PROGRESS, strokeWidth=2
    )
    chart = parts.layered(
        lines.encode(x=alt.X("low:Q"), x2=alt.X2("high:Q"), y=alt.Y("row:N")),
        _recurrence_dots(table, unit),
        parts.numbers(table, "end", "text", beside=BESIDE),
    )
    return parts.finished(chart, "How often each theme came up", parts.height(table["row"]))


def _recurrence_dots(table: pd.DataFrame, unit: str) -> alt.Chart:
    click = parts.clicked("theme")
    title = unit.capitalize()
    if table["low"].notna().any():
        title += " (line: likely range)"
    chart: alt.Chart = alt.Chart(table).mark_circle(color=theme.PROGRESS, size=180)
    return chart.encode(
        x=parts.counts(unit, title, table["end"], table["text"]),
        y=parts.rows(table["row"]),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("row:N", title="Theme"),
            alt.Tooltip("text:N", title=unit.capitalize()),
            alt.Tooltip("likely:N", title="Likely share"),
            alt.Tooltip("suggested:Q", title="Suggested, not confirmed", format=",d"),
        ],
    ).add_params(click)


def timeline(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw when each theme came up: a shape for each interview, or a circle for each month.

    Reads `theme`, `period` (dates), `kind`, `interviews` (counts) and `unit`. By interview the
    shape tells its kind; by month the circle grows with the number of interviews. A click gives
    `theme` and `period`, and by interview `kind`.
    """
    monthly = "month" in set(frame["unit"])
    table = frame.assign(
        row=row_labels(frame["theme"], Theme),
        theme=frame["theme"].astype("str"),
        kind=frame["kind"].astype("str"),
        when=dates(frame["period"], "month" if monthly else "day"),
        moment=frame["period"],
        period=moments(frame["period"]),
    )
    chart = _by_month(table) if monthly else _by_interview(table)
    often = table.groupby("row")["interviews"].sum().sort_values(ascending=False, kind="stable")
    click = parts.clicked("theme", "period", *(() if monthly else ("kind",)))
    moment, margin = table["moment"], pd.Timedelta(days=15 if monthly else 4)
    spans = pd.DataFrame({"named": moment, "start": moment - margin, "stop": moment + margin})
    title = "Month" if monthly else "Date of the interview"
    chart = chart.encode(
        x=parts.time("moment", title, spans),
        y=parts.rows(often.index),
        opacity=parts.faded(click),
    ).add_params(click)
    height = parts.height(table["row"])
    return parts.finished(parts.layered(chart), "When each theme came up", height)


def _by_interview(table: pd.DataFrame) -> alt.Chart:
    kinds = {name: shape for kind, (name, shape) in _KINDS.items() if kind in set(table["kind"])}
    nth = table.groupby(["theme", "period"]).cumcount().clip(upper=len(_LANES) - 1)
    table = table.assign(
        kind_name=table["kind"].map({kind: name for kind, (name, _) in _KINDS.items()}),
        lane=nth.map(dict(enumerate(_LANES))),
    )
    shapes = alt.Scale(domain=list(kinds), range=list(kinds.values()))
    chart: alt.Chart = alt.Chart(table).mark_point(filled=True, color=theme.PROGRESS, size=120)
    return chart.encode(
        yOffset=alt.YOffset("lane:N", scale=alt.Scale(domain=sorted(_LANES))),
        shape=alt.Shape("kind_name:N", scale=shapes, legend=parts.legend()),
        tooltip=[
            alt.Tooltip("row:N", title="Theme"),
            alt.Tooltip("when:N", title="Date"),
            alt.Tooltip("kind_name:N", title="Kind of interview"),
            alt.Tooltip("interviews:Q", title="Interviews", format=",d"),
        ],
    )


def _by_month(table: pd.DataFrame) -> alt.Chart:
    keys = ["row", "theme", "period", "when", "moment"]
    months = table.groupby(keys, as_index=False)["interviews"].sum()
    most = int(months["interviews"].max())
    legend = alt.Legend(orient="top", values=sorted({1, (most + 1) // 2, most}), format=",d")
    sizes = alt.Scale(domain=[0, most], range=[0, 180])
    chart: alt.Chart = alt.Chart(months).mark_circle(color=theme.PROGRESS, fillOpacity=0.8)
    return chart.encode(
        size=alt.Size("interviews:Q", title="Interviews", scale=sizes, legend=legend),
        tooltip=[
            alt.Tooltip("row:N", title="Theme"),
            alt.Tooltip("when:N", title="Month"),
            alt.Tooltip("interviews:Q", title="Interviews", format=",d"),
        ],
    )
