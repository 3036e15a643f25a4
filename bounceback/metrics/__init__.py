"""Questions to the log: frames in, one small tidy frame out, no clock, no state, no mutation.

A metric may import `schema`, `statistics` and `vocabulary`; no metric imports another. The few
steps that all of them take stand here. They work on category codes: a search may hold a million
rows, and comparing codes is a hundred times cheaper than comparing words.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.schema import ENDING, STAGE, SearchLog
from bounceback.statistics.calendar import NEVER, days
from bounceback.statistics.competing_risks import Incidence, daily_counts, incidence, with_undated
from bounceback.statistics.intervals import wilson
from bounceback.vocabulary.terms import SENT_ENDINGS, Ending, Provenance, Reason, Stage

Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Booleans = npt.NDArray[np.bool_]

NEVER_AFTER_AN_OFFER = {Ending.REJECTED, Ending.NO_RESPONSE, Ending.ROLE_CLOSED}
AFTER_AN_OFFER = [ending for ending in SENT_ENDINGS if ending not in NEVER_AFTER_AN_OFFER]
ENDED = [
    Ending.REJECTED,
    Ending.NO_RESPONSE,
    Ending.WITHDREW,
    Ending.DECLINED_OFFER,
    Ending.ROLE_CLOSED,
    Ending.UNKNOWN,  # a reason says that it ended, where the sheet does not say how
]
CONFIRMED = [Provenance.TOLD, Provenance.GUESS]
EVENTS = ("positive", "rejected", "closed")  # what competes to come first; silence is no event
ENOUGH_DAYS = 5  # positive replies whose day is known, from which they say when replies come

# Which event an ending is where the application is not known to have got beyond "applied".
_EVENT_OF_ENDING = {
    Ending.REJECTED: "rejected",
    Ending.WITHDREW: "closed",
    Ending.ROLE_CLOSED: "closed",
    Ending.DECLINED_OFFER: "positive",
    Ending.ACCEPTED: "positive",
}


def sent_cells(log: SearchLog) -> pd.DataFrame:
    """Answer: how many sent applications stand at each furthest stage (rows) with each ending?

    Every stage and every ending has its row or column, in the order of the vocabulary.
    """
    return cells(log).drop(columns=Ending.NOT_APPLIED.value)


def cells(log: SearchLog) -> pd.DataFrame:
    """Answer: the same over all applications, those never sent included."""
    stages, endings = STAGE.categories, ENDING.categories
    code = codes(log.applications["furthest_stage"]) * len(endings)
    code += codes(log.applications["ending"])
    count = np.bincount(code, minlength=len(stages) * len(endings))
    return pd.DataFrame(count.reshape(len(stages), -1), index=stages, columns=endings)


def codes(column: pd.Series) -> Integers:
    """The position of each word in its closed list; a missing word counts as "unknown"."""
    given = column.cat.codes.to_numpy().astype(np.int64)
    return np.where(given < 0, list(column.cat.categories).index("unknown"), given)


def sent(log: SearchLog) -> Booleans:
    """Which applications were really sent."""
    return (log.applications["ending"] != Ending.NOT_APPLIED.value).to_numpy(dtype=np.bool_)


def among(column: pd.Series, words: Collection[str]) -> Booleans:
    """Which rows of a column with a closed list hold one of these words."""
    return np.array([word in words for word in column.cat.categories])[codes(column)]


def may_hide_offers(cells: pd.DataFrame) -> int:
    """How many sent applications of unknown depth may have got an offer.

    `cells` as `sent_cells` gives them. Silence, a rejection and a closed role do not follow an
    offer; a withdrawal may.
    """
    return int(cells[AFTER_AN_OFFER].loc[[Stage.UNKNOWN]].to_numpy().sum())


def shares(count: npt.ArrayLike, of: npt.ArrayLike) -> dict[str, Floats]:
    """The columns share, low and high: `count` of `of` with Wilson's 95 % interval.

    NaN where `of` is 0.
    """
    cases = np.asarray(of, dtype=np.float64)
    low, high = wilson(count, of)
    return {
        "share": np.asarray(count) / np.where(cases > 0, cases, np.nan),
        "low": low,
        "high": high,
    }


def ranged(count: npt.ArrayLike, at_most: npt.ArrayLike, of: npt.ArrayLike) -> dict[str, Floats]:
    """The columns share, low and high where some depths are unknown.

    The interval reaches from the lower end for `count` to the upper end for `at_most`.
    """
    return {**shares(count, of), "high": wilson(at_most, of)[1]}


def rows_of(keys: pd.Series, wanted: pd.Series) -> Integers:
    """The position in `keys` of each wanted key; -1 where it is missing or not there."""
    known, asked = keys.to_numpy(), wanted.to_numpy(dtype=np.int64, na_value=0)
    first, last = known.min(initial=0), known.max(initial=0)
    if last - first > 4 * len(known) + 1000:  # keys far apart: look them up by hash
        rows = pd.Index(known).get_indexer(asked)
    else:
        table = np.full(last - first + 1, -1)
        table[known - first] = np.arange(len(known))
        rows = np.where((asked < first) | (asked > last), -1, table[(asked - first) % len(table)])
    return np.where(wanted.isna(), -1, rows).astype(np.int64)


def distinct(word: pd.Series, *case: Integers) -> Integers:
    """How many distinct cases stand with each category of `word`, in the categories' order.

    A case is told by one or several whole numbers from -1 on: rows of frames.
    """
    key = np.zeros(len(word), dtype=np.int64)
    for rows in case:
        key = key * (rows.max(initial=-1) + 2) + rows + 1
    width = len(word.cat.categories)
    pairs = pd.unique(key * width + word.cat.codes.to_numpy())
    return np.bincount(pairs % width, minlength=width)


def given_reasons(log: SearchLog, endings: Sequence[Ending]) -> pd.DataFrame:
    """The reasons of applications with one of these endings: reason, provenance, application.

    `application` is its row in the frame of applications, not its key.
    """
    rows = rows_of(log.applications["application"], log.reasons["application"])
    ended = np.append(among(log.applications["ending"], endings), False)  # for row -1: not there
    kept = ended[rows] & log.reasons["reason"].notna().to_numpy()
    given = log.reasons[["reason", "provenance"]][kept].assign(application=rows[kept])
    return given.assign(reason=given["reason"].cat.set_categories(_order(given["reason"])))


def _order(reasons: pd.Series) -> list[str]:
    """The reasons of the taxonomy, then the person's own, then "unknown"."""
    own = set(reasons.cat.remove_unused_categories().cat.categories) - set(Reason)
    taxonomy = [reason.value for reason in Reason if reason is not Reason.UNKNOWN]
    return [*taxonomy, *sorted(own), Reason.UNKNOWN.value]


