"""What comes back again and again: weaknesses, or strengths, by interview.

Only confirmed mentions (told or guessed) count as facts; suggestions stand apart. Each function
takes the polarity: weaknesses where nothing else is said.
"""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Floats, Integers, codes, shares, tally
from bounceback.measuring.mentioned import dates_of, mentioned
from bounceback.schema import STAGE, THEME, SearchLog
from bounceback.statistics.calendar import NEVER, Dates, day_starts, days, months
from bounceback.statistics.ranking import probability_top
from bounceback.vocabulary.terms import Polarity


def recurrence(log: SearchLog, polarity: Polarity = Polarity.WEAKNESS) -> pd.DataFrame:
    """Answer: in how many interviews did each theme come up, and which is the most frequent?

    | column           | holds                                                              |
    | ---------------- | ------------------------------------------------------------------ |
    | theme            | `Theme`; those with any mention or suggestion                      |
    | interviews       | interviews with a confirmed mention                                |
    | applications     | applications with one, through an interview or directly            |
    | suggested        | (application, interview) pairs with suggestions only               |
    | of               | interviews with any confirmed mention of this polarity             |
    | share, low, high | interviews / of with Wilson's 95 % interval; NaN where `of` is 0   |
    | first, last      | dates of its confirmed mentions: of the interview, else of the     |
    |                  | application's ending, else of applying; NaT where none is known    |
    | top              | probability that it is the most frequent of the themes confirmed;  |
    |                  | by applications while no interview was reviewed; NaN without any   |

    The most frequent first: by interviews, applications, suggestions, then as in the vocabulary.
    """
    mentions = mentioned(log, polarity)
    confirmed = mentions.where(mentions.confirmed)
    places = mentions.by_theme("application", "interview")
    suggested = places - confirmed.by_theme("application", "interview")
    interviews, applications = (confirmed.by_theme(case) for case in ("interview", "application"))
    first, last = _first_and_last(confirmed.theme, dates_of(log, confirmed))
    seen = np.flatnonzero(places)
    seen = seen[np.lexsort((-suggested[seen], -applications[seen], -interviews[seen]))]
    of = np.full(len(seen), len(pd.unique(confirmed.in_interviews().interview)))
    return pd.DataFrame(
        {
            "theme": pd.Categorical.from_codes(seen, dtype=THEME),
            "interviews": interviews[seen],
            "applications": applications[seen],
            "suggested": suggested[seen],
            "of": of,
            **shares(interviews[seen], of),
            "first": first[seen],
            "last": last[seen],
            "top": _top(interviews[seen] if interviews.any() else applications[seen]),
        }
    )


def timeline(
    log: SearchLog, polarity: Polarity = Polarity.WEAKNESS, limit: int = 400
) -> pd.DataFrame:
    """Answer: when did each theme come up in interviews?

    | column     | holds                                                                   |
    | ---------- | ----------------------------------------------------------------------- |
    | theme      | `Theme`                                                                 |
    | period     | the interview's date, or the first day of its month                     |
    | kind       | the `Stage` that the interview belongs to                               |
    | interviews | how many of that period and kind have a confirmed mention               |
    | unit       | "interview" while that makes at most `limit` rows, else "month"         |

    Earliest first. Interviews without a date are left out: `undated` counts them.
    """
    day, theme, kind = _dated_interviews(log, polarity)
    points, interviews = tally(day, theme, kind)
    single = len(interviews) <= limit
    if not single:
        points, interviews = tally(days(months(day)), theme, kind)
    period, theme, kind = points
    return pd.DataFrame(
        {
            "theme": pd.Categorical.from_codes(theme, dtype=THEME),
            "period": day_starts(period),
            "kind": pd.Categorical.from_codes(kind, dtype=STAGE),
            "interviews": interviews,
            "unit": "interview" if single else "month",
        }
    )


def undated(log: SearchLog, polarity: Polarity = Polarity.WEAKNESS) -> int:
    """Answer: how many interviews with a confirmed mention have no date to draw them at?"""
    rows = pd.unique(mentioned(log, polarity).in_interviews().interview)
    return int((days(log.interviews["held_on"])[rows] == NEVER).sum())


def coverage(log: SearchLog, polarity: Polarity = Polarity.WEAKNESS) -> pd.DataFrame:
    """Answer: of how many interviews is it known what came up in them?

    One row. reviewed + suggested_only + silent = interviews.

    | column         | holds: interviews ...                          |
    | -------------- | ---------------------------------------------- |
    | interviews     | all of them                                    |
    | reviewed       | with a confirmed mention                       |
    | suggested_only | with suggestions out of a note, none confirmed |
    | silent         | with neither                                   |
    """
    mentions = mentioned(log, polarity)
    interviews = len(log.interviews)
    noted = len(pd.unique(mentions.interview[mentions.interview >= 0]))
    reviewed = len(pd.unique(mentions.in_interviews().interview))
    row = {
        "interviews": interviews,
        "reviewed": reviewed,
        "suggested_only": noted - reviewed,
        "silent": interviews - noted,
    }
    return pd.DataFrame([row])


def _dated_interviews(log: SearchLog, polarity: Polarity) -> tuple[Integers, Integers, Integers]:
    """Each theme and interview with a confirmed mention and a date: its day, theme and kind."""
    said = mentioned(log, polarity).in_interviews()
    pairs = pd.unique(said.interview * len(THEME.categories) + said.theme)
    row, theme = np.divmod(pairs, len(THEME.categories))
    day, kind = days(log.interviews["held_on"])[row], codes(log.interviews["kind"])[row]
    dated = day != NEVER
    return day[dated], theme[dated], kind[dated]


def _first_and_last(theme: Integers, date: Dates) -> tuple[Dates, Dates]:
    """The earliest and the latest known date of each theme."""
    first, last = np.full((2, len(THEME.categories)), np.datetime64("NaT", "s"))
    np.fmin.at(first, theme, date)
    np.fmax.at(last, theme, date)
    return first, last


def _top(counts: Integers) -> Floats:
    """The probability to be the most frequent theme, for each theme that was confirmed."""
    top = np.full(len(counts), np.nan)
    top[counts > 0] = probability_top(counts[counts > 0])
    return top
