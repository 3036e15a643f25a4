"""Why applications ended, and who says so, drawn.

Each function draws the table of the metric of the same name. Reasons may be a person's own
words: they are only ever data, never part of a field name or of an expression.
"""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.labels import dates, labels, numbers, of, row_labels, span
from bounceback.vocabulary.terms import KNOWN_STAGES, Provenance, Reason, Stage

MOST = 20  # reasons drawn; the table behind the chart holds them all
TOLD, GUESS = "Told by the employer", "Only your own reading"
BOTH = "Told and guessed"
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
        beside=lambda t: _beside(t, suggested=suggested),
    )
    bars = _frequency_bars(table, [TOLD, GUESS, SUGGESTED] if suggested else [TOLD, GUESS])
    chart = parts.layered(bars, parts.numbers(table, "end", "beside"))
    return parts.finished(chart, "How often each reason was given", parts.height(table["row"]))


def _beside(table: pd.DataFrame, *, suggested: bool) -> pd.Series:
    """What stands behind each bar: "3 of 18", "3 of 18 + 2" where notes suggest 2 more."""
    nothing_known = (table["of"] == 0) & (table["applications"] == 0)
    more = " + " + numbers(table["suggested"])
    more = more.where((table["suggested"] > 0) & suggested, "")
    alone = numbers(table["suggested"])
    return (table["text"] + more).where(~nothing_known, alone).astype("str")


def _readable(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with its reasons as plain text, as labels, and as labels in short lines."""
    return frame.assign(
        reason=frame["reason"].astype("str"),
        name=labels(frame["reason"], Reason),
        row=row_labels(frame["reason"], Reason),
    )


def _frequency_bars(table: pd.DataFrame, pieces: list[str]) -> alt.Chart:
    ends = {TOLD: table["told"], GUESS: table["applications"], SUGGESTED: table["end"]}
    colouring = {
        TOLD: theme.PROVENANCE[Provenance.TOLD],
        GUESS: theme.PROVENANCE[Provenance.GUESS],
        SUGGESTED: theme.PROVENANCE[Provenance.SUGGESTED],
    }
    told = {TOLD: "told", GUESS: "guess", SUGGESTED: "suggested"}
    titles = {TOLD: TOLD, GUESS: "Your own reading", SUGGESTED: SUGGESTED}
    click, cut = parts.clicked("reason"), parts.pieces(table, {p: ends[p] for p in pieces})
    return (
        parts.pieced(cut, {piece: colouring[piece] for piece in pieces}, outlined=SUGGESTED)
        .encode(
            x=parts.counts("start", "Applications", table["end"], table["beside"]),
            y=parts.rows(table["row"]),
            opacity=parts.faded(click),
            tooltip=[
                alt.Tooltip("name:N", title="Reason"),
                alt.Tooltip("text:N", title="Ended applications"),
                alt.Tooltip("likely:N", title="Likely share"),
                *(alt.Tooltip(f"{told[p]}:Q", title=titles[p], format=",d") for p in pieces),
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


def agreement(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw, for each reason, where it was told, guessed, or both.

    Reads `reason`, `both`, `told_only`, `guess_only` (counts) and draws the first 20 rows. A
    click gives `reason`.
    """
    table = _readable(frame.head(MOST)).assign(
        told=lambda t: t["both"] + t["told_only"],
        end=lambda t: t["both"] + t["told_only"] + t["guess_only"],
        text=lambda t: numbers(t["end"]),
    )
    ends = {BOTH: table["both"], TOLD: table["told"], GUESS: table["end"]}
    colouring = {
        BOTH: theme.BOTH,
        TOLD: theme.PROVENANCE[Provenance.TOLD],
        GUESS: theme.PROVENANCE[Provenance.GUESS],
    }
    click = parts.clicked("reason")
    bars = parts.pieced(parts.pieces(table, ends), colouring, outlined="").encode(
        x=parts.counts("start", "Applications with both", table["end"], table["text"]),
        y=parts.rows(table["row"]),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("name:N", title="Reason"),
            alt.Tooltip("both:Q", title=BOTH, format=",d"),
            alt.Tooltip("told_only:Q", title="Told, not guessed", format=",d"),
            alt.Tooltip("guess_only:Q", title="Guessed, not told", format=",d"),
        ],
    )
    chart = parts.layered(bars.add_params(click), parts.numbers(table, "end", "text"))
    return parts.finished(chart, "Told beside guessed", parts.height(table["row"]))


def over_time(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw in which months each reason was named: a circle that grows with the applications.

    Reads `reason`, `period` (first day of a month), `applications` (counts), and draws the 20
    most frequent reasons. A click gives `reason`.
    """
    often = _readable(frame).groupby("row")["applications"].sum()
    reasons = often.sort_values(ascending=False, kind="stable").head(MOST).index
    table = _readable(frame).assign(moment=frame["period"], when=dates(frame["period"], "month"))
    table = table[table["row"].isin(reasons)].drop(columns="period")
    margin = pd.Timedelta(days=15)
    spans = pd.DataFrame({"named": table["moment"]}).assign(
        start=lambda t: t["named"] - margin, stop=lambda t: t["named"] + margin
    )
    most = int(table["applications"].max()) if len(table) else 1
    values = sorted({1, (most + 1) // 2, most})
    click = parts.clicked("reason")
    chart: alt.Chart = alt.Chart(table).mark_circle(color=theme.PROGRESS, fillOpacity=0.8)
    chart = chart.encode(
        x=parts.time("moment", "Month in which it ended", spans),
        y=parts.rows(reasons),
        size=alt.Size(
            "applications:Q",
            title="Applications",
            scale=alt.Scale(domain=[0, most], range=[0, 180]),
            legend=alt.Legend(orient="top", values=values, format=",d"),
        ),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("name:N", title="Reason"),
            alt.Tooltip("when:N", title="Month"),
            alt.Tooltip("applications:Q", title="Applications", format=",d"),
        ],
    ).add_params(click)
    return parts.finished(parts.layered(chart), "Reasons by month", parts.height(reasons))


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
