"""Why applications ended, as far as anybody knows, and who says so."""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Integers, codes, distinct, shares
from bounceback.measuring.given import CONFIRMED, ENDED, given_reasons, tells
from bounceback.schema import STAGE, SearchLog
from bounceback.statistics.calendar import NEVER, days, months
from bounceback.vocabulary.terms import Ending, Provenance, Reason


def frequency(log: SearchLog) -> pd.DataFrame:
    """Answer: how often did each reason end an application, and who says so?

    | column           | holds                                                              |
    | ---------------- | ------------------------------------------------------------------ |
    | reason           | a `Reason` value or a reason of the person's own                   |
    | applications     | ended applications with this reason, told or guessed               |
    | told, guess      | those of them that the employer told, that the person guessed      |
    | suggested        | ended applications for which the program found it in a note        |
    | of               | ended applications that have any confirmed reason but "unknown"    |
    | share, low, high | applications / of with Wilson's 95 % interval                      |

    The most frequent first; ties by `suggested`, then in the order of the taxonomy, a person's own
    reasons behind it; "unknown" last, with `of` 0 and no share. An application may have several
    reasons, so shares sum to more than 1. Reasons of applications that are open, accepted or were
    never sent do not count.
    """
    given = given_reasons(log, ENDED)
    confirmed = given[given["provenance"].isin(CONFIRMED)]
    reasons = given["reason"].cat.categories
    last = reasons == Reason.UNKNOWN
    frame = pd.DataFrame(
        {
            "reason": pd.Categorical(reasons, categories=reasons),
            "applications": _by_reason(confirmed),
            **{by.value: _by_reason(given[given["provenance"] == by]) for by in Provenance},
            "of": np.where(last, 0, confirmed.loc[tells(confirmed), "application"].nunique()),
        }
    )
    frame = frame.assign(**shares(frame["applications"].where(~last), frame["of"]), last=last)
    given_ones = frame[frame["applications"] + frame["suggested"] > 0]
    order = ["last", "applications", "suggested"]
    ranked = given_ones.sort_values(order, ascending=[True, False, False], kind="stable")
    return ranked.drop(columns="last").reset_index(drop=True)


def coverage(log: SearchLog) -> pd.DataFrame:
    """Answer: for how many rejections is a reason known at all?

    One row. told + guess_only + suggested_only + unknown = rejections, and known = told +
    guess_only. The reason "unknown" makes nothing known.

    | column         | holds: rejections ...                                 |
    | -------------- | ----------------------------------------------------- |
    | rejections     | all of them                                           |
    | known          | with a confirmed reason                               |
    | told           | with a reason that the employer told                  |
    | guess_only     | with the person's own reading, and nothing told       |
    | suggested_only | with a suggestion out of a note, and nothing confirmed |
    | unknown        | without any                                           |
    """
    rejections = int((log.applications["ending"] == Ending.REJECTED).sum())
    given = given_reasons(log, [Ending.REJECTED])
    given = given[tells(given)]

    def having(*provenances: Provenance) -> int:
        return given.loc[given["provenance"].isin(provenances), "application"].nunique()

    told, known, noted = having(Provenance.TOLD), having(*CONFIRMED), having(*Provenance)
    row = {
        "rejections": rejections,
        "known": known,
        "told": told,
        "guess_only": known - told,
        "suggested_only": noted - known,
        "unknown": rejections - noted,
    }
    return pd.DataFrame([row])


