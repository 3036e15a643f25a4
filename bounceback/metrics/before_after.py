"""Whether something got better since a day that the person names, at the same age.

One day, named in advance: whoever looks for the best day finds one where nothing has changed.
`as_of` is the last day that the log tells about.
"""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Booleans, Integers, codes, ranged, rows_of
from bounceback.measuring.replies import Replies, first_replies
from bounceback.qualities import values
from bounceback.schema import STAGE, SearchLog
from bounceback.statistics.calendar import NEVER, days
from bounceback.statistics.improvement import probability_greater
from bounceback.statistics.intervals import wilson
from bounceback.vocabulary.terms import Stage

HORIZONS = {"positive": 30, "interview": 45}  # days after which most that come have come
HALVES = ("before", "since")
STANDINGS = ("happened", "did not", "unclear", "young")
SHOWN = 5  # words of a mix that stand by themselves


def judged(
    log: SearchLog, day: pd.Timestamp, as_of: pd.Timestamp, outcome: str = "positive"
) -> pd.DataFrame:
    """Answer: which applications stand before and since that day, and what came of each?

    | column      | holds                                                                   |
    | ----------- | ----------------------------------------------------------------------- |
    | application | key of a sent application with a date; in the order of the keys         |
    | half        | "before" or "since": sent on `day` or later                             |
    | standing    | "happened" or "did not": the outcome within the horizon; "unclear": it  |
    |             | may have: the date or the depth is missing; "young": not as old as the  |
    |             | horizon, and left out                                                   |

    The outcome is "positive" (a first step beyond "applied" within 30 days) or "interview" (an
    interview or a final round held within 45 days). Each application is judged by its first 30 or
    45 days alone, so that the later half has no less time than the earlier one.
    """
    replies = first_replies(log, as_of)
    happened, unclear = _OUTCOMES[outcome](log, replies)
    young = replies.age < HORIZONS[outcome]
    since = replies.applied >= days(day.to_numpy())
    frame = pd.DataFrame(
        {
            "application": log.applications["application"].to_numpy()[replies.row],
            "half": np.where(since, "since", "before"),
            "standing": np.select(
                [young, unclear, happened], ["young", "unclear", "happened"], "did not"
            ),
        }
    ).astype({"half": "str", "standing": "str"})
    return frame.sort_values("application", ignore_index=True)


def split(
    log: SearchLog, day: pd.Timestamp, as_of: pd.Timestamp, outcome: str = "positive"
) -> pd.DataFrame:
    """Answer: has the rate changed since that day?

    | column     | holds                                                                     |
    | ---------- | ------------------------------------------------------------------------- |
    | half       | "before" or "since"; both rows are always there                           |
    | changed_on | the day that was named                                                    |
    | outcome    | "positive" or "interview"                                                 |
    | horizon    | days within which it counts: the same for every application               |
    | count      | applications to which it happened                                         |
    | at_most    | count, and those of which it is not known: the date or depth is missing   |
    | of         | applications as old as the horizon                                        |
    | share      | count / of                                                                |
    | low, high  | Wilson's 95 % interval: from its lower end for `count`, to its upper end  |
    |            | for `at_most`                                                             |
    | better_low | probability that the rate since then is higher than before, if the        |
    |            | outcome came to none of the unclear ones since, and to all before;        |
    |            | missing where a half is empty                                             |
    | better_high| the same if it came to all of them since, and to none before              |
    | young      | left out: younger than the horizon                                        |
    """
    table = judged(log, day, as_of, outcome)
    counts = pd.crosstab(table["half"], table["standing"])
    happened, did_not, unclear, young = (
        counts.reindex(index=HALVES, columns=STANDINGS, fill_value=0).to_numpy().T
    )
    of, at_most = happened + did_not + unclear, happened + unclear
    better_low, better_high = (
        probability_greater((int(since[1]), int(of[1])), (int(before[0]), int(of[0])))
        if of.all()
        else np.nan
        for since, before in ((happened, at_most), (at_most, happened))
    )
    return pd.DataFrame(
        {
            "half": pd.Series(HALVES, dtype="str"),
            "changed_on": pd.Series([day.normalize()] * 2, dtype="datetime64[s]"),
            "outcome": pd.Series([outcome] * 2, dtype="str"),
            "horizon": HORIZONS[outcome],
            "count": happened,
            "at_most": at_most,
            "of": of,
            **ranged(happened, at_most, of),
            "better_low": better_low,
            "better_high": better_high,
            "young": young,
        }
    )


