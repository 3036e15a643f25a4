"""How single themes were rated in interviews, in one sentence each.

A rating speaks of one theme in one interview, never of the person.
"""

from math import isnan

import pandas as pd

from bounceback.insight.base import Insight, Row, counted, day, held, listed, named, rows
from bounceback.insight.weaknesses import PRACTICE
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Theme

_RATE = (
    "Give each theme that was asked for a number on the day of the interview, always on the same "
    "scale, and write that scale into the header."
)
_DATE = "Write down the day of each interview: then earlier ratings can be told from later ones."


def halves(frame: pd.DataFrame) -> Insight:
    """Answer: which theme is rated lowest and highest, and has any changed?

    Themes on the scale that is used most are compared, those rated in at least five interviews.
    """
    table = rows(frame)
    if not table:
        return Insight("No theme of an interview is rated yet.", _RATE)
    used = _usual(table)
    known = sorted((row for row in used if row["rated"] >= TOO_FEW), key=lambda r: r["average"])
    if not known:
        most = table[0]
        times = counted(most["rated"], "interview")
        return Insight(f"{_theme(most)} was rated in {times}: too few to say how it goes.", _RATE)
    changed = sorted((row for row in table if row["changed"]), key=lambda row: row["chance"])
    said = _changed(changed) if changed else f"{_ends(known)} {_unchanged(table)}"
    undated = all(row["undated"] == row["rated"] for row in table)
    return Insight(said, _DATE if undated else PRACTICE[Theme(known[0]["theme"])])


def over_time(frame: pd.DataFrame) -> Insight:
    """Answer: how were the themes rated last?"""
    if frame.empty:
        return Insight("No rated interview has a date yet.", _DATE)
    table = rows(frame)
    last = max(table, key=lambda row: row["period"])
    same = ("period", "kind", "scale_from", "scale_to")
    rated = [row for row in table if all(row[name] == last[name] for name in same)]
    first = f"The latest ratings, {held(last)}: {listed([_rating(row) for row in rated])}"
    total = int(frame["interviews"].sum())
    early = "; too early to see a change" if total < TOO_FEW else ""
    return Insight(f"{first}, {_scale(last)}; {counted(total, 'rating')} in all{early}.", _RATE)


def _usual(table: list[Row]) -> list[Row]:
    """The rows on the scale on which most was rated."""
    scales = [(row["scale_from"], row["scale_to"]) for row in table]
    weight = {
        on: sum(r["rated"] for r, own in zip(table, scales, strict=True) if own == on)
        for on in scales
    }
    usual = max(weight, key=lambda on: weight[on])
    return [row for row, own in zip(table, scales, strict=True) if own == usual]


def _ends(known: list[Row]) -> str:
    """The lowest and the highest average."""
    lowest, highest = known[0], known[-1]
    if _shown(lowest["average"]) == _shown(highest["average"]):
        return (
            f"{listed([_theme(row) for row in known])}: rated {_shown(lowest['average'])} on "
            f"average in {listed([counted(row['rated'], 'interview') for row in known])}, "
            f"{_scale(lowest)}."
        )
    return (
        f"Rated highest on average: {_mean(highest, 'average', 'rated')}; lowest: "
        f"{_mean(lowest, 'average', 'rated')}, {_scale(lowest)}."
    )


def _unchanged(table: list[Row]) -> str:
    """What may be said of earlier and later ratings where none is called changed."""
    if all(isnan(row["chance"]) for row in table):
        return "It is too early to say whether later ratings differ from earlier ones."
    parted = day(table[0]["parted_on"])
    return f"Ratings since {parted} differ from those before by no more than chance explains."


def _changed(changed: list[Row]) -> str:
    first, *rest = changed
    way = "higher" if first["later"] > first["earlier"] else "lower"
    also = f" Changed as well: {listed([_theme(row).lower() for row in rest])}." if rest else ""
    return (
        f"{_theme(first)} was rated {way} since {day(first['parted_on'])}, likely by more than "
        f"chance: {_shown(first['later'])} on average in "
        f"{counted(first['later_of'], 'interview')}, before that {_shown(first['earlier'])} in "
        f"{first['earlier_of']:,}, {_scale(first)}.{also}"
    )


def _theme(row: Row) -> str:
    return named(row["theme"], Theme)


def _rating(row: Row) -> str:
    return f"{_theme(row).lower()} {round(row['rating'], 1):g}"


def _mean(row: Row, mean: str, of: str) -> str:
    return f"{_theme(row).lower()}, {_shown(row[mean])} in {counted(row[of], 'interview')}"


def _shown(mean: float) -> str:
    return f"{mean:.1f}"


def _scale(row: Row) -> str:
    return f"on a scale of {row['scale_from']} to {row['scale_to']}"
