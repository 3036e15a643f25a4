"""Sheets of one file with the same column names, such as one per month: they mean the same.

Read by itself, a month in which nobody has answered yet would be something else than the others.
So what the columns mean, and whether the day or the month stands first, is read from all of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from bounceback.importing.decisions import ColumnDecision, DateOrder, TableDecision
from bounceback.importing.headers import data_below, header_at
from bounceback.importing.kinds import says_interview
from bounceback.importing.proposing import propose_table
from bounceback.importing.sheets import Sheet
from bounceback.importing.sifting import comments
from bounceback.importing.table_order import order_in
from bounceback.importing.tables import BY_HEADING, BY_NAME, ReadTable
from bounceback.vocabulary.fields import Table

FEWEST = 2  # columns: one name alone is that of any list
Pair = tuple[Sheet, ReadTable]


def agreed_in(pairs: Iterable[Pair], as_of: date | None) -> dict[str, TableDecision]:
    """Answer: what do the columns of these sheets mean by all that have the same ones?

    By their origins, those alone that would be read otherwise by themselves.
    """
    groups = defaultdict[tuple[str, ...], list[Pair]](list)
    for sheet, table in pairs:
        names = tuple(column.header for column in table.decision.columns)
        if len(table.data) and len(names) >= FEWEST and not {BY_NAME, BY_HEADING} & {*names}:
            groups[sheet.source, *names].append((sheet, table))
    agreed = dict[str, TableDecision]()
    for group in groups.values():
        if len(group) > 1 and not _are_apart(group) and _differ(group):
            agreed |= _together(group, as_of)
    return agreed


def _are_apart(group: Sequence[Pair]) -> bool:
    """Whether some are called interviews and others are not: the name tells which they are."""
    return len({says_interview(sheet.name) for sheet, _ in group}) > 1


def _differ(group: Sequence[Pair]) -> bool:
    """Whether they were taken for different things, or one has dates that another might order."""
    decisions = [table.decision for _, table in group]
    kinds = {
        (decision.kind, *(column.field for column in decision.columns)) for decision in decisions
    }
    return len(kinds) > 1 or len({decision.date_order for decision in decisions}) > 1


def _together(group: Sequence[Pair], as_of: date | None) -> Mapping[str, TableDecision]:
    """How each of them is read by the rows of all."""
    whole = pd.concat([_rows(*pair).astype("str") for pair in group], ignore_index=True)
    first, table = group[0]
    header = header_at(first, table.decision.header_row)
    model = propose_table(replace(first, name=""), header, whole, None)
    if model.kind is Table.IGNORED:
        return {}
    order = order_in(model.columns, whole, as_of, from_workbook=not first.encoding)
    return {
        table.origin: _like(table.decision, model, order.order, order.proof) for _, table in group
    }


def _rows(sheet: Sheet, table: ReadTable) -> pd.DataFrame:
    below = data_below(sheet, header_at(sheet, table.decision.header_row))
    return below[~comments(below)]


def _like(
    decision: TableDecision, model: TableDecision, order: DateOrder, proof: str
) -> TableDecision:
    """The same decision with the kind and the fields of the model; what is shown stays its own."""
    columns = tuple(map(_as_in, decision.columns, model.columns))
    decided = replace(decision, kind=model.kind, columns=columns, why=model.why)
    if order is DateOrder.UNDECIDED or decision.date_order is not DateOrder.UNDECIDED:
        return decided
    return replace(decided, date_order=order, date_proof=proof)


def _as_in(own: ColumnDecision, other: ColumnDecision) -> ColumnDecision:
    return replace(own, field=other.field, confidence=other.confidence, also=other.also)
