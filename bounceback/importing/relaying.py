"""Rows of the log, said anew by their added cells: many at once, each column changed once."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from bounceback.importing.added_columns import REMOVED, Added
from bounceback.importing.added_frames import Row, kept, rows, with_rows
from bounceback.importing.added_items import (
    labels,
    parted,
    place,
    read_logged,
    suggested_reason,
)
from bounceback.importing.relaying_mentions import Says, relaid, suggestions_left
from bounceback.schema import LOGGED, SearchLog
from bounceback.vocabulary.terms import Ending, Provenance, Reason, Result, Stage

Reader = Callable[[str], Any]


def _word(terms: Any) -> Reader:
    """What reads a label of a vocabulary.

    Raises:
        KeyError: any other text.
    """
    values = {label: value for value, label in labels(terms).items()}
    return lambda text: values[text]


def _day(text: str) -> Any:
    return pd.Timestamp(date.fromisoformat(text)) if text else pd.NaT


def _number(text: str) -> float | None:
    return float(text) if text else None


# Cells of one value: the column of the log, and what reads the cell.
OF_APPLICATION: dict[Added, tuple[str, Reader]] = {
    Added.STAGE: ("furthest_stage", _word(Stage)),
    Added.ENDING: ("ending", _word(Ending)),
    Added.APPLIED_ON: ("applied_on", _day),
    Added.ADVANCED_ON: ("advanced_on", _day),
    Added.ENDED_ON: ("ended_on", _day),
    Added.ROUNDS: ("rounds", _number),
}
OF_INTERVIEW: dict[Added, tuple[str, Reader]] = {
    Added.KIND: ("kind", _word(Stage)),
    Added.HELD_ON: ("held_on", _day),
    Added.ROUND: ("round", _number),
    Added.RESULT: ("result", _word(Result)),
    Added.RATING: ("rating", _number),
}


def applications(log: SearchLog, says: Says) -> SearchLog:
    """Answer: what is the log, where these cells speak of these applications?"""
    if not says:
        return log
    held = _with_logged(log, says)
    places = {int(row["interview"]): place(row) for row in rows(held)}
    of = dict(zip(held["interview"], held["application"], strict=True))
    mentions = suggestions_left(log.mentions, says, Added.SUGGESTED, "application", places)
    mentions = relaid(mentions, says, "application", places, of)
    return replace(
        log,
        applications=_valued(log.applications, "application", says, OF_APPLICATION),
        interviews=held,
        reasons=_reasons(log.reasons, says),
        mentions=mentions,
    )


def interviews(log: SearchLog, says: Says) -> SearchLog:
    """Answer: what is the log, where these cells speak of these interviews?"""
    if not says:
        return log
    gone = {key for key, cells in says.items() if cells.get(Added.KIND) == REMOVED}
    held = _valued(log.interviews, "interview", says, OF_INTERVIEW)
    mentions = log.mentions[~log.mentions["interview"].isin(gone)]
    mentions = suggestions_left(mentions, says, Added.ITS_SUGGESTED, "interview", {})
    of = dict(zip(held["interview"], held["application"], strict=True))
    return replace(
        log,
        interviews=held[~held["interview"].isin(gone)].reset_index(drop=True),
        ratings=log.ratings[~log.ratings["interview"].isin(gone)].reset_index(drop=True),
        mentions=relaid(mentions, says, "interview", {}, of),
    )


def _valued(
    frame: pd.DataFrame, key: str, says: Says, columns: Mapping[Added, tuple[str, Reader]]
) -> pd.DataFrame:
    """The frame with the cells of one value that can be read."""
    places = {int(number): place for place, number in enumerate(frame[key])}
    changed: dict[str, pd.Series] = {}
    for added, (name, read) in columns.items():
        told = dict[int, Any]()
        for number, cells in says.items():
            with suppress(KeyError, ValueError):  # what nobody can read says nothing
                told[places[number]] = read(cells[added])
        if told:
            values = frame[name].astype(object)
            values.iloc[list(told)] = pd.Series(list(told.values()), dtype=object).to_numpy()
            changed[name] = values.astype(frame[name].dtype)
    return frame.assign(**changed)


def _with_logged(log: SearchLog, says: Says) -> pd.DataFrame:
    """The interviews, with those that were logged in the app."""
    names = log.applications.set_index("application")[["company", "role"]]
    more = [
        {**told, "application": key, "origin": LOGGED, "row": 0, **names.loc[key].to_dict()}
        for key, cells in says.items()
        for told in map(read_logged, parted(cells.get(Added.LOGGED, "")))
        if told is not None
    ]
    first = int(log.interviews["interview"].max()) + 1 if len(log.interviews) else 1
    numbered = [{**row, "interview": first + place} for place, row in enumerate(more)]
    return with_rows("interviews", log.interviews, numbered)


def _reasons(reasons: pd.DataFrame, says: Says) -> pd.DataFrame:
    """The reasons with those that are said, and without those that are not said any more."""
    of, who = labels(Reason), labels(Provenance)
    values = {label: value for value, label in of.items()}
    provenances = {label: value for value, label in who.items()}
    wanted = {
        key: {
            (values.get(reason, reason), provenances.get(told, str(Provenance.GUESS)))
            for reason, told in zip(
                parted(cells[Added.REASONS]), parted(cells[Added.WHO]), strict=False
            )
        }
        for key, cells in says.items()
        if Added.REASONS in cells
    }
    left = {key: parted(c[Added.SUGGESTED]) for key, c in says.items() if Added.SUGGESTED in c}

    def stays(row: Row) -> bool:
        key, pair = int(row["application"]), (str(row["reason"]), str(row["provenance"]))
        if pair[1] == Provenance.SUGGESTED:
            return key not in left or suggested_reason(pair[0]) in left[key]
        return key not in wanted or pair in wanted[key]

    left_over = kept(reasons, reasons["application"].isin(says), stays)
    there = {
        (int(row["application"]), str(row["reason"]), str(row["provenance"]))
        for row in rows(left_over[left_over["application"].isin(wanted)])
    }
    more = [
        {"application": key, "reason": reason, "provenance": provenance}
        for key, pairs in wanted.items()
        for reason, provenance in sorted(pairs)
        if (key, reason, provenance) not in there
    ]
    return with_rows("reasons", left_over, more)
