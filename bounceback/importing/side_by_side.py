"""Tables that stand side by side in one sheet, parted by an empty column: "Active" and "Closed".

Each is read as a sheet of its own. Its rows keep their numbers.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, repeat

import pandas as pd

from bounceback.importing.headers import HEADER_ROWS
from bounceback.importing.sections import distinct_names, names_columns
from bounceback.importing.sheets import Sheet, has_text
from bounceback.importing.sifting import heads_by_status, without_count
from bounceback.importing.tables import WITHIN

FEWEST = 2  # tables
Block = list[int]  # the numbers of neighbouring columns


def side_by_side(sheet: Sheet) -> tuple[Sheet, ...]:
    """Answer: which tables stand beside each other in this sheet? Itself, where it is but one.

    All of them have names of columns in the same row, among them that of a company or a role.
    """
    rows = sheet.first_rows(HEADER_ROWS)
    blocks = _blocks(rows)
    if len(blocks) < FEWEST:
        return (sheet,)
    header = next((i for i, row in enumerate(rows) if _all_named(row, blocks)), None)
    if header is None or not _are_apart(sheet, blocks):
        return (sheet,)
    titles = [_title(block, rows[:header]) for block in blocks]
    named = [title or _place(block) for title, block in zip(titles, blocks, strict=True)]
    return tuple(map(_part, repeat(sheet), blocks, distinct_names(named), titles))


def _blocks(rows: Sequence[Sequence[str]]) -> list[Block]:
    """The runs of columns between those in which nothing stands."""
    blocks: list[Block] = [[]]
    for i, texts in enumerate(zip(*rows, strict=True)):
        if any(text.strip() for text in texts):
            blocks[-1].append(i)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _are_apart(sheet: Sheet, blocks: Sequence[Block]) -> bool:
    """Whether nothing stands between the blocks further below either."""
    between = {*sheet.cells} - {*chain.from_iterable(blocks)}
    return not any(has_text(sheet.cells[i]).any() for i in between)


def _all_named(row: Sequence[str], blocks: Sequence[Block]) -> bool:
    return all(names_columns([row[i] for i in block]) for block in blocks)


def _title(block: Block, above: Sequence[Sequence[str]]) -> str:
    """What stands above a table, last; it may say how its rows stand."""
    titles = [text for row in above for i in block if (text := row[i].strip())]
    return without_count(titles[-1]) if titles else ""


def _place(block: Block) -> str:
    return f"columns {block[0] + 1} to {block[-1] + 1}"


def _part(sheet: Sheet, block: Block, name: str, title: str) -> Sheet:
    """One of the tables, as a sheet of its own."""
    return replace(
        sheet,
        name=WITHIN.join(filter(None, [sheet.name, name])),
        cells=pd.DataFrame({place: sheet.cells[i] for place, i in enumerate(block)}),
        heading=title if title and heads_by_status(title) else None,
        part_of=sheet.name,
    )
