"""What the texts below a header tell by themselves: statuses, a history, or notes."""

import re

from bounceback.importing.content import Content
from bounceback.importing.phrases import CHINESE
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise, words

FEW_WORDS = 4
UNNAMED = re.compile(r"column \d+")
SOME, HALF = 0.3, 0.5  # of the texts below a header that are words for how an application stands


def holds_statuses(content: Content) -> bool:
    """Answer: do words for how an application stands fill this column?

    "No" alone answers anything.
    """
    if content.marks > 0.8:
        return False
    return content.statuses > 0.8 and content.distinct <= 20 and content.filled > 1


def tells_standing(plain: str, content: Content) -> bool:
    """Answer: does this column tell how applications stand, where no other does by its name?

    Half of its few words are statuses; or some are, and its header has words of a status in it:
    "Aktueller Stand der Bewerbung". Without a header, half of its cells will do, unless ways of
    applying stand below it ("Referral"): one strange word among many rejections is asked about.
    """
    long = sum(len(text.split()) > FEW_WORDS for text in content.samples)
    worded = content.filled > 2 and content.distinct <= 20 and content.marks < HALF  # "no" is none
    if not worded or long > len(content.samples) / 2:
        return False
    if UNNAMED.fullmatch(plain) and max(content.statuses, content.stated) >= HALF:
        return not any(normalise(text) in words().portals for text in content.samples)
    return content.statuses > (SOME if _speaks_of_standing(plain) else HALF)


def _speaks_of_standing(plain: str) -> bool:
    spoken = plain.split()
    parts = {
        " ".join(spoken[start:stop])
        for start in range(len(spoken))
        for stop in range(start + 1, len(spoken) + 1)
    }
    return any(words().headers.get(part) is Field.STATUS for part in parts) or any(
        Field.STATUS in words().ambiguous_headers.get(part, ()) for part in parts
    )


def tells_history(content: Content) -> bool:
    """Answer: does a column called "history" or "notes" hold little but statuses?

    A remark that comes again, or that nothing was sent, is a note.
    """
    if content.statuses <= 0.75 or content.filled <= 2:
        return False
    remarks = {normalise(text): text for text in content.samples}
    unsent = (standing(text).ending is Ending.NOT_APPLIED for text in remarks.values())
    return len(remarks) > 1 and not all(unsent)


def is_short(text: str) -> bool:
    """Answer: has this text a few words at most, as statuses have?"""
    return _length(text) <= FEW_WORDS


def are_short(content: Content) -> bool:
    """Answer: are the texts of a column of a few words, as statuses are?"""
    return content.filled > 0 and all(map(is_short, content.samples))


def is_told(content: Content) -> bool:
    """Answer: are most texts of a column longer than a status?"""
    return 2 * sum(not is_short(text) for text in content.samples) > len(content.samples)


def _length(text: str) -> float:
    """How many words a text has; two Chinese characters are about one."""
    return max(len(text.split()), len(CHINESE.findall(text)) / 2)
