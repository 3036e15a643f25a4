"""The first answer to each application: what it was, when it came, or that none came yet."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Booleans, Floats, Integers, code, codes, sent
from bounceback.schema import SearchLog
from bounceback.statistics.calendar import NEVER, days
from bounceback.statistics.competing_risks import Incidence, daily_counts, incidence, with_undated
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Ending, Stage

EVENTS = ("positive", "rejected", "closed")  # what competes to come first; silence is no event
# Which event an ending is where the application is not known to have got beyond "applied".
_EVENT_OF_ENDING = {
    Ending.REJECTED: "rejected",
    Ending.WITHDREW: "closed",
    Ending.ROLE_CLOSED: "closed",
    Ending.DECLINED_OFFER: "positive",
    Ending.ACCEPTED: "positive",
}


@dataclass(frozen=True)
class Replies:
    """The first answers to the sent applications whose date of applying is known."""

    row: Integers  # positions in the frame of applications
    applied: Integers  # days since 1970
    age: Integers  # days from applying to `as_of`
    event: Integers  # 0 silence, else 1 + position in EVENTS
    time: Integers  # days from applying to the event, else the age
    dated: Booleans  # the time is known and possible
    by: Integers  # days by which an undated answer had come: until the ending, else the age
    depth_known: Booleans  # it is known whether it went beyond "applied"
    all_answered: int  # answered applications, those without a date of applying included

    @property
    def heard(self) -> Integers:
        """The events with both answers of an employer as one: 1 answer, 2 closed, 0 silence."""
        return np.array([0, 1, 1, 2])[self.event]

    @property
    def answered(self) -> Booleans:
        """Which had an answer, dated or not."""
        return self.event > 0

    @property
    def well_dated(self) -> bool:
        """Whether the days of the answers are known well enough to say when answers come.

        At least half of the answers have one, and of the positive ones half or `TOO_FEW`.
        """
        positive = self.event == 1
        days_known = int((positive & self.dated).sum())
        positives_known = 2 * days_known >= positive.sum() or days_known >= TOO_FEW
        half = 2 * (self.dated & self.answered).sum() >= self.all_answered
        return bool(half and positives_known)

    @property
    def undated(self) -> int:
        """How many had an answer of which the day is not written down."""
        return int((~self.dated).sum())

    @property
    def unclear(self) -> int:
        """Of how many it is not written down how far they got: perhaps beyond "applied"."""
        return int((~self.depth_known).sum())

    @property
    def at_most(self) -> "Replies":
        """The same if all of unknown depth had a positive reply, on a day that is not known."""
        event = np.where(self.depth_known, self.event, 1)
        return replace(self, event=event, dated=self.dated & self.depth_known)

    def table(
        self,
        event: Integers,
        causes: int,
        last: int | None = None,
        group: Integers | None = None,
        groups: int = 1,
    ) -> Floats:
        """Count the events (`event`, `heard`) by group, cause and day, as `daily_counts` does.

        Answers without a day are shared out over the days of the others: see `with_undated`.
        """
        each = np.zeros_like(event) if group is None else group
        known, other = self.dated, ~self.dated
        longest = int(max(self.time[known].max(initial=0), self.by[other].max(initial=0)))
        extent = (groups, causes, longest if last is None else last)
        return with_undated(
            daily_counts(self.time[known], event[known], each[known], extent),
            daily_counts(self.by[other], event[other], each[other], extent),
        )

    def curve(self, horizon: int) -> Incidence:
        """The cumulative incidence of each of `EVENTS`."""
        return incidence(self.table(self.event, len(EVENTS), horizon)[0])

    def heard_curve(self, horizon: int) -> Incidence:
        """The same for any answer of an employer, and for withdrawn or closed."""
        return incidence(self.table(self.heard, 2, horizon)[0])


def first_replies(log: SearchLog, as_of: pd.Timestamp) -> Replies:
    """Classify every application by its first answer, as it was known on the day `as_of`.

    A date before the date of applying cannot be right, so such an answer counts as undated. It
    had come by the day on which the application ended, where that is known, else by `as_of`.
    """
    today = int(days(as_of.to_numpy()))
    applied, advanced, ended = (
        days(log.applications[column]) for column in ("applied_on", "advanced_on", "ended_on")
    )
    stage = codes(log.applications["furthest_stage"])
    event = _events()[codes(log.applications["ending"])]
    event[(stage > code(Stage.APPLIED)) | (advanced != NEVER)] = 1
    positive = event == 1
    when = np.where(positive, advanced, ended)
    event[when > today] = 0
    over = (ended >= applied) & (ended <= today)
    there = sent(log) & (applied <= today)  # a missing date of applying is smaller than any
    member = np.flatnonzero(there & (applied != NEVER))
    return Replies(
        row=member,
        applied=applied[member],
        age=(today - applied)[member],
        event=event[member],
        time=(np.where(event > 0, when, today) - applied)[member],
        dated=((event == 0) | (when >= applied))[member],
        by=(np.where(over, ended, today) - applied)[member],
        depth_known=((stage != code(Stage.UNKNOWN)) | positive)[member],
        all_answered=int((there & (event > 0)).sum()),
    )


def _events() -> Integers:
    """The event of each ending, by the ending's code."""
    names = [_EVENT_OF_ENDING.get(ending) for ending in Ending]
    return np.array([EVENTS.index(name) + 1 if name else 0 for name in names])
