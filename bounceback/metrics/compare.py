"""Whether one source, kind of role or CV does better than another, small numbers evened out.

`column` is a column of the applications that repeats its words, or a `Quality` that is read off
role titles. `as_of` is the last day that the log tells about. Companies are never compared: one to
three applications each say nothing.
"""

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.measuring.counting import (
    Booleans,
    Floats,
    Integers,
    among,
    codes,
    ranged,
    rows_of,
    sent,
)
from bounceback.measuring.deciding import OLD_ENOUGH, Step, mostly_dated, step
from bounceback.qualities import candidates, values
from bounceback.schema import EXTRA_PREFIX, SearchLog
from bounceback.statistics.pooling import pooled
from bounceback.vocabulary.comparing import Outcome
from bounceback.vocabulary.terms import Stage

Objects = npt.NDArray[np.object_]

MOST_VALUES = 30  # a further column with more distinct words is no way to tell groups apart
MOST_GROUPS = 10  # the largest groups stand by themselves, the rest together
SURE = 0.8  # from this probability on, a group may be called the best
STANDINGS = ("happened", "unclear", "did not")
_STEPS = {Outcome.ON_TO_INTERVIEW: Stage.SCREEN, Outcome.ON_TO_FINAL: Stage.INTERVIEW}


def columns(log: SearchLog) -> pd.DataFrame:
    """Answer: by what can the sent applications be told apart?

    | column       | holds                                                                  |
    | ------------ | ---------------------------------------------------------------------- |
    | quality      | name of a column of the applications, or a `Quality`                   |
    | groups       | distinct words in it                                                   |
    | applications | sent applications that have one                                        |

    The source first, then what titles say, the CV, the place, and columns of the person's own with
    2 to 30 words; only columns whose words repeat, each twice at least on the average. A sheet that
    has a column for seniority needs none read off titles.
    """
    told = log.applications[sent(log)]
    rows = [(name, *_spread(values(told, name))) for name in candidates(told)]
    table = pd.DataFrame(rows, columns=["quality", "groups", "applications"])
    useful = (table["groups"] >= 2) & (table["applications"] >= 2 * table["groups"])
    useful &= (table["groups"] <= MOST_VALUES) | ~table["quality"].str.startswith(EXTRA_PREFIX)
    return (
        table[useful]
        .reset_index(drop=True)
        .astype({"quality": "str", "groups": "int64", "applications": "int64"})
    )


def groups(log: SearchLog, column: str, outcome: Outcome, as_of: pd.Timestamp) -> pd.DataFrame:
    """Answer: how often does it come to the outcome in each group?

    | column                  | holds                                                       |
    | ----------------------- | ----------------------------------------------------------- |
    | group                   | the word; "" for the rest together, and for those without   |
    | what                    | "word", "rest" or "missing"                                 |
    | count                   | applications with the outcome                               |
    | at_most                 | count, and those of unknown depth, which may have it        |
    | of                      | applications that count: see `judged`                       |
    | share, low, high        | count / of; Wilson's 95 % interval, from the lower end for  |
    |                         | `count` to the upper end for `at_most`                      |
    | pooled                  | the rate of `count` once small numbers are evened out; NaN  |
    |                         | where not "word"                                            |
    | pooled_low, pooled_high | its 95 % interval; the upper end is that of `at_most`       |
    | best                    | probability that the group's rate is the highest of all     |

    The largest group first, for this is no ranking: a group may be called the best where `best` is
    at least .8. Unknown depths are counted against the group that leads: as if none of its own had
    the outcome, and all of the others'. `best` is missing where there are no two groups, or where
    the outcome never came. Groups without a case that counts are left out.
    """
    table = judged(log, column, outcome, as_of)
    names = table.drop_duplicates("place").sort_values("place", ignore_index=True)
    place, standing = table["place"].to_numpy(), table["standing"].map(STANDINGS.index)
    cells = np.zeros((place.max(initial=-1) + 1, len(STANDINGS)), dtype=np.int64)
    np.add.at(cells, (place, standing.to_numpy(dtype=np.int64)), 1)
    count, unclear, did_not = cells[names["place"]].T
    of = count + unclear + did_not
    frame = names[["group", "what"]]
    frame = frame.assign(
        count=count, at_most=count + unclear, of=of, **ranged(count, count + unclear, of)
    )
    return frame.assign(**_evened(frame))


def judged(log: SearchLog, column: str, outcome: Outcome, as_of: pd.Timestamp) -> pd.DataFrame:
    """Answer: which applications count, in which group, and did the outcome come?

    | column      | holds                                                                   |
    | ----------- | ----------------------------------------------------------------------- |
    | application | key of a sent application that counts; in the order of the keys         |
    | group       | its word; "" where there is none, or where it is not among the 10       |
    |             | with the most applications that count                                   |
    | what        | "word", "rest" or "missing"                                             |
    | place       | place of the group: the largest first, then the rest, then "missing"    |
    | standing    | "happened", "did not", or "unclear": how far it got is not written down |

    For a positive reply (anything beyond "applied"), a talk with a person and an interview, those
    count that were sent at least 30 days before `as_of`, whatever became of them; all, where fewer
    than half have a date. To count what is decided instead would flatter: positive replies are
    decided sooner than silences. Silence counts as "did not". What was withdrawn or closed before
    anybody decided is left out. From one step on to the next, those count that are decided.
    """
    flags = _flags(log, outcome, as_of)
    rows = np.flatnonzero(flags.counted)
    place, group, what = _placed(values(log.applications, column).iloc[rows])
    standing = np.select([flags.on[rows], flags.unclear[rows]], [0, 1], 2)
    frame = pd.DataFrame(
        {
            "application": log.applications["application"].to_numpy()[rows],
            "group": pd.Series(group, dtype="str"),
            "what": pd.Series(what, dtype="str"),
            "place": place,
            "standing": pd.Series(np.array(STANDINGS, dtype=object)[standing], dtype="str"),
        }
    )
    return frame.sort_values("application", ignore_index=True)


