"""A second upload of the same sheet: which rows are new, changed, gone or the same.

Company and role do not identify an application: people apply again. Rows are matched by the
person's own identifier where both sheets have one, else by company, role and date of applying;
of several alike, the first goes with the first. What is left is matched by company and role
alone, so that a date that was filled in later is a change and not a new row.
"""

from dataclasses import dataclass

import pandas as pd

from bounceback.identity import id_column, keyed
from bounceback.schema import SearchLog

COMPARED = (
    "company",
    "role",
    "applied_on",
    "ended_on",
    "furthest_stage",
    "ending",
    "status",
    "notes",
)


@dataclass(frozen=True)
class Changes:
    """Applications of the newer log that are new or changed, and of the older one that are gone.

    `matched` has one row per pair: before, after (keys of the applications).
    """

    new: pd.DataFrame
    changed: pd.DataFrame
    gone: pd.DataFrame
    matched: pd.DataFrame

    @property
    def same(self) -> int:
        """How many applications say just what they said before."""
        return len(self.matched) - len(self.changed)


def compare(before: SearchLog, after: SearchLog) -> Changes:
    """Answer: what is new, changed and gone between two readings of a search?

    `changed` holds the newer row of each pair that differs in a compared column.
    """
    old, new = before.applications, after.applications
    matched = _matched(old, new)
    earlier = old.set_index("application").loc[matched["before"]]
    later = new.set_index("application").loc[matched["after"]]
    differs = pd.Series(False, index=range(len(matched)))
    for column in COMPARED:
        differs |= _text(earlier[column]).to_numpy() != _text(later[column]).to_numpy()
    return Changes(
        new=new[~new["application"].isin(matched["after"])].reset_index(drop=True),
        changed=new[new["application"].isin(matched["after"][differs])].reset_index(drop=True),
        gone=old[~old["application"].isin(matched["before"])].reset_index(drop=True),
        matched=matched,
    )


def same_rows(before: SearchLog, after: SearchLog) -> pd.DataFrame:
    """Answer: which applications of two readings of the same bytes stand in the same row?

    One row per pair: before, after (keys of the applications).
    """
    sides = [
        log.applications[["origin", "row"]].astype({"origin": "str"}).assign(**{side: key})
        for side, log in (("before", before), ("after", after))
        for key in (log.applications["application"],)
    ]
    return sides[0].merge(sides[1], on=["origin", "row"])[["before", "after"]]


def _matched(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """Pairs of keys, the surest way of matching first; no row is matched twice."""
    pairs = []
    for columns in _ways(old, new):
        found = _joined(old, new, columns)
        pairs.append(found)
        old = old[~old["application"].isin(found["before"])]
        new = new[~new["application"].isin(found["after"])]
    return pd.concat(pairs, ignore_index=True)


def _ways(old: pd.DataFrame, new: pd.DataFrame) -> list[list[str]]:
    by_content = [["company", "role", "applied_on"], ["company", "role"]]
    own = id_column(old)
    if own is None or own != id_column(new):
        return by_content
    return [[own], *by_content]


def _joined(old: pd.DataFrame, new: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    sides = [
        keyed(applications, columns).assign(**{side: applications["application"]})
        for applications, side in ((old, "before"), (new, "after"))
    ]
    joined = sides[0].merge(sides[1], on=["key", "turn"])
    return joined[["before", "after"]]


def _text(column: pd.Series) -> pd.Series:
    return column.astype("str").fillna("")
