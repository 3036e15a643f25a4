"""Where the search stands: the endings, the depths and five numbers."""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import among, cells, may_hide_offers, sent, sent_cells, shares
from bounceback.schema import ENDING, STAGE, SearchLog
from bounceback.vocabulary.terms import Ending, Stage

ANSWERS = [Ending.REJECTED, Ending.DECLINED_OFFER, Ending.ROLE_CLOSED, Ending.ACCEPTED]
BEYOND_APPLIED = [stage for stage in Stage if stage not in {Stage.UNKNOWN, Stage.APPLIED}]
IN_PERSON = [Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL, Stage.OFFER]  # a test is not a person


def standing(log: SearchLog) -> pd.DataFrame:
    """Answer: how many applications stand with each ending?

    | column       | holds                                             |
    | ------------ | ------------------------------------------------- |
    | ending       | every `Ending`, in its order, `not_applied` too   |
    | applications | how many stand there                              |
    """
    endings = pd.Categorical(ENDING.categories, dtype=ENDING)
    return pd.DataFrame({"ending": endings, "applications": cells(log).sum().to_numpy()})


def depth(log: SearchLog) -> pd.DataFrame:
    """Answer: how deep did the sent applications get?

    | column         | holds                                                     |
    | -------------- | --------------------------------------------------------- |
    | furthest_stage | every `Stage`, in its order, `unknown` first              |
    | applications   | sent applications that got exactly there, as far as known |
    """
    stages = pd.Categorical(STAGE.categories, dtype=STAGE)
    counts = sent_cells(log).sum(axis="columns").to_numpy()
    return pd.DataFrame({"furthest_stage": stages, "applications": counts})


def headline(log: SearchLog) -> pd.DataFrame:
    """Answer: which five numbers say where the search stands?

    | column           | holds                                                                  |
    | ---------------- | ---------------------------------------------------------------------- |
    | measure          | sent, answered, person, offers, open: one row each, in this order      |
    | count            | applications for which it is known                                     |
    | of               | sent applications; for `sent`, all rows                                |
    | share, low, high | count / of with Wilson's 95 % interval; NaN for `sent`                 |
    | at_most          | count, and what may be as well: for `person` and `offers` by unknown   |
    |                  | depth, for `answered` and `open` by unknown ending                     |

    "answered" is any answer, a no included; "person" is known to have met or spoken to a person,
    which an assessment alone is not. Of an application whose ending nobody wrote down it is not
    known whether it is still open, nor, unless it got beyond "applied", whether it was answered.
    """
    table = sent_cells(log)
    by_stage, by_ending = table.sum(axis="columns"), table.sum()
    near = table.drop(index=BEYOND_APPLIED).sum()
    everything = int(by_stage.sum())
    answered = everything - near.sum() + near[ANSWERS].sum()
    person = by_stage[IN_PERSON].sum() + _assessed_in_person(log)
    offers, unknown = by_stage[Stage.OFFER], by_stage[Stage.UNKNOWN]
    hidden = [0, near[Ending.UNKNOWN], unknown, may_hide_offers(table), by_ending[Ending.UNKNOWN]]
    count = np.array([everything, answered, person, offers, by_ending[Ending.OPEN]])
    of = np.array([len(log.applications), *[everything] * 4])
    share = {name: np.append(np.nan, values[1:]) for name, values in shares(count, of).items()}
    return pd.DataFrame(
        {
            "measure": ["sent", "answered", "person", "offers", "open"],
            "count": count,
            "of": of,
            **share,
            "at_most": count + hidden,
        }
    )


def _assessed_in_person(log: SearchLog) -> int:
    """Sent applications that ended at an assessment and have a meeting among their interviews."""
    at_assessment = among(log.applications["furthest_stage"], [Stage.ASSESSMENT])
    assessed = log.applications["application"].to_numpy()[at_assessment & sent(log)]
    meeting = among(log.interviews["kind"], [Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL])
    met = log.interviews["application"][meeting].dropna().to_numpy(dtype=np.int64)
    return int(np.isin(assessed, met).sum())
