"""A person's sheet handed back as one file: what is opened again gives the same log.

The file is written once with empty added cells and read as anybody would read it. Wherever its own
cells say something else than the search as the person sees it, because of a correction or of a
decision about the import, the added cells say so, and what own cells said is noted beside them.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

import pandas as pd

from bounceback.errors import BouncebackError
from bounceback.importing import added_texts
from bounceback.importing.added_columns import (
    ABOUT,
    APPLICATION_GROUPS,
    INTERVIEW_GROUPS,
    REMOVED,
    Added,
)
from bounceback.importing.building import Source, build
from bounceback.importing.decisions import Decisions, TableDecision
from bounceback.importing.laying import told
from bounceback.schema import SearchLog
from bounceback.sheet_back import learned as learning
from bounceback.sheet_back.learned import Learned
from bounceback.sheet_back.originals import originals
from bounceback.sheet_back.tables import BackTable, blank, is_always, tables
from bounceback.sheet_back.text_file import csv_bytes, zip_bytes
from bounceback.sheet_back.workbook import xlsx_bytes
from bounceback.vocabulary.fields import Table

LONGEST = 31  # characters in the name of a sheet of a workbook
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
Group = tuple[Added, ...]
Cells = dict[Added, dict[int, str]]  # by the index of a row


class Form(StrEnum):
    """The form of a file: text, or a workbook."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True)
class Handed:
    """A file to hand back: its bytes, and the ending that its name must have."""

    data: bytes
    ending: str


def hand_back(
    sources: Sequence[Source],
    decisions: Decisions,
    learned: Learned,
    form: Form,
    keep: Collection[int] | None = None,
) -> Handed:
    """Answer: what are these files, with what was learned of them in further columns?

    `keep` holds the keys of the applications to hand back; None for every row of every table.
    One table is a CSV or a workbook; several are a zip file of CSVs, or sheets of one workbook.

    Raises:
        BouncebackError: a file that cannot be read, or a table that the form cannot hold.
    """
    back = tables(originals(sources, decisions), learned.log, keep)
    ending = ending_of(form, decisions, whole=keep is None)
    name = f"{stem(sources)}{ending}"
    named = dict(zip(_names(back, ending), map(blank, back), strict=True))
    own = _read_again(Source(name, _written(named, ending)))
    full = _filled(named, learned, own, name)
    return Handed(_written(full, ending), ending)


def ending_of(form: Form, decisions: Decisions, *, whole: bool) -> str:
    """Answer: how must the name of the file end? Several tables as text are a zip file."""
    if form is Form.XLSX:
        return ".xlsx"
    tables = [t for t in decisions.tables if whole or t.kind is not Table.IGNORED]
    return ".csv" if len(tables) == 1 else ".zip"


def stem(sources: Sequence[Source]) -> str:
    """Return what the file is called, without its ending: after the first of the files."""
    return f"{PurePath(sources[0].name).stem} (Bounceback)"


def _written(named: Mapping[str, BackTable], ending: str) -> bytes:
    if ending == ".xlsx":
        return xlsx_bytes(named)
    return zip_bytes(named) if ending == ".zip" else csv_bytes(next(iter(named.values())))


def _names(back: Sequence[BackTable], ending: str) -> list[str]:
    """A name for each table, no two the same in any case, that a workbook may have for a sheet."""
    names: list[str] = []
    taken = {ABOUT.casefold(), "history"}
    for table in back:
        plain = FORBIDDEN.sub(" ", table.original.name).strip(" '") or "Sheet"
        for number in range(1, len(back) + 3):
            mark = "" if number == 1 else f" ({number})"
            name = plain[: LONGEST - len(mark)].strip(" '") + mark
            if name.casefold() not in taken:
                break
        taken.add(name.casefold())
        names.append(f"{name}.csv" if ending == ".zip" else name)
    return names


def _read_again(source: Source) -> "tuple[SearchLog, frozenset[str]] | None":
    """The log that own cells give by themselves, and the tables of interviews; None without one."""
    try:
        result = build([source])
    except BouncebackError:
        return None
    return result.log, _own_rows(result.account.decisions.tables)


def _own_rows(decisions: Sequence[TableDecision]) -> frozenset[str]:
    return frozenset(each.origin for each in decisions if each.kind is Table.INTERVIEWS)


