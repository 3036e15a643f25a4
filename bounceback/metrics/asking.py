"""Whether requests for feedback are answered."""

import pandas as pd

from bounceback.schema import STAGE
from bounceback.statistics.intervals import wilson
from bounceback.vocabulary.terms import Stage


def answered(requests: pd.DataFrame) -> pd.DataFrame:
    """Answer: of the requests for feedback, how many were answered, by how far it had got?

    `requests` has one row per request that was sent: furthest_stage (of its application) and
    answered (a truth value).

    | column    | holds                                                             |
    | --------- | ----------------------------------------------------------------- |
    | stage     | furthest stage of the application; only those that were asked for |
    | answered  | requests that were answered                                       |
    | of        | requests that were sent                                           |
    | share     | answered / of                                                     |
    | low, high | Wilson's 95 % interval                                            |
    """
    stages = requests["furthest_stage"].astype("str")
    by_stage = requests["answered"].astype("bool").groupby(stages)
    table = pd.DataFrame({"answered": by_stage.sum(), "of": by_stage.size()})
    table = table.reindex([s.value for s in Stage if s.value in table.index]).astype("int64")
    low, high = wilson(table["answered"].to_numpy(), table["of"].to_numpy())
    told = table.assign(share=table["answered"] / table["of"], low=low, high=high)
    return told.rename_axis("stage").reset_index().astype({"stage": STAGE})
