"""What yes and no say below a header that asks something: "Closed?", "Still open", "Heard back".

"No" in a column of outcomes is a rejection. Where the header asks whether it is over, or whether
anybody answered, "no" says that the application is still open.
"""

import re

from bounceback.importing.values import ASKED, NOT_SENT, Standing, standing
from bounceback.importing.yes_no import Mark, yes_or_no
from bounceback.vocabulary.fields import Asks, Field
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise, words

STILL_OPEN = Standing(Ending.OPEN, None, blank=True)
SENT = Standing(Ending.OPEN, Stage.APPLIED)
NOTHING_SAID = Standing()
SAID_OUTRIGHT = frozenset({"negative"})  # a "no" that can only be what they replied
ASIDE = re.compile(r"\s*[(\[{].*?[)\]}]")  # "(Y/N)"
# What a plain yes and a plain no say; a person is asked where it could be several things. That it
# is over does not say how it ended, and a reply of "no" may be a rejection or no reply at all.
MEANT: dict[Asks, tuple[Standing, Standing]] = {
    Asks.OVER: (ASKED, STILL_OPEN),
    Asks.GOING_ON: (STILL_OPEN, ASKED),
    Asks.ANSWERED: (STILL_OPEN, STILL_OPEN),
    Asks.REPLY: (ASKED, ASKED),
    Asks.APPLIED: (SENT, NOT_SENT),
}


def asked_by(header: str) -> Asks | None:
    """Answer: what does this header ask that yes or no could answer? None where nothing."""
    plain = normalise(ASIDE.sub("", header))
    if plain in words().questions:
        return words().questions[plain]
    named, choices = words().headers.get(plain), words().ambiguous_headers.get(plain, ())
    if Field.REACHED_APPLIED in {named, *choices}:
        return Asks.APPLIED
    if named is Field.ANSWERED:
        return Asks.ANSWERED
    return Asks.REPLY if Field.ANSWERED in choices else None


def standing_below(asks: Asks | None, text: str) -> Standing:
    """Answer: how does an application stand whose cell below such a header says this?

    A remark may say it outright, as "yes - rejected" does.
    """
    said, remark = yes_or_no(text)
    if asks is None or said == Mark.WORDS or normalise(text) in SAID_OUTRIGHT:
        return standing(text)
    told = standing(remark)
    if remark and told.understood and not told.blank:
        return told
    return MEANT[asks][0 if said == Mark.YES else 1]


def is_yes_or_no(text: str) -> bool:
    """Answer: is this cell a bare yes or no?"""
    said, remark = yes_or_no(text)
    return said != Mark.WORDS and not remark
