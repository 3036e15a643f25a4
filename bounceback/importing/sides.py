"""Who said no: the employer, or the person who applied.

One word may be said of either: "descartada" of the application or of the advert, "rifiutata" of the
candidate or of the offer. Notes in the first person tell ("ho declinato io").
"""

import re
from collections.abc import Iterator
from functools import cache

import numpy as np
import numpy.typing as npt

from bounceback.importing.dates import without_dates
from bounceback.importing.distinct import Distinct
from bounceback.importing.lessons import MOST_NOTES
from bounceback.importing.phrases import meaning
from bounceback.importing.tables import ReadTable
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise, words

NOTED = (Field.NOTES, Field.REASON)
BY_OTHERS = frozenset({Ending.REJECTED, Ending.ACCEPTED})  # what a no of the person speaks against
HALF = 0.5  # of the rows of a word, from which it is asked about

Rows = npt.NDArray[np.bool_]


def of_either_side(table: ReadTable, column: Distinct) -> Iterator[str]:
    """Answer: of which known words of this status column is it not clear who said no?"""
    discarded = {text for text in column.texts if _begins_discarded(text)}
    if not all(standing(text).understood for text in discarded):
        yield from discarded  # a remark behind the word speaks of the person in one cell
    if discarded and any(map(_is_rejected, {*column.texts} - discarded)):
        yield from filter(_is_discarded, discarded)
    said = column.where(
        text in discarded or meant.ending in BY_OTHERS
        for text, meant in zip(column.texts, column.each(standing), strict=True)
    )
    places = sorted({place for place, _, _ in own_no(table, said)})
    own = np.bincount(column.codes[places], minlength=len(column.texts))
    for text, count, rows in zip(column.texts, own, column.counts(), strict=True):
        if count and (text in discarded or count >= HALF * rows):
            yield text


def own_no(table: ReadTable, rows: Rows) -> Iterator[tuple[int, str, str]]:
    """Answer: which notes of these rows say that the person said no?

    Each with the place of its row and the header of its column; of each column as many are read as
    a person could go through.
    """
    if not rows.any():
        return
    for header in table.headers(*NOTED):
        texts = table.text(header)
        places = np.flatnonzero(rows & table.text_stands(header))[:MOST_NOTES]
        for place, text in zip(places.tolist(), texts.take(places), strict=True):
            if says_own_no(text):
                yield place, header, text


def says_own_no(text: str) -> bool:
    """Answer: does this text say in the first person that somebody said no: "I declined"?"""
    return _own_no().search(normalise(text)) is not None


@cache
def _own_no() -> re.Pattern[str]:
    """The phrases for it as one pattern: thousands of notes are looked through."""
    phrases = "|".join(map(re.escape, sorted(words().own_no)))
    return re.compile(rf"(?<![a-z\d])(?:{phrases})(?![a-z\d])")


def _begins_discarded(text: str) -> bool:
    return _first_word(text) in words().discarded


def _is_discarded(text: str) -> bool:
    return normalise(without_dates(text)) in words().discarded


def _is_rejected(text: str) -> bool:
    """Whether a word for rejected says so: "Rechazada tras entrevista", not "No seleccionado"."""
    return meaning(_first_word(text))[0] is Ending.REJECTED and _first_word(text) not in words().no


def _first_word(text: str) -> str:
    return normalise(without_dates(text)).partition(" ")[0]