def _filled(
    named: Mapping[str, BackTable],
    learned: Learned,
    own: "tuple[SearchLog, frozenset[str]] | None",
    file: str,
) -> dict[str, BackTable]:
    """The tables with all that is added to them."""
    own_rows = _own_rows([table.original.decision for table in named.values()])
    of = learning.of_applications(learned)
    of_interviews = added_texts.of_interviews(learned.log, own_rows)
    cells: dict[str, Cells] = {}
    for name, table in named.items():
        origin = TableDecision(file, "" if file.endswith(".csv") else name).origin
        found: Cells = {}
        if table.applications or table.original.decision.kind.lists_applications:
            theirs = _texts_of(own, origin, of_interviews=False)
            found = _beside(of, table.applications, theirs, APPLICATION_GROUPS, Added.OWN)
        theirs = _texts_of(own, origin, of_interviews=True)
        if table.original.decision.kind is Table.INTERVIEWS:
            found |= _beside(
                _with_removed(of_interviews, theirs, table),
                {**{row: -row for row in theirs}, **table.interviews},
                theirs,
                INTERVIEW_GROUPS,
                Added.ITS_OWN,
            )
        cells[name] = {added: found[added] for added in Added if added in found}
    return {name: table.with_added(cells[name]) for name, table in named.items()}


def _texts_of(
    own: "tuple[SearchLog, frozenset[str]] | None", origin: str, *, of_interviews: bool
) -> dict[int, dict[Added, str]]:
    """What own cells say of each row of a table, by the index of the row."""
    if own is None:
        return {}
    log, own_rows = own
    if of_interviews:
        texts, frame = added_texts.of_interviews(log, own_rows), log.interviews
        keys = frame.loc[frame["origin"].isin(own_rows & {origin})].set_index("interview")["row"]
    else:
        texts, frame = added_texts.of_applications(log), log.applications
        keys = frame.loc[frame["origin"] == origin].set_index("application")["row"]
    said = texts.loc[keys.index].to_dict("records")
    return {
        int(row) - 1: {Added(str(added)): str(text) for added, text in cells.items()}
        for row, cells in zip(keys, said, strict=True)
    }


def _with_removed(
    texts: pd.DataFrame, theirs: Mapping[int, Mapping[Added, str]], table: BackTable
) -> pd.DataFrame:
    """The texts of interviews, with a line for each that own cells tell of and the log does not."""
    gone = {
        -row: {**cells, Added.KIND: REMOVED}
        for row, cells in theirs.items()
        if row not in table.interviews
    }
    if not gone:
        return texts
    return pd.concat([texts, pd.DataFrame.from_dict(gone, orient="index")[list(texts)]])


def _beside(
    texts: pd.DataFrame,
    keys: Mapping[int, int],
    theirs: Mapping[int, Mapping[Added, str]],
    groups: Sequence[Group],
    noted: Added,
) -> Cells:
    """The added cells of a table by the index of its rows, and what own cells say otherwise."""
    there = {row: key for row, key in keys.items() if key in texts.index}
    said = texts.loc[list(there.values())].to_dict("records")
    cells: Cells = {Added(str(added)): {} for added in texts}
    notes: dict[int, str] = {}
    differing: set[Added] = set()
    for row, own in zip(there, said, strict=True):
        says = {Added(str(added)): str(text) for added, text in own.items()}
        for added, text in says.items():
            cells[added][row] = text
        otherwise = _otherwise(says, theirs.get(row), groups)
        differing |= {*otherwise}
        if otherwise:
            notes[row] = told(otherwise)
    wanted = {added for added, of in cells.items() if is_always(added) or _says(added, of)}
    return {
        **{added: of for added, of in cells.items() if added in wanted | differing},
        **({noted: notes} if notes else {}),
    }


def _otherwise(
    says: Mapping[Added, str], own: Mapping[Added, str] | None, groups: Sequence[Group]
) -> dict[Added, str]:
    """What own cells say of a row, of those groups of columns in which they say something else."""
    if own is None:
        return {}
    differ = [group for group in groups if any(says[each] != own[each] for each in group)]
    return {each: own[each] for group in differ for each in group}


MEANT_AS_READ = frozenset(
    {
        Added.APPLIED_ON,
        Added.ADVANCED_ON,
        Added.ENDED_ON,
        Added.ROUNDS,
        Added.HELD_ON,
        Added.ROUND,
        Added.RATING,
    }
)


def _says(added: Added, cells: Mapping[int, str]) -> bool:
    """Whether a column is worth its place: what own columns say already is not said again."""
    return added not in MEANT_AS_READ and any(cells.values())
