"""What silence means: for every application without an answer, the chance that one still comes.

`as_of` is the last day that the log tells about: nobody has waited longer than until then.
"""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Booleans, Floats, Integers, among
from bounceback.measuring.replies import EVENTS, Replies, first_replies
from bounceback.schema import SearchLog
from bounceback.statistics.calendar import NEVER, days
from bounceback.statistics.competing_risks import day_reached
from bounceback.statistics.intervals import TOO_FEW
from bounceback.statistics.restarting import longest_told, outlook
from bounceback.vocabulary.terms import KNOWN_STAGES, Ending, Stage

HORIZON = 60  # days that a chance looks ahead; where the log ends earlier, at least half of them
QUIET = 14  # days in which nothing is expected, whatever the pace
MOST = 0.9  # of the answers that come: whoever waits longer waits longer than usual
LITTLE = 0.1  # a chance that is likely no higher than this is little
LONGEST = 365  # days: a silence of years is judged by one of them
WIDTHS, BARS = (7, 28, 364), 40  # a bar for each week, for four, for a year: at most so many
VERDICT = pd.CategoricalDtype(["still early", "follow up", "too few to say", "let go"])


def open_ones(log: SearchLog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Answer: of the open applications, how many wait in silence, and of which is it not known?

    | column    | holds                                                            |
    | --------- | ---------------------------------------------------------------- |
    | open      | applications that stand as open                                  |
    | silent    | nothing has come yet, and the wait is known: those of `silent`   |
    | under_way | known to have got beyond "applied"                               |
    | unclear   | dated, but how far it got is not written down                    |
    | undated   | no date of applying up to `as_of`, and not under way             |
    | unknown   | sent, and nobody wrote down how it ended or stands: not in `open` |

    One row. open = silent + under_way + unclear + undated.
    """
    return pd.DataFrame([{name: int(which.sum()) for name, which in _open(log, as_of).items()}])


def chances(
    log: SearchLog, as_of: pd.Timestamp, horizon: int = HORIZON, longest: int = 90
) -> pd.DataFrame:
    """Answer: after so many days of silence, to which share does an answer still come?

    | column    | holds                                                                     |
    | --------- | ------------------------------------------------------------------------- |
    | waited    | days of silence, from 0 to `longest` or as far as the log can tell        |
    | event     | "answer" (positive or a rejection), or "positive" alone                   |
    | share     | of those still silent then, to whom it comes within `within` more days    |
    | low, high | Jeffreys' 95 % interval on the effective size                             |
    | of        | applications that the share stands on: silent as long, and seen later     |
    | within    | `horizon`, or as far ahead as anybody was watched: at least half of it    |

    The Aalen-Johansen estimator begun anew after each wait. The log can tell of a wait while at
    least 5 applications were seen after it, and one of them for half of `horizon`. No rows where
    too few answers have a day (see `waiting.reply_rate`); no rows of "positive" where no depth is
    known. Where some are not, the range of "positive" reaches up to all of them.
    """
    replies = first_replies(log, as_of)
    waited = np.arange(min(_longest_told(replies, horizon), longest) + 1)
    frames = [
        pd.DataFrame({"waited": waited, "event": event, **columns})
        for event, columns in _chances(replies, waited, horizon).items()
        if event == "answer" or replies.depth_known.any()
    ]
    frame = pd.concat(frames, ignore_index=True).astype({"event": "str"})
    return frame.sort_values("waited", kind="stable", ignore_index=True)


def silent(log: SearchLog, as_of: pd.Timestamp, horizon: int = HORIZON) -> pd.DataFrame:
    """Answer: for each silent application, how likely is it that a positive reply still comes?

    | column      | holds                                                                   |
    | ----------- | ----------------------------------------------------------------------- |
    | application | key; open, dated, known to have got no further than "applied"           |
    | company     | as in the log                                                           |
    | role        | as in the log                                                           |
    | applied_on  | day of applying                                                         |
    | waited      | days of silence until `as_of`; the longest first                        |
    | share       | chance of a positive reply within `within` days                         |
    | low, high   | its 95 % interval                                                       |
    | answer      | chance of any answer: a positive reply or a rejection                   |
    | answer_low  | lower end of its interval                                               |
    | answer_high | upper end of its interval                                               |
    | of          | applications that the chances stand on                                  |
    | within      | days that the chances look ahead                                        |
    | judged_at   | days of silence that the chances are those of: `waited`, or the longest |
    |             | that the log can tell of, if that is shorter                            |
    | latest      | days that the latest positive reply with a day took; missing: none has  |
    | verdict     | "still early", "follow up", "too few to say" or "let go"              |

    The chances are those of `chances`, missing where the log cannot tell. The verdict's rule:

    1. "still early" in the first 14 days, and until the day by which half of the answers that
       come within `horizon` days had come.
    2. "let go" from the day on by which nine in ten of these answers, and nine in ten of the
       positive ones, had come, where the upper end of the chance of a positive reply is at most
       10 %; or was so after a shorter silence that no positive reply has come after.
    3. "follow up" where an answer of any kind has come after a wait as long as this.
    4. "too few to say" elsewhere: no answer has come so late, but too few have waited so long
       to conclude anything; or the log cannot tell.

    A longer silence is no better sign: where the log cannot tell of a wait, it is judged by the
    longest that it can tell of.
    """
    replies = first_replies(log, as_of)
    kept = ["application", "applied_on", "company", "role"]
    rows = log.applications[kept][_open(log, as_of)["silent"]]
    found = pd.DataFrame(
        {
            **{name: rows[name].to_numpy() for name in ("application", "applied_on")},
            **{name: rows[name].astype("str").to_numpy() for name in ("company", "role")},
            "waited": days(as_of.to_numpy()) - days(rows["applied_on"]),
        }
    ).astype({"company": "str", "role": "str"})
    found = found.join(_judged(replies, found["waited"].to_numpy(), horizon))
    found = found.assign(verdict=_verdict(found, replies, horizon))
    ordered = found.sort_values(["waited", "application"], ascending=[False, True])
    return ordered[_SILENT].reset_index(drop=True)


_SILENT = [
    *("application", "company", "role", "applied_on", "waited", "share", "low", "high"),
    *("answer", "answer_low", "answer_high", "of", "within", "judged_at", "latest", "verdict"),
]


def by_wait(waiting: pd.DataFrame) -> pd.DataFrame:
    """Answer: how many of the silent applications have waited how long, and what may be said?

    | column       | holds                                                                  |
    | ------------ | ---------------------------------------------------------------------- |
    | start        | days of silence from which the row counts                              |
    | stop         | days before which it ends: a week later, or more where some have       |
    |              | waited for most of a year                                              |
    | verdict      | that of `silent`, whose table `waiting` is                             |
    | applications | how many; what nobody holds is left out                                |
    """
    most = waiting["waited"].max()
    width = next((days for days in WIDTHS if not most >= BARS * days), WIDTHS[-1])
    start = waiting["waited"] // width * width
    counted = waiting.groupby([start.rename("start"), "verdict"], observed=True).size()
    table = counted.rename("applications").reset_index().astype({"verdict": VERDICT})
    table.insert(1, "stop", table["start"] + width)
    return table.astype({"start": "int64", "stop": "int64", "applications": "int64"})


def _open(log: SearchLog, as_of: pd.Timestamp) -> dict[str, Booleans]:
    """Which applications are open, and what is known of them."""
    rows, applied = log.applications, days(log.applications["applied_on"])
    standing = among(rows["ending"], [Ending.OPEN.value])
    beyond = among(rows["furthest_stage"], [stage.value for stage in KNOWN_STAGES[1:]])
    beyond |= rows["advanced_on"].notna().to_numpy()
    clear = among(rows["furthest_stage"], [Stage.APPLIED.value])
    dated = (applied != NEVER) & (applied <= days(as_of.to_numpy()))
    return {
        "open": standing,
        "silent": standing & ~beyond & dated & clear,
        "under_way": standing & beyond,
        "unclear": standing & ~beyond & dated & ~clear,
        "undated": standing & ~beyond & ~dated,
        "unknown": among(rows["ending"], [Ending.UNKNOWN.value]),
    }


def _counts(replies: Replies, event: Integers) -> Floats:
    table: Floats = replies.table(event, len(EVENTS))[0]
    return table


def _longest_told(replies: Replies, horizon: int) -> int:
    """The longest silence that the log can tell of; -1 where there is none."""
    if not replies.well_dated:
        return -1
    return min(longest_told(_counts(replies, replies.event), horizon // 2, TOO_FEW), LONGEST)


def _chances(replies: Replies, waited: Integers, horizon: int) -> dict[str, pd.DataFrame]:
    """The chance of each event after each wait, one row a wait.

    Where depths are unknown, the range of a positive reply reaches up to what it would be if all
    of those had one.
    """
    events = {"answer": replies.heard, "positive": replies.event}
    tables = {
        name: pd.DataFrame(vars(outlook(_counts(replies, event), waited, horizon)))
        for name, event in events.items()
    }
    if replies.unclear:
        every = replies.at_most
        high = outlook(_counts(every, every.event), waited, horizon).high
        positive = tables["positive"]
        tables["positive"] = positive.assign(high=np.maximum(positive["high"], high))
    return tables


def _judged(replies: Replies, waited: Integers, horizon: int) -> pd.DataFrame:
    """The chances after each wait, which wait they are those of, and the latest positive reply."""
    at = np.minimum(waited, _longest_told(replies, horizon))
    told = np.unique(at[at >= 0])
    chances = _chances(replies, told, horizon)
    answer, positive = (
        chances[name].set_axis(told).reindex(at).reset_index(drop=True) for name in chances
    )
    came = replies.time[replies.dated & (replies.event == 1)]
    ends = positive[["share", "low", "high"]]
    table = ends if replies.depth_known.any() else ends * np.nan
    return table.assign(
        answer=answer["share"],
        answer_low=answer["low"],
        answer_high=answer["high"],
        of=positive["of"].fillna(0).astype("int64"),
        within=positive["within"].astype("Int64"),
        judged_at=pd.Series(at, dtype="Int64").mask(at < 0),
        latest=pd.Series([came.max() if len(came) else None] * len(at), dtype="Int64"),
    )


def _verdict(found: pd.DataFrame, replies: Replies, horizon: int) -> pd.Series:
    """The rule of `silent`, row by row."""
    half, most = _pace(replies, horizon)
    late = found["waited"] >= most
    little = late & (found["high"] <= LITTLE)
    latest = max(most, int(found["latest"].fillna(0).max())) if len(found) else most
    if latest <= _longest_told(replies, horizon) and replies.depth_known.any():
        since = _chances(replies, np.array([latest]), horizon)["positive"].iloc[0]
        little |= (found["waited"] >= latest) & bool(since["high"] <= LITTLE)
    early = found["waited"] < max(QUIET, half)
    codes = np.select([early, little, found["answer"] > 0], [0, 3, 1], 2)
    return pd.Series(pd.Categorical.from_codes(codes, dtype=VERDICT), index=found.index)


def _pace(replies: Replies, horizon: int) -> tuple[int, int]:
    """The days by which half of all answers had come, and nine in ten, positive ones among them."""
    answers, positives = replies.heard_curve(horizon), replies.curve(horizon)
    last = answers.days_watched if replies.well_dated else 0
    if not last:
        return 0, 0
    courses = answers.share[0, :last], positives.share[0, :last]
    return day_reached(courses[0], 0.5), max(day_reached(course, MOST) for course in courses)
