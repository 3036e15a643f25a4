"""How single themes were rated in interviews, drawn; each scale of a theme has a row of its own.

Each function draws the table of the metric of the same name.
"""

import json

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.labels import dates, moments, row_labels
from bounceback.vocabulary.terms import Stage, Theme

ROW = 1.8 * parts.ROW  # a row in which a line rises and falls
RISE = 0.8  # how much of its row the line may take
CLICKED = ("theme", "scale_from", "scale_to")


def halves(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw the average of each theme in the earlier and in the later half of the interviews.

    Reads `theme`, `scale_from`, `scale_to`, `earlier`, `earlier_of`, `later`, `later_of`. Each
    row reaches from the lowest to the highest rating of its scale. A click gives the theme and
    its scale.
    """
    table = _rows(frame)
    click = parts.clicked(*CLICKED)
    dots = pd.concat([_half(table, "earlier", "before"), _half(table, "later", "since")])
    lines = table.assign(start=_level(table, "earlier"), stop=_level(table, "later"))
    y = parts.rows(table["row"])
    rules = alt.Chart(lines.dropna(subset=["start", "stop"])).mark_rule(
        color=theme.QUIET, strokeWidth=2
    )
    chart = parts.layered(
        rules.encode(x=_ends("start", frame), x2=alt.X2("stop:Q"), y=y),
        alt.Chart(dots.dropna(subset="level"))
        .mark_circle(size=150)
        .encode(
            x=_ends("level", frame),
            y=y,
            color=parts.colours("half", dict(theme.HALF.values()), columns=2),
            opacity=parts.faded(click),
            tooltip=[
                alt.Tooltip("row:N", title="Theme"),
                alt.Tooltip("half:N", title="Half"),
                alt.Tooltip("average:Q", title="Average", format=".1f"),
                alt.Tooltip("interviews:Q", title="Interviews", format=",d"),
            ],
        )
        .add_params(click),
    )
    return parts.finished(chart, "Average rating of each theme", parts.height(table["row"]))


def over_time(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw how each theme was rated: in its row, higher is better.

    Reads `theme`, `scale_from`, `scale_to`, `period` (dates), `kind`, `rating`, `interviews`,
    `unit`. A click gives the theme, its scale and the period, and by interview its kind.
    """
    monthly = "month" in set(frame["unit"])
    table = _rows(frame)
    names = list(table["row"].drop_duplicates())
    level = _level(frame, "rating")
    table = table.assign(
        level=level,
        place=table["row"].map(names.index).astype("float64") + 0.5 - (level - 0.5) * RISE,
        kind_name=[Stage(kind).label for kind in frame["kind"]],
        kind=frame["kind"].astype("str"),
        when=dates(frame["period"], "month" if monthly else "day"),
        moment=frame["period"],
        period=moments(frame["period"]),
    )
    margin = pd.Timedelta(days=15 if monthly else 4)
    moment = table["moment"]
    spans = pd.DataFrame({"named": moment, "start": moment - margin, "stop": moment + margin})
    base = alt.Chart(table).encode(
        x=parts.time("moment", "Month" if monthly else "Date of the interview", spans),
        y=_lanes(names),
    )
    click = parts.clicked(*CLICKED, "period", *(() if monthly else ("kind",)))
    points = base.mark_circle(color=theme.PROGRESS, size=90).encode(
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("row:N", title="Theme"),
            alt.Tooltip("when:N", title="Month" if monthly else "Date"),
            *([] if monthly else [alt.Tooltip("kind_name:N", title="Kind of interview")]),
            alt.Tooltip("rating:Q", title="Rating", format=".2~f"),
            alt.Tooltip("interviews:Q", title="Interviews", format=",d"),
        ],
    )
    lines = base.mark_line(color=theme.QUIET, strokeWidth=1.5).encode(detail=alt.Detail("row:N"))
    height = ROW * max(len(names), 1)
    return parts.finished(
        parts.layered(lines, points.add_params(click)), "Each rating of each theme", height
    )


def _rows(frame: pd.DataFrame) -> pd.DataFrame:
    """The table with the label of its rows: the theme, and the scale below it."""
    label = row_labels(frame["theme"], Theme)
    scales = zip(label, frame["scale_from"], frame["scale_to"], strict=True)
    rows = [f"{name.replace(chr(10), ' ')}\n{first} to {last}" for name, first, last in scales]
    row = pd.Series(rows, index=frame.index, dtype="str")
    return frame.assign(row=row, theme=frame["theme"].astype("str"))


def _lanes(names: list[str]) -> alt.Y:
    """The axis of rows within which a line rises; each row is one wide, the first on top."""
    axis = alt.Axis(
        title=None,
        values=[place + 0.5 for place in range(len(names))],
        labelExpr=f"split({json.dumps(names)}[floor(datum.value)], '\\n')",
        labelOffset=-6,
        tickMinStep=1,
        grid=False,
        domain=False,
        ticks=False,
    )
    scale = alt.Scale(domain=[0, max(len(names), 1)], reverse=True, nice=False, zero=False)
    return alt.Y("place:Q", axis=axis, scale=scale)


def _half(table: pd.DataFrame, column: str, half: str) -> pd.DataFrame:
    return table[["row", *CLICKED]].assign(
        half=theme.HALF[half][0],
        level=_level(table, column),
        average=table[column],
        interviews=table[f"{column}_of"],
    )


def _level(table: pd.DataFrame, column: str) -> pd.Series:
    """How far up its scale a rating stands, 0 to 1: rows on other scales are drawn alike."""
    level: pd.Series = (table[column] - table["scale_from"]) / (
        table["scale_to"] - table["scale_from"]
    )
    return level


def _ends(field: str, frame: pd.DataFrame) -> alt.X:
    """The axis from the lowest to the highest rating, in numbers where all rows share a scale."""
    scales = frame[["scale_from", "scale_to"]].drop_duplicates()
    words = "datum.value == 0 ? 'lowest' : datum.value == 1 ? 'highest' : ''"
    values = [0.0, 1.0]
    if len(scales) == 1:
        first, last = (int(end) for end in scales.iloc[0])
        steps = last - first
        values = [step / steps for step in range(0, steps + 1, max(steps // 5, 1))]
        words = f"format(datum.value * {steps} + {first}, '.0f')"
    axis = alt.Axis(
        title="Average rating", values=values, labelExpr=words, format=".0%", labelFlush=False
    )
    scale = alt.Scale(domain=[0, 1], nice=False, zero=False)
    return alt.X(f"{field}:Q", axis=axis, scale=scale)
