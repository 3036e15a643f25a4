"""Whether a weakness came back after it was practised, in one sentence."""

import pandas as pd

from bounceback.insight.base import Insight, Row, day, listed, named, rows
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Theme

LIKELY = 0.95  # from which probability a change is called likely
MOST = 3  # themes in one paragraph
_BEGIN = (
    "Choose the theme that came up most, and plan one short practice before your next interview."
)
_GO_ON = "Keep noting what comes up in each interview; the counts here grow with it."


def came_back(frame: pd.DataFrame) -> Insight:
    """Answer: did what was practised come up again?"""
    table = rows(frame)
    if not table:
        return Insight("No practice is on record yet.", _BEGIN)
    latest = sorted(table, key=lambda row: row["first"], reverse=True)[:MOST]
    return Insight(" ".join(_sentence(row) for row in latest), _GO_ON)


def _sentence(row: Row) -> str:
    theme = named(row["theme"], Theme)
    since = f"{theme}, practised first on {day(row['first'])}"
    if not row["after_of"]:
        return f"{since}: no reviewed interview since then, so it is too early to say."
    counts = [f"in {row['after']:,} of {row['after_of']:,} reviewed interviews since"]
    counts += [f"in {row['before']:,} of {row['before_of']:,} before"] if row["before_of"] else []
    return f"{since}, came up {listed(counts)}{_judgement(row)}."


def _judgement(row: Row) -> str:
    if min(row["before_of"], row["after_of"]) < TOO_FEW:
        return "; too early to say whether it helped"
    if row["less"] >= LIKELY:
        return "; likely less often now"
    return "; too early to say whether it helped"
