"""How the search goes over time, drawn.

Each function draws the table of the metric of the same name. The dates are first days of weeks
or months; a bar is as wide as its week or month.
"""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.estimates import FEW_CASES
from bounceback.charts.labels import dates, labels, moments, of, span
from bounceback.vocabulary.terms import KNOWN_STAGES, Stage

HEIGHT = 260  # pixels
ABOVE = -14  # pixels from the top of a plot to a text above it: a point may lie on the edge

# Where each count stands within its week or month: the applications as a backdrop nearly as
# wide as the whole, before them two slim bars.
_PLACES = {"applications": (0.04, 0.96), "replies": (0.18, 0.46), "interviews": (0.54, 0.82)}


def activity(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw applications, positive replies and interviews by week or month.

    Reads `period` (dates), `unit` ("week" or "month") and the counts `applications`, `replies`,
    `interviews`. A click gives `period`.
    """
    unit = "week" if "week" in set(frame["unit"]) else "month"
    table = pd.concat([_bars_of(frame, unit, count) for count in theme.ACTIVITY])
    backdrop = alt.datum.what == theme.ACTIVITY["applications"][0]
    click = parts.clicked("period")
    chart: alt.Chart = alt.Chart(table).mark_rect(strokeWidth=1)
    chart = chart.encode(
        x=parts.time("start", None, _spans(frame["period"], unit), align="left"),
        x2=alt.X2("stop:T"),
        y=_floored("value", "Number"),
        y2=alt.Y2("floor:Q"),
        color=parts.colours("what", dict(theme.ACTIVITY.values()), columns=3, narrow=1),
        stroke=alt.StrokeValue(None, condition=parts.where(backdrop, theme.QUIET)),
        fillOpacity=alt.FillOpacityValue(1, condition=parts.where(backdrop, 0.25)),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("when:N", title=unit.capitalize()),
            *(_counted(count, name) for count, (name, _) in theme.ACTIVITY.items()),
        ],
    ).add_params(click)
    return parts.finished(
        parts.layered(chart), "Applications, replies and interviews over time", HEIGHT
    )


def _bars_of(frame: pd.DataFrame, unit: str, count: str) -> pd.DataFrame:
    """One bar per period for one of the counts."""
    spans = _spans(frame["period"], unit)
    length = spans["stop"] - spans["start"]
    left, right = _PLACES[count]
    return frame.assign(
        period=moments(frame["period"]),
        when=dates(frame["period"], unit),
        what=theme.ACTIVITY[count][0],
        start=spans["start"] + length * left,
        stop=spans["start"] + length * right,
        floor=0,
        value=frame[count],
    )


def _spans(periods: pd.Series, unit: str) -> pd.DataFrame:
    """The start and the end of each week or month; it is named by its start."""
    step = pd.DateOffset(weeks=1) if unit == "week" else pd.DateOffset(months=1)
    return pd.DataFrame({"named": periods, "start": periods, "stop": periods + step})


def _around(months: pd.Series) -> pd.DataFrame:
    """Where each month has room on an axis that names it in its middle."""
    half = pd.Timedelta(days=15)
    return pd.DataFrame({"named": months, "start": months - half, "stop": months + half})


def _floored(field: str, title: str) -> alt.Y:
    """A vertical axis for whole numbers from zero."""
    scale = alt.Scale(zero=True, domainMin=0)
    return alt.Y(f"{field}:Q", axis=parts.whole(title), scale=scale)


def _counted(field: str, title: str) -> alt.Tooltip:
    return alt.Tooltip(f"{field}:Q", title=title, format=",d")


def depths(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw the furthest stage of the applications of each week or month, the deepest at the bottom.

    Reads `period` (dates), `unit` ("week" or "month"), `furthest_stage`, `applications`
    (counts). A click gives `period` and `furthest_stage`.
    """
    unit = "week" if "week" in set(frame["unit"]) else "month"
    order = [*reversed(KNOWN_STAGES), Stage.UNKNOWN]
    present = {s.label: theme.STAGE[s] for s in order if s in set(frame["furthest_stage"])}
    spans = _spans(frame["period"], unit)
    click = parts.clicked("period", "furthest_stage")
    chart: alt.Chart = alt.Chart(_stacked(frame, spans, order, unit)).mark_rect(
        stroke=theme.GAP, strokeWidth=1
    )
    chart = chart.encode(
        x=parts.time("start", None, spans, align="left"),
        x2=alt.X2("stop:T"),
        y=_floored("top", "Applications"),
        y2=alt.Y2("floor:Q"),
        color=parts.colours("stage", present),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("when:N", title=unit.capitalize()),
            alt.Tooltip("stage:N", title="Furthest stage"),
            _counted("applications", "Applications"),
        ],
    ).add_params(click)
    return parts.finished(parts.layered(chart), "Furthest stage by when you applied", HEIGHT)