def coverage(log: SearchLog, outcome: Outcome, as_of: pd.Timestamp) -> pd.DataFrame:
    """Answer: which of the sent applications count, and which are left out?

    | column       | holds                                                                  |
    | ------------ | ---------------------------------------------------------------------- |
    | applications | sent                                                                   |
    | of           | those that count: see `judged`                                         |
    | unclear      | those of them whose depth is not written down                          |
    | pending      | left out: not decided yet; of all that were sent, not 30 days old      |
    | left         | left out: withdrawn or closed before anybody decided                   |
    | least_age    | days that an application is old at least, where that is asked          |
    | method       | "cohort_30", "all" where few have a date, "decided" from step to step  |
    """
    flags = _flags(log, outcome, as_of)
    method = "cohort_30" if mostly_dated(log) else "all"
    return pd.DataFrame(
        {
            "applications": [int(sent(log).sum())],
            "of": [int(flags.counted.sum())],
            "unclear": [int(flags.unclear.sum())],
            "pending": [int(flags.pending.sum())],
            "left": [int(flags.left.sum())],
            "least_age": OLD_ENOUGH,
            "method": pd.Series(["decided" if outcome in _STEPS else method], dtype="str"),
        }
    )


def _flags(log: SearchLog, outcome: Outcome, as_of: pd.Timestamp) -> Step:
    """What became of each application, as far as this outcome goes."""
    if outcome in _STEPS:
        return step(log, _STEPS[outcome], as_of)
    first = step(log, Stage.APPLIED, as_of)
    if outcome is Outcome.POSITIVE:
        return first
    on = first.on & (_in_person(log) if outcome is Outcome.PERSON else _interviewed(log))
    unknown = codes(log.applications["furthest_stage"]) == 0
    unclear = first.unclear | (first.on & ~on & unknown)
    return Step(on, first.counted & ~on & ~unclear, unclear, first.left, first.pending)


def _placed(words: pd.Series) -> tuple[Integers, Objects, Objects]:
    """For each row the place of its group, its word, and what that is; as in `judged`."""
    code, kinds = words.cat.codes.to_numpy(), words.cat.categories
    sizes = np.bincount(code[code >= 0], minlength=len(kinds))
    order = np.argsort(-sizes, kind="stable")  # ties stay in the order of the alphabet
    top = order[sizes[order] > 0][:MOST_GROUPS]
    rest, missing = len(top), len(top) + 1
    places = np.append(np.full(len(kinds), rest), missing)  # the last is for code -1: no word
    places[top] = np.arange(rest)
    names = np.array([*kinds[top], "", ""], dtype=object)
    what = np.array([*["word"] * rest, "rest", "missing"], dtype=object)
    place = places[code]
    return place, names[place], what[place]


def _in_person(log: SearchLog) -> Booleans:
    """Which got in front of a person: an assessment alone is none, unless a talk stands with it."""
    stage = log.applications["furthest_stage"]
    talks = among(log.interviews["kind"], [Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL])
    rows = rows_of(log.applications["application"], log.interviews["application"][talks])
    met = np.zeros(len(stage) + 1, dtype=np.bool_)  # the last place is for row -1: not there
    met[rows] = True
    deep = among(stage, [Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL, Stage.OFFER])
    return deep | (among(stage, [Stage.ASSESSMENT]) & met[:-1])


def _interviewed(log: SearchLog) -> Booleans:
    deep = [Stage.INTERVIEW, Stage.FINAL, Stage.OFFER]
    return among(log.applications["furthest_stage"], deep)


def _evened(frame: pd.DataFrame) -> dict[str, Floats]:
    """The columns that pooling adds, for the groups that stand by themselves."""
    own = (frame["what"] == "word").to_numpy()
    count, at_most, of = (frame[name].to_numpy()[own] for name in ("count", "at_most", "of"))
    rates, hidden = pooled(count, of), bool((at_most > count).any())
    best, high = rates.best.copy(), pooled(at_most, of).high if hidden else rates.high
    if len(best) < 2 or count.sum() == 0:
        best = np.full(len(best), np.nan)
    elif hidden and best.max() >= SURE:
        leads = int(best.argmax())
        others = np.where(np.arange(len(count)) == leads, count, at_most)
        best[leads] = min(best[leads], pooled(others, of).best[leads])
    ends = {"pooled_low": rates.low, "pooled_high": np.maximum(high, rates.high)}
    found = {"pooled": rates.mean, **ends, "best": best}
    return {name: _spread_out(rate, own) for name, rate in found.items()}


def _spread_out(rates: Floats, own: Booleans) -> Floats:
    whole = np.full(len(own), np.nan)
    whole[own] = rates
    return whole


def _spread(words: pd.Series) -> tuple[int, int]:
    """How many distinct words there are, and how many rows have one."""
    said = words[words.notna() & (words != "")]
    return int(said.nunique()), len(said)