def by_stage(log: SearchLog) -> pd.DataFrame:
    """Answer: at which depth did each confirmed reason end applications?

    | column         | holds                                                            |
    | -------------- | ---------------------------------------------------------------- |
    | reason         | a `Reason` value or a reason of the person's own                 |
    | furthest_stage | `Stage`, `unknown` first                                         |
    | applications   | ended applications; pairs that nobody holds are left out         |
    """
    given = given_reasons(log, ENDED)
    confirmed = given[given["provenance"].isin(CONFIRMED)]
    depth = codes(log.applications["furthest_stage"])[confirmed["application"]]
    counts = np.stack(
        [_by_reason(confirmed[depth == code]) for code in range(len(STAGE.categories))], axis=1
    )
    reasons, stages = np.nonzero(counts)
    return pd.DataFrame(
        {
            "reason": pd.Categorical.from_codes(reasons, categories=given["reason"].cat.categories),
            "furthest_stage": pd.Categorical.from_codes(stages, dtype=STAGE),
            "applications": counts[reasons, stages],
        }
    )


def agreement(log: SearchLog) -> pd.DataFrame:
    """Answer: where an employer said why and the person had guessed, do the two agree?

    | column     | holds: applications with something told and something guessed ...   |
    | ---------- | ------------------------------------------------------------------- |
    | reason     | a `Reason` value or a reason of the person's own                    |
    | both       | in which it was told and guessed                                    |
    | told_only  | in which it was told, and something else guessed                    |
    | guess_only | in which it was guessed, and something else told                    |
    | agree      | in which at least one reason was told and guessed (the same in each row) |
    | of         | all of them (the same in each row)                                  |

    The reason "unknown" says nothing and is left out; a reason that nobody gave has no row.
    """
    given = given_reasons(log, ENDED)
    given = given[tells(given)]
    told, guess = (_pairs(given[given["provenance"] == by]) for by in CONFIRMED)
    common = set(told["application"]) & set(guess["application"])
    sides = [side[side["application"].isin(common)].assign(said=True) for side in (told, guess)]
    pairs = sides[0].merge(sides[1], "outer", ["application", "reason"], suffixes=("_t", "_g"))
    in_told, in_guess = pairs["said_t"].notna(), pairs["said_g"].notna()
    counts = pd.DataFrame(
        {
            "reason": pairs["reason"],
            "both": in_told & in_guess,
            "told_only": in_told & ~in_guess,
            "guess_only": in_guess & ~in_told,
        }
    )
    table = counts.groupby("reason", observed=True)[["both", "told_only", "guess_only"]].sum()
    agree = pairs.loc[in_told & in_guess, "application"].nunique()
    return table.astype("int64").assign(agree=agree, of=len(common)).reset_index()


def over_time(log: SearchLog) -> pd.DataFrame:
    """Answer: in which month did applications end for which confirmed reason?

    | column       | holds                                                              |
    | ------------ | ------------------------------------------------------------------ |
    | reason       | a `Reason` value or a reason of the person's own                   |
    | period       | first day of the month in which the application ended              |
    | applications | ended applications; months and reasons that nobody has are left out |

    Applications without a date of ending are left out; `undated` counts them.
    """
    given = _dated(log)
    given = given[given["period"].notna()]
    counts = given.groupby(["reason", "period"], observed=True)["application"].nunique()
    return counts.rename("applications").reset_index()


def undated(log: SearchLog) -> int:
    """Answer: how many applications with a confirmed reason have no date of ending?"""
    given = _dated(log)
    return int(given.loc[given["period"].isna(), "application"].nunique())


def _dated(log: SearchLog) -> pd.DataFrame:
    """The confirmed reasons of ended applications, with the month of the ending."""
    given = given_reasons(log, ENDED)
    given = given[given["provenance"].isin(CONFIRMED) & tells(given)]
    ended = days(log.applications["ended_on"])[given["application"]]
    known = pd.Series(ended != NEVER, index=given.index)
    period = pd.Series(months(np.where(known, ended, 0)), index=given.index)
    return given.assign(period=period.where(known))


def _pairs(given: pd.DataFrame) -> pd.DataFrame:
    """Each application with each of its reasons, once."""
    return given[["application", "reason"]].drop_duplicates()


def _by_reason(given: pd.DataFrame) -> Integers:
    """Distinct applications by reason, in the order of the reasons."""
    return distinct(given["reason"], given["application"].to_numpy())
