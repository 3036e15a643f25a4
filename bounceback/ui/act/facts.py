"""What is true of the whole search, counted for the last lines of a reflection."""

from dataclasses import replace

import pandas as pd

from bounceback.coaching.closing import BeforeAfter, DaysToNext, Facts, Strength
from bounceback.metrics import practice, resilience, summary, weaknesses
from bounceback.schema import SearchLog
from bounceback.vocabulary.terms import Polarity, Stage, Theme

DEEPEST = (Stage.OFFER, Stage.FINAL, Stage.INTERVIEW, Stage.SCREEN)


def of(log: SearchLog, as_of: pd.Timestamp, practised: pd.DataFrame) -> Facts:
    """Answer: which counts of this search may a person be told at the end of a reflection?

    `practised` has theme and practised_on, one row per practice.
    """
    counts = summary.headline(log).set_index("measure")[["count", "at_most"]].astype("int64")
    person = int(counts.at["person", "count"])  # type: ignore[arg-type]
    recurring = weaknesses.recurrence(log)
    return Facts(
        sent=len(log.sent),
        person=person,
        unknown_depth=int(counts.at["person", "at_most"]) - person,  # type: ignore[arg-type]
        interviews=len(log.interviews),
        offers=int(counts.at["offers", "count"]),  # type: ignore[arg-type]
        practices=len(practised),
        days_to_next=_days_to_next(log, as_of),
        before_after=_before_after(log, practised),
        strengths=_strengths(log),
        recurring=tuple(Theme(t) for t in recurring[recurring["interviews"] > 0]["theme"]),
    )


def _days_to_next(log: SearchLog, as_of: pd.Timestamp) -> DaysToNext | None:
    row = resilience.after_rejection(log, as_of).iloc[0]
    return None if pd.isna(row["median"]) else DaysToNext(int(row["median"]), int(row["followed"]))


def _before_after(log: SearchLog, practised: pd.DataFrame) -> tuple[BeforeAfter, ...]:
    names = ("before", "before_of", "after", "after_of")
    return tuple(
        BeforeAfter(Theme(row["theme"]), *(int(row[name]) for name in names))
        for row in practice.came_back(log, practised).to_dict("records")
    )


def _strengths(log: SearchLog) -> tuple[Strength, ...]:
    """The strengths that were noted in the furthest kind of interview that has any."""
    for kind in DEEPEST:
        held = log.interviews[log.interviews["kind"] == kind]
        said = log.mentions[log.mentions["interview"].isin(held["interview"])]
        found = weaknesses.recurrence(
            replace(log, interviews=held, mentions=said), Polarity.STRENGTH
        )
        there = found[found["interviews"] > 0]
        if len(there):
            return tuple(
                Strength(Theme(row["theme"]), int(row["interviews"]), int(row["of"]))
                for row in there.to_dict("records")
            )
    return ()
