"""Which tables of one sheet are read together, whichever columns each of them has."""

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from bounceback.importing.sheets import Sheet
from bounceback.importing.tables import FLAG_FIELDS, STATUS_FIELDS, ReadTable
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.words import normalise

NAMING = (Field.COMPANY, Field.ROLE, Field.APPLIED_ON, Field.HELD_ON)
SAYING_HOW = frozenset({*STATUS_FIELDS, *FLAG_FIELDS, *STAGE_OF_FIELD, Field.APPLIED_ON})
MOST_KNOWN = 0.5  # share of the rows of a further table that another one names too


def beside(
    sheets: Sequence[Sheet], tables: Sequence[ReadTable], chosen: Collection[str]
) -> list[ReadTable]:
    """Answer: which further tables of a sheet say by other columns how applications stand?

    `chosen` holds the origins of the tables that are read. A table that mostly names what those
    name already is a view of them.
    """
    parts = [
        ((sheet.source, sheet.part_of), table)
        for sheet, table in zip(sheets, tables, strict=True)
        if sheet.part_of is not None and _says_how(table)
    ]
    read = {place: [t for p, t in parts if p == place and t.origin in chosen] for place, _ in parts}
    found = list[ReadTable]()
    for place, table in parts:
        if read[place] and table.origin not in chosen and _is_new(table, read[place]):
            read[place].append(table)
            found.append(table)
    return found


def _says_how(table: ReadTable) -> bool:
    applies = table.decision.kind is Table.APPLICATIONS and len(table.data) > 0
    return applies and not SAYING_HOW.isdisjoint(table.decision.fields().values())


def _is_new(table: ReadTable, others: Sequence[ReadTable]) -> bool:
    """Whether the others do not name most of its rows too, by the columns that both have."""
    known = np.zeros(len(table.data), dtype=bool)
    for other in others:
        both = [field for field in NAMING if table.headers(field) and other.headers(field)]
        known |= _names(table, both).isin(_names(other, both)) if both else False
    return bool(known.mean() <= MOST_KNOWN)


def _names(table: ReadTable, fields: Sequence[Field]) -> pd.MultiIndex:
    headers = [table.headers(field)[0] for field in fields]
    return pd.MultiIndex.from_frame(table.data[headers].astype("str").map(normalise))
