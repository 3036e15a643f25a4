"""What came up in interviews and applications: the mentions of a log, as whole numbers."""

from typing import NamedTuple

import numpy as np

from bounceback.measuring.counting import Booleans, Integers, distinct, rows_of
from bounceback.measuring.given import CONFIRMED
from bounceback.schema import THEME, SearchLog
from bounceback.statistics.calendar import Dates
from bounceback.vocabulary.terms import Polarity

_UNKNOWN = np.datetime64("NaT", "s")


class Mentions(NamedTuple):
    """Mentions of one polarity, a place in each array: all are told by whole numbers.

    `theme` is its place in the vocabulary; `interview` and `application` are rows, -1 where there
    is none. Where the application is not said, it is the interview's.
    """

    theme: Integers
    confirmed: Booleans
    interview: Integers
    application: Integers

    def where(self, kept: Booleans) -> "Mentions":
        """Return those that are kept."""
        cases = self.interview[kept], self.application[kept]
        return Mentions(self.theme[kept], self.confirmed[kept], *cases)

    def in_interviews(self) -> "Mentions":
        """Return the confirmed ones that lead to an interview."""
        return self.where(self.confirmed & (self.interview >= 0))

    def by_theme(self, *case: str) -> Integers:
        """Count distinct cases by theme, without mentions that lead to none.

        A case is an "interview", an "application" or both; every theme has its place.
        """
        rows = [getattr(self, column) for column in case]
        there = np.max(rows, axis=0, initial=-1) >= 0
        return distinct(self.theme[there], len(THEME.categories), *(row[there] for row in rows))


def mentioned(log: SearchLog, polarity: Polarity) -> Mentions:
    """The mentions of a polarity that name a theme."""
    given, keys = log.mentions, log.applications["application"]
    interview = rows_of(log.interviews["interview"], given["interview"])
    through = np.append(rows_of(keys, log.interviews["application"]), -1)[interview]
    said = given["application"]
    theme = given["theme"].cat.codes.to_numpy().astype(np.int64)
    confirmed = given["provenance"].isin(CONFIRMED).to_numpy()
    application = np.where(said.isna(), through, rows_of(keys, said))
    of_polarity = (given["polarity"] == polarity).to_numpy()
    return Mentions(theme, confirmed, interview, application).where(of_polarity & (theme >= 0))


def dates_of(log: SearchLog, mentions: Mentions) -> Dates:
    """The date of each mention's interview, else of its application's ending or start."""
    date = np.full(len(mentions.theme), _UNKNOWN)
    for column, rows in (
        (log.interviews["held_on"], mentions.interview),
        (log.applications["ended_on"], mentions.application),
        (log.applications["applied_on"], mentions.application),
    ):
        known = np.append(column.to_numpy(), _UNKNOWN)[rows]
        date = np.where(np.isnat(date), known, date)
    return date
