"""Which part of a search is looked at: the filters, apart from any screen."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import pandas as pd

from bounceback.schema import SearchLog


@dataclass(frozen=True)
class Selection:
    """What to keep. An empty collection or a missing date keeps everything."""

    companies: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    others: tuple[tuple[str, tuple[str, ...]], ...] = ()  # any other column, and words of it

    @property
    def is_everything(self) -> bool:
        """Whether nothing is filtered out."""
        return self == Selection()


def select(log: SearchLog, selection: Selection) -> SearchLog:
    """Answer: what is the log of only these applications?

    Interviews, reasons, mentions and ratings follow their application; an interview that fits no
    application stays only while nothing is filtered. An undated application drops out as soon
    as a date is asked for. A column that the log does not have holds none of the words asked for.
    """
    if selection.is_everything:
        return log
    applications = log.applications[_wanted(log.applications, selection)].reset_index(drop=True)
    keys = applications["application"]

    def following(frame: pd.DataFrame) -> pd.DataFrame:
        return frame[frame["application"].isin(keys)].reset_index(drop=True)

    return SearchLog(
        applications,
        following(log.interviews),
        following(log.reasons),
        following(log.mentions),
        following(log.ratings),
    )


def _wanted(applications: pd.DataFrame, selection: Selection) -> pd.Series:
    wanted = pd.Series(True, index=applications.index)
    for column, words in (
        ("company", selection.companies),
        ("role", selection.roles),
        ("furthest_stage", selection.stages),
        ("ending", selection.endings),
        ("source", selection.sources),
        *selection.others,
    ):
        if words:
            wanted &= _holds(applications, column, words)
    if selection.since is not None:
        wanted &= applications["applied_on"] >= pd.Timestamp(selection.since)
    if selection.until is not None:
        wanted &= applications["applied_on"] < pd.Timestamp(selection.until) + pd.Timedelta(days=1)
    return wanted


def _holds(applications: pd.DataFrame, column: str, words: Collection[str]) -> pd.Series:
    if column not in applications:
        return pd.Series(False, index=applications.index)
    return applications[column].isin(words)
