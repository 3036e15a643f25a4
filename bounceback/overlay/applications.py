"""Corrected fields of applications, and the laws that every log keeps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from bounceback.overlay.corrections import ApplicationCorrection, Overlay
from bounceback.overlay.frames import Row, changed, rows
from bounceback.overlay.places import Places
from bounceback.vocabulary.terms import Ending, Stage

DEPTH = {str(stage): place for place, stage in enumerate(Stage)}
OFFERED = frozenset({Ending.ACCEPTED, Ending.DECLINED_OFFER})
NOT_ENDED = frozenset({Ending.OPEN, Ending.UNKNOWN, Ending.NOT_APPLIED})


@dataclass(frozen=True)
class Consequence:
    """A field that stands otherwise than sheet and person say, because something else says so.

    `said` and `stands` are the two values as text (empty where nothing is known); `because` is
    "interview", "ending" or "furthest_stage".
    """

    application: int
    field: str
    said: str
    stands: str
    because: str


def correct(
    applications: pd.DataFrame,
    interviews: pd.DataFrame,
    overlay: Overlay,
    places: Places,
    spoken_of: set[int],
) -> tuple[pd.DataFrame, tuple[Consequence, ...]]:
    """Answer: how far did each application get and how does it stand, corrections included?

    Applications in `spoken_of` keep the log's laws: an offer that was accepted or declined is an
    offer; an application is as deep as its deepest interview and has as many rounds; what was
    never sent has no depth; what has not ended has no day of ending.
    """
    said = _said(overlay, places)
    wanted = applications["application"].isin(spoken_of | said.keys())
    held = _held(interviews, spoken_of | said.keys())
    found: list[Consequence] = []

    def change(row: Row) -> Row:
        key = row["application"]
        told = {**row, **said.get(key, {})}
        lawful = _lawful(told, frozenset(said.get(key, {})), held.get(key, []))
        found.extend(_consequences(told, lawful, held.get(key, [])))
        return lawful

    return changed("applications", applications, wanted, change), tuple(found)


def _said(overlay: Overlay, places: Places) -> dict[int, Row]:
    said: dict[int, Row] = {}
    for correction in overlay.of(ApplicationCorrection):
        row = said.setdefault(places.applications[correction.application], {})
        row[correction.field] = correction.parsed()
    return said


def _held(interviews: pd.DataFrame, keys: set[int]) -> dict[int, list[Row]]:
    """The interviews of some applications, by application."""
    held: dict[int, list[Row]] = {}
    for row in rows(interviews[interviews["application"].isin(keys)]):
        held.setdefault(row["application"], []).append(row)
    return held


def _lawful(row: Row, said: frozenset[str], held: list[Row]) -> Row:
    ending = _ending(row, said, held)
    stage = _stage(row, ending, held)
    days = [interview["held_on"] for interview in held if interview["held_on"] is not None]
    advanced_on = min([_day(row["advanced_on"]), *map(_day, days)], key=_or_never)
    beyond = bool(days) or not (stage is Stage.APPLIED or ending is Ending.NOT_APPLIED)
    return {
        **row,
        "ending": ending,
        "furthest_stage": stage,
        "advanced_on": advanced_on if beyond else None,
        "ended_on": None if ending in NOT_ENDED else _day(row["ended_on"]),
        "rounds": max(row["rounds"] or 0, len(held)) or None,
    }


def _ending(row: Row, said: frozenset[str], held: list[Row]) -> Ending:
    """A role that was interviewed for, or whose depth the person states, was applied for."""
    stated = "furthest_stage" in said and "ending" not in said
    sent = held or (stated and row["furthest_stage"] != Stage.UNKNOWN)
    return Ending.OPEN if row["ending"] == Ending.NOT_APPLIED and sent else Ending(row["ending"])


def _stage(row: Row, ending: Ending, held: list[Row]) -> Stage:
    if ending is Ending.NOT_APPLIED:
        return Stage.UNKNOWN
    if ending in OFFERED:
        return Stage.OFFER
    deepest = max([row["furthest_stage"], *(each["kind"] for each in held)], key=DEPTH.__getitem__)
    return Stage(deepest)


def _day(value: Any) -> date | None:
    return value.date() if isinstance(value, pd.Timestamp) else value


def _or_never(day: date | None) -> date:
    return date.max if day is None else day


def _consequences(told: Row, lawful: Row, held: list[Row]) -> Iterator[Consequence]:
    offered = lawful["ending"] in OFFERED | {Ending.NOT_APPLIED}
    interviewed = "interview" if held else "furthest_stage"
    because = {
        "furthest_stage": "ending" if offered else "interview",
        "ending": interviewed,
        "advanced_on": interviewed,
        "ended_on": "ending",
        "rounds": "interview",
    }
    for field, source in because.items():
        said, stands = _text(told[field]), _text(lawful[field])
        if said != stands:
            yield Consequence(told["application"], field, said, stands, source)


def _text(value: Any) -> str:
    value = _day(value)
    return "" if value is None else str(value)
