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

EVENED, RAW, LEAST = "Small numbers evened out", "As counted", "At least, some depths unknown"
# The mark without width keeps these rows apart from a person's own words of the same spelling.
OTHERS = {"rest": "Everything else\u200b", "missing": "Not written down\u200b"}


def groups(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw the rate of each group, as counted and with small numbers evened out.

    Reads `group`, `what` ("word", "rest" or "missing"), `count`, `at_most`, `of` (counts),
    `share`, `low`, `high`, `pooled`, `pooled_low`, `pooled_high` (fractions). Groups that do not
    stand by themselves have no evened rate; where some depths are unknown, there is the least that
    it can be, and a range. A click gives `group` and `what`.
    """
    own, clear = frame["what"] == "word", frame["at_most"] == frame["count"]
    named = row_labels(frame["group"], Term).where(own, frame["what"].map(OTHERS))
    table = frame.assign(
        row=named.astype("str"),
        name=frame["group"].where(own, frame["what"].map(OTHERS)).astype("str"),
        text=between_of(frame["count"], frame["at_most"], frame["of"]),
        likely=span(frame["low"], frame["high"]),
        evened=span(frame["pooled_low"], frame["pooled_high"]),
    )
    kinds = [
        _points(table[clear & own], EVENED, _EVENED, full=True),
        _points(table[clear & own], RAW, _RAW, main=False),
        _points(table[clear & ~own], RAW, _RAW),
        _points(table[~clear & own], LEAST, {**_EVENED, "at": "share"}),
        _points(table[~clear & ~own], LEAST, _RAW),
    ]
    points = pd.concat(kinds, ignore_index=True)
    meanings = {
        EVENED: theme.PROGRESS,
        RAW: theme.QUIET,
        LEAST: theme.SECOND,
    }
    chart = estimates(
        points,
        table["row"].tolist(),
        title="Share of applications (line: likely range)",
        colouring={name: meanings[name] for name in meanings if name in set(points["piece"])},
        fields=("group", "what"),
        tooltip=[
            alt.Tooltip("name:N", title="Group"),
            alt.Tooltip("text:N", title="Applications"),
            alt.Tooltip("share:Q", title="As counted", format=".0%"),
            alt.Tooltip("likely:N", title="Likely, by itself"),
            alt.Tooltip("evened:N", title="Likely, evened out"),
        ],
    )
    return parts.finished(chart, "How the groups do", parts.height(table["row"]))


_RAW = {"at": "share", "low": "low", "high": "high"}
_EVENED = {"at": "pooled", "low": "pooled_low", "high": "pooled_high"}


def _points(
    table: pd.DataFrame,
    piece: str,
    places: dict[str, str],
    *,
    main: bool = True,
    full: bool = False,
) -> pd.DataFrame:
    """One point per row of the table, of one kind."""
    where = {name: table[column] for name, column in places.items()}
    return table.assign(piece=piece, main=main, full=full, **where)
