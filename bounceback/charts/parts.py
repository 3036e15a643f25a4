"""The few parts that the charts share: axes, legends, pieces of bars, the click."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeVar

import altair as alt
import pandas as pd
from altair.expr.core import Expression

from bounceback.charts import checking, theme

ROW = 34  # pixels of height for a row of a horizontal chart: room for a label of two lines
LETTER = 6  # pixels that a letter of a text in the plot takes
FEW = 8  # periods that an axis of dates names one by one
NARROW = 420  # pixels of plot below which a legend takes fewer columns
MARGIN = dict.fromkeys(("top", "right", "bottom", "left"), 5)  # pixels: a page has spacing itself
TICKS = 6  # about so many numbers on an axis: more do not help to compare bars

Align = Literal["left", "center", "right"]
Drawing = TypeVar("Drawing", alt.Chart, alt.LayerChart)


def finished(chart: Drawing, description: str, height: float) -> Drawing:
    """Give a chart that was just made its name, height and legible axes, and return it.

    Its width follows the page. No copy is made: that would make all of its layers once more.
    """
    chart["description"], chart["height"], chart["padding"] = description, height, MARGIN
    chart["autosize"] = alt.AutoSizeParams(type="fit-x", contains="padding")
    chart["config"] = alt.Config(
        axis=alt.AxisConfig(labelColor=theme.LABEL, titleColor=theme.LABEL),
        legend=alt.LegendConfig(labelColor=theme.LABEL, titleColor=theme.LABEL),
    )
    return chart


def layered(*layers: alt.Chart) -> alt.LayerChart:
    """Return the layers as one chart, the first at the back; each was made for it alone.

    Layers that draw the very rows of the last one have them from the chart, which holds them once.
    One layer is worth it where there is a legend: above that of a chart without layers, the page
    leaves an empty strip.
    """
    clicks, rows = [], layers[-1].data
    for number, layer in enumerate(layers):
        layer["name"] = f"layer_{number}"
        if layer.data is rows:
            layer["data"] = alt.Undefined
        if layer.params is not alt.Undefined:
            clicks += [_of_the_whole(click, layer) for click in layer.params]
            layer["params"] = alt.Undefined
    return checking.Layers(data=rows, layer=list(layers), params=clicks or alt.Undefined)


def _of_the_whole(click: alt.SelectionParameter, layer: alt.Chart) -> alt.TopLevelParameter:
    """The same click, held by the chart that the layer is a part of, as Vega-Lite wants it."""
    return alt.TopLevelSelectionParameter(name=click.name, select=click.select, views=[layer.name])


def clicked(*fields: str) -> alt.Parameter:
    """Return the click that tells a page which mark's applications to show.

    The fields hold values of the vocabulary, never labels; a date is the number of milliseconds
    from the start of 1970 to it, whatever the time zone of the browser.
    """
    return alt.selection_point(name="clicked", fields=list(fields))


def faded(click: alt.Parameter) -> alt.OpacityValue:
    """Return the opacity that lets every mark but the clicked ones step back."""
    return alt.OpacityValue(0.4, condition={"param": click.name, "value": 1})


def where(test: Expression, value: float | str) -> dict[str, Any]:
    """Return the condition of a channel that has this value where a mark's row passes the test.

    It says what `alt.when` says, which asks the whole schema for the name of the channel and takes
    as long as all the rest of a chart.
    """
    return {"test": repr(test), "value": value}


def pointed(base: alt.Chart, click: alt.Parameter) -> alt.Chart:
    """Return unseen circles to point at, along a line; the clicked one is seen."""
    seen = alt.OpacityValue(0, condition={"param": click.name, "value": 1, "empty": False})
    circles: alt.Chart = base.mark_circle(size=80).encode(opacity=seen)
    return circles


def rows(names: Iterable[str]) -> alt.Y:
    """Return the rows of a horizontal chart by the field `row`, in the given order."""
    two_lines = "indexof(datum.value, '\\n') >= 0"
    axis = alt.Axis(
        labelExpr="split(datum.label, '\\n')",
        labelOffset={"condition": {"test": two_lines, "value": -6}, "value": 0},
        labelLimit=200,
        labelOverlap=False,
        labelFlush=False,
        domain=False,
        ticks=False,
    )
    scale = alt.Scale(domain=list(dict.fromkeys(names)))
    return alt.Y("row:N", title=None, axis=axis, scale=scale)


def height(names: Iterable[str]) -> int:
    """Return the pixels that rows of these names take."""
    return max(len(set(names)), 1) * ROW


def numbers(table: pd.DataFrame, end: str, text: str, beside: int = LETTER) -> alt.Chart:
    """Return the layer that writes the field `text` so many pixels behind the end of each row."""
    chart: alt.Chart = alt.Chart(table).mark_text(align="left", dx=beside, color=theme.INK)
    return chart.encode(x=alt.X(f"{end}:Q"), y=alt.Y("row:N"), text=alt.Text(f"{text}:N"))


def counts(field: str, title: str, ends: pd.Series, texts: pd.Series) -> alt.X:
    """Return a horizontal axis for whole numbers from zero to the largest of `ends`.

    Behind it there is room to write the longest of `texts`.
    """
    longest = max([1.0, *ends.dropna()])
    room = LETTER * max([1, *texts.str.len()]) + 2 * LETTER
    end = alt.ExprRef(f"width - {room}")
    scale = alt.Scale(domain=[0, longest], range=[0, end], nice=False, zero=True)
    return alt.X(f"{field}:Q", axis=whole(title), scale=scale)


def whole(title: str) -> alt.Axis:
    """Return an axis for whole numbers."""
    return alt.Axis(title=title, tickMinStep=1, tickCount=TICKS, format=",d")


def share(field: str, title: str) -> alt.Y:
    """Return a vertical axis for shares from zero, read as per cent."""
    axis = alt.Axis(title=title, format=".0%", tickCount=5)
    return alt.Y(f"{field}:Q", axis=axis, scale=alt.Scale(zero=True, domainMin=0))


def time(field: str, title: str | None, spans: pd.DataFrame, align: Align = "center") -> alt.X:
    """Return a horizontal axis of dates that holds every period from `start` to `stop`.

    A few periods are named one by one, by their `named` date; among many, Vega chooses.
    """
    named = spans["named"].drop_duplicates()
    few = 0 < len(named) <= FEW
    day = "timeFormat(datum.value, date(datum.value) > 1 ? '%-d %b' : '%b')"
    new_year = "date(datum.value) == 1 && month(datum.value) == 0"
    year = f"datum.index == 0 || {new_year} ? timeFormat(datum.value, '%Y') : ''"
    axis = alt.Axis(
        title=title,
        tickCount=FEW if few else 6,
        values=[_moment(date) for date in named] if few else alt.Undefined,
        labelExpr=f"[{day}, {year}]",
        labelFlush=False,
        labelOverlap=not few,
        labelAlign=align,
    )
    scale = alt.Scale(nice=False)
    if len(spans):
        first, last = spans["start"].min(), spans["stop"].max() - pd.Timedelta(hours=1)
        scale = alt.Scale(nice=False, domainMin=_moment(first), domainMax=_moment(last))
    return alt.X(f"{field}:T", axis=axis, scale=scale)


def _moment(time: pd.Timestamp) -> alt.DateTime:
    """The time as it stands in the table, whatever the time zone of the reader."""
    return alt.DateTime(year=time.year, month=time.month, date=time.day, hours=time.hour)


def palette(meanings: Mapping[str, str]) -> alt.Scale:
    """Return the scale from label to colour."""
    return alt.Scale(domain=list(meanings), range=list(meanings.values()))


def colours(
    field: str, meanings: Mapping[str, str], columns: int = 4, narrow: int = 2
) -> alt.Color:
    """Return the colours of a field of labels, with their legend."""
    return alt.Color(f"{field}:N", scale=palette(meanings), legend=legend(columns, narrow))


def legend(columns: int = 4, narrow: int = 2) -> alt.Legend:
    """Return a legend above the plot, with fewer columns on a narrow screen."""
    return alt.Legend(
        title=None,
        orient="top",
        columns=alt.ExprRef(f"width < {NARROW} ? {narrow} : {columns}"),
        labelLimit=200,
        symbolSize=110,
        symbolOpacity=1,
        symbolStrokeWidth=0,
    )


def pieces(table: pd.DataFrame, ends: Mapping[str, pd.Series]) -> pd.DataFrame:
    """Return one row per `piece` of each bar, from its `start` to its `stop`.

    Each piece starts where the one before it ends; empty pieces are left out.
    """
    starts = [pd.Series(0, index=table.index), *ends.values()]
    cut = [
        table.assign(piece=name, start=start, stop=stop)
        for (name, stop), start in zip(ends.items(), starts, strict=False)
    ]
    whole = pd.concat(cut, ignore_index=True)
    return whole[whole["stop"] > whole["start"]]


def pieced(table: pd.DataFrame, colouring: Mapping[str, str], outlined: str) -> alt.Chart:
    """Return bars from `start` to `stop` in the colour of their `piece`, one only outlined."""
    key = legend(columns=3, narrow=1) if len(colouring) > 1 else None
    chart: alt.Chart = alt.Chart(table).mark_bar(strokeWidth=1)
    return chart.encode(
        x2=alt.X2("stop:Q"),
        color=alt.Color("piece:N", scale=palette(colouring), legend=key),
        stroke=alt.Stroke("piece:N", scale=palette(colouring), legend=key),
        fillOpacity=alt.FillOpacityValue(1, condition=where(alt.datum.piece == outlined, 0.2)),
    )
