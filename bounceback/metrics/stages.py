"""How far applications get, and where they stop."""

from itertools import pairwise

import numpy as np
import pandas as pd

from bounceback.metrics import (
    Integers,
    among,
    may_hide_offers,
    ranged,
    rows_of,
    sent,
    sent_cells,
    shares,
    step,
)
from bounceback.schema import ENDING, STAGE, SearchLog
from bounceback.vocabulary.terms import KNOWN_STAGES, Ending, Stage

PENDING = [Ending.OPEN, Ending.UNKNOWN]
SPINE = (Stage.APPLIED, Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL, Stage.OFFER)
# Each step by where it starts, with the name of where it leads.
STEPS = {
    Stage.APPLIED: "first_step",
    Stage.SCREEN: "interview",
    Stage.INTERVIEW: "final",
    Stage.FINAL: "offer",
}
MOST_ROUNDS = 8  # interviews of one application that are told apart
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


def conversion(log: SearchLog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Answer: of those that got to a stage and were decided there, how many went on?

    | column           | holds                                                              |
    | ---------------- | ------------------------------------------------------------------ |
    | step             | where it leads: first_step, interview, final, offer                |
    | count            | known to have gone on                                              |
    | at_most          | count, and those of unknown depth, which may have gone on          |
    | of               | what counts: gone on, not gone on, of unknown depth                |
    | share, low, high | count / of; Wilson's 95 % interval, from the lower end for `count`  |
    |                  | to the upper end for `at_most`; NaN where `of` is 0                |
    | pending          | left out: not decided yet; at first_step: not 30 days old          |
    | left             | left out: withdrawn or closed before anybody decided               |

    A first step is a phone screen, an assessment or anything deeper. Who got deeper passed all the
    stages before. To a first step, all count that were sent at least 30 days before `as_of` (all
    that were sent, where fewer than half have a date), silence as not gone on: see `step`. After
    an interview come a final round or an offer.
    """
    steps = [step(log, start, as_of) for start in STEPS]
    count, unclear, of, pending, left = (
        np.array([getattr(each, name).sum() for each in steps])
        for name in ("on", "unclear", "counted", "pending", "left")
    )
    return pd.DataFrame(
        {
            "step": pd.Series(STEPS.values(), dtype="str"),
            "count": count,
            "at_most": count + unclear,
            "of": of,
            **ranged(count, count + unclear, of),
            "pending": pending,
            "left": left,
        }
    )


def rounds(log: SearchLog) -> pd.DataFrame:
    """Answer: after how many interviews do applications stop?

    | column   | holds                                                                    |
    | -------- | ------------------------------------------------------------------------ |
    | round    | 1, 2, ... up to the most that there are; 8 stands for 8 or more          |
    | reached  | sent applications with at least that many interviews on record           |
    | passed   | those with more                                                          |
    | offers   | those with an offer after just so many                                   |
    | stopped  | those that ended after just so many, without an offer                    |
    | pending  | those with just so many so far; open, or ending unknown                  |

    reached = passed + offers + stopped + pending. The number of interviews is the largest of the
    number in the sheet's own column, the rows of interviews, and the round of the last of them;
    assessments are none.
    """
    table = log.applications
    here = sent(log)
    held = np.minimum(interviews_held(log), MOST_ROUNDS)[here]
    last = int(held.max(initial=0))
    offered = among(table["furthest_stage"], [Stage.OFFER])[here]
    waiting = among(table["ending"], PENDING)[here] & ~offered
    just, offers, pending = (
        np.bincount(held[which], minlength=last + 1)[1:]
        for which in (np.full(len(held), fill_value=True), offered, waiting)
    )
    reached = just[::-1].cumsum()[::-1]
    return pd.DataFrame(
        {
            "round": np.arange(1, last + 1),
            "reached": reached,
            "passed": reached - just,
            "offers": offers,
            "stopped": just - offers - pending,
            "pending": pending,
        }
    ).astype("int64")


def interviews_held(log: SearchLog) -> Integers:
    """Answer: how many interviews did each application have, as far as the sheet says?"""
    interviews = log.interviews[~among(log.interviews["kind"], [Stage.ASSESSMENT])]
    rows = rows_of(log.applications["application"], interviews["application"])
    known = rows >= 0
    counted = np.bincount(rows[known], minlength=len(log.applications))
    stated = log.applications["rounds"].to_numpy(dtype=np.int64, na_value=0)
    latest = np.zeros_like(stated)
    numbers = interviews["round"].to_numpy(dtype=np.int64, na_value=0)
    np.maximum.at(latest, rows[known], numbers[known])
    held: Integers = np.maximum.reduce([counted, stated, latest])
    return held


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
