"""How the person felt after an interview, beside what came of it, drawn."""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.labels import of, span

_NAMES = {"lower": "Rated lower", "upper": "Rated higher"}


def halves(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw, for interviews rated lower and higher, how many went on, out of how many.

    Reads `half`, `passed`, `of` (counts), `low`, `high` (fractions of `of`). A click gives `half`.
    """
    table = frame.assign(
        half=frame["half"].astype("str"),
        row=frame["half"].astype("str").map(_NAMES),
        text=of(frame["passed"], frame["of"]),
        likely=span(frame["low"], frame["high"]),
    )
    click = parts.clicked("half")
    base: alt.Chart = alt.Chart(table)
    backdrop = base.mark_bar(color=theme.QUIET, opacity=0.35).encode(
        x=parts.counts("of", "Interviews", table["of"], table["text"]), y=parts.rows(table["row"])
    )
    went = (
        base.mark_bar(color=theme.PROGRESS)
        .encode(
            x=alt.X("passed:Q"),
            y=alt.Y("row:N"),
            opacity=parts.faded(click),
            tooltip=[
                alt.Tooltip("row:N", title="Interviews"),
                alt.Tooltip("text:N", title="Went on"),
                alt.Tooltip("likely:N", title="Likely share"),
            ],
        )
        .add_params(click)
    )
    chart = parts.layered(backdrop, went, parts.numbers(table, "of", "text"))
    return parts.finished(chart, "Your rating beside the result", parts.height(table["row"]))
