"""In whose hands the reasons were: sorted by the person, proposed by the taxonomy."""

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Integers, distinct, shares
from bounceback.measuring.given import CONFIRMED, ENDED, Given, given_reasons
from bounceback.schema import SearchLog
from bounceback.vocabulary.terms import UNSORTED, Control, Reason, ReasonGroup

# What is usual for a group; only ever offered, beside what the person says.
PROPOSED = {
    ReasonGroup.SKILLS: Control.MINE,
    ReasonGroup.INTERVIEW: Control.MINE,
    ReasonGroup.FIT: Control.PARTLY,
    ReasonGroup.CIRCUMSTANCES: Control.NOT_MINE,
}
CONTROL = pd.CategoricalDtype([*map(str, Control), UNSORTED])


def proposed(reason: str, own: Mapping[str, ReasonGroup]) -> str:
    """Answer: in whose hands is this reason usually?

    `own` says in which group a reason of the person's own stands; without it, "unsorted".
    """
    group = Reason(reason).group if reason in set(Reason) else own.get(reason)
    return UNSORTED if group is None else str(PROPOSED.get(group, UNSORTED))


def by_reason(
    log: SearchLog, sorting: Mapping[str, str], own: Mapping[str, ReasonGroup] | None = None
) -> pd.DataFrame:
    """Answer: in whose hands was each confirmed reason, and what is usual?

    | column       | holds                                                    |
    | ------------ | -------------------------------------------------------- |
    | reason       | a `Reason` value or a reason of the person's own         |
    | applications | ended applications with it, told or guessed              |
    | control      | as `sorting` says (reason -> `Control`), else "unsorted" |
    | proposed     | what is usual for its group, else "unsorted"             |

    `own` gives the groups of reasons of the person's own. The most frequent first; the reason
    "unknown" and reasons that nobody gave have no row.
    """
    given = _confirmed(log)
    reasons = given.order.categories
    frame = pd.DataFrame(
        {
            "reason": pd.Categorical(reasons, dtype=given.order),
            "applications": given.applications(),
            "control": pd.Categorical.from_codes(_sorted(reasons, sorting), dtype=CONTROL),
            "proposed": pd.Categorical(
                [proposed(reason, own or {}) for reason in reasons], dtype=CONTROL
            ),
        }
    )
    held = frame[frame["applications"] > 0]
    return held.sort_values("applications", ascending=False, kind="stable").reset_index(drop=True)


def groups(log: SearchLog, sorting: Mapping[str, str]) -> pd.DataFrame:
    """Answer: how many applications ended for something that was in the person's hands?

    | column           | holds                                                        |
    | ---------------- | ------------------------------------------------------------ |
    | control          | `Control`, then "unsorted"; every one has its row            |
    | applications     | ended applications with a confirmed reason that is sorted so |
    | of               | ended applications with any confirmed reason but "unknown"   |
    | share, low, high | applications / of with Wilson's 95 % interval                |

    An application may have several reasons, so the shares may sum to more than 1.
    """
    given = _confirmed(log)
    control = _sorted(given.order.categories, sorting)[given.reason]
    count = distinct(control, len(CONTROL.categories), given.application)
    of = np.full(len(count), given.cases())
    return pd.DataFrame(
        {
            "control": pd.Categorical(CONTROL.categories, dtype=CONTROL),
            "applications": count,
            "of": of,
            **shares(count, of),
        }
    )


def _confirmed(log: SearchLog) -> Given:
    return given_reasons(log, ENDED).by(*CONFIRMED).telling()


def _sorted(reasons: Iterable[str], sorting: Mapping[str, str]) -> Integers:
    """What the person said of each reason, as places; a word that is no `Control` says nothing."""
    words = [sorting.get(reason, UNSORTED) for reason in reasons]
    known = [word if word in set(Control) else UNSORTED for word in words]
    return pd.Categorical(known, dtype=CONTROL).codes.astype(np.int64)
