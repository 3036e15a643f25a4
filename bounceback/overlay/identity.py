"""A stable text for each application and interview of a log.

Corrections, reflections and letters refer to a row by this text, because the keys of a log count
its rows anew at every reading.
"""

from dataclasses import dataclass

import pandas as pd

from bounceback.identity import BETWEEN, id_column, keyed
from bounceback.schema import SearchLog

WITHIN = " › "  # parts an interview from its application


@dataclass(frozen=True)
class Identities:
    """The identities of a log's applications and interviews, each by its key in the log."""

    applications: "pd.Series[str]"
    interviews: "pd.Series[str]"


def identified(log: SearchLog) -> Identities:
    """Answer: by which text is each row of this reading of a sheet known?"""
    applications = identities(log.applications)
    by_key = applications.set_axis(pd.Index(log.applications["application"]))
    interviews = _of_interviews(log.interviews, by_key)
    return Identities(by_key, interviews.set_axis(pd.Index(log.interviews["interview"])))


def identities(applications: pd.DataFrame) -> "pd.Series[str]":
    """Answer: which text identifies each application in its search? No two are the same.

    One text per row, by the frame's index. The person's own identifier with the company, where
    it tells all applications apart; else company, role and date of applying; and the turn.
    Ask the log as it was read: a correction of the date of applying changes no identity.
    """
    own = id_column(applications)
    columns = ["company", "role", "applied_on"] if own is None else [own, "company"]
    found = keyed(applications, columns)
    return _numbered(found)


def interview_identities(log: SearchLog) -> "pd.Series[str]":
    """Answer: which text identifies each interview in its search? No two are the same.

    One text per row of `log.interviews`: its application (company and role where none fits),
    kind, round and date, and the turn among those alike.
    """
    known = identities(log.applications).set_axis(pd.Index(log.applications["application"]))
    return _of_interviews(log.interviews, known)


def application_of(interview: str) -> str:
    """Return the identity of the application that an interview's identity stands within."""
    return interview.rpartition(WITHIN)[0]


def _of_interviews(held: pd.DataFrame, known: "pd.Series[str]") -> "pd.Series[str]":
    stray = keyed(held, ["company", "role"])["key"]
    of = held["application"].map(known).astype("str").fillna(stray)
    said = keyed(held, ["kind", "round", "held_on"])["key"]
    both = of + WITHIN + said
    turn = both.groupby(both, sort=False).cumcount()
    return _numbered(pd.DataFrame({"key": both, "turn": turn}))


def _numbered(found: pd.DataFrame) -> "pd.Series[str]":
    """The key with the number of its turn, from 1."""
    numbers = (found["turn"] + 1).astype("str")
    return (found["key"] + BETWEEN + numbers).astype("str")
