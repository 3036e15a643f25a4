"""What a person can reflect on: an interview, or how an application stands.

Frames in, frames out; only the labels are words for the screen.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from bounceback.coaching.prompts import Situation
from bounceback.insight.tables import label
from bounceback.measuring.given import CONFIRMED
from bounceback.overlay.identity import WITHIN, Identities
from bounceback.schema import SearchLog
from bounceback.vocabulary.terms import Ending, Polarity, Reason, Result, Stage, Theme

SOON = pd.Timedelta(days=14)
LISTED = 40  # occasions in one list; the rest is found by a part of the name
COLUMNS = ["key", "application", "interview", "company", "role", "what", "day", "ended"]


@dataclass(frozen=True)
class Occasion:
    """One interview, or how one application stands, with all that a reflection needs.

    `application` and `interview` are identities ("" where there is none); `row` is that of the
    application in the log; `ahead` says that the interview is still to come.
    """

    key: str
    application: str
    interview: str
    title: str
    what: str
    situation: Situation
    day: date | None
    row: pd.Series | None
    ahead: bool = False


def table(log: SearchLog, known: Identities) -> pd.DataFrame:
    """Answer: what is there to reflect on?

    | column      | holds                                                                |
    | ----------- | -------------------------------------------------------------------- |
    | key         | identity of the interview, or of the application where it is about   |
    |             | how that stands                                                      |
    | application | identity of the application; "" for an interview that fits none      |
    | interview   | identity of the interview; ""                                        |
    | company     | as in the log                                                        |
    | role        | as in the log                                                        |
    | what        | kind of the interview (`Stage`), or how it stands (`Ending`)         |
    | day         | of the interview, of the ending, or of the last that is known        |
    | ended       | whether it is an interview, or an application that has ended         |

    The latest first. What was never sent has no row.
    """
    both = pd.concat([_interviews(log, known), _standings(log, known)], ignore_index=True)
    return both.sort_values("day", ascending=False, na_position="last", kind="stable")


def ordered(
    found: pd.DataFrame, begun: Collection[str], done: Collection[str], today: date
) -> pd.DataFrame:
    """Answer: which occasions come first in a list?

    Begun ones, then what has ended or was held without a reflection, the latest first, then the
    rest. A final round that is still to come stands among the latest when it is a fortnight off.
    """
    now = pd.Timestamp(today)
    final = (found["what"] == Stage.FINAL) & (found["day"] <= now + SOON)
    fresh = found["ended"] & ((found["day"] <= now) | found["day"].isna() | final)
    rank = 2 - fresh.astype("int8")
    rank = rank.mask(found["key"].isin(list(done)), 3).mask(found["key"].isin(list(begun)), 0)
    return found.assign(rank=rank).sort_values("rank", kind="stable").drop(columns="rank")


def matching(found: pd.DataFrame, words: str) -> pd.DataFrame:
    """Return the occasions whose company or role holds these words, in any case."""
    wanted = words.strip()
    if not wanted:
        return found
    hits = [found[c].str.contains(wanted, case=False, regex=False) for c in ("company", "role")]
    return found[hits[0] | hits[1]]


def of(log: SearchLog, known: Identities, key: str, today: date) -> Occasion | None:
    """Return the occasion of this key with its situation, or None where the log has none."""
    if WITHIN in key or (known.interviews == key).any():
        return _of_interview(log, known, key, today)
    at = known.applications.index[known.applications == key]
    if len(at) == 0:
        return None
    row = log.applications[log.applications["application"] == at[0]]
    return None if row.empty else _of_application(log, key, row.iloc[0], today)


def name(company: object, role: object) -> str:
    """Return "Ada, Clerk", or what is known of it."""
    words = [str(word) for word in (company, role) if isinstance(word, str) and word]
    return ", ".join(words) or "No company and no role given"


def spoken(what: str, day: object, *, interview: bool) -> str:
    """Return in words what an occasion is: "Phone screen on 2026-03-03", "Rejected"."""
    words = label(Stage if interview else Ending, what)
    return words if pd.isna(day) else f"{words}, {day:%Y-%m-%d}"  # type: ignore[call-overload]


def _interviews(log: SearchLog, known: Identities) -> pd.DataFrame:
    held = log.interviews
    keys = held["interview"].map(known.interviews).astype("str")
    return pd.DataFrame(
        {
            "key": keys,
            "application": held["application"].map(known.applications).astype("str").fillna(""),
            "interview": keys,
            "company": held["company"].astype("str").fillna(""),
            "role": held["role"].astype("str").fillna(""),
            "what": held["kind"].astype("str"),
            "day": held["held_on"],
            "ended": True,
        },
        columns=COLUMNS,
    )


def _standings(log: SearchLog, known: Identities) -> pd.DataFrame:
    sent = log.sent
    keys = sent["application"].map(known.applications).astype("str")
    return pd.DataFrame(
        {
            "key": keys,
            "application": keys,
            "interview": "",
            "company": sent["company"].astype("str").fillna(""),
            "role": sent["role"].astype("str").fillna(""),
            "what": sent["ending"].astype("str"),
            "day": sent["ended_on"].fillna(sent["advanced_on"]).fillna(sent["applied_on"]),
            "ended": ~sent["ending"].isin([Ending.OPEN, Ending.UNKNOWN]),
        },
        columns=COLUMNS,
    )


def _of_interview(log: SearchLog, known: Identities, key: str, today: date) -> Occasion | None:
    at = known.interviews.index[known.interviews == key]
    found = log.interviews[log.interviews["interview"].isin(at)]
    if found.empty:
        return None
    held = found.iloc[0]
    rows = log.applications[log.applications["application"] == held["application"]]
    row = None if rows.empty else rows.iloc[0]
    application = "" if row is None else str(known.applications[row["application"]])
    there = log.mentions["interview"] == held["interview"]
    return Occasion(
        key,
        application,
        key,
        name(held["company"], held["role"]),
        spoken(held["kind"], held["held_on"], interview=True),
        replace(
            _situation(log, row, Stage(held["kind"]), there),
            passed=bool(held["result"] == Result.PASSED),
            final_ahead=_final_ahead(log, row, today),
        ),
        _day(held["held_on"]),
        row,
        ahead=bool(held["held_on"] > pd.Timestamp(today)),
    )


def _of_application(log: SearchLog, key: str, row: pd.Series, today: date) -> Occasion:
    there = log.mentions["application"] == row["application"]
    return Occasion(
        key,
        key,
        "",
        name(row["company"], row["role"]),
        spoken(row["ending"], row["ended_on"], interview=False),
        replace(
            _situation(log, row, Stage(row["furthest_stage"]), there),
            final_ahead=_final_ahead(log, row, today),
        ),
        _day(row["ended_on"]),
        row,
    )


def _situation(
    log: SearchLog, row: pd.Series | None, stage: Stage, there: "pd.Series[bool]"
) -> Situation:
    """What a reflection is about; `there` says which mentions of the log speak of it."""
    said = log.mentions[
        there.fillna(value=False)
        & log.mentions["provenance"].isin(CONFIRMED)
        & (log.mentions["polarity"] == Polarity.WEAKNESS)
    ]
    key = None if row is None else row["application"]
    reasons = log.reasons[
        (log.reasons["application"] == key) & log.reasons["provenance"].isin(CONFIRMED)
    ]
    return Situation(
        stage=stage,
        ending=Ending.UNKNOWN if row is None else Ending(row["ending"]),
        reason_known=bool((reasons["reason"] != Reason.UNKNOWN).any()),
        themes=tuple(Theme(theme) for theme in said["theme"].unique()),
    )


def _final_ahead(log: SearchLog, row: pd.Series | None, today: date) -> bool:
    """Whether a final round of this open application is still to come."""
    if row is None or row["ending"] != Ending.OPEN:
        return False
    held = log.interviews[log.interviews["application"] == row["application"]]
    open_ones = held["result"].isin([Result.PENDING, Result.UNKNOWN])
    ahead = (held["held_on"] > pd.Timestamp(today)) | held["held_on"].isna()
    return bool((open_ones & ahead & (held["kind"] == Stage.FINAL)).any())


def _day(value: Any) -> date | None:
    return None if pd.isna(value) else value.date()
