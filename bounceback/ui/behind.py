"""What stands behind a clicked mark: the applications, or the words that say so.

Each function takes the log and the fields of one mark, as the chart of that name states them.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from bounceback.measuring.given import CONFIRMED, ENDED
from bounceback.metrics import calibration
from bounceback.schema import SearchLog
from bounceback.selection import Selection, select
from bounceback.vocabulary.terms import UNSORTED, Polarity, Reason, Stage

FURTHEST = Selection(stages=(Stage.FINAL, Stage.OFFER))
ENDING_PREFIX = "ending:"
SPANS = {
    "interview": pd.DateOffset(days=1),
    "week": pd.DateOffset(weeks=1),
    "month": pd.DateOffset(months=1),
}
BRANCHES = frozenset({Stage.ASSESSMENT, Stage.UNKNOWN})  # nobody is known to have passed these


def columns(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return the sent applications whose columns hold what the mark's fields say."""
    sent = log.sent if mark.get("ending") != "not_applied" else log.applications
    for column in ("furthest_stage", "ending"):
        if column in mark:
            sent = sent[sent[column] == mark[column]]
    return sent


def reached(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return the sent applications that got at least to the mark's stage.

    Whatever was sent got to "applied"; an assessment is a branch, for those that got no further.
    """
    return flow(log, {"node": mark["stage"]})


def flow(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return the sent applications that went through the mark's stage or came to its ending."""
    node = str(mark["node"])
    if node.startswith(ENDING_PREFIX):
        return columns(log, {"ending": node.removeprefix(ENDING_PREFIX)})
    if node == Stage.APPLIED:
        return log.sent
    if node in BRANCHES:
        return columns(log, {"furthest_stage": node})
    stage = log.sent["furthest_stage"]
    return log.sent[stage.ge(node) & stage.ne(Stage.ASSESSMENT)]


def reason(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return the applications with the mark's reason, with who says so and in which words."""
    given = log.reasons[log.reasons["reason"] == mark["reason"]]
    if "furthest_stage" in mark:
        here = columns(log, {"furthest_stage": mark["furthest_stage"]})
        given = given[given["application"].isin(here["application"])]
    return _with_names(log, given[["application", "provenance", "words"]])


def hands(log: SearchLog, mark: Mapping[str, Any], said: Mapping[str, str]) -> pd.DataFrame:
    """Return the applications whose reasons the person sorted as the mark says."""
    sorted_so = log.reasons["reason"].astype("str").map(lambda reason: said.get(reason, UNSORTED))
    given = log.reasons[(sorted_so == mark["control"]) & log.reasons["reason"].ne(Reason.UNKNOWN)]
    ended = log.applications.loc[log.applications["ending"].isin(ENDED), "application"]
    given = given[given["provenance"].isin(CONFIRMED) & given["application"].isin(ended)]
    return _with_names(log, given[["application", "reason", "provenance", "words"]])


def rated(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return the interviews with a rating and a result on the mark's side of the middle."""
    judged = calibration.judged(log)
    there = judged.loc[judged["half"] == mark["half"], "interview"]
    held = log.interviews[log.interviews["interview"].isin(there)]
    return _with_names(log, held[["application", "kind", "held_on", "result", "rating"]])


def ratings(_: SearchLog, mark: Mapping[str, Any], rated: SearchLog) -> pd.DataFrame:
    """Return the interviews of `rated` with a rating of the mark's theme on its scale."""
    given = rated.ratings
    for column in ("theme", "scale_from", "scale_to"):
        given = given[given[column] == mark[column]]
    held = rated.interviews[["interview", "kind", "held_on", "company", "role"]]
    told = given.merge(held.astype({"interview": "Int64"}), how="left", on="interview")
    if "period" in mark:
        told = told[_within(told["held_on"], mark)]
    if "kind" in mark:
        told = told[told["kind"] == mark["kind"]]
    columns = ["company", "role", "kind", "held_on", "rating", "scale_from", "scale_to", "column"]
    return _with_names(rated, told)[columns]


def theme(log: SearchLog, mark: Mapping[str, Any], polarity: Polarity) -> pd.DataFrame:
    """Return where the mark's theme came up, with who says so and in which words."""
    wanted = log.mentions["theme"].eq(mark["theme"]) & log.mentions["polarity"].eq(polarity)
    said = log.mentions[wanted][["application", "interview", "provenance", "words"]]
    held = log.interviews[["interview", "kind", "held_on", "company", "role"]]
    told = said.merge(held.astype({"interview": "Int64"}), how="left", on="interview")
    if "kind" in mark:
        told = told[told["kind"] == mark["kind"]]
    if "period" in mark:
        told = told[_within(told["held_on"], mark)]
    return _with_names(log, told)[["company", "role", "kind", "held_on", "provenance", "words"]]


def weakness(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return where the mark's weakness came up."""
    return theme(log, mark, Polarity.WEAKNESS)


def strength(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return where the mark's strength came up."""
    return theme(log, mark, Polarity.STRENGTH)


def carried(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return where the mark's strength came up in the applications that got furthest."""
    return strength(select(log, FURTHEST), mark)


def activity(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return the sent applications that something happened to in the mark's period."""
    held = log.interviews[_within(log.interviews["held_on"], mark)]
    sent = log.sent
    moved = _within(sent["applied_on"], mark) | _within(sent["advanced_on"], mark)
    return sent[moved | sent["application"].isin(held["application"].dropna())]


def cohort(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return the applications sent in the mark's month."""
    month = {"period": mark["cohort"], "unit": "month"}
    return log.sent[_within(log.sent["applied_on"], month)]


def depth(log: SearchLog, mark: Mapping[str, Any]) -> pd.DataFrame:
    """Return the applications sent in the mark's week or month that got just as far."""
    there = columns(log, {"furthest_stage": mark["furthest_stage"]})
    return there[_within(there["applied_on"], mark)]


def _within(days: pd.Series, mark: Mapping[str, Any]) -> pd.Series:
    """Whether each day lies in the mark's period, whose start is given in milliseconds."""
    start = pd.Timestamp(int(mark["period"]), unit="ms").normalize()
    return (days >= start) & (days < start + SPANS[str(mark.get("unit", "interview"))])


def _with_names(log: SearchLog, rows: pd.DataFrame) -> pd.DataFrame:
    """Put the company and the role in front of rows that name an application."""
    names = log.applications[["application", "company", "role"]].astype({"application": "Int64"})
    keyed = rows.astype({"application": "Int64"}).reset_index(drop=True)
    named = keyed.merge(names, how="left", on="application", suffixes=("_there", ""))
    texts = {name: named[name].astype("object") for name in ("company", "role")}
    if "company_there" in named:  # an interview that fits no application has names of its own
        texts = {n: text.fillna(named[f"{n}_there"].astype("object")) for n, text in texts.items()}
    rest = [column for column in rows if column not in {"application", *texts}]
    return named.assign(**texts)[[*texts, *rest]]
