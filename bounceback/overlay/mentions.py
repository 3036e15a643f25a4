"""Verdicts on the mentions of a log, and mentions that the person adds."""

import pandas as pd

from bounceback.overlay.corrections import MentionAdded, MentionVerdict, Overlay, Verdict
from bounceback.overlay.frames import Row, added, changed, rows
from bounceback.overlay.places import Places
from bounceback.vocabulary.terms import Polarity, Provenance, Theme

THEMES = [theme.value for theme in Theme]
Key = tuple[str, int, str, str, str]  # where, its key; theme, polarity, words


def judge(mentions: pd.DataFrame, overlay: Overlay, places: Places) -> pd.DataFrame:
    """Answer: which mentions of the sheet hold, and under which theme?

    Rejected ones are left out; confirming speaks of suggestions alone, so that what the sheet
    says by now is not weakened.
    """
    said = {_key(verdict, places): verdict for verdict in overlay.of(MentionVerdict)}
    wanted = mentions["words"].isin({verdict.words for verdict in said.values()})

    def change(row: Row) -> Row | None:
        verdict = said.get(_key_of(row))
        return row if verdict is None else _judged(row, verdict)

    return changed("mentions", mentions, wanted, change)


def without(said: pd.DataFrame, interviews: pd.DataFrame) -> pd.DataFrame:
    """The mentions or ratings that stand with an application, or with one of these interviews."""
    there = said["interview"].isna() | said["interview"].isin(interviews["interview"])
    return said if there.all() else said[there].reset_index(drop=True)


def follow(
    mentions: pd.DataFrame, before: pd.DataFrame, after: pd.DataFrame, keys: set[int]
) -> pd.DataFrame:
    """The mentions when the reasons of some applications have changed from `before` to `after`.

    A reason of a theme's name is also a mention of that weakness, in the same words.
    """
    old, new = (_named(reasons, keys) for reasons in (before, after))
    gone = [row for row in old if row not in new]

    def change(row: Row) -> Row | None:
        return None if {**row, "interview": None} == row and row in gone else row

    wanted = mentions["application"].isin(keys) & mentions["interview"].isna()
    left = changed("mentions", mentions, wanted, change)
    return _with(left, [row for row in new if row not in old])


def add(
    mentions: pd.DataFrame, interviews: pd.DataFrame, overlay: Overlay, places: Places
) -> pd.DataFrame:
    """Answer: what is noted, with what the person added?"""
    said = overlay.of(MentionAdded)
    used = {places.interviews[each.interview] for each in said if each.interview}
    of = {
        row["interview"]: row["application"]
        for row in rows(interviews[interviews["interview"].isin(used)])
    }
    return _with(mentions, [_row(each, of, places) for each in said])


def _judged(row: Row, verdict: MentionVerdict) -> Row | None:
    if verdict.verdict is Verdict.REJECTED:
        return None
    suggested = row["provenance"] == Provenance.SUGGESTED
    judged = {**row, "provenance": verdict.provenance if suggested else row["provenance"]}
    if verdict.verdict is Verdict.RELABELLED:
        judged["theme"] = verdict.new_theme or verdict.theme
        judged["polarity"] = verdict.new_polarity or verdict.polarity
    return judged


def _with(mentions: pd.DataFrame, more: list[Row]) -> pd.DataFrame:
    """The mentions with more of them; what was suggested in the same words is confirmed."""
    said = {_key_of(row): row for row in more}
    there: set[Key] = set()

    def change(row: Row) -> Row:
        key = _key_of(row)
        if key not in said:
            return row
        there.add(key)
        confirmed = said[key]["provenance"]
        return {**row, "provenance": confirmed} if _open(row) else row

    wanted = mentions["words"].isin({row["words"] for row in more})
    confirmed = changed("mentions", mentions, wanted, change)
    return added("mentions", confirmed, (said[key] for key in said if key not in there))


def _open(row: Row) -> bool:
    return bool(row["provenance"] == Provenance.SUGGESTED)


def _key(said: MentionVerdict | MentionAdded, places: Places) -> Key:
    if said.interview:
        where, key = "interview", places.interviews[said.interview]
    else:
        where, key = "application", places.applications[said.application]
    return where, key, str(said.theme), str(said.polarity), said.words


def _key_of(row: Row) -> Key:
    where = "application" if row["interview"] is None else "interview"
    return where, row[where], row["theme"], row["polarity"], row["words"]


def _named(reasons: pd.DataFrame, keys: set[int]) -> list[Row]:
    named = reasons[reasons["application"].isin(keys) & reasons["reason"].isin(THEMES)]
    return [
        {
            "application": row["application"],
            "interview": None,
            "theme": row["reason"],
            "polarity": Polarity.WEAKNESS.value,
            "provenance": row["provenance"],
            "column": row["column"],
            "words": row["words"],
        }
        for row in rows(named)
    ]


def _row(said: MentionAdded, of: dict[int, int | None], places: Places) -> Row:
    interview = places.interviews[said.interview] if said.interview else None
    application = of[interview] if interview is not None else places.applications[said.application]
    return {
        "application": application,
        "interview": interview,
        "theme": str(said.theme),
        "polarity": str(said.polarity),
        "provenance": str(said.provenance),
        "column": None,
        "words": said.words,
    }
