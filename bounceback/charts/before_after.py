"""Before and after a day that the person named, drawn.

Each function draws the table of the metric of the same name.
"""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.labels import between_of, of, row_labels, span
from bounceback.vocabulary.terms import Term

ROW = 46  # pixels of height for one half
OTHERS = {"rest": "Everything else", "missing": "Not known"}


def split(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw the rate of both halves, each with its likely range.

    Reads `half` ("before" or "since"), `count`, `at_most`, `of` (counts) and `share`, `low`, `high`
    (fractions of `of`). Where `at_most` is more than `count`, the dot is hollow: it is the least.
    A half without an application is left out. A click gives `half`.
    """
    names = {half: name for half, (name, _) in theme.HALF.items()}
    known = frame[frame["of"] > 0]
    table = known.assign(
        row=known["half"].astype("str").map(names).astype("str"),
        text=between_of(known["count"], known["at_most"], known["of"]),
        full=(known["at_most"] == known["count"]).astype("int64"),
        likely=span(known["low"], known["high"]),
    )
    axis = alt.Axis(title="Share of applications (line: likely range)", format=".0%", tickCount=5)
    room = alt.ExprRef(f"width - {parts.LETTER * max([1, *table['text'].str.len()]) + 12}")
    longest = max([0.1, *table["high"].dropna()])
    scale = alt.Scale(domain=[0, longest], range=[0, room], nice=False, zero=True)
    base = alt.Chart(table).encode(y=parts.rows(table["row"]))
    click = parts.clicked("half")
    colour = alt.Color("row:N", scale=parts.palette(dict(theme.HALF.values())), legend=None)
    dots = base.mark_circle(size=180, strokeWidth=2).encode(
        x=alt.X("share:Q", axis=axis, scale=scale),
        color=colour,
        stroke=alt.Stroke("row:N", scale=parts.palette(dict(theme.HALF.values())), legend=None),
        fillOpacity=alt.FillOpacity("full:Q", scale=None, legend=None),
        opacity=parts.faded(click),
        tooltip=[
            alt.Tooltip("row:N", title="Half"),
            alt.Tooltip("text:N", title="Applications"),
            alt.Tooltip("share:Q", title="Share as far as known", format=".0%"),
            alt.Tooltip("likely:N", title="Likely share"),
        ],
    )
    chart = parts.layered(
        base.mark_rule(strokeWidth=2).encode(x=alt.X("low:Q"), x2=alt.X2("high:Q"), color=colour),
        dots.add_params(click),
        parts.numbers(table, "high", "text"),
    )
    return parts.finished(chart, "The rate before and since", ROW * max(len(table), 1))


def mix(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw what the two halves consist of, word by word.

    Reads `value`, `what` ("word", "rest" or "missing"), `before`, `since`, `of_before`,
    `of_since` (counts), `share_before` and `share_since` (fractions).
    """
    words = row_labels(frame["value"], Term).where(
        frame["what"] == "word", frame["what"].map(OTHERS)
    )
    table = frame.assign(
        row=words.astype("str"),
        text_before=of(frame["before"], frame["of_before"]),
        text_since=of(frame["since"], frame["of_since"]),
    )
    longest = max([0.1, *table["share_before"].dropna(), *table["share_since"].dropna()])
    axis = alt.Axis(title="Share of the half", format=".0%", tickCount=5)
    scale = alt.Scale(domain=[0, longest], nice=False, zero=True)
    tooltip = [
        alt.Tooltip("row:N", title="What"),
        alt.Tooltip("text_before:N", title="Before"),
        alt.Tooltip("text_since:N", title="Since"),
    ]
    lines = alt.Chart(table.dropna(subset=["share_before", "share_since"])).mark_rule(
        color=theme.QUIET, strokeWidth=2
    )
    halves = pd.concat(
        [
            table.assign(half=name, share=table[f"share_{half}"])
            for half, (name, _) in theme.HALF.items()
        ]
    ).dropna(subset="share")
    halves = halves.drop(columns=["share_before", "share_since", "value"])
    y = parts.rows(table["row"])
    dots = alt.Chart(halves).mark_circle(size=130, opacity=1)
    chart = parts.layered(
        lines.encode(y=y, x=alt.X("share_before:Q", scale=scale), x2=alt.X2("share_since:Q")),
        dots.encode(
            x=alt.X("share:Q", axis=axis, scale=scale),
            y=y,
            color=parts.colours("half", dict(theme.HALF.values()), columns=2),
            tooltip=tooltip,
        ),
    )
    return parts.finished(chart, "What both halves consist of", parts.height(table["row"]))
