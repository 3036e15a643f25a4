"""Whether a weakness came back in the interviews after it was practised."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Integers, rows_of
from bounceback.measuring.given import CONFIRMED
from bounceback.schema import THEME, SearchLog
from bounceback.statistics.calendar import Dates
from bounceback.statistics.improvement import probability_greater
from bounceback.vocabulary.terms import Polarity, Theme


def came_back(log: SearchLog, practised: pd.DataFrame) -> pd.DataFrame:
    """Answer: how often did each practised theme come up before its first practice, and since?

    `practised` has one row per practice: theme, practised_on (a date).

    | column           | holds                                                            |
    | ---------------- | ---------------------------------------------------------------- |
    | theme            | `Theme`; those practised at least once, in the vocabulary's order |
    | practices        | how often it was practised                                       |
    | first            | day of its first practice                                        |
    | before           | reviewed interviews before that day in which it came up as a     |
    |                  | confirmed weakness                                               |
    | before_of        | all reviewed interviews before that day                          |
    | after            | reviewed interviews since in which it came up                    |
    | after_of         | all reviewed interviews since                                    |
    | less             | probability that it comes up less often than before; .5 where    |
    |                  | nothing is known                                                 |

    Reviewed is an interview with a date and any confirmed mention, a strength included: one in
    which only strengths were noted speaks for the theme as well. An interview on the day of the
    first practice counts as before it.
    """
    said = _said(log)
    by_theme = practised.astype({"theme": THEME}).groupby("theme", observed=True)["practised_on"]
    rows = [
        {
            "theme": theme,
            "practices": len(days),
            "first": days.min(),
            **_counts(said, list(Theme).index(Theme(str(theme))), days.min()),
        }
        for theme, days in by_theme
    ]
    columns = ["theme", "practices", "first", "before", "before_of", "after", "after_of"]
    frame = pd.DataFrame(rows, columns=columns).astype({"theme": THEME, "first": "datetime64[s]"})
    return frame.assign(less=[_less(row) for row in rows])


class _Said(NamedTuple):
    """The confirmed mentions of dated interviews, a place in each array."""

    interview: Integers  # its row
    held_on: Dates
    weakness: Integers  # the place of the theme, -1 where it is a strength


def _said(log: SearchLog) -> _Said:
    rows = rows_of(log.interviews["interview"], log.mentions["interview"])
    held_on = np.append(log.interviews["held_on"].to_numpy(), np.datetime64("NaT", "s"))[rows]
    weak = log.mentions["polarity"] == Polarity.WEAKNESS
    weakness = np.where(weak, log.mentions["theme"].cat.codes, -1).astype(np.int64)
    there = log.mentions["provenance"].isin(CONFIRMED).to_numpy() & ~np.isnat(held_on)
    return _Said(rows[there], held_on[there], weakness[there])


def _counts(said: _Said, theme: int, day: pd.Timestamp) -> dict[str, int]:
    late, came_up = said.held_on > day.to_datetime64(), said.weakness == theme
    return {
        name: len(pd.unique(said.interview[there]))
        for name, there in (
            ("before", came_up & ~late),
            ("before_of", ~late),
            ("after", came_up & late),
            ("after_of", late),
        )
    }


def _less(row: dict[str, object]) -> float:
    before, since = (np.array([row[k], row[f"{k}_of"]], float) for k in ("before", "after"))
    return probability_greater(later=(before[0], before[1]), earlier=(since[0], since[1]))
