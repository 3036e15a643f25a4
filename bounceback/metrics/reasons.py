"""Why applications ended, as far as anybody knows, and who says so."""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import codes, shares, tally
from bounceback.measuring.given import CONFIRMED, ENDED, given_reasons
from bounceback.schema import STAGE, SearchLog
from bounceback.statistics.calendar import NEVER, day_starts, days, months
from bounceback.vocabulary.terms import Ending, Provenance


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
    confirmed = given.by(*CONFIRMED)
    applications = confirmed.applications()
    said = {by.value: given.by(by).applications() for by in Provenance}
    suggested = said[Provenance.SUGGESTED]
    last = np.arange(given.reasons) == given.reasons - 1  # "unknown"
    of = np.where(last, 0, confirmed.telling().cases())
    seen = np.flatnonzero(applications + suggested)
    ranked = seen[np.lexsort((-suggested[seen], -applications[seen], last[seen]))]
    counts = {"applications": applications, **said, "of": of}
    counts |= shares(np.where(last, np.nan, applications), of)
    return pd.DataFrame(
        {
            "reason": pd.Categorical.from_codes(ranked, dtype=given.order),
            **{name: column[ranked] for name, column in counts.items()},
        }
    )


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
    given = given_reasons(log, [Ending.REJECTED]).telling()
    told, known, noted = (
        given.by(*who).cases() for who in ((Provenance.TOLD,), CONFIRMED, Provenance)
    )
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
    given = given_reasons(log, ENDED).by(*CONFIRMED)
    application, reason = given.pairs()
    depth = codes(log.applications["furthest_stage"])[application]
    (reasons, stages), applications = tally(reason, depth)
    return pd.DataFrame(
        {
            "reason": pd.Categorical.from_codes(reasons, dtype=given.order),
            "furthest_stage": pd.Categorical.from_codes(stages, dtype=STAGE),
            "applications": applications,
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
    given = given_reasons(log, ENDED).telling()
    count = given.reasons
    told, guess = (given.by(who).keys() for who in CONFIRMED)
    common = np.intersect1d(told // count, guess // count)
    told, guess = (side[np.isin(side // count, common)] for side in (told, guess))
    both = np.intersect1d(told, guess)
    sides = {
        "both": both,
        "told_only": np.setdiff1d(told, guess),
        "guess_only": np.setdiff1d(guess, told),
    }
    counts = {name: np.bincount(side % count, minlength=count) for name, side in sides.items()}
    there = np.flatnonzero(sum(counts.values()))
    return pd.DataFrame(
        {
            "reason": pd.Categorical.from_codes(there, dtype=given.order),
            **{name: column[there] for name, column in counts.items()},
            "agree": np.full(len(there), len(np.unique(both // count))),
            "of": np.full(len(there), len(common)),
        }
    )


def over_time(log: SearchLog) -> pd.DataFrame:
    """Answer: in which month did applications end for which confirmed reason?

    | column       | holds                                                              |
    | ------------ | ------------------------------------------------------------------ |
    | reason       | a `Reason` value or a reason of the person's own                   |
    | period       | first day of the month in which the application ended              |
    | applications | ended applications; months and reasons that nobody has are left out |

    Applications without a date of ending are left out; `undated` counts them.
    """
    given = given_reasons(log, ENDED).by(*CONFIRMED).telling()
    application, reason = given.pairs()
    ended = days(log.applications["ended_on"])[application]
    dated = ended != NEVER
    (reasons, periods), applications = tally(reason[dated], days(months(ended[dated])))
    return pd.DataFrame(
        {
            "reason": pd.Categorical.from_codes(reasons, dtype=given.order),
            "period": day_starts(periods),
            "applications": applications,
        }
    )


def undated(log: SearchLog) -> int:
    """Answer: how many applications with a confirmed reason have no date of ending?"""
    given = given_reasons(log, ENDED).by(*CONFIRMED).telling()
    ended = days(log.applications["ended_on"])[pd.unique(given.application)]
    return int((ended == NEVER).sum())
