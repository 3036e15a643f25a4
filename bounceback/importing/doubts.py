"""Status words that are known, but mean something else beside what stands around them here.

None of them is guessed: the person is asked, once for each.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bounceback.importing.distinct import Distinct
from bounceback.importing.evidence import DEPTH_FIELDS
from bounceback.importing.phrases import meaning, speaks_of_more
from bounceback.importing.questions import asked_by
from bounceback.importing.sides import of_either_side
from bounceback.importing.tables import FLAG_FIELDS, ReadTable
from bounceback.importing.values import Standing, standing
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise, words

# Who turned an advert down may call it by the same words as one who was turned down.
EITHER_SIDE = frozenset({Ending.REJECTED, Ending.WITHDREW, Ending.ROLE_CLOSED})
FEWEST_SENT = 2  # dated rows that show that applying is dated here
FEWEST_DATED = 3  # dated rows, where none shows that what was not sent has no day
SENDING = frozenset(
    "sent submitted gesendet versendet verschickt abgeschickt eingereicht envoi envoye envoyee"
    " depose deposee depot envio enviado enviada inviato inviata verstuurd verzonden".split()
)

Rows = npt.NDArray[np.bool_]


def doubted(table: ReadTable, header: str) -> frozenset[str]:
    """Answer: which known words of this status column may mean something else here?"""
    column = table.distinct(header)
    found = {
        *_of_another_list(column),
        *_against_dates(table, column),
        *of_either_side(table, column),
    }
    if table.decision.fields()[header] is not Field.OUTCOME and asked_by(header) is None:
        found |= {*_not_said_of_what(column)}
    return frozenset(found)


def _not_said_of_what(column: Distinct) -> Iterator[str]:
    """A bare "not yet": no result yet, or not applied yet, where the header asks neither."""
    for text in column.texts:
        plain = normalise(text)
        if plain in words().no and meaning(plain)[0] is Ending.OPEN:
            yield text


def _of_another_list(column: Distinct) -> Iterator[str]:
    """Words like "failed" among words that are unknown, or of runs or deals."""
    plain = {text: normalise(text) for text in column.texts if text}
    lost = [text for text in plain if plain[text] in words().lost]
    others = [text for text in plain if text not in lost]
    if not lost or not others:
        return
    foreign = [t for t in others if plain[t] in words().of_runs or not standing(t).understood]
    if 2 * len(foreign) > len(others):
        yield from lost


def _against_dates(table: ReadTable, column: Distinct) -> Iterator[str]:
    """Endings without a day of applying where all that was sent has one, and the reverse."""
    dates = _dates(table, column)
    if dates is None:
        return
    for place, (text, meant) in enumerate(zip(column.texts, dates.said, strict=True)):
        turned_down = meant.ending in EITHER_SIDE and meant.stage is None
        if dates.always and turned_down and dates.never[place]:
            yield text
        if normalise(text) in words().judged and dates.with_day[place] == dates.counts[place]:
            yield text


def never_dated(table: ReadTable, header: str) -> frozenset[str]:
    """Answer: which unknown words of this column can only be of rows that were not sent?

    All that was sent has a day of applying here, and what was not has none; nor have these. Where
    nothing is known to be unsent, every other row has its day, and the word comes again. A word
    that is asked about wherever it stands, or that speaks of a step, stays a question.
    """
    column = table.distinct(header)
    dates = _dates(table, column)
    if dates is None or not dates.always:
        return frozenset()
    unsent = np.array([meant.ending is Ending.NOT_APPLIED for meant in dates.said])
    known = bool(dates.counts[unsent].sum() >= FEWEST_SENT)
    if dates.with_day[unsent].any() or not (known or _all_else_is_dated(dates)):
        return frozenset()
    return frozenset(
        text
        for text, meant, never, count in zip(
            column.texts, dates.said, dates.never, dates.counts, strict=True
        )
        if never and not meant.understood and (known or count > 1) and _says_nothing_else(text)
    )


def _all_else_is_dated(dates: "_Dates") -> bool:
    """Whether each known status has a day in all of its rows, and those with one are the most."""
    known = np.array([meant.understood and not meant.blank for meant in dates.said])
    complete = (dates.with_day == dates.counts)[known].all()
    dated, undated = dates.with_day.sum(), dates.counts[dates.with_day == 0].sum()
    return bool(complete and dated >= FEWEST_DATED and dated > undated)


def _says_nothing_else(text: str) -> bool:
    plain = normalise(text)
    doubtful = plain in words().ask or text.endswith("?")
    return not doubtful and not speaks_of_more(plain, (Ending.NOT_APPLIED, None))


class _Dates(NamedTuple):
    """Per distinct text: what it says, in how many rows it stands, and in how many with a day.

    `always` says that all that was sent has a day of applying; `never` holds for a text that has
    none in any row, nor a mark of a step.
    """

    said: list[Standing]
    counts: npt.NDArray[np.int64]
    with_day: npt.NDArray[np.int64]
    never: Rows
    always: bool


def _dates(table: ReadTable, column: Distinct) -> _Dates | None:
    """How the texts of a status stand to the days of applying; None where no column holds any."""
    headers = [h for h in table.headers(Field.APPLIED_ON) if speaks_of_sending(h)]
    dated = _any_text(table, headers)
    if not dated.any():
        return None
    counts, with_day = column.counts(), _counted(column, dated)
    gone_on = _counted(column, _any_text(table, table.headers(*DEPTH_FIELDS, *FLAG_FIELDS)))
    said = column.each(standing)
    sent = np.array([s.ending is Ending.OPEN and s.stage is not None for s in said])
    always = bool(with_day[sent].sum() == counts[sent].sum() >= FEWEST_SENT)
    return _Dates(said, counts, with_day, (with_day == 0) & (gone_on == 0), always)


def _counted(column: Distinct, rows: Rows) -> npt.NDArray[np.int64]:
    """How many of these rows hold each distinct text."""
    return np.bincount(column.codes[rows], minlength=len(column.texts)).astype(np.int64)


def speaks_of_sending(header: str) -> bool:
    """Answer: does a date below this header say when an application was sent?"""
    plain = normalise(header)
    return strangers().speaks_of_applying(plain) or bool(SENDING & {*plain.split()})


def _any_text(table: ReadTable, headers: list[str]) -> Rows:
    """The rows that hold more than a dash in one of these columns."""
    found = np.zeros(len(table.rows), dtype=bool)
    for header in headers:
        found |= table.says(header)
    return found
