"""How single themes were rated in interviews, where the sheet rates them.

A rating is the person's own or the interviewer's, of one theme in one interview. Ratings on
different scales are never put together: each theme has a row for each of its scales.
"""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import codes, rows_of
from bounceback.schema import STAGE, THEME, SearchLog
from bounceback.statistics.calendar import NEVER, day_starts, days, months
from bounceback.statistics.intervals import TOO_FEW
from bounceback.statistics.ranks import rank_test

LEVEL = 0.05  # the chance of calling any theme changed where none is
SCALE = ["theme", "scale_from", "scale_to"]


def halves(log: SearchLog) -> pd.DataFrame:
    """Answer: how was each theme rated, and otherwise in the later half than in the earlier one?

    | column               | holds                                                          |
    | -------------------- | -------------------------------------------------------------- |
    | theme                | `Theme`; those with a rating                                   |
    | scale_from, scale_to | the lowest and the highest rating of its scale; more is better |
    | rated                | interviews in which it was rated on this scale                 |
    | average              | their mean                                                     |
    | undated              | those without a day                                            |
    | parted_on            | the day of the middle one of all dated interviews with a       |
    |                      | rating: the later half begins with it; the same in all rows    |
    | earlier, earlier_of  | mean of the interviews before that day, and how many           |
    | later, later_of      | the same from that day on                                      |
    | chance               | of ranks that differ as much, if nothing changed; missing      |
    |                      | where a half has fewer than five                               |
    | changed              | chance is at most .05, shared out over the rows that have one  |

    The most often rated first, then as in the vocabulary.
    """
    rated = _rated(log)
    middle = _middle(rated)
    found = [
        {**dict(zip(SCALE, key, strict=True)), **_parted(group, middle)}
        for key, group in rated.groupby(SCALE, observed=True)
    ]
    numbers = {"average": "float64", "earlier": "float64", "later": "float64", "chance": "float64"}
    counts = dict.fromkeys(["scale_from", "scale_to", *_COUNTS], "int64")
    frame = pd.DataFrame(found, columns=[*SCALE, *_COUNTS, *numbers])
    frame = frame.astype({"theme": THEME, **numbers, **counts})
    frame = frame.assign(
        parted_on=pd.Series(day_starts([middle] * len(frame)), dtype="datetime64[s]"),
        changed=frame["chance"] <= LEVEL / max(int(frame["chance"].notna().sum()), 1),
    )
    ranked = frame.sort_values("rated", ascending=False, kind="stable", ignore_index=True)
    return ranked[
        [
            *(*SCALE, "rated", "average", "undated", "parted_on"),
            *("earlier", "earlier_of", "later", "later_of", "chance", "changed"),
        ]
    ]


def over_time(log: SearchLog, limit: int = 400) -> pd.DataFrame:
    """Answer: how was each theme rated, interview by interview?

    | column               | holds                                                          |
    | -------------------- | -------------------------------------------------------------- |
    | theme                | `Theme`                                                        |
    | scale_from, scale_to | the lowest and the highest rating of its scale                 |
    | period               | the interview's date, or the first day of its month            |
    | kind                 | the `Stage` that the interview belongs to; of a month the      |
    |                      | deepest                                                        |
    | rating               | mean of the ratings of that period                             |
    | interviews           | how many they are                                              |
    | unit                 | "interview" while that makes at most `limit` rows, else "month" |

    Earliest first. Interviews without a date are left out: `halves` counts them.
    """
    rated = _rated(log)
    dated = rated[rated["day"] != NEVER]
    single = len(dated.drop_duplicates([*SCALE, "day", "kind"])) <= limit
    period = day_starts(dated["day"]) if single else months(dated["day"])
    keys = ["period", *SCALE, *(["kind"] if single else [])]
    groups = dated.assign(period=period).groupby(keys, observed=True)
    frame = groups.agg(
        rating=("rating", "mean"), interviews=("rating", "size"), deepest=("code", "max")
    ).reset_index()
    kind = pd.Categorical.from_codes(frame["deepest"].astype("int64"), dtype=STAGE)
    frame = frame.assign(kind=kind, unit="interview" if single else "month")
    return frame[[*SCALE, "period", "kind", "rating", "interviews", "unit"]]


_COUNTS = ["rated", "undated", "earlier_of", "later_of"]


def _rated(log: SearchLog) -> pd.DataFrame:
    """The ratings that belong to an interview, with its row, its day and its kind."""
    row = rows_of(log.interviews["interview"], log.ratings["interview"])
    there = (row >= 0) & log.ratings[["theme", "rating", "scale_from", "scale_to"]].notna().all(
        axis=1
    ).to_numpy(dtype=bool)
    given = log.ratings[[*SCALE, "rating"]][there].reset_index(drop=True)
    code = codes(log.interviews["kind"])[row[there]]
    return given.assign(
        scale_from=given["scale_from"].astype("int64"),
        scale_to=given["scale_to"].astype("int64"),
        interview=row[there],
        day=days(log.interviews["held_on"])[row[there]],
        kind=pd.Categorical.from_codes(code, dtype=STAGE),
        code=code,
    )


def _middle(rated: pd.DataFrame) -> int:
    """The day of the middle one of the dated interviews with a rating; `NEVER` without any."""
    dated = rated[rated["day"] != NEVER].drop_duplicates("interview")
    ordered = np.sort(dated["day"].to_numpy())
    return int(ordered[len(ordered) // 2]) if len(ordered) else NEVER


def _parted(group: pd.DataFrame, middle: int) -> dict[str, float]:
    """What the metric says of one theme on one scale."""
    day, rating = group["day"].to_numpy(), group["rating"].to_numpy()
    earlier, later = (rating[part] for part in ((day != NEVER) & (day < middle), day >= middle))
    if middle == NEVER:
        later = rating[:0]
    enough = min(len(earlier), len(later)) >= TOO_FEW
    return {
        "rated": len(rating),
        "average": float(rating.mean()),
        "undated": int((day == NEVER).sum()),
        "earlier": float(earlier.mean()) if len(earlier) else np.nan,
        "earlier_of": len(earlier),
        "later": float(later.mean()) if len(later) else np.nan,
        "later_of": len(later),
        "chance": rank_test(earlier, later) if enough else np.nan,
    }
