"""What the added columns say of each row of a log, as text."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from bounceback.importing.added_columns import Added
from bounceback.importing.added_items import (
    BETWEEN,
    day,
    joined,
    labels,
    logged,
    mentioned,
    number,
    place,
    suggested,
    suggested_reason,
)
from bounceback.schema import LOGGED, SearchLog
from bounceback.vocabulary.terms import Ending, Polarity, Provenance, Reason, Result, Stage


def of_applications(log: SearchLog) -> pd.DataFrame:
    """Answer: what do the added columns say of each application, its interviews included?

    One row per application, by its key; one column per `Added` of an application that speaks of
    the log.
    """
    frame = log.applications.set_index("application")
    reasons = log.reasons[log.reasons["provenance"] != Provenance.SUGGESTED]
    places = {int(row["interview"]): place(row) for row in _rows(log.interviews)}
    of = {
        Added.STAGE: frame["furthest_stage"].map(labels(Stage)),
        Added.ENDING: frame["ending"].map(labels(Ending)),
        Added.APPLIED_ON: frame["applied_on"].map(day),
        Added.ADVANCED_ON: frame["advanced_on"].map(day),
        Added.ENDED_ON: frame["ended_on"].map(day),
        Added.ROUNDS: frame["rounds"].map(number),
        Added.STRENGTHS: _mentioned(log.mentions, "application", Polarity.STRENGTH, places),
        Added.POINTS: _mentioned(log.mentions, "application", Polarity.WEAKNESS, places),
        Added.SUGGESTED: _suggested(log.mentions, "application", places, log.reasons),
        Added.LOGGED: _logged(log.interviews),
        **_given(reasons),
    }
    return _framed(of, frame.index)


def of_interviews(log: SearchLog, own_rows: Collection[str]) -> pd.DataFrame:
    """Answer: what do the added columns say of each interview that has a row of its own?

    `own_rows` names the tables in which each interview has one. One row per such interview, by
    its key; one column per `Added` of an interview.
    """
    keys = _with_rows(log, own_rows)
    frame = log.interviews.set_index("interview").loc[keys]
    said = log.mentions[log.mentions["interview"].isin(keys)]
    of = {
        Added.KIND: frame["kind"].map(labels(Stage)),
        Added.HELD_ON: frame["held_on"].map(day),
        Added.ROUND: frame["round"].map(number),
        Added.RESULT: frame["result"].map(labels(Result)),
        Added.RATING: frame["rating"].map(number),
        Added.ITS_STRENGTHS: _mentioned(said, "interview", Polarity.STRENGTH, {}),
        Added.ITS_POINTS: _mentioned(said, "interview", Polarity.WEAKNESS, {}),
        Added.ITS_SUGGESTED: _suggested(said, "interview", {}),
    }
    return _framed(of, frame.index)


def _framed(columns: Mapping[Added, Any], index: pd.Index) -> pd.DataFrame:
    given = {added: pd.Series(column, dtype=object) for added, column in columns.items()}
    return pd.DataFrame({a: c.reindex(index) for a, c in given.items()}).fillna("").astype("str")


def _with_rows(log: SearchLog, own_rows: Collection[str]) -> list[int]:
    """The keys of the interviews that have a row of their own."""
    of = log.interviews["origin"].isin(own_rows)
    return [int(key) for key in log.interviews.loc[of, "interview"]]


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    return ({str(name): value for name, value in row.items()} for row in frame.to_dict("records"))


def _mentioned(
    mentions: pd.DataFrame, key: str, polarity: Polarity, places: Mapping[int, str]
) -> dict[int, str]:
    confirmed = mentions[mentions["provenance"] != Provenance.SUGGESTED]
    wanted = confirmed[confirmed["polarity"] == polarity].dropna(subset=[key])
    return _by_key((row[key], mentioned(_here(row, key), places)) for row in _rows(wanted))


def _suggested(
    mentions: pd.DataFrame,
    key: str,
    places: Mapping[int, str],
    reasons: pd.DataFrame | None = None,
) -> dict[int, str]:
    found = mentions[mentions["provenance"] == Provenance.SUGGESTED].dropna(subset=[key])
    items = [(row[key], suggested(_here(row, key), places)) for row in _rows(found)]
    if reasons is not None:
        noted = reasons[reasons["provenance"] == Provenance.SUGGESTED]
        items += [(r["application"], suggested_reason(str(r["reason"]))) for r in _rows(noted)]
    return _by_key(items)


def _here(row: dict[str, Any], key: str) -> dict[str, Any]:
    """A mention without its interview, where it stands in the row of that."""
    return {**row, "interview": None} if key == "interview" else row


def _given(reasons: pd.DataFrame) -> dict[Added, dict[int, str]]:
    """The reasons and, in the same order, who says so; equal ones of both stay both."""
    said: dict[int, dict[tuple[str, str], None]] = {}
    reason_labels, who = labels(Reason), labels(Provenance)
    for row in _rows(reasons):
        pair = reason_labels.get(row["reason"], str(row["reason"])), who[row["provenance"]]
        said.setdefault(int(row["application"]), {})[pair] = None
    return {
        Added.REASONS: {key: _listed(reason for reason, _ in pairs) for key, pairs in said.items()},
        Added.WHO: {key: _listed(told for _, told in pairs) for key, pairs in said.items()},
    }


def _listed(items: Iterable[str]) -> str:
    """Several texts as one cell, equal ones as often as they stand."""
    return BETWEEN.join(joined([item]) for item in items)


def _logged(interviews: pd.DataFrame) -> dict[int, str]:
    found = interviews[interviews["origin"] == LOGGED].dropna(subset=["application"])
    return _by_key((row["application"], logged(row)) for row in _rows(found))


def _by_key(items: Iterable[tuple[Any, str]]) -> dict[int, str]:
    texts: dict[int, list[str]] = {}
    for key, text in items:
        texts.setdefault(int(key), []).append(text)
    return {key: joined(of) for key, of in texts.items()}
