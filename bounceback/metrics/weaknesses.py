"""What comes back again and again: weaknesses, or strengths, by interview.

Only confirmed mentions (told or guessed) count as facts; suggestions stand apart. Each function
takes the polarity: weaknesses where nothing else is said.
"""

import numpy as np
import pandas as pd

from bounceback.measuring.counting import Floats, Integers, codes, distinct, rows_of, shares
from bounceback.measuring.given import CONFIRMED
from bounceback.schema import STAGE, THEME, SearchLog
from bounceback.statistics.calendar import NEVER, day_starts, days, months
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
    mentions = _with_applications(log, _mentions(log, polarity))
    confirmed = mentions[mentions["confirmed"]]
    dates = _dated(log, confirmed).groupby("theme", observed=False)["date"]
    places = _by_theme(mentions, "application", "interview")
    of = confirmed.loc[confirmed["interview"] >= 0, "interview"].nunique()
    frame = pd.DataFrame(
        {
            "theme": pd.Categorical(THEME.categories, dtype=THEME),
            "interviews": _by_theme(confirmed, "interview"),
            "applications": _by_theme(confirmed, "application"),
            "suggested": places - _by_theme(confirmed, "application", "interview"),
            "of": of,
            "first": dates.min().to_numpy(),
            "last": dates.max().to_numpy(),
        }
    )
    seen = frame[places > 0]
    seen = seen.assign(**shares(seen["interviews"], seen["of"]), top=_top(seen))
    order = ["interviews", "applications", "suggested"]
    ranked = seen.sort_values(order, ascending=False, kind="stable", ignore_index=True)
    return ranked[["theme", *order, "of", "share", "low", "high", "first", "last", "top"]]


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
    points = _dated_interviews(log, polarity)
    single = len(points[["theme", "day", "kind"]].drop_duplicates()) <= limit
    period = day_starts(points["day"]) if single else months(points["day"])
    keys = ["period", "theme", "kind"]
    counted = points.assign(period=period).groupby(keys, observed=True).size()
    frame = counted.rename("interviews").reset_index()[["theme", "period", "kind", "interviews"]]
    return frame.assign(unit="interview" if single else "month")


def undated(log: SearchLog, polarity: Polarity = Polarity.WEAKNESS) -> int:
    """Answer: how many interviews with a confirmed mention have no date to draw them at?"""
    rows = _confirmed_interviews(log, polarity)["interview"].unique()
    return int(log.interviews["held_on"].iloc[rows].isna().sum())


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
    mentions = _mentions(log, polarity)
    mentions = mentions[mentions["interview"] >= 0]
    interviews, noted = len(log.interviews), mentions["interview"].nunique()
    reviewed = mentions.loc[mentions["confirmed"], "interview"].nunique()
    row = {
        "interviews": interviews,
        "reviewed": reviewed,
        "suggested_only": noted - reviewed,
        "silent": interviews - noted,
    }
    return pd.DataFrame([row])


def _mentions(log: SearchLog, polarity: Polarity) -> pd.DataFrame:
    """The mentions of a polarity; `interview` is a row, -1 where they stand with none."""
    wanted = (log.mentions["polarity"] == polarity) & log.mentions["theme"].notna()
    given = log.mentions[["theme", "provenance", "interview", "application"]][wanted]
    return pd.DataFrame(
        {
            "theme": given["theme"],
            "confirmed": given["provenance"].isin(CONFIRMED),
            "interview": rows_of(log.interviews["interview"], given["interview"]),
            "application": given["application"],
        }
    ).reset_index(drop=True)


def _with_applications(log: SearchLog, mentions: pd.DataFrame) -> pd.DataFrame:
    """The mentions that lead anywhere; `application` is a row, through the interview if need be."""
    through = _pick(log.interviews["application"], mentions["interview"].to_numpy())
    keys = mentions["application"].fillna(through)
    led = mentions.assign(application=rows_of(log.applications["application"], keys))
    return led[(led["interview"] >= 0) | (led["application"] >= 0)]


def _pick(column: pd.Series, rows: Integers) -> pd.Series:
    """The column's values in these rows, missing where the row is -1."""
    return pd.Series(column.array.take(rows, allow_fill=True))


def _confirmed_interviews(log: SearchLog, polarity: Polarity) -> pd.DataFrame:
    """The confirmed mentions that lead to an interview."""
    mentions = _mentions(log, polarity)
    return mentions[mentions["confirmed"] & (mentions["interview"] >= 0)]


def _dated_interviews(log: SearchLog, polarity: Polarity) -> pd.DataFrame:
    """A row per theme and interview with a confirmed mention and a date: its day and its kind."""
    pairs = _confirmed_interviews(log, polarity)[["theme", "interview"]].drop_duplicates()
    row = pairs["interview"].to_numpy()
    kind = pd.Categorical.from_codes(codes(log.interviews["kind"])[row], dtype=STAGE)
    points = pairs.assign(day=days(log.interviews["held_on"])[row], kind=kind)
    return points[points["day"] != NEVER]


def _by_theme(mentions: pd.DataFrame, *case: str) -> Integers:
    """Distinct cases by theme, without mentions that lead to none; every theme has its place."""
    rows = [mentions[column].to_numpy() for column in case]
    there = np.max(rows, axis=0, initial=-1) >= 0
    return distinct(mentions["theme"][there], *(row[there] for row in rows))


def _dated(log: SearchLog, mentions: pd.DataFrame) -> pd.DataFrame:
    """The mentions with the date of their interview, else of the application's ending or start."""
    interview, application = mentions["interview"].to_numpy(), mentions["application"].to_numpy()
    date = _pick(log.interviews["held_on"], interview)
    for column in ("ended_on", "applied_on"):
        date = date.fillna(_pick(log.applications[column], application))
    return mentions.assign(date=date.to_numpy())


def _top(seen: pd.DataFrame) -> Floats:
    """The probability to be the most frequent theme, for each theme that was confirmed."""
    counts = seen["interviews" if seen["interviews"].any() else "applications"].to_numpy()
    top = np.full(len(counts), np.nan)
    top[counts > 0] = probability_top(counts[counts > 0])
    return top
