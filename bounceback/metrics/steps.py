"""How often each step of the way is passed, and after which round it stops."""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Integers, among, rows_of, sent
from bounceback.measuring.deciding import step
from bounceback.schema import SearchLog
from bounceback.statistics.intervals import wilson
from bounceback.vocabulary.terms import Ending, Stage

# Each step by where it starts, with the name of where it leads.
STEPS = {
    Stage.APPLIED: "first_step",
    Stage.SCREEN: "interview",
    Stage.INTERVIEW: "final",
    Stage.FINAL: "offer",
}
MOST_ROUNDS = 8  # interviews of one application that are told apart
PENDING = [Ending.OPEN, Ending.UNKNOWN]


def conversion(log: SearchLog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Answer: of those that got to a stage and were decided there, how many went on?

    | column           | holds                                                              |
    | ---------------- | ------------------------------------------------------------------ |
    | leads_to         | where it leads: first_step, interview, final, offer                |
    | count            | known to have gone on                                              |
    | of               | gone on, and known not to have gone on                             |
    | share, low, high | count / of with Wilson's 95 % interval; NaN where `of` is 0        |
    | unclear          | ended, but how far they got is not written down: perhaps here      |
    | pending          | left out: not decided yet; at first_step: not 30 days old          |
    | left             | left out: withdrawn or closed before anybody decided               |

    A first step is a phone screen, an assessment or anything deeper. Who got deeper passed all the
    stages before. To a first step, all count that were sent at least 30 days before `as_of` (all
    that were sent, where fewer than half have a date), silence as not gone on: see `step`. After
    an interview come a final round or an offer.

    Where depths are unknown, the interval reaches from its lower end if none of the unclear ones
    went on, to its upper end if all did; but silence and a no do not follow an offer.
    """
    steps = [step(log, start, as_of) for start in STEPS]
    count, stayed, unclear, pending, left = (
        np.array([getattr(each, name).sum() for each in steps])
        for name in ("on", "stayed", "unclear", "pending", "left")
    )
    of, gain = count + stayed, np.append(unclear[:-1], 0)
    known = of > 0
    low, _ = wilson(count, np.where(known, of + unclear, 0))
    _, high = wilson(count + gain, np.where(known, of + gain, 0))
    return pd.DataFrame(
        {
            "leads_to": pd.Series(STEPS.values(), dtype="str"),
            "count": count,
            "of": of,
            "share": count / np.where(known, of, np.nan),
            "low": low,
            "high": high,
            "unclear": unclear,
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
