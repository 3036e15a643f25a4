"""Which step fits when: the rules, each a mask and a day for every application at once.

The waits after an interview are custom, not measurement: thanks within two days, a question after
ten, putting it down after forty-five. Before anybody was met, the person's own replies decide.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.coaching.kinds import PERSON, StepKind
from bounceback.vocabulary.terms import Ending, Stage

Days = npt.NDArray[np.datetime64]
Mask = npt.NDArray[np.bool_]

THANKS = 2  # days after an interview in which thanks fit
ASK_AGAIN = 10  # days after an interview from which a question how it stands fits
PUT_DOWN = 45  # days after an interview without a word, after which it may be put down
NO_ANSWER = 14  # days after such a question, after which it may be put down
FEEDBACK_FROM, FEEDBACK_FOR = 1, 30  # days after a rejection in which to ask for feedback
CHANCE_FROM, CHANCE_FOR = 2, 21  # days after a rejection in which to ask for a second chance
TOUCH_EVERY, TOUCH_FOR = 90, 270  # days after an ending: how often, and how long, to keep in touch
NEVER = np.datetime64("NaT", "D")
OVER = (
    *(Ending.REJECTED, Ending.NO_RESPONSE, Ending.WITHDREW),
    *(Ending.DECLINED_OFFER, Ending.ROLE_CLOSED),
)


@dataclass(frozen=True)
class Standing:
    """How all applications stand, as arrays of one length.

    `sent` and `answered` hold, for each kind of letter, the day of the last one; NaT where there
    is none.
    """

    today: np.datetime64
    stage: npt.NDArray[Any]
    ending: npt.NDArray[Any]
    verdict: npt.NDArray[Any]
    met: Mask
    interviewed: Days
    ended: Days
    waiting_since: Days
    sent: Mapping[StepKind, Days]
    answered: Mapping[StepKind, Days]


@dataclass(frozen=True)
class Rule:
    """One kind of step: where it fits, since when it counts, and from and until when it is due."""

    kind: StepKind
    reason: str
    where: Mask
    since: Days
    due: Days
    until: Days


def standing(table: pd.DataFrame, letters: pd.DataFrame, as_of: pd.Timestamp) -> Standing:
    """Return the arrays that the rules read, from the tables of `steps.next_steps`."""
    today = as_of.to_numpy().astype("datetime64[D]")
    keys, interviewed = table["application"], _days(table["last_interview_on"])
    stage, kind = (_words(table[name]) for name in ("furthest_stage", "last_interview_kind"))
    waited = table["waited"].to_numpy(np.float64, na_value=np.nan)
    since = today - np.nan_to_num(waited).astype("timedelta64[D]")
    return Standing(
        today=today,
        stage=stage,
        ending=_words(table["ending"]),
        verdict=_words(table["verdict"]),
        met=np.isin(stage, PERSON) | np.isin(kind, PERSON),
        interviewed=np.where(kind == Stage.ASSESSMENT, NEVER, interviewed),
        ended=_days(table["ended_on"]),
        waiting_since=np.where(np.isnan(waited), _days(table["applied_on"]), since),
        sent={kind: _last(letters, kind, "sent_on", keys, today) for kind in StepKind},
        answered={kind: _last(letters, kind, "answered_on", keys, today) for kind in StepKind},
    )


def rules(now: Standing) -> list[Rule]:
    """Return every rule over these applications; of two for the same step the first counts."""
    return [*_after_an_interview(now), *_after_a_no(now), *_in_silence(now)]


def _after_an_interview(now: Standing) -> list[Rule]:
    day = now.interviewed
    talked = now.met & (day <= now.today) & np.isin(now.ending, [Ending.OPEN, Ending.REJECTED])
    thanked = now.sent[StepKind.THANK_YOU] >= day
    asked = ~np.isnat(now.sent[StepKind.FEEDBACK])
    unasked = talked & (now.ending == Ending.OPEN) & ~asked
    last = day + THANKS
    return [
        Rule(StepKind.THANK_YOU, "thank_you", talked & ~thanked, day, day, last),
        Rule(StepKind.FEEDBACK, "feedback_interview", unasked, day, day, last),
    ]


def _after_a_no(now: Standing) -> list[Rule]:
    no = now.met & (now.ending == Ending.REJECTED)
    late = np.isin(now.stage, [Stage.FINAL, Stage.OFFER])
    asked, hoped = now.sent[StepKind.FEEDBACK], now.sent[StepKind.SECOND_CHANCE]
    day = now.ended
    over = now.met & np.isin(now.ending, OVER) & ~np.isnat(day)
    last = np.fmax(day, now.sent[StepKind.KEEP_IN_TOUCH])
    feedback, chance = (FEEDBACK_FROM, FEEDBACK_FOR), (CHANCE_FROM, CHANCE_FOR)
    return [
        _window(StepKind.FEEDBACK, "feedback_rejected", no & np.isnat(asked), day, feedback),
        _window(StepKind.SECOND_CHANCE, "second_chance", no & late & np.isnat(hoped), day, chance),
        Rule(
            *(StepKind.KEEP_IN_TOUCH, "keep_in_touch", over),
            *(day, last + TOUCH_EVERY, day + TOUCH_FOR),
        ),
    ]


def _window(kind: StepKind, reason: str, where: Mask, day: Days, between: tuple[int, int]) -> Rule:
    return Rule(kind, reason, where, day, day + between[0], day + between[1])


def _in_silence(now: Standing) -> list[Rule]:
    still, since, day = now.ending == Ending.OPEN, now.waiting_since, now.interviewed
    talked = still & now.met & (day <= now.today) & (now.stage != Stage.OFFER)
    asked = now.sent[StepKind.FOLLOW_UP]
    unasked = ~((asked >= day) | (~np.isnat(asked) & np.isnat(day)))
    unanswered = ~unasked & ~(now.answered[StepKind.FOLLOW_UP] >= asked) & still
    unmet = still & ~now.met
    today, open_end = np.full_like(day, now.today), np.full_like(day, NEVER)
    follow, let_go = StepKind.FOLLOW_UP, StepKind.LET_GO
    may_ask = unmet & (now.verdict == "follow up") & unasked
    may_end = unmet & (now.verdict == "let go")
    answerless = unanswered & (asked + NO_ANSWER <= now.today)
    wordless = talked & unasked & (day + PUT_DOWN <= now.today)
    return [
        Rule(follow, "follow_up_silent", may_ask, since, today, open_end),
        Rule(
            *(follow, "follow_up_interview", talked & unasked),
            *(day, day + ASK_AGAIN, day + PUT_DOWN - 1),
        ),
        Rule(let_go, "let_go_asked", answerless, asked, asked + NO_ANSWER, open_end),
        Rule(let_go, "let_go_silent", may_end, since, today, open_end),
        Rule(let_go, "let_go_interview", wordless, day, day + PUT_DOWN, open_end),
    ]


def _last(
    letters: pd.DataFrame, kind: StepKind, column: str, keys: pd.Series, today: np.datetime64
) -> Days:
    """The last such day of each application; a step that is done without a day counts as today."""
    rows = letters[letters["kind"].astype("str") == kind]
    if rows.empty:  # most kinds, in most searches
        return np.full(len(keys), NEVER)
    day = pd.to_datetime(rows[column])
    if column == "sent_on":
        done = rows["standing"].astype("str") == "done"
        day = day.where(day.notna() | ~done, pd.Timestamp(today))
    return _days(day.groupby(rows["application"]).max().reindex(keys))


def _days(column: pd.Series) -> Days:
    return column.to_numpy("datetime64[s]").astype("datetime64[D]")


def _words(column: pd.Series) -> npt.NDArray[Any]:
    words: npt.NDArray[Any] = column.astype("object").fillna("").to_numpy(dtype="U")
    return words
