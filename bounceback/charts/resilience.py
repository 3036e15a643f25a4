"""What comes after a rejection, drawn: days, and no score."""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme

HEIGHT = 200  # pixels
SLIM = 4  # pixels for a day: where there are fewer, a bar is drawn wider than its day
STEP = {
    "application": ("Next application", theme.ACTIVITY["replies"][1]),
    "interview": ("Next interview", theme.PROGRESS),
}


def next_steps(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw how many days after the rejections the next application or interview came.

    Reads `days`, `step` ("application" or "interview") and `rejections` (counts). A click gives
    `days` and `step`.
    """
    names = {step: name for step, (name, _) in STEP.items()}
    table = frame.assign(
        name=frame["step"].map(names).astype("str"),
        start=frame["days"] - 0.42,
        stop=frame["days"] + 0.42,
    ).sort_values(["days", "step"], ignore_index=True)
    top = table.groupby("days")["rejections"].cumsum()
    table = table.assign(top=top, floor=top - table["rejections"])
    click = parts.clicked("days", "step")
    days = alt.Axis(title="Days after the rejection", tickMinStep=1, format=",d", tickCount=7)
    last = max([1, *table["days"]]) + 0.6
    present = {n: c for step, (n, c) in STEP.items() if step in set(frame["step"])}
    outline = alt.ExprRef(f"width < {SLIM * last:.0f} ? 2 : 0")
    chart: alt.Chart = alt.Chart(table).mark_rect(strokeWidth=outline)
    chart = chart.encode(
        x=alt.X("start:Q", axis=days, scale=alt.Scale(domain=[0, last], nice=False, zero=True)),
        x2=alt.X2("stop:Q"),
        y=alt.Y("top:Q", axis=parts.whole("Rejections"), scale=alt.Scale(zero=True, domainMin=0)),
        y2=alt.Y2("floor:Q"),
        color=parts.colours("name", present, columns=2),
        stroke=alt.Stroke("name:N", scale=parts.palette(present), legend=None),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("name:N", title="Next step"),
            alt.Tooltip("days:Q", title="Days after the rejection", format=",d"),
            alt.Tooltip("rejections:Q", title="Rejections", format=",d"),
        ],
    ).add_params(click)
    return parts.finished(parts.layered(chart), "Days from a rejection to the next step", HEIGHT)
