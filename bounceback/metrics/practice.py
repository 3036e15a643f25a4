"""Whether a weakness came back in the interviews after it was practised."""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import rows_of
from bounceback.measuring.given import CONFIRMED
from bounceback.schema import THEME, SearchLog
from bounceback.statistics.improvement import probability_greater
from bounceback.vocabulary.terms import Polarity


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
    reviewed = said.drop_duplicates("interview")
    weak = said[said["polarity"] == Polarity.WEAKNESS].drop_duplicates(["interview", "theme"])
    by_theme = practised.astype({"theme": THEME}).groupby("theme", observed=True)["practised_on"]
    rows = [
        {
            "theme": theme,
            "practices": len(days),
            "first": days.min(),
            **_counts(weak[weak["theme"] == theme], reviewed, days.min()),
        }
        for theme, days in by_theme
    ]
    columns = ["theme", "practices", "first", "before", "before_of", "after", "after_of"]
    frame = pd.DataFrame(rows, columns=columns).astype({"theme": THEME})
    return frame.astype({"first": "datetime64[s]"}).assign(less=[_less(row) for row in rows])


def _said(log: SearchLog) -> pd.DataFrame:
    """The confirmed mentions of dated interviews: interview, theme, polarity, held_on."""
    mentions = log.mentions[log.mentions["provenance"].isin(CONFIRMED)]
    rows = rows_of(log.interviews["interview"], mentions["interview"])
    there = mentions[rows >= 0].assign(
        held_on=log.interviews["held_on"].iloc[rows[rows >= 0]].to_numpy()
    )
    return there[there["held_on"].notna()]


def _counts(weak: pd.DataFrame, reviewed: pd.DataFrame, day: pd.Timestamp) -> dict[str, int]:
    return {
        "before": int((weak["held_on"] <= day).sum()),
        "before_of": int((reviewed["held_on"] <= day).sum()),
        "after": int((weak["held_on"] > day).sum()),
        "after_of": int((reviewed["held_on"] > day).sum()),
    }


def _less(row: dict[str, object]) -> float:
    before, since = (np.array([row[k], row[f"{k}_of"]], float) for k in ("before", "after"))
    return probability_greater(later=(before[0], before[1]), earlier=(since[0], since[1]))
