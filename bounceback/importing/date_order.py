"""Whether the day or the month stands first in a sheet, and which cell says so.

The order of 3/4/2026 is never assumed: it follows from a cell that only one order can read, or
is likely because only one order keeps the sheet in the order in which it was written, or is asked.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bounceback.importing.dates import read_date, slashed
from bounceback.importing.decisions import DateOrder

EITHER = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
OPEN_QUESTION = "No cell says whether day or month comes first."
IN_ORDER = 0.9  # share of neighbouring rows that a likely order must keep in sequence


@dataclass(frozen=True)
class OrderProposal:
    """The order of day and month, and a sentence saying what it rests on."""

    order: DateOrder
    proof: str
    confidence: float


def propose_order(
    texts: Sequence[str], past: Sequence[str] = (), as_of: date | None = None
) -> OrderProposal:
    """Answer: does the day or the month stand first in these date cells, and who proves it?

    `texts` in the order of the rows, blanks included. Those of them that are `past`, as the days
    of applying are, cannot lie after `as_of`.
    """
    pairs = [(text, int(m[1]), int(m[3])) for text in texts if (m := slashed(text))]
    if not pairs:
        return OrderProposal(DateOrder.UNDECIDED, "No date depends on the order.", 1.0)
    day_first = next((text for text, first, second in pairs if first > 12 >= second), None)
    month_first = next((text for text, first, second in pairs if second > 12 >= first), None)
    if day_first and month_first:
        return OrderProposal(
            DateOrder.UNDECIDED,
            f"“{day_first}” has the day first and “{month_first}” the month first.",
            0.0,
        )
    if day_first:
        return OrderProposal(DateOrder.DAY_FIRST, f"“{day_first}” can only have the day first.", 1)
    if month_first:
        return OrderProposal(
            DateOrder.MONTH_FIRST, f"“{month_first}” can only have the month first.", 1
        )
    in_time = [] if as_of is None else [o for o in EITHER if not _late(past, o, as_of)]
    if len(in_time) == 1 and as_of is not None:
        proof = f"Only so does no day of applying lie after {as_of.isoformat()}."
        return OrderProposal(in_time[0], proof, 0.9)
    return _likely_order(texts)


def _late(texts: Iterable[str], order: DateOrder, as_of: date) -> bool:
    """Whether a date would lie after this day."""
    days = (read_date(text, order).day for text in texts)
    return any(day is not None and day > as_of for day in days)


def _likely_order(texts: Sequence[str]) -> OrderProposal:
    kept = {
        order: _share_in_sequence([read_date(text, order).day for text in texts])
        for order in EITHER
    }
    best, other = sorted(kept, key=lambda order: -kept[order])
    if kept[best] >= IN_ORDER and kept[other] < IN_ORDER / 2 + kept[best] / 2 - 0.05:
        return OrderProposal(
            best, "Only so do the rows stand in the order in which they were written.", 0.8
        )
    return OrderProposal(DateOrder.UNDECIDED, OPEN_QUESTION, 0)


def _share_in_sequence(days: Iterable[date | None]) -> float:
    """How many neighbouring dates keep one direction, 0 where there are under four."""
    known = [day for day in days if day is not None]
    pairs = [(a, b) for a, b in pairwise(known) if a != b]
    if len(pairs) < 3:
        return 0.0
    rising = sum(a < b for a, b in pairs) / len(pairs)
    return max(rising, 1 - rising)
