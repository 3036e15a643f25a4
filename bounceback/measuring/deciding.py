"""Which applications are decided at a step of the way, and whether they went on."""

from dataclasses import dataclass

import pandas as pd

from bounceback.measuring.counting import Booleans, among, code, codes, sent
from bounceback.schema import SearchLog
from bounceback.statistics.calendar import NEVER, days
from bounceback.vocabulary.terms import Ending, Stage

OLD_ENOUGH = 30  # days after which most of the positive replies that come have come
NOBODY_DECIDED = [Ending.WITHDREW, Ending.ROLE_CLOSED]  # it ended, but nobody said no
_BEYOND: dict[Stage, Stage] = {  # what a step leads to at least, from where
    Stage.APPLIED: Stage.SCREEN,
    Stage.SCREEN: Stage.INTERVIEW,  # from a phone screen or an assessment
    Stage.INTERVIEW: Stage.FINAL,
    Stage.FINAL: Stage.OFFER,
}


@dataclass(frozen=True)
class Step:
    """How one step went for every row of the frame of applications; no row is in two of these.

    What is in none was never at that step.
    """

    on: Booleans  # went on
    stayed: Booleans  # did not: somebody said no, or nobody answered
    unclear: Booleans  # ended, but how far it got is not written down: perhaps at this step
    left: Booleans  # withdrawn or closed before anybody decided
    pending: Booleans  # not decided yet

    @property
    def counted(self) -> Booleans:
        """Which can tell how often it goes on, or might."""
        return self.on | self.stayed | self.unclear


def step(log: SearchLog, start: Stage, as_of: pd.Timestamp) -> Step:
    """Classify every application by how it went on from `start`, one of the keys of `_BEYOND`.

    From "applied", only those count that are `old_enough`, whatever became of them: an answer
    comes sooner than the silence that takes its place, so that to count what is decided would
    count the positive ones twice as often. Of those, silence counts as not gone on. Further on,
    those count that are decided; the others wait.
    """
    return _first_step(log, as_of) if start is Stage.APPLIED else _later_step(log, start)


def _first_step(log: SearchLog, as_of: pd.Timestamp) -> Step:
    here, old = sent(log), old_enough(log, as_of)
    on = old & positive(log)
    unclear = old & ~on & among(log.applications["furthest_stage"], [Stage.UNKNOWN])
    left = old & ~on & ~unclear & among(log.applications["ending"], NOBODY_DECIDED)
    return Step(on, old & ~on & ~unclear & ~left, unclear, left, here & ~old)


def _later_step(log: SearchLog, start: Stage) -> Step:
    depth, ending = codes(log.applications["furthest_stage"]), log.applications["ending"]
    there = sent(log) & (depth >= code(start))
    on = there & (depth >= code(_BEYOND[start]))
    left = there & ~on & among(ending, NOBODY_DECIDED)
    waiting = there & ~on & among(ending, [Ending.OPEN, Ending.UNKNOWN])
    unclear = (depth == code(Stage.UNKNOWN)) & among(ending, [Ending.REJECTED, Ending.NO_RESPONSE])
    return Step(on, there & ~on & ~left & ~waiting, unclear, left, waiting)


def positive(log: SearchLog) -> Booleans:
    """Which applications are known to have got beyond "applied"."""
    table = log.applications
    beyond = codes(table["furthest_stage"]) > code(Stage.APPLIED)
    accepted = among(table["ending"], [Ending.ACCEPTED, Ending.DECLINED_OFFER])
    known: Booleans = beyond | accepted | (days(table["advanced_on"]) != NEVER)
    return known


def old_enough(log: SearchLog, as_of: pd.Timestamp) -> Booleans:
    """Which sent applications are at least 30 days old; all, where it is known of less than half.

    A young one may still get its answer. Without dates nobody can tell: a rate over all is then
    the least that it will be.
    """
    applied, here = days(log.applications["applied_on"]), sent(log)
    if not mostly_dated(log):
        return here
    last = int(days(as_of.to_numpy())) - OLD_ENOUGH
    old: Booleans = here & (applied != NEVER) & (applied <= last)
    return old


def mostly_dated(log: SearchLog) -> bool:
    """Whether at least half of the sent applications have a date of applying."""
    here = sent(log)
    dated = log.applications["applied_on"].notna().to_numpy() & here
    return bool(dated.any() and 2 * dated.sum() >= here.sum())
