"""How each sheet is read: by what was decided about it, and else by what is proposed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.added_columns import AddedCells, Apart
from bounceback.importing.columns import contents_of, propose_columns
from bounceback.importing.decisions import ColumnDecision, Decisions, TableDecision
from bounceback.importing.headers import Header, data_below, find_header, header_at
from bounceback.importing.headings import holds_plans, names_statuses, told_outside
from bounceback.importing.keys import MOST_LINES, key_in
from bounceback.importing.kinds import IDENTIFYING, OF_INTERVIEWS, TELLING
from bounceback.importing.proposing import propose_table
from bounceback.importing.repairs import fill_dittos, realign
from bounceback.importing.same_headers import agreed_in
from bounceback.importing.sheet_years import dated_title
from bounceback.importing.sheets import Sheet, has_text
from bounceback.importing.short_rows import complete
from bounceback.importing.sifting import comments
from bounceback.importing.table_order import order_in
from bounceback.importing.table_parts import NAMING, beside
from bounceback.importing.tables import BY_NAME, STATUS_FIELDS, ReadTable
from bounceback.vocabulary.fields import Field, Table

ALIKE = 0.6  # share of the known columns that two sheets of one search have in common


def settle(
    sheets: Sequence[Sheet],
    decisions: Decisions,
    added: Apart = MappingProxyType({}),
    as_of: date | None = None,
) -> tuple[ReadTable, ...]:
    """Answer: how is each sheet read, by what was decided and else by what is proposed?

    Of the sheets that nobody decided about, each file's best list of applications and best
    list of interviews are read; the others are left out but stay in the decisions. Where
    Bounceback `added` columns to sheets of a file, these are read as they were then. Nobody applied
    after `as_of`, where it is given: that may tell the day from the month.
    """
    decisions = replace(decisions, tables=_fitting(sheets, decisions))
    by_name = {
        source: names_statuses([sheet for sheet in sheets if sheet.source == source])
        for source in _sources(sheets)
    }
    proposed = [
        _read(
            sheet,
            decisions.table(sheet.source, sheet.name),
            added.get((sheet.source, sheet.name)),
            by_name=by_name[sheet.source],
            as_of=as_of,
        )
        for sheet in sheets
    ]
    decided = {t.origin for t in decisions.tables}
    free = {*_sources(sheets)} - {source for source, _ in added}
    agreed = agreed_in(
        [
            (sheet, table)
            for sheet, table in zip(sheets, proposed, strict=True)
            if sheet.source in free and table.origin not in decided
        ],
        as_of,
    )
    proposed = [
        _read(sheet, agreed[table.origin], None, by_name=by_name[sheet.source], as_of=as_of)
        if table.origin in agreed
        else table
        for sheet, table in zip(sheets, proposed, strict=True)
    ]
    chosen = {t.origin for source in free for t in _best(proposed, source, decided)}
    chosen |= {t.origin for t in beside(sheets, proposed, chosen)}
    chosen |= {
        table.origin for table in proposed if (table.decision.source, table.decision.sheet) in added
    }
    return tuple(
        table if table.origin in decided or table.origin in chosen else _left_out(table)
        for table in proposed
    )


def _fitting(sheets: Iterable[Sheet], decisions: Decisions) -> tuple[TableDecision, ...]:
    """The decisions that still speak of these sheets.

    A newer version of a file may have other columns, or a banner above them: where under half
    of the decided columns stand in the decided row, the sheet is proposed anew.
    """
    pairs = ((s, decisions.table(s.source, s.name)) for s in sheets)
    return tuple(table for sheet, table in pairs if table is not None and _fits(sheet, table))


def _fits(sheet: Sheet, table: TableDecision) -> bool:
    if not table.columns:
        return True
    if table.header_row > len(sheet.cells):
        return False
    decided = {column.header for column in table.columns}
    found = set(header_at(sheet, table.header_row).names) if table.header_row else decided
    return 2 * len(decided & found) >= len(decided)


def _sources(sheets: Iterable[Sheet]) -> list[str]:
    return list(dict.fromkeys(sheet.source for sheet in sheets))


def _read(
    sheet: Sheet,
    decided: TableDecision | None,
    added: AddedCells | None,
    *,
    by_name: bool,
    as_of: date | None,
) -> ReadTable:
    said = decided or added
    header = find_header(sheet) if said is None else header_at(sheet, said.header_row)
    data = data_below(sheet, header)
    filled = _filled_rows(data)
    data = data[filled]
    rows = np.flatnonzero(filled) + header.index + 2
    told = told_outside(sheet, data, rows, by_name=by_name)
    whole = data if told is None else told.beside(data)
    told_by_rows = whole[~comments(whole)]
    decision = decided or propose_table(sheet, header, told_by_rows, added)
    decision = replace(decision, columns=_columns(decision, told_by_rows))
    if decision.date_order is None:
        from_workbook = not sheet.encoding
        order = order_in(decision.columns, data, as_of, from_workbook=from_workbook)
        decision = replace(decision, date_order=order.order, date_proof=order.proof)
    decision = replace(
        decision,
        encoding=sheet.encoding,
        delimiter=sheet.delimiter,
        title=dated_title(sheet, header.index),
    )
    data, realigned = (
        realign(data, rows, decision.columns, decision.origin) if header.row else (data, ())
    )
    data, moved = complete(data, rows, decision.columns, decision.origin)
    data, filled_in = fill_dittos(data, rows, decision.columns, decision.origin)
    repairs = (*realigned, *moved, *filled_in)
    if told is None:
        return ReadTable(decision, data, rows, repairs, _key(sheet, header))
    reported = told.reported(decision.origin)
    return ReadTable(decision, told.beside(data), rows, (*reported, *repairs), _key(sheet, header))


def _key(sheet: Sheet, header: Header) -> dict[str, str]:
    """What the sheet says of its codes: around a table in Markdown, or above the column names."""
    above = chain.from_iterable(sheet.row(place) for place in range(max(header.index, 0)))
    return key_in(islice(chain(sheet.around, above), MOST_LINES))


def _columns(decision: TableDecision, data: pd.DataFrame) -> tuple[ColumnDecision, ...]:
    """What was decided about each column; what the sheet has beyond that is proposed."""
    decided = {column.header: column for column in decision.columns}
    if set(decided) == set(data.columns):
        return decision.columns
    proposed = propose_columns(contents_of(data), decision.kind)
    return tuple(decided.get(column.header, column) for column in proposed)


def _filled_rows(data: pd.DataFrame) -> npt.NDArray[np.bool_]:
    filled = np.zeros(len(data), dtype=bool)
    for i in range(data.shape[1]):
        filled |= has_text(data.iloc[:, i])
        if filled.all():
            break
    return filled


def _best(tables: Sequence[ReadTable], source: str, decided: Iterable[str]) -> list[ReadTable]:
    """The fullest table of either kind, and application tables of the same make beside it."""
    taken = set(decided)
    free = [t for t in tables if t.decision.source == source and t.origin not in taken]
    chosen: list[ReadTable] = []
    for kind in (Table.APPLICATIONS, Table.EVENTS, Table.INTERVIEWS):
        candidates = [t for t in free if t.decision.kind is kind and len(t.data)]
        if kind is Table.EVENTS and chosen:
            continue  # the applications themselves say how each of them stands now
        if candidates:
            best = max(candidates, key=lambda t: (_worth(t), len(t.data)))
            chosen.append(best)
            chosen += _siblings(best, candidates)
    return chosen


def _siblings(best: ReadTable, candidates: Sequence[ReadTable]) -> list[ReadTable]:
    """Sheets with much the same columns and other rows, such as one sheet per year.

    A sheet that mostly repeats rows of those already chosen is a view of them, not more data.
    """
    alike = [t for t in candidates if t is not best and _are_alike(t, best)]
    chosen, seen = [best], _identities(best) if alike else set()
    for table in alike:
        new = _identities(table)
        if len(new & seen) <= len(new) / 2:
            chosen.append(table)
            seen |= new
    return chosen[1:]


def _are_alike(one: ReadTable, other: ReadTable) -> bool:
    """Whether two sheets name an application by the same columns, and most of the others too.

    Sheets that are statuses belong together whatever else they say, and so do plans below a list.
    """
    named = all(BY_NAME in table.decision.fields() for table in (one, other))
    if named or any(map(_holds_only_plans, (one, other))):
        return True
    ours, theirs = _known_fields(one), _known_fields(other)
    return not (ours ^ theirs) & {*NAMING} and len(ours & theirs) >= ALIKE * len(ours | theirs)


def _holds_only_plans(table: ReadTable) -> bool:
    """Whether a sheet is called so, and no cell of its own says how an application stands."""
    own = [header for header in table.headers(*STATUS_FIELDS) if header != BY_NAME]
    return holds_plans(table) and not any(table.text_stands(header).any() for header in own)


def _known_fields(table: ReadTable) -> frozenset[Field]:
    return frozenset(c.field for c in table.decision.columns) & (TELLING | IDENTIFYING)


def _identities(table: ReadTable) -> set[tuple[str, ...]]:
    headers = [header for field in NAMING for header in table.headers(field)]
    return set(table.data[headers].astype("str").itertuples(index=False, name=None))


def _worth(table: ReadTable) -> int:
    known = {c.field for c in table.decision.columns}
    return len(known & (TELLING | OF_INTERVIEWS)) + 2 * len(known & IDENTIFYING)


def _left_out(table: ReadTable) -> ReadTable:
    if table.decision.kind is Table.IGNORED:
        return table
    why = "Another sheet of this file says more."
    return replace(table, decision=replace(table.decision, kind=Table.IGNORED, why=why))
