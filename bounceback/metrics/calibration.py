"""How the person felt after an interview, beside what came of it."""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import shares
from bounceback.schema import SearchLog
from bounceback.vocabulary.terms import Result

HALVES = pd.CategoricalDtype(["lower", "upper"])
DECIDED = [Result.PASSED.value, Result.FAILED.value]


def halves(log: SearchLog) -> pd.DataFrame:
    """Answer: do the interviews that felt better go on more often?

    Interviews with a rating of the person's own and a known result, parted at the middle of those
    ratings: any scale will do. Ratings equal to the middle stand with the lower half.

    | column           | holds                                                       |
    | ---------------- | ----------------------------------------------------------- |
    | half             | "lower" or "upper" by the person's own rating               |
    | passed           | interviews that went on to a next step                      |
    | of               | interviews of this half with a known result                 |
    | share, low, high | passed / of with Wilson's 95 % interval                     |
    | least, most      | the lowest and the highest rating of this half              |

    Both halves have a row; one that nobody stands in has no ratings.
    """
    found = judged(log)
    groups = found.groupby("half", observed=False)["rating"]
    half = found["half"].cat.codes.to_numpy()
    of, passed = (np.bincount(part, minlength=2) for part in (half, half[found["passed"]]))
    return pd.DataFrame(
        {
            "half": pd.Categorical(HALVES.categories, dtype=HALVES),
            "passed": passed,
            "of": of,
            **shares(passed, of),
            "least": groups.min().to_numpy(),
            "most": groups.max().to_numpy(),
        }
    )


def judged(log: SearchLog) -> pd.DataFrame:
    """Answer: which interviews have a rating and a result, and in which half do they stand?

    | column    | holds                                                     |
    | --------- | --------------------------------------------------------- |
    | interview | key; in the order of the log                              |
    | rating    | the person's own                                          |
    | passed    | whether it went on to a next step                         |
    | half      | "upper" where the rating lies above the middle of them all |
    """
    held = log.interviews[log.interviews["result"].isin(DECIDED)]
    held = held[held["rating"].notna()]
    upper = held["rating"] > held["rating"].median()
    half = pd.Categorical.from_codes(upper.astype("int8"), dtype=HALVES)
    passed = held["result"] == Result.PASSED
    return held[["interview", "rating"]].assign(passed=passed, half=half)