def mix(
    log: SearchLog,
    day: pd.Timestamp,
    as_of: pd.Timestamp,
    outcome: str = "positive",
    column: str = "source",
) -> pd.DataFrame:
    """Answer: do the two halves consist of the same sources, or of the same roles?

    `column` is one of the frame of applications, or a `Quality`, such as the family of the role.

    | column       | holds                                                                  |
    | ------------ | ---------------------------------------------------------------------- |
    | value        | the five most frequent words of `column`, as `qualities.values` has it |
    | what         | "word"; "rest" for all other words; "missing" where none was written   |
    | before       | applications with it among those of `split`, before the day            |
    | since        | the same since the day                                                 |
    | of_before    | all of `split` before the day                                          |
    | of_since     | all of `split` since the day                                           |
    | share_before | before / of_before; missing where that is 0                            |
    | share_since  | since / of_since                                                       |
    | changed      | the 95 % intervals (Wilson) of both shares do not touch                |

    A rate may rise because other sources were used, not because anything got better.
    """
    table = judged(log, day, as_of, outcome)
    counted = table[table["standing"] != "young"]
    rows = rows_of(log.applications["application"], counted["application"])
    words = values(log.applications, column).astype("str").iloc[rows].set_axis(counted.index)
    top = _most_frequent(words)
    value = words.where(words.isin(top), "")
    kind = pd.Series("rest", index=words.index).mask(words.isin(top), "word")
    kind = kind.mask(words.isna() | (words == ""), "missing")
    order = [*((word, "word") for word in top), ("", "rest"), ("", "missing")]
    counts = pd.crosstab([value, kind], counted["half"]).reindex(
        index=pd.MultiIndex.from_tuples(order), columns=HALVES, fill_value=0
    )
    before, since = counts.to_numpy().T
    frame = pd.DataFrame(
        {
            "value": pd.Series([word for word, _ in order], dtype="str"),
            "what": pd.Series([what for _, what in order], dtype="str"),
            "before": before,
            "since": since,
            "of_before": before.sum(),
            "of_since": since.sum(),
            "share_before": before / (before.sum() or np.nan),
            "share_since": since / (since.sum() or np.nan),
            "changed": _apart(before, since),
        }
    )
    held: pd.DataFrame = frame[before + since > 0]
    return held.reset_index(drop=True)


def _most_frequent(words: pd.Series) -> list[str]:
    counts = words[words.notna() & (words != "")].value_counts()
    ordered = sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))
    return [str(word) for word, _ in ordered[:SHOWN]]


def _apart(before: Integers, since: Integers) -> Booleans:
    """Whether the intervals of both shares do not touch; never where a half is empty."""
    low, high = wilson(np.stack([before, since]), np.array([[before.sum()], [since.sum()]]))
    return np.asarray((low[0] > high[1]) | (low[1] > high[0]), dtype=np.bool_)


def _positive(_: SearchLog, replies: Replies) -> tuple[Booleans, Booleans]:
    """Which had a positive reply in time, and of which is it not known?

    A reply without a day came in time where the application had ended by then.
    """
    positive = replies.event == 1
    day = np.where(replies.dated, replies.time, replies.by)
    happened = positive & (day <= HORIZONS["positive"])
    return happened, (positive & ~replies.dated & ~happened) | ~replies.depth_known


def _interview(log: SearchLog, replies: Replies) -> tuple[Booleans, Booleans]:
    """Which had an interview in time, and of which is it not known?"""
    stage = codes(log.applications["furthest_stage"])[replies.row]
    deep = list(STAGE.categories).index(Stage.INTERVIEW.value)
    first = _first_interview(log)[replies.row]
    held = first != NEVER
    wait = np.where(held, first, replies.applied) - replies.applied
    happened = held & (wait >= 0) & (wait <= HORIZONS["interview"])
    there = (stage >= deep) | held
    return happened, (there & (~held | (wait < 0))) | (~there & ~replies.depth_known)


def _first_interview(log: SearchLog) -> Integers:
    """The day of each application's first interview or final round; `NEVER` where none has one."""
    deep = (log.interviews["kind"] >= Stage.INTERVIEW.value).to_numpy()
    held = days(log.interviews["held_on"])
    row = rows_of(log.applications["application"], log.interviews["application"])
    kept = deep & (held != NEVER) & (row >= 0)
    first = np.full(len(log.applications), np.iinfo(np.int64).max)
    np.minimum.at(first, row[kept], held[kept])
    return np.where(first == np.iinfo(np.int64).max, NEVER, first)


_OUTCOMES = {"positive": _positive, "interview": _interview}