def tells(given: pd.DataFrame) -> pd.Series:
    """Which reasons make anything known."""
    return given["reason"] != Reason.UNKNOWN


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

        At least half of the answers have one, and of the positive ones half or `ENOUGH_DAYS`.
        """
        positive = self.event == 1
        days_known = int((positive & self.dated).sum())
        positives_known = 2 * days_known >= positive.sum() or days_known >= ENOUGH_DAYS
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
    event[(stage > _code(Stage.APPLIED)) | (advanced != NEVER)] = 1
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
        depth_known=((stage != _code(Stage.UNKNOWN)) | positive)[member],
        all_answered=int((there & (event > 0)).sum()),
    )


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
    there = sent(log) & (depth >= _code(start))
    on = there & (depth >= _code(_BEYOND[start]))
    left = there & ~on & among(ending, NOBODY_DECIDED)
    waiting = there & ~on & among(ending, [Ending.OPEN, Ending.UNKNOWN])
    unclear = (depth == _code(Stage.UNKNOWN)) & among(ending, [Ending.REJECTED, Ending.NO_RESPONSE])
    return Step(on, there & ~on & ~left & ~waiting, unclear, left, waiting)


def positive(log: SearchLog) -> Booleans:
    """Which applications are known to have got beyond "applied"."""
    table = log.applications
    beyond = codes(table["furthest_stage"]) > _code(Stage.APPLIED)
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


def _events() -> Integers:
    """The event of each ending, by the ending's code."""
    names = [_EVENT_OF_ENDING.get(ending) for ending in Ending]
    return np.array([EVENTS.index(name) + 1 if name else 0 for name in names])


def _code(stage: Stage) -> int:
    return list(Stage).index(stage)
