"""What stands behind a mark of steps, rounds and groups: the applications that it counts.

Each function takes the log and the fields of one mark, and the day or the table that tells more.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from bounceback.measuring.counting import sent
from bounceback.measuring.deciding import step
from bounceback.metrics import steps
from bounceback.schema import SearchLog

CAME = {"happened": "Yes", "did not": "No", "unclear": "Not known"}


def leads_to(log: SearchLog, mark: Mapping[str, Any], as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the applications that the mark's step is judged by, with whether they went on."""
    start = next(stage for stage, name in steps.STEPS.items() if name == mark["leads_to"])
    went = step(log, start, as_of)
    told = log.applications.assign(
        went_on=pd.Series("No", index=log.applications.index)
        .mask(went.on, "Yes")
        .mask(went.unclear, "Not known")
    )
    return _first(told[went.counted], "went_on")


def rounds(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return the sent applications that had the mark's round."""
    return log.applications[sent(log) & (steps.interviews_held(log) >= int(mark["round"]))]


def group(_: SearchLog, mark: Mapping[str, Any], judged: pd.DataFrame) -> pd.DataFrame:
    """Return the applications of the mark's group, with whether it happened.

    `judged` is the table of that name with the columns of the applications.
    """
    there = judged["group"].eq(str(mark["group"])) & judged["what"].eq(str(mark["what"]))
    came = judged[there].assign(it_happened=judged["standing"].map(CAME))
    return _first(came.drop(columns=["group", "what", "place", "standing"]), "it_happened")


def _first(found: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the frame with this column in front, so that a narrow screen shows it."""
    return found[[name, *found.columns.drop(name)]]
