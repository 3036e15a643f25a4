"""Whether a weakness came back after it was practised, drawn."""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.labels import of, row_labels
from bounceback.vocabulary.terms import Theme

BEFORE, SINCE = "Before the first practice", "Since then"


def came_back(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw, for each practised theme, the share of interviews with it before and since.

    Reads `theme`, `before`, `before_of`, `after`, `after_of` (counts). A half in which no
    interview was reviewed has no mark; each mark says its count.
    """
    table = pd.concat([_half(frame, "before", BEFORE), _half(frame, "after", SINCE)])
    table = table[table["cases"] > 0].assign(share=lambda t: t["count"] / t["cases"])
    colours = {BEFORE: theme.QUIET, SINCE: theme.PROGRESS}
    x = alt.X(
        "share:Q",
        axis=alt.Axis(title="Share of reviewed interviews", format=".0%", tickCount=5),
        scale=alt.Scale(domain=[0, 1], zero=True, padding=10),
    )
    base: alt.Chart = alt.Chart(table).encode(y=parts.rows(table["row"]))
    marks = base.mark_point(filled=True, size=140, opacity=1).encode(
        x=x,
        color=parts.colours("half", colours, narrow=1),
        tooltip=[
            alt.Tooltip("name:N", title="Theme"),
            alt.Tooltip("half:N", title="When"),
            alt.Tooltip("text:N", title="Came up in"),
        ],
    )
    chart = parts.layered(marks)
    return parts.finished(chart, "Before and after practice", parts.height(table["row"]))


def _half(frame: pd.DataFrame, name: str, half: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "theme": frame["theme"].astype("str"),
            "row": row_labels(frame["theme"], Theme),
            "name": row_labels(frame["theme"], Theme).str.replace("\n", " "),
            "half": half,
            "count": frame[name],
            "cases": frame[f"{name}_of"],
            "text": of(frame[name], frame[f"{name}_of"]),
        }
    )
