"""How single themes were rated in interviews, where the sheet rates them.

A rating is the person's own or the interviewer's, of one theme in one interview. Ratings on
different scales are never put together: each theme has a row for each of its scales.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Booleans, Floats, Integers, codes, combined, rows_of
from bounceback.schema import STAGE, THEME, SearchLog
from bounceback.statistics.calendar import NEVER, day_starts, days, months
from bounceback.statistics.intervals import TOO_FEW
from bounceback.statistics.ranks import rank_test

LEVEL = 0.05  # the chance of calling any theme changed where none is
_PARTED = {
    **dict.fromkeys(["rated", "undated", "earlier_of", "later_of"], "int64"),
    **dict.fromkeys(["average", "earlier", "later", "chance"], "float64"),
}


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
    found, which = combined(*rated.scale)
    middle = _middle(rated)
    rows = [
        _parted(rated.day[which == row], rated.rating[which == row], middle)
        for row in range(found.shape[1])
    ]
    frame = pd.DataFrame(rows, columns=list(_PARTED)).astype(_PARTED)
    chance = frame["chance"]
    frame = pd.DataFrame(
        {
            **_scales(found),
            **frame[["rated", "average", "undated"]],
            "parted_on": day_starts([middle] * len(rows)),
            **frame[["earlier", "earlier_of", "later", "later_of", "chance"]],
            "changed": chance <= LEVEL / max(int(chance.notna().sum()), 1),
        }
    )
    return frame.sort_values("rated", ascending=False, kind="stable", ignore_index=True)


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
    rated = rated.where(rated.day != NEVER)
    found, which = combined(rated.day, *rated.scale, rated.kind)
    single = found.shape[1] <= limit
    if not single:
        found, which = combined(days(months(rated.day)), *rated.scale)
    count = np.bincount(which, minlength=found.shape[1])
    deepest = np.zeros(len(count), dtype=np.int64)
    np.maximum.at(deepest, which, rated.kind)
    return pd.DataFrame(
        {
            **_scales(found[1:4]),
            "period": day_starts(found[0]),
            "kind": pd.Categorical.from_codes(deepest, dtype=STAGE),
            "rating": np.bincount(which, rated.rating, len(count)) / count,
            "interviews": count,
            "unit": "interview" if single else "month",
        }
    )


class _Rated(NamedTuple):
    """The ratings that belong to an interview, a place in each array."""

    scale: Integers  # of three rows: the place of the theme, the lowest rating and the highest one
    rating: Floats
    interview: Integers  # its row
    day: Integers
    kind: Integers  # the place of its stage

    def where(self, kept: Booleans) -> "_Rated":
        """Return those that are kept."""
        scale, rating = self.scale[:, kept], self.rating[kept]
        return _Rated(scale, rating, self.interview[kept], self.day[kept], self.kind[kept])


def _rated(log: SearchLog) -> _Rated:
    row = rows_of(log.interviews["interview"], log.ratings["interview"])
    ends = [log.ratings[end].to_numpy(np.int64, na_value=-1) for end in ("scale_from", "scale_to")]
    known = log.ratings[["theme", "rating", "scale_from", "scale_to"]].notna().all(axis=1)
    return _Rated(
        np.stack([log.ratings["theme"].cat.codes.to_numpy().astype(np.int64), *ends]),
        log.ratings["rating"].to_numpy(),
        row,
        np.append(days(log.interviews["held_on"]), NEVER)[row],
        np.append(codes(log.interviews["kind"]), 0)[row],
    ).where((row >= 0) & known.to_numpy(dtype=bool))


def _scales(found: Integers) -> dict[str, pd.Categorical | Integers]:
    """The columns of themes and their scales."""
    theme = pd.Categorical.from_codes(found[0], dtype=THEME)
    return {"theme": theme, "scale_from": found[1], "scale_to": found[2]}


def _middle(rated: _Rated) -> int:
    """The day of the middle one of the dated interviews with a rating; `NEVER` without any."""
    dated = rated.where(rated.day != NEVER)
    _, first = np.unique(dated.interview, return_index=True)
    ordered = np.sort(dated.day[first])
    return int(ordered[len(ordered) // 2]) if len(ordered) else NEVER


def _parted(day: Integers, rating: Floats, middle: int) -> dict[str, float]:
    """What the metric says of one theme on one scale."""
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
