"""Shares with their likely range, row by row: the drawing that several charts are made of."""

from collections.abc import Mapping, Sequence

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme

FEW_CASES = 5  # below this many cases a share says nothing yet
FEW = "too few to say"
BESIDE = 10  # pixels from the end of a range to its text: half a point may lie between


def estimates(
    points: pd.DataFrame,
    names: Sequence[str],
    *,
    title: str,
    colouring: Mapping[str, str],
    fields: Sequence[str],
    tooltip: Sequence[alt.Tooltip],
) -> alt.LayerChart:
    """Return one row per name: a point at each share, its range as a line, its count behind it.

    `points` holds `row`, `text`, `of`, `at`, `low`, `high` (fractions), `piece` (what the point
    is; a key of `colouring`), `main` (whether its range is drawn, and its count written) and
    `full` (whether the point is full, or hollow). Below five cases a row has its count alone. A
    click gives `fields`.
    """
    main = points[points["main"]]
    enough = main["of"] >= FEW_CASES
    said = main["text"].where(enough, main["text"] + ", " + FEW)
    ends = main.assign(text=said, end=main["high"].where(enough, 0.0).fillna(0.0))
    shown = points[(points["of"] >= FEW_CASES) & points["at"].notna()]
    key = None if shown["full"].all() else parts.legend(columns=2, narrow=1)
    colour = alt.Color("piece:N", scale=parts.palette(colouring), legend=key)
    shared = {"y": parts.rows(names), "color": colour}
    lines = alt.Chart(shown[shown["main"]]).mark_rule(strokeWidth=2)
    click = parts.clicked(*fields)
    dots = alt.Chart(shown).mark_point(size=110, strokeWidth=2)
    dots = dots.encode(
        **shared,
        x=_across(title, ends[enough]),
        fill=alt.Fill("piece:N", scale=parts.palette(colouring), legend=None),
        fillOpacity=alt.FillOpacityValue(0, condition=parts.where(alt.datum.full, 1)),
        opacity=parts.faded(click),
        tooltip=list(tooltip),
    )
    texts = alt.Chart(ends).mark_text(align="left", dx=BESIDE, color=theme.INK)
    return parts.layered(
        lines.encode(**shared, x=alt.X("low:Q"), x2=alt.X2("high:Q")),
        dots.add_params(click),
        texts.encode(x=alt.X("end:Q"), y=alt.Y("row:N"), text=alt.Text("text:N")),
    )


def _across(title: str, ends: pd.DataFrame) -> alt.X:
    """A horizontal axis of shares from zero, with room for the longest text behind its end.

    Where no row has a share yet, it goes up to all of them: nothing is known to be small.
    """
    longest = max([0.05, *ends["end"]]) if ends["end"].any() else 1.0
    room = parts.LETTER * max([1, *ends["text"].str.len()]) + BESIDE + parts.LETTER
    scale = alt.Scale(
        domain=[0, longest], range=[0, alt.ExprRef(f"width - {room}")], nice=False, zero=True
    )
    return alt.X("at:Q", axis=alt.Axis(title=title, format=".0%", tickCount=5), scale=scale)
