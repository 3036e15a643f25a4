"""What to practise, when, and what first.

Spaced practice holds better than the same time in one go; whether the gaps grow matters little
(Latimier et al. 2021). The ladder of 1, 3, 7 and 14 days is one such spacing.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd

from bounceback.coaching.kinds import data
from bounceback.schema import DATE, THEME
from bounceback.vocabulary.terms import Stage, Theme

RUNGS = (0, 1, 3, 7, 14)  # days after the first practice
GAPS = tuple(later - sooner for sooner, later in pairwise(RUNGS))


@dataclass(frozen=True)
class Exercise:
    """Something to do for one theme, with the minutes that it takes."""

    id: str
    theme: Theme
    text: str
    minutes: int


def exercises(theme: Theme) -> tuple[Exercise, ...]:
    """Answer: what can be done about this theme? The one to begin with stands first."""
    return tuple(Exercise(theme=theme, **row) for row in data("exercises")[theme]["exercises"])


def ladder(
    practised_on: Sequence[date], as_of: date, next_interview: date | None = None
) -> tuple[date, ...]:
    """Answer: on which days is a theme to be practised from now on?

    1, 3, 7 and 14 days after the first practice, which is due today where there was none. A late
    practice moves the later ones; a day that has passed becomes today. Days that fall on or after
    the next interview move to the day before it; that day stands also after the last rung.
    """
    done = sorted({day for day in practised_on if day <= as_of})
    days = _rungs(done, as_of)
    eve = next_interview - timedelta(days=1) if next_interview else None
    if eve is None or eve < as_of:
        return days
    if done[-1:] == [eve]:
        return ()
    return tuple(sorted({min(day, eve) for day in days} | {eve}))


def _rungs(done: Sequence[date], as_of: date) -> tuple[date, ...]:
    """The days still to come, each counted from the one before."""
    gaps = GAPS[len(done) - 1 :] if done else GAPS
    days = [] if done else [as_of]
    last = done[-1] if done else as_of
    for gap in gaps:
        last = max(last + timedelta(days=gap), as_of)
        days.append(last)
    return tuple(days)


def kinds(theme: Theme) -> tuple[Stage, ...]:
    """Answer: in which kinds of interview does this theme count most?"""
    return tuple(map(Stage, data("exercises")[theme]["kinds"]))


def priorities(
    recurrence: pd.DataFrame,
    upcoming: Sequence[Stage],
    practised: pd.DataFrame,
    not_mine: Collection[Theme] = (),
) -> pd.DataFrame:
    """Answer: which weak points come first, by how often they came back and what is coming up?

    `recurrence` is the table of `metrics.weaknesses.recurrence`; `upcoming` the kinds of the
    interviews to come; `practised` has theme and practised_on, one row per practice. Themes of
    `not_mine`, which the person sorted as out of their hands, are left out.

    | column         | holds                                                             |
    | -------------- | ----------------------------------------------------------------- |
    | theme          | `Theme`, confirmed at least once                                  |
    | interviews     | interviews in which it came up                                    |
    | applications   | applications with which it came up                                |
    | of             | reviewed interviews                                               |
    | count          | the same in words: "came up in 4 of 9 reviewed interviews"        |
    | coming_up      | it counts in an interview that is coming up                       |
    | kind           | the first such kind; "" where there is none                       |
    | practices      | how often it was practised                                        |
    | last_practised | day of the last practice                                          |
    | rank           | 1 is first: what is coming up, then the more often, then the less |
    |                | practised                                                         |
    """
    left_out = [*map(str, not_mine)]
    there = recurrence[(recurrence["interviews"] > 0) | (recurrence["applications"] > 0)]
    table = there[~there["theme"].astype("str").isin(left_out)][list(_COUNTS)]
    fits = {str(theme): _first_fit(theme, upcoming) for theme in Theme}
    names = table["theme"].astype("str")
    done = practised.astype({"theme": "str"}).groupby("theme")["practised_on"]
    table = table.assign(
        count=[_in_words(row) for row in table.to_dict("records")],
        kind=names.map(fits).astype("str"),
        practices=names.map(done.size()).fillna(0).astype("int64"),
        last_practised=done.max().reindex(names).to_numpy(DATE),
    )
    table = table.assign(coming_up=table["kind"] != "")
    order = ["coming_up", "interviews", "applications", "practices"]
    ascending = [False, False, False, True]
    ranked = table.sort_values(order, ascending=ascending, kind="stable", ignore_index=True)
    return ranked.assign(rank=range(1, len(ranked) + 1))[_PRIORITIES].astype({"theme": THEME})


_COUNTS = ("theme", "interviews", "applications", "of")
_PRIORITIES = [*_COUNTS, "count", "coming_up", "kind", "practices", "last_practised", "rank"]


def _first_fit(theme: Theme, upcoming: Sequence[Stage]) -> str:
    return next((kind.value for kind in upcoming if kind in kinds(theme)), "")


def _in_words(row: Mapping[object, object]) -> str:
    """The count in words; where no interview has it, with how many applications it came up."""
    if row["interviews"]:
        return f"came up in {row['interviews']} of {row['of']} reviewed interviews"
    many = row["applications"]
    return f"came up with {many} application{'' if many == 1 else 's'}"
