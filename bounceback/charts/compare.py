"""How the groups of a search do, drawn: no ranking, ranges beside every rate.

Groups may be a person's own words: they are only ever data, never part of a field name or of an
expression.
"""

import altair as alt
import pandas as pd

from bounceback.charts import parts, theme
from bounceback.charts.estimates import estimates
from bounceback.charts.labels import between_of, row_labels, span
from bounceback.vocabulary.terms import Term

EVENED, RAW = "Small numbers evened out (line: likely range)", "As counted"
# The mark without width keeps these rows apart from a person's own words of the same spelling.
OTHERS = {"rest": "Everything else\u200b", "missing": "Not written down\u200b"}


def groups(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw the rate of each group, as counted and with small numbers evened out.

    Reads `group`, `what` ("word", "rest" or "missing"), `count`, `at_most`, `of` (counts),
    `share`, `low`, `high`, `pooled`, `pooled_low`, `pooled_high` (fractions). Groups that do not
    stand by themselves, and groups below five cases, have no evened rate. A click gives `group`
    and `what`.
    """
    own = frame["what"] == "word"
    named = row_labels(frame["group"], Term).where(own, frame["what"].map(OTHERS))
    table = frame.assign(
        row=named.astype("str"),
        name=frame["group"].where(own, frame["what"].map(OTHERS)).astype("str"),
        text=between_of(frame["count"], frame["at_most"], frame["of"]),
        likely=span(frame["low"], frame["high"]),
        evened=span(frame["pooled_low"], frame["pooled_high"]),
    )
    evened = {"at": "pooled", "low": "pooled_low", "high": "pooled_high"}
    points = pd.concat(
        [
            _points(table, RAW, {"at": "share", "low": "low", "high": "high"}, main=~own),
            _points(table[own], EVENED, evened, main=own[own]),
        ],
        ignore_index=True,
    )
    chart = estimates(
        points,
        table["row"].tolist(),
        title="Share of applications",
        colouring={EVENED: theme.PROGRESS, RAW: theme.QUIET},
        fields=("group", "what"),
        tooltip=[
            alt.Tooltip("name:N", title="Group"),
            alt.Tooltip("text:N", title="Applications"),
            alt.Tooltip("share:Q", title="As counted", format=".0%"),
            alt.Tooltip("likely:N", title="Likely, by itself"),
            alt.Tooltip("pooled:Q", title="Evened out", format=".0%"),
            alt.Tooltip("evened:N", title="Likely, evened out"),
        ],
    )
    return parts.finished(chart, "How the groups do", parts.height(table["row"]))


def _points(
    table: pd.DataFrame, piece: str, places: dict[str, str], *, main: pd.Series
) -> pd.DataFrame:
    """One point per row of the table, of one kind."""
    where = {name: table[column] for name, column in places.items()}
    return table.assign(piece=piece, main=main, **where)
