"""Interviews that were logged in the app, and corrections of those in the sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import pandas as pd

from bounceback.overlay.corrections import (
    InterviewCorrection,
    InterviewRemoved,
    LoggedInterview,
    Overlay,
)
from bounceback.overlay.frames import Row, added, changed, rows
from bounceback.overlay.places import Places
from bounceback.schema import LOGGED
from bounceback.vocabulary.terms import Result


def correct(interviews: pd.DataFrame, overlay: Overlay, places: Places) -> pd.DataFrame:
    """Answer: which interviews of the sheet took place, and as what?"""
    gone = {places.interviews[c.interview] for c in overlay.of(InterviewRemoved)}
    said: dict[int, Row] = {}
    for correction in overlay.of(InterviewCorrection):
        row = said.setdefault(places.interviews[correction.interview], {})
        row[correction.field] = correction.parsed()

    def change(row: Row) -> Row | None:
        key = row["interview"]
        return None if key in gone else {**row, **said[key]}

    return changed("interviews", interviews, interviews["interview"].isin({*gone, *said}), change)


def log(
    interviews: pd.DataFrame, applications: pd.DataFrame, overlay: Overlay, places: Places
) -> tuple[pd.DataFrame, dict[str, int]]:
    """Answer: which interviews took place, with those that were logged in the app?

    One that the sheet holds as well is counted once; what was logged of it is added. Returns
    the key of each logged interview by its identity too.
    """
    logged = sorted(overlay.of(LoggedInterview), key=_order)
    keys = {places.applications[each.application] for each in logged}
    among = rows(interviews[interviews["application"].isin(keys)])
    same = _same(logged, among, places)
    interviews = _merged(interviews, logged, same)
    fresh = [each for each in logged if each.interview not in same]
    names = _names(applications, keys)
    first = int(interviews["interview"].max()) + 1 if len(interviews) else 1
    new = {each.interview: first + place for place, each in enumerate(fresh)}
    more = [_row(each, new[each.interview], places, names) for each in fresh]
    return added("interviews", interviews, more), {**same, **new}


def _order(logged: LoggedInterview) -> tuple[Any, ...]:
    held_on = logged.held_on.isoformat() if logged.held_on else ""
    return logged.application, held_on, logged.round or 0, logged.interview


def _same(logged: Sequence[LoggedInterview], among: list[Row], places: Places) -> dict[str, int]:
    """The interviews of the sheet that were logged as well, the surest first, each once."""
    open_ones: dict[int, list[Row]] = {}
    for row in among:
        open_ones.setdefault(row["application"], []).append(row)
    found: dict[str, int] = {}
    for alike in (_exactly, _perhaps):
        for each in (each for each in logged if each.interview not in found):
            rest = open_ones.get(places.applications[each.application], [])
            fit = next((row for row in rest if alike(each, row)), None)
            if fit is not None:
                found[each.interview] = fit["interview"]
                rest.remove(fit)
    return found


def _exactly(logged: LoggedInterview, row: Row) -> bool:
    return (logged.kind, logged.round, logged.held_on) == (row["kind"], row["round"], _day(row))


def _perhaps(logged: LoggedInterview, row: Row) -> bool:
    """The same day and kind, and one of both does not say which round."""
    silent = logged.round is None or row["round"] is None
    day = _day(row)
    return silent and day is not None and (logged.kind, logged.held_on) == (row["kind"], day)


def _day(row: Row) -> Any:
    return None if row["held_on"] is None else row["held_on"].date()


def _merged(
    interviews: pd.DataFrame, logged: Iterable[LoggedInterview], same: dict[str, int]
) -> pd.DataFrame:
    by_key = {same[each.interview]: each for each in logged if each.interview in same}
    wanted = interviews["interview"].isin(by_key)
    return changed(
        "interviews", interviews, wanted, lambda row: _told(row, by_key[row["interview"]])
    )


def _told(row: Row, logged: LoggedInterview) -> Row:
    """What the sheet says of an interview, with what was logged of it."""
    both = row["notes"] and logged.notes and logged.notes not in row["notes"]
    return {
        **row,
        "round": row["round"] if logged.round is None else logged.round,
        "result": row["result"] if logged.result is Result.UNKNOWN else logged.result,
        "rating": row["rating"] if logged.rating is None else logged.rating,
        "notes": f"{row['notes']}\n{logged.notes}" if both else row["notes"] or logged.notes,
    }


def _names(applications: pd.DataFrame, keys: set[int]) -> dict[int, Row]:
    named = applications[applications["application"].isin(keys)]
    return {row["application"]: row for row in rows(named[["application", "company", "role"]])}


def _row(logged: LoggedInterview, key: int, places: Places, names: dict[int, Row]) -> Row:
    application = places.applications[logged.application]
    told = {**asdict(logged), "interview": key, "origin": LOGGED, "row": 0}
    return {**told, **names[application], "application": application}
