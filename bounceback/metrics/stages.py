"""How far applications get, and where they stop."""

from itertools import pairwise

import numpy as np
import pandas as pd

from bounceback.measuring.counting import may_hide_offers, sent_cells, shares
from bounceback.schema import ENDING, STAGE, SearchLog
from bounceback.vocabulary.terms import KNOWN_STAGES, Ending, Stage

PENDING = [Ending.OPEN, Ending.UNKNOWN]
SPINE = (Stage.APPLIED, Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL, Stage.OFFER)
_BRANCH = KNOWN_STAGES.index(Stage.ASSESSMENT)
ENDING_PREFIX = "ending:"  # tells the ending "unknown" from the depth "unknown"


def reached(log: SearchLog) -> pd.DataFrame:
    """Answer: how many applications got to each stage, and what became of them there?

    | column           | holds                                                             |
    | ---------------- | ----------------------------------------------------------------- |
    | stage            | every known `Stage`, from applied to offer                        |
    | reached          | sent applications known to have got at least there                |
    | at_most          | reached, and those of unknown depth that may have got there       |
    | of               | sent applications                                                 |
    | share, low, high | reached / of with Wilson's 95 % interval; NaN where `of` is 0     |
    | passed           | known to have got deeper                                          |
    | stopped          | ended with this as their furthest stage                           |
    | pending          | this is their furthest stage so far; open, or ending unknown      |

    As in `flow`, an assessment is a branch: a sheet seldom says whether one lay on the way, so its
    row holds those that got to one and no further, and they are not in the row of phone screens.
    Every other row holds all that got at least so far.

    reached = passed + stopped + pending, but at "applied": whatever was sent got there, so that
    those of unknown depth are in `reached` and in none of its parts. An offer is not followed by
    silence or by a rejection: those of unknown depth that ended so may have got anywhere else.
    """
    table = sent_cells(log)
    known = table.loc[list(KNOWN_STAGES)]
    here = known.sum(axis="columns").to_numpy()
    pending = known[PENDING].sum(axis="columns").to_numpy()
    passed = here[::-1].cumsum()[::-1] - here
    passed[_BRANCH] = 0
    passed[_BRANCH - 1] -= here[_BRANCH]
    everything = int(table.to_numpy().sum())
    there = np.concatenate([[everything], (passed + here)[1:]])
    open_depth = np.full(len(there), table.loc[Stage.UNKNOWN].sum())
    open_depth[0], open_depth[-1] = 0, may_hide_offers(table)
    return pd.DataFrame(
        {
            "stage": pd.Categorical(known.index, dtype=STAGE),
            "reached": there,
            "at_most": there + open_depth,
            "of": everything,
            **shares(there, everything),
            "passed": passed,
            "stopped": here - pending,
            "pending": pending,
        }
    )


def by_ending(log: SearchLog) -> pd.DataFrame:
    """Answer: with which ending do the sent applications of each depth stand?

    | column         | holds                                         |
    | -------------- | --------------------------------------------- |
    | furthest_stage | `Stage`, `unknown` first                      |
    | ending         | `Ending`, without `not_applied`               |
    | applications   | how many; pairs that nobody holds are left out |
    """
    table = sent_cells(log)
    rows, columns = np.nonzero(table.to_numpy())
    return pd.DataFrame(
        {
            "furthest_stage": pd.Categorical(table.index[rows], dtype=STAGE),
            "ending": pd.Categorical(table.columns[columns], dtype=ENDING),
            "applications": table.to_numpy()[rows, columns],
        }
    )


def flow(log: SearchLog) -> pd.DataFrame:
    """Answer: which way did the sent applications go, from stage to stage to ending?

    | column       | holds                                                                 |
    | ------------ | --------------------------------------------------------------------- |
    | source       | a `Stage` value                                                       |
    | target       | a `Stage` value, or "ending:" and an `Ending` value                   |
    | applications | how many went along; links that nobody took are left out              |

    The spine is applied, screen, interview, final, offer, and whoever got deeper passed along all
    of it. A sheet seldom says whether an assessment lay on the way, so "assessment" is a branch for
    those that got no further, and "unknown" one for those whose depth nobody wrote down. Every
    stage but "applied" gives on what it receives.
    """
    table = sent_cells(log)
    here = table.sum(axis="columns")
    along = [
        (source, target, here[list(SPINE[place:])].sum())
        for place, (source, target) in enumerate(pairwise(SPINE), start=1)
    ]
    branches = [(Stage.APPLIED, to, here[to]) for to in (Stage.ASSESSMENT, Stage.UNKNOWN)]
    ends = [
        (stage, ENDING_PREFIX + ending, table.loc[stage, ending])
        for stage in table.index
        for ending in table.columns
    ]
    links = pd.DataFrame([*along, *branches, *ends], columns=["source", "target", "applications"])
    typed = links.astype({"source": "str", "target": "str", "applications": "int64"})
    return typed[typed["applications"] > 0].reset_index(drop=True)
