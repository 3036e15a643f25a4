"""Why applications ended, as far as anybody knows, and who says so."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from bounceback.metrics import Integers, among, codes, distinct, rows_of, shares
from bounceback.schema import STAGE, SearchLog
from bounceback.vocabulary.terms import Ending, Provenance, Reason

ENDED = [
    Ending.REJECTED,
    Ending.NO_RESPONSE,
    Ending.WITHDREW,
    Ending.DECLINED_OFFER,
    Ending.ROLE_CLOSED,
    Ending.UNKNOWN,  # a reason says that it ended, where the sheet does not say how
]
CONFIRMED = [Provenance.TOLD, Provenance.GUESS]


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
    given = _given(log, ENDED)
    confirmed = given[given["provenance"].isin(CONFIRMED)]
    reasons = given["reason"].cat.categories
    last = reasons == Reason.UNKNOWN
    frame = pd.DataFrame(
        {
            "reason": pd.Categorical(reasons, categories=reasons),
            "applications": _by_reason(confirmed),
            **{by.value: _by_reason(given[given["provenance"] == by]) for by in Provenance},
            "of": np.where(last, 0, confirmed.loc[_tells(confirmed), "application"].nunique()),
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
    given = _given(log, [Ending.REJECTED])
    given = given[_tells(given)]

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
    given = _given(log, ENDED)
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


def _given(log: SearchLog, endings: Sequence[Ending]) -> pd.DataFrame:
    """The reasons of applications with one of these endings; `application` is its row."""
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


def _tells(given: pd.DataFrame) -> pd.Series:
    """Which reasons make anything known."""
    return given["reason"] != Reason.UNKNOWN


def _by_reason(given: pd.DataFrame) -> Integers:
    """Distinct applications by reason, in the order of the reasons."""
    return distinct(given["reason"], given["application"].to_numpy())