def _stacked(
    frame: pd.DataFrame, spans: pd.DataFrame, order: list[Stage], unit: str
) -> pd.DataFrame:
    """The pieces of each period's bar from `floor` to `top`, the first stage at the bottom."""
    stage = frame["furthest_stage"].astype("str")
    table = pd.DataFrame(
        {
            "period": moments(frame["period"]),
            "start": spans["start"],
            "stop": spans["stop"],
            "when": dates(frame["period"], unit),
            "furthest_stage": stage,
            "stage": labels(stage, Stage),
            "applications": frame["applications"],
            "place": stage.map({str(s): place for place, s in enumerate(order)}),
        }
    ).sort_values(["period", "place"], ignore_index=True)
    top = table.groupby("period")["applications"].cumsum()
    stacked = table.assign(top=top, floor=top - table["applications"])
    return stacked.drop(columns="place")


def cohorts(frame: pd.DataFrame, *, horizon: int = 60) -> alt.LayerChart:
    """Draw the share of each month's applications with a positive reply within `horizon` days.

    Reads `cohort` (months), `applications`, `replies` (counts), `share`, `low`, `high`
    (fractions), `undated` (counts) and `complete`; a month that is not complete is drawn hollow,
    one without a share not at all, one with fewer than five cases as its count alone. The count
    above a month holds its replies without a day, as its share does. A click gives `cohort`.
    """
    known = frame[frame["share"].notna()]
    spans = _around(known["cohort"])
    counted = of(known["replies"] + known["undated"], known["applications"])
    table = known.assign(
        cohort=moments(known["cohort"]),
        start=known["cohort"],
        when=dates(known["cohort"], "month"),
        text=counted,
        short=counted.str.replace(" of ", "/"),
        likely=span(known["low"], known["high"]),
    )
    enough = table["applications"] >= FEW_CASES
    x = parts.time("start", "Month of applying (hollow: too recent)", spans)
    drawn = alt.Chart(table[enough]).encode(x=x)
    lines = drawn.mark_rule(color=theme.PROGRESS, strokeWidth=1.5).encode(
        y=alt.Y("low:Q"), y2=alt.Y2("high:Q")
    )
    # The counts stand above the plot, unless they would run into each other.
    room = alt.ExprRef(f"width < {30 * len(table)} ? 0 : 1")
    numbers = (
        alt.Chart(table)
        .encode(x=x)
        .mark_text(color=theme.INK, opacity=room)
        .encode(y=alt.value(ABOVE), text=alt.Text("short:N"))
    )
    chart = parts.layered(lines, _cohort_points(drawn, horizon), numbers)
    return parts.finished(chart, "Positive replies by month of applying", HEIGHT)


def _cohort_points(base: alt.Chart, horizon: int) -> alt.Chart:
    click = parts.clicked("cohort")
    points: alt.Chart = base.mark_point(size=110, color=theme.PROGRESS, strokeWidth=2)
    return points.encode(
        y=parts.share("share", f"Positive reply within {horizon} days"),
        fill=alt.FillValue(theme.GAP, condition=parts.where(alt.datum.complete, theme.PROGRESS)),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("when:N", title="Sent in"),
            alt.Tooltip("text:N", title="Positive replies"),
            alt.Tooltip("undated:Q", title="Of these, without a day", format=",d"),
            alt.Tooltip("share:Q", title="Share", format=".0%"),
            alt.Tooltip("likely:N", title="Likely share"),
        ],
    ).add_params(click)
