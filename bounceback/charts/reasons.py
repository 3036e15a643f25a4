"""Why applications ended, and who says so, drawn.

Each function draws the table of the metric of the same name. Reasons may be a person's own
words: they are only ever data, never part of a field name or of an expression.
"""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.labels import labels, numbers, of, row_labels, span
from bounceback.vocabulary.terms import KNOWN_STAGES, Provenance, Reason, Stage

MOST = 20  # reasons drawn; the table behind the chart holds them all
TOLD, GUESS = "Told by the employer", "Only your own reading"
SUGGESTED = "Suggested, not confirmed"


def frequency(frame: pd.DataFrame, *, suggested: bool = True) -> alt.LayerChart:
    """Draw how often each reason was given, told apart from guessed.

    Reads `reason`, `applications`, `told`, `guess`, `suggested`, `of` (counts), `low`, `high`
    (fractions of `of`), and draws the first 20 rows. A bar is as long as `applications`: an
    application whose reason was told as well as guessed counts as told. Suggestions stand
    behind it as an outline, or are left out. A click gives `reason`.
    """
    table = _readable(frame.head(MOST)).assign(
        text=lambda t: of(t["applications"], t["of"]).where(
            t["reason"] != Reason.UNKNOWN, numbers(t["applications"])
        ),
        likely=lambda t: span(t["low"], t["high"]),
        end=lambda t: t["applications"] + t["suggested"] * int(suggested),
    )
    chart = parts.layered(_frequency_bars(table), parts.numbers(table, "end", "text"))
    return parts.finished(chart, "How often each reason was given", parts.height(table["row"]))


def _readable(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with its reasons as plain text, as labels, and as labels in short lines."""
    return frame.assign(
        reason=frame["reason"].astype("str"),
        name=labels(frame["reason"], Reason),
        row=row_labels(frame["reason"], Reason),
    )


def _frequency_bars(table: pd.DataFrame) -> alt.Chart:
    ends = {TOLD: table["told"], GUESS: table["applications"], SUGGESTED: table["end"]}
    colouring = {
        TOLD: theme.PROVENANCE[Provenance.TOLD],
        GUESS: theme.PROVENANCE[Provenance.GUESS],
        SUGGESTED: theme.PROVENANCE[Provenance.SUGGESTED],
    }
    click = parts.clicked("reason")
    return (
        parts.pieced(parts.pieces(table, ends), colouring, outlined=SUGGESTED)
        .encode(
            x=parts.counts("start", "Applications", table["end"], table["text"]),
            y=parts.rows(table["row"]),
            opacity=parts.faded(click),
            tooltip=[
                alt.Tooltip("name:N", title="Reason"),
                alt.Tooltip("text:N", title="Ended applications"),
                alt.Tooltip("likely:N", title="Likely share"),
                alt.Tooltip("told:Q", title=TOLD, format=",d"),
                alt.Tooltip("guess:Q", title="Your own reading", format=",d"),
                alt.Tooltip("suggested:Q", title=SUGGESTED, format=",d"),
            ],
        )
        .add_params(click)
    )


def by_stage(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw at which stage each reason was given, as a table that is darker where it was more.

    Reads `reason`, `furthest_stage`, `applications` (counts) and draws the 20 most frequent
    reasons. A click gives `reason` and `furthest_stage`.
    """
    table = _readable(frame).assign(
        stage=labels(frame["furthest_stage"], Stage),
        furthest_stage=frame["furthest_stage"].astype("str"),
    )
    often = table.groupby("row")["applications"].sum()
    reasons = often.sort_values(ascending=False, kind="stable").head(MOST).index
    table = table[table["row"].isin(reasons)]
    present = set(table["furthest_stage"])
    stages = [stage.label for stage in (*KNOWN_STAGES, Stage.UNKNOWN) if stage in present]
    chart = alt.Chart(table).encode(x=_columns(stages), y=parts.rows(reasons))
    written = chart.mark_text(color=theme.INK).encode(text=alt.Text("applications:Q", format=",d"))
    layers = parts.layered(_cells(chart), written)
    return parts.finished(layers, "Reasons by furthest stage", parts.height(reasons))


def _columns(stages: list[str]) -> alt.X:
    """The columns of the table, their names slanted where there is little room."""
    narrow = f"width < {parts.NARROW}"
    axis = alt.Axis(
        orient="top",
        labelAngle=alt.ExprRef(f"{narrow} ? -35 : 0"),
        labelAlign=alt.ExprRef(f"{narrow} ? 'left' : 'center'"),
        labelOverlap=False,
        domain=False,
    )
    return alt.X("stage:N", title="Furthest stage", axis=axis, scale=alt.Scale(domain=stages))


def _cells(chart: alt.Chart) -> alt.Chart:
    click = parts.clicked("reason", "furthest_stage")
    shades = alt.Scale(domainMin=0, range=list(theme.SHADES))
    cells: alt.Chart = chart.mark_rect(color=theme.PROGRESS, stroke=theme.GAP, strokeWidth=2)
    return cells.encode(
        fillOpacity=alt.FillOpacity("applications:Q", scale=shades, legend=None),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("name:N", title="Reason"),
            alt.Tooltip("stage:N", title="Furthest stage"),
            alt.Tooltip("applications:Q", title="Applications", format=",d"),
        ],
    ).add_params(click)
