"""Mentions of the log, said anew by the added cells of their applications or interviews."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from bounceback.importing.added_columns import Added
from bounceback.importing.added_frames import Row, kept, with_rows
from bounceback.importing.added_items import mentioned, parted, read_mention, suggested
from bounceback.vocabulary.terms import Polarity, Provenance

Says = Mapping[int, Mapping[Added, str]]  # by the key of a row: the added cells that hold

POLARITY = {
    Added.STRENGTHS: Polarity.STRENGTH,
    Added.POINTS: Polarity.WEAKNESS,
    Added.ITS_STRENGTHS: Polarity.STRENGTH,
    Added.ITS_POINTS: Polarity.WEAKNESS,
}


def suggestions_left(
    mentions: pd.DataFrame, says: Says, added: Added, key: str, places: Mapping[int, str]
) -> pd.DataFrame:
    """The mentions without those suggestions that were turned down or confirmed."""
    left = {number: parted(c[added]) for number, c in says.items() if added in c}
    open_ones = mentions["provenance"] == Provenance.SUGGESTED
    wanted = open_ones & mentions[key].isin(left)
    return kept(
        mentions,
        wanted,
        lambda row: suggested(_here(row, key), places) in left[int(row[key])],
    )


def relaid(
    mentions: pd.DataFrame,
    says: Says,
    key: str,
    places: Mapping[int, str],
    of: Mapping[int, Any],
) -> pd.DataFrame:
    """The mentions with those that are said, and without those that are not said any more."""
    wanted = {
        (number, str(POLARITY[added])): parted(text)
        for number, cells in says.items()
        for added, text in cells.items()
        if added in POLARITY
    }
    seen: set[tuple[int, str, str]] = set()

    def stays(row: Row) -> bool:
        number, polarity = int(row[key]), str(row["polarity"])
        item = mentioned(_here(row, key), places)
        seen.add((number, polarity, item))
        return (number, polarity) not in wanted or item in wanted[number, polarity]

    confirmed = mentions["provenance"] != Provenance.SUGGESTED
    left_over = kept(mentions, confirmed & mentions[key].isin(says), stays)
    more = [
        _mention(number, item, polarity, key, places, of)
        for (number, polarity), items in wanted.items()
        for item in items
        if (number, polarity, item) not in seen and read_mention(item) is not None
    ]
    return with_rows("mentions", left_over, more)


def _mention(
    number: int,
    item: str,
    polarity: str,
    key: str,
    places: Mapping[int, str],
    of: Mapping[int, Any],
) -> dict[str, Any]:
    """One mention as an item tells it, in the interview that it names where there is such a one."""
    said = read_mention(item)
    at = said.place if said else ""
    within = [i for i, text in places.items() if text == at and _is(of[i], number)]
    interview = number if key == "interview" else next(iter(within), None)
    return {
        "application": of[number] if key == "interview" else number,
        "interview": interview,
        "theme": said.theme if said else None,
        "polarity": polarity,
        "provenance": said.provenance if said else None,
    }


def _is(key: Any, number: int) -> bool:
    return not pd.isna(key) and int(key) == number


def _here(row: Row, key: str) -> Row:
    """A mention without its interview, where it stands in the row of that."""
    return {**row, "interview": None} if key == "interview" else row
