"""Whether requests for feedback are answered, in one sentence."""

import pandas as pd

from bounceback.insight.base import Insight, counted, listed, named, percent, rows
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Stage

_NOBODY = (
    "Companies seldom say why; not knowing is the usual case, and nothing that you did or left out."
)


def answered(frame: pd.DataFrame) -> Insight:
    """Answer: how many of the requests for feedback were answered?"""
    table = rows(frame)
    if not table:
        return Insight("No request for feedback is on record yet.")
    count, of = (sum(row[name] for row in table) for name in ("answered", "of"))
    share = "too few to say more" if of < TOO_FEW else percent(count / of)
    sentence = f"{count:,} of {counted(of, 'request')} for feedback got an answer ({share})"
    stages = [f"{row['answered']:,} of {row['of']:,} after {_stage(row)}" for row in table]
    more = f": {listed(stages)}" if len(stages) > 1 else f", {stages[0].split(' ', 3)[3]}"
    return Insight(f"{sentence}{more}. {_NOBODY}")


def _stage(row: dict[str, object]) -> str:
    if row["stage"] == Stage.UNKNOWN:
        return "an unknown stage"
    return f"the stage “{named(str(row['stage']), Stage).lower()}”"
