"""In whose hands the reasons were: sorted by the person, proposed by the taxonomy."""

from collections.abc import Mapping

import pandas as pd

from bounceback.measuring.counting import distinct, shares
from bounceback.measuring.given import CONFIRMED, ENDED, given_reasons, tells
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
    reasons = given["reason"].cat.categories
    frame = pd.DataFrame(
        {
            "reason": pd.Categorical(reasons, categories=reasons),
            "applications": distinct(given["reason"], given["application"].to_numpy()),
            "control": _sorted(list(reasons), sorting),
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
    control = _sorted(given["reason"].astype("str").tolist(), sorting)
    count = distinct(control, given["application"].to_numpy())
    of = given["application"].nunique()
    frame = pd.DataFrame(
        {
            "control": pd.Categorical(CONTROL.categories, dtype=CONTROL),
            "applications": count,
            "of": of,
        }
    )
    return frame.assign(**shares(frame["applications"], frame["of"]))


def _confirmed(log: SearchLog) -> pd.DataFrame:
    given = given_reasons(log, ENDED)
    return given[given["provenance"].isin(CONFIRMED) & tells(given)]


def _sorted(reasons: list[str], sorting: Mapping[str, str]) -> pd.Series:
    """What the person said of each reason; a word that is no `Control` says nothing."""
    words = [sorting.get(reason, UNSORTED) for reason in reasons]
    known = [word if word in set(Control) else UNSORTED for word in words]
    return pd.Series(pd.Categorical(known, dtype=CONTROL))
