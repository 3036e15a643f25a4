"""From the words of a status cell to how an application stands and how far it got.

One value often says both ("rejected after second interview"), so both are looked for in it.
A value is understood only where every word of it is: whatever leaves a word unexplained is
asked about, never guessed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bounceback.importing.dates import without_dates
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise, words

SLIP_SCORE = 88  # of 100: one or two letters of a word of six
SHORTEST_SLIP, LONGEST_SLIP = 5, 40  # characters
LONGEST_STATUS = 8  # words; longer texts are notes
FILLERS = frozenset(
    "a an and at after in into on of for from the to by via with then now was were is are "
    "been my me they this that round stage phase step status process date scheduled schedule "
    "booked completed complete done passed upcoming but had have got post email x application "
    "applications linkedin indeed website portal day days week weeks month months nach dem "
    "der die das im am vom und apres le la les l de du des en el los para por con na no da do "
    "della dopo het een met".split()
)
# Who rejected whom is the question where "I" or "them" stands: these are not among the fillers.
# "no" and "de" are words of other languages, but English "no offer" denies what follows.
DENIALS = frozenset({"no", "not", "never", "kein", "keine", "pas", "sin", "sem", "non", "geen"})
NUMBERED_ROUND = re.compile(r"^(?:r|round|interview|runde)?\s*(\d{1,2})$")
SEPARATORS = re.compile(r"\s*(?:->|=>|→|>|;|\||\n)\s*|\s+[-–—/]\s+|,\s*")


@dataclass(frozen=True)
class Standing:
    """What one value says. `understood` is false where the person has to be asked."""

    ending: Ending | None = None
    stage: Stage | None = None
    understood: bool = True
    blank: bool = False


ASKED = Standing(Ending.UNKNOWN, None, understood=False)
BLANK = Standing(Ending.OPEN, None, blank=True)


def standing(text: str) -> Standing:
    """Answer: how does an application with this status stand, and how far did it get?

    Only the vocabulary and the text enter, so equal texts always get equal answers.
    """
    plain = normalise(text)
    if not plain or plain in words().blank:
        return BLANK
    if plain in words().ask:
        return ASKED
    return _exact(plain) or _without_dates(text) or _slip(normalise(without_dates(text))) or ASKED


def is_status(text: str) -> bool:
    """Answer: is this text a status, spelling slips apart?"""
    plain = normalise(text)
    return bool(_exact(plain) or _without_dates(text))


def _without_dates(text: str) -> Standing | None:
    undated = without_dates(text)
    plain = normalise(undated)
    return _exact(plain) or _history(undated) or _composed(plain)


def _exact(plain: str) -> Standing | None:
    ending, stage = words().endings.get(plain), words().stages.get(plain)
    if ending is None and stage is None:
        return None
    return _settled(ending, stage)


def _settled(ending: Ending | None, stage: Stage | None) -> Standing:
    """Fill in what one half implies for the other."""
    if ending in {Ending.ACCEPTED, Ending.DECLINED_OFFER}:
        return Standing(ending, Stage.OFFER)
    if ending is Ending.NOT_APPLIED:
        return Standing(ending, None)
    return Standing(ending or Ending.OPEN, stage)


def _history(text: str) -> Standing | None:
    """Read "Applied - Phone Screen - Rejected": the deepest stage and the last ending."""
    parts = [normalise(part) for part in SEPARATORS.split(text) if normalise(part)]
    if len(parts) < 2:
        return None
    known = [_exact(part) or _composed(part) for part in parts if not _is_empty(part)]
    if not known or any(part is None for part in known):
        return None
    found = [part for part in known if part is not None]
    stages = [part.stage for part in found if part.stage is not None]
    endings = [p.ending for p in found if p.ending not in {None, Ending.OPEN}]
    deepest = max(stages, key=list(Stage).index) if stages else None
    return _settled(endings[-1] if endings else None, deepest)


def tells_history(text: str) -> bool:
    """Answer: does this value tell several steps, as "Applied - Phone Screen" does?"""
    return _history(without_dates(text)) is not None


def _is_empty(part: str) -> bool:
    """Whether nothing of a part is left but times, numbers and small words."""
    return _exact(part) is None and all(_is_filler(token) for token in part.split())


def _composed(plain: str) -> Standing | None:
    """Read phrases of the vocabulary inside a longer value, if nothing else is left."""
    tokens = plain.split()
    if len(tokens) > LONGEST_STATUS:
        return None
    endings: list[Ending] = []
    stages: list[Stage] = []
    while tokens:
        length = _longest_phrase(tokens)
        phrase = " ".join(tokens[:length])
        if length == 0 and not _is_filler(tokens[0]):
            return None
        if length:
            endings += [words().endings[phrase]] if phrase in words().endings else []
            stages += [words().stages[phrase]] if phrase in words().stages else []
        tokens = tokens[max(length, 1) :]
    if not endings and not stages:
        return None
    ended = [ending for ending in endings if ending is not Ending.OPEN]
    if len(set(ended)) > 1 or _is_torn(ended, stages):
        return None
    deepest = max(stages, key=list(Stage).index) if stages else None
    return _settled(ended[0] if ended else None, deepest)


def _is_torn(ended: Sequence[Ending], stages: Sequence[Stage]) -> bool:
    """Whether an offer may be an invitation ("interview offer") or was taken back by them."""
    return Stage.OFFER in stages and (
        Ending.WITHDREW in ended or (not ended and len({*stages} - {Stage.APPLIED}) > 1)
    )


def _longest_phrase(tokens: list[str]) -> int:
    """How many tokens from the start make a phrase of the vocabulary, 0 for none."""
    for length in range(min(len(tokens), 5), 0, -1):
        phrase = " ".join(tokens[:length])
        if phrase in words().endings or phrase in words().stages:
            # A lone "no" means "rejected" only when it is the whole value.
            return 0 if phrase in DENIALS or phrase in FILLERS else length
    return 0


def _is_filler(token: str) -> bool:
    if token in DENIALS:
        return False
    return token in FILLERS or token in words().numbers or bool(NUMBERED_ROUND.match(token))


def _slip(plain: str) -> Standing | None:
    """Read a spelling slip of a whole phrase ("rejcted"), where it is long enough to be one."""
    if not SHORTEST_SLIP <= len(plain) <= LONGEST_SLIP:
        return None
    phrases = [*words().endings, *words().stages]
    best = process.extractOne(plain, phrases, scorer=fuzz.ratio, score_cutoff=SLIP_SCORE)
    return _exact(best[0]) if best and _is_slip_of(plain, best[0]) else None


def _is_slip_of(text: str, phrase: str) -> bool:
    """Whether each word is a slip of its counterpart: "another offer" is not "the offer"."""
    ours, theirs = text.split(), phrase.split()
    if len(ours) != len(theirs):
        return text.replace(" ", "") == phrase.replace(" ", "")
    return all(
        OSA.distance(a, b) <= len(b) // SHORTEST_SLIP for a, b in zip(ours, theirs, strict=True)
    )


class Mark:
    """What a cell of a per-stage column says: reached, not reached, or something else."""

    YES, NO, WORDS = "yes", "no", "words"


def mark(text: str) -> str:
    """Answer: does this cell of a per-stage column say that the stage was reached?

    Blank and "no" say that it was not; a mark or "yes" that it was; anything else (a date, a
    tool's name, "passed") is `Mark.WORDS` and counts as reached by the caller.
    """
    plain = normalise(text)
    if not plain or plain in words().blank or plain in words().no:
        return Mark.NO
    return Mark.YES if plain == "x" or plain in words().yes else Mark.WORDS
