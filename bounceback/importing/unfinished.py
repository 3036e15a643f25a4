"""Statuses that tell how much of a form is filled in: "Form 90 %" was not sent yet."""

import re
from functools import cache

from bounceback.importing.phrases import is_small
from bounceback.vocabulary.words import normalise, words

PERCENT = re.compile(r"(?<![\d.,])\d{1,2}\s?[%\uff05]")  # all of it may have been sent


def is_unfinished(text: str) -> bool:
    """Answer: does this status say no more than which share of a form is filled in?"""
    if not PERCENT.search(text):
        return False
    plain = normalise(PERCENT.sub(" ", text))
    rest = _forms().sub(" ", plain)
    return rest != plain and all(is_small(word) for word in rest.split())


@cache
def _forms() -> re.Pattern[str]:
    """The words for forms and for filling them in, the longest first; Chinese has no spaces."""
    forms = sorted(words().forms, key=len, reverse=True)
    return re.compile("|".join(re.escape(f) if not f.isascii() else rf"\b{f}\b" for f in forms))
