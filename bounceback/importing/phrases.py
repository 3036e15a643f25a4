"""Known phrases inside a longer status, such as "rejected after the second interview"."""

import re
from collections.abc import Iterator, Sequence

from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import words

LONGEST_STATUS = 8  # words, or twice as many Chinese characters; longer texts are notes
LONGEST_PHRASE = 8  # words or Chinese characters
TOKEN = re.compile(r"[\u4e00-\u9fff]|[^\s\u4e00-\u9fff]+")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
NUMBER = re.compile(r"r?\d{1,2}|\d{1,2}(?:am|pm|h|hrs?|d|days?|w|wks?|weeks?|mins?)")
SHORT_MONTH = 3  # letters: "out" is October as well, in Portuguese
TALKS = frozenset({Stage.SCREEN, Stage.ASSESSMENT, Stage.INTERVIEW, Stage.FINAL})

Meaning = tuple[Ending | None, Stage | None]
SENT: Meaning = (Ending.OPEN, Stage.APPLIED)


def meaning(phrase: str) -> Meaning:
    """Answer: which ending and which stage does this very phrase name? None for neither."""
    return words().endings.get(phrase), words().stages.get(phrase)


def parted(plain: str) -> tuple[str, ...] | None:
    """Answer: of which known phrases and small words is this text made, the longest first?

    None where a word is left over. `plain` is as `normalise` leaves it.
    """
    spans = [match.span() for match in TOKEN.finditer(plain)]
    if len(spans) > LONGEST_STATUS * (2 if CHINESE.search(plain) else 1):
        return None
    rests: list[tuple[str, ...] | None] = [()]  # how the rest after each token is read
    for start in reversed(range(len(spans))):
        readings = (
            (phrase, *rest)
            for phrase, rest in zip(_from(plain, spans[start:]), rests, strict=False)
            if rest is not None and _is_known(phrase)
        )
        rests.insert(0, max(readings, key=lambda reading: len(reading[0]), default=None))
    return rests[0]


def _from(plain: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The texts of one, two, three tokens from here."""
    return (plain[spans[0][0] : end] for _, end in spans[:LONGEST_PHRASE])


def _is_known(phrase: str) -> bool:
    if is_small(phrase) or phrase in words().short_of:
        return True
    return phrase not in words().denials and meaning(phrase) != (None, None)


def is_small(phrase: str) -> bool:
    """Answer: does this word stand between phrases without changing what they say?"""
    if phrase in words().denials:
        return False
    if phrase in words().small or phrase in words().over:
        return True
    month = phrase in words().months and len(phrase) > SHORT_MONTH
    counts = month or phrase in words().numbers or NUMBER.fullmatch(phrase) is not None
    return counts and meaning(phrase) == (None, None)


def within(plain: str) -> set[str]:
    """Answer: which texts of neighbouring words does this text hold, known or not?"""
    spans = [match.span() for match in TOKEN.finditer(plain)]
    return {phrase for start in range(len(spans)) for phrase in _from(plain, spans[start:])}


def speaks_of_more(plain: str, said: Meaning) -> bool:
    """Answer: may this remark say something else than the status before it?

    It may where it names another ending or any stage, a word that is always asked about, or the
    person ("by me").
    """
    found = within(plain)
    telling = {phrase for phrase in found if not is_small(phrase)} - words().denials
    return bool(telling & (words().ask | words().own | words().called_off)) or any(
        ending not in {None, said[0]} or stage is not None
        for ending, stage in map(meaning, telling)
    )


def goes_on(plain: str) -> bool:
    """Answer: do the words that are known here say that it goes on, and none that it ended?

    A text of which no word is known may say anything.
    """
    found = within(plain)
    ends = words().over | words().called_off | words().ask | words().denials | words().no
    said = [meaning(phrase) for phrase in found]
    underway = any(stage or ending is Ending.OPEN for ending, stage in said)
    ended = bool(found & ends) or any(ending not in {None, Ending.OPEN} for ending, _ in said)
    return underway and not ended
