"""What the phrases of one status say together: "rejected after the second interview".

A value is understood only where every word of it is, small words such as "after" apart. What
would still be a guess is left to the person: an interview that was called off, an offer that is
only awaited, two endings at once, a step that was perhaps not reached.
"""

from collections.abc import Collection, Sequence

from bounceback.importing.denials import reached
from bounceback.importing.phrases import SENT, TALKS, Meaning, is_small, meaning, parted
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import words


def composed(plain: str) -> Meaning | None:
    """Answer: which ending and deepest stage do the phrases of this text name together?

    None where a word is left over, or where the phrases could mean several things. `plain` is
    as `normalise` leaves it.
    """
    found = parted(plain)
    left = None if found is None else reached(found)
    if found is None or left is None:
        return None
    endings, stages = _said(left)
    ended = ended_by(endings)
    if not endings and not stages:
        return None
    if len(ended) > 1 or _is_torn(found, ended) or _is_torn_over_offers(left, ended):
        return None
    return next(iter(ended), None), deepest(stages)


def _said(found: Sequence[str]) -> tuple[list[Ending], list[Stage]]:
    said = [meaning(phrase) for phrase in found if not is_small(phrase)]
    endings = [ending for ending, _ in said if ending is not None]
    return endings, [stage for _, stage in said if stage is not None]


def ended_by(endings: Collection[Ending]) -> set[Ending]:
    """Answer: how did it end by all of these? That the role is gone is why it was turned down."""
    ended = {*endings} - {Ending.OPEN}
    return ended - {Ending.ROLE_CLOSED} if Ending.REJECTED in ended else ended


def deepest(stages: Sequence[Stage]) -> Stage | None:
    """Answer: which of these stages is the deepest?"""
    return max(stages, key=list(Stage).index) if stages else None


def _is_torn(found: Sequence[str], ended: set[Ending]) -> bool:
    """Whether phrases that are each understood could mean several things together."""
    if not ended and any(phrase in words().over for phrase in found):
        return True  # "closed" says that it ended, not how
    if ended and any(p in words().no and meaning(p)[0] is Ending.OPEN for p in found):
        return True  # "not yet rejected"
    if Ending.NOT_APPLIED in ended and SENT in map(meaning, found):
        return True  # "saved, applied"
    if goes_on_after_its_end(found):
        return True  # "ghosted, then interview"
    called_off = any(phrase in words().called_off for phrase in found)
    stages = {*_said(found)[1]}
    if Ending.NOT_APPLIED in ended and Stage.OFFER in stages:
        return True  # "potential offer"
    talks = bool(TALKS & stages)
    return talks and (Ending.NOT_APPLIED in ended or called_off)  # the interview, or the search?


def goes_on_after_its_end(found: Sequence[str]) -> bool:
    """Answer: does an ending stand before a word such as "then", and none behind it?"""
    ends = [meaning(phrase)[0] not in {None, Ending.OPEN} for phrase in found]
    onward = [place for place, phrase in enumerate(found) if phrase in words().onward]
    return any(any(ends[:place]) and not any(ends[place:]) for place in onward)


def _is_torn_over_offers(found: Sequence[str], ended: set[Ending]) -> bool:
    """Whether an offer may have been one of an interview, or another one, or none yet."""
    stages = {*_said(found)[1]}
    if Stage.OFFER not in stages:
        return False
    invitation = not ended and len(stages - {Stage.APPLIED}) > 1  # "interview offer"
    if ended == {Ending.REJECTED} and words().afterwards.isdisjoint(found):
        return not any(meaning(phrase) == (Ending.REJECTED, Stage.OFFER) for phrase in found)
    return invitation or Ending.WITHDREW in ended or _awaits_offer(found)


def _awaits_offer(found: Sequence[str]) -> bool:
    """Whether an offer stands after words of waiting."""
    waits = [phrase.startswith(tuple(words().awaiting)) for phrase in found]
    offers = [meaning(phrase)[1] is Stage.OFFER for phrase in found]
    return any(waiting and any(offers[i:]) for i, waiting in enumerate(waits))
