"""What the added columns say, laid over the log that the sheet's own cells gave.

Own cells come first. An added cell holds where the sheet's own cells still say what they said when
the column was added, as it notes wherever the two differ: so a correction made in the app stays,
and whoever changes their own cells afterwards is believed. Where own cells say nothing of how far
it got, how it ended or when, the added cell fills in.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

import pandas as pd

from bounceback import schema
from bounceback.importing import added_texts, relaying
from bounceback.importing.account import Kind, Problem
from bounceback.importing.added_columns import (
    APPLICATION_GROUPS,
    INTERVIEW_GROUPS,
    Added,
    AddedCells,
)
from bounceback.importing.added_items import joined, labels, parted
from bounceback.schema import SearchLog
from bounceback.vocabulary.terms import Ending, Stage

SEEN = (
    "The columns that Bounceback added were recognised: your own cells are read as ever, and what "
    "you corrected in the app holds where they still say what they said then."
)
OVERTAKEN = (
    "Your own cells of this row have changed since you corrected it in the app: they count now."
)
FILLS = {
    Added.STAGE: labels(Stage)[Stage.UNKNOWN],
    Added.ENDING: labels(Ending)[Ending.UNKNOWN],
    Added.APPLIED_ON: "",
    Added.ADVANCED_ON: "",
    Added.ENDED_ON: "",
}
SIGN = ": "  # parts the name of a column from what own cells said of it


def lay(
    log: SearchLog, added: Mapping[str, AddedCells], own_rows: Collection[str]
) -> tuple[SearchLog, list[Problem]]:
    """Answer: what is the log with what the added columns of its tables say?

    `added` holds the cells of each table by its origin; `own_rows` names the tables in which each
    interview has a row of its own.
    """
    if not added:
        return log, []
    problems = [Problem(0, "", Kind.INFERRED, "", SEEN, origin) for origin in added]
    own = added_texts.of_applications(log)
    keys = _places(log.applications, "application", {*added})
    says = _holding(added, keys, own, APPLICATION_GROUPS, Added.OWN, problems)
    log = relaying.applications(log, says)
    own = added_texts.of_interviews(log, own_rows)
    keys = _places(log.interviews, "interview", own_rows)
    says = _holding(added, keys, own, INTERVIEW_GROUPS, Added.ITS_OWN, problems)
    log = relaying.interviews(log, says)
    return schema.check(log), problems


def told(own: Mapping[Added, str]) -> str:
    """Return what own cells said, as the cell that notes it."""
    return joined(f"{added.value}{SIGN}{text}" for added, text in own.items())


def _read_told(text: str) -> dict[Added, str]:
    """What a cell notes of own cells."""
    names = {added.value: added for added in Added}
    pairs = (f"{item} ".split(SIGN, 1) for item in parted(text) if SIGN.strip() in item)
    return {names[name]: said.strip() for name, said in pairs if name in names}


def _places(frame: pd.DataFrame, key: str, origins: Collection[str]) -> dict[tuple[str, int], int]:
    """The keys of the rows of a frame by their places in the tables."""
    there = frame[frame["origin"].isin(origins)]
    places = zip(there["origin"].astype("str"), there["row"], strict=True)
    return dict(zip(places, there[key].map(int), strict=True))


def _holding(
    added: Mapping[str, AddedCells],
    keys: Mapping[tuple[str, int], int],
    own: pd.DataFrame,
    groups: Sequence[tuple[Added, ...]],
    noted: Added,
    problems: list[Problem],
) -> dict[int, dict[Added, str]]:
    """The added cells that hold against own cells, by the key of the row in the log."""
    found: dict[int, dict[Added, str]] = {}
    for origin, cells in added.items():
        there = [group for group in groups if {*group} <= {*cells.texts.columns}]
        for row, key, says, theirs, then in _differing(origin, cells, keys, own, there, noted):
            held = [group for group in there if _holds(group, says, theirs, then)]
            if held:
                found[key] = {each: says[each] for group in held for each in group}
            if any(then.get(each, theirs[each]) != theirs[each] for each in theirs):
                problems.append(Problem(row, "", Kind.INFERRED, "", OVERTAKEN, origin))
    return found


def _differing(
    origin: str,
    cells: AddedCells,
    keys: Mapping[tuple[str, int], int],
    own: pd.DataFrame,
    groups: Sequence[tuple[Added, ...]],
    noted: Added,
) -> Iterator[tuple[int, int, Mapping[Added, str], Mapping[Added, str], Mapping[Added, str]]]:
    """The rows in which added and own cells differ: what both say, and what own cells said."""
    columns = [added for group in groups for added in group]
    texts = cells.texts
    rows = [row for row in texts.index if (origin, row) in keys]
    if not columns or not rows:
        return
    said = texts.loc[rows, columns]
    theirs = own.loc[[keys[origin, row] for row in rows], columns].set_axis(said.index)
    differs = (said != theirs).any(axis=1)
    for row in said.index[differs]:
        then = _read_told(str(texts.at[row, noted])) if noted in texts else {}
        yield row, keys[origin, row], said.loc[row].to_dict(), theirs.loc[row].to_dict(), then


def _holds(
    group: Sequence[Added],
    says: Mapping[Added, str],
    own: Mapping[Added, str],
    then: Mapping[Added, str],
) -> bool:
    """Whether the added cells of a group hold against what own cells say."""
    if all(says[added] == own[added] for added in group):
        return False
    if all(added in then and then[added] == own[added] for added in group):
        return True
    first = group[0]
    return first in FILLS and own[first] == FILLS[first] and first not in then
