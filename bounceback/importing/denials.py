"""Stages that a status names although they were not reached: "did not get to the final round".

A denial, or a word such as "before", takes away the stages behind it, until a word such as
"after" says that what follows was reached: "not selected for the final after the interview".
Who said no, and by which means, is no stage either: "rejected by the recruiter".
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bounceback.importing.phrases import CHINESE, TALKS, TOKEN, is_small, meaning, parted
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import words

BEYOND_SENT = TALKS | {Stage.OFFER}
GOING_ON = frozenset({None, Ending.OPEN})
DROPPED = GOING_ON | {Ending.ACCEPTED}  # "did not get hired"


def denies(phrase: str) -> bool:
    """Answer: does this phrase of the vocabulary deny something, other than within a step?"""
    if meaning(phrase) == (None, None) or meaning(phrase)[1] in BEYOND_SENT:
        return False
    denials = words().denials | words().denying
    return not denials.isdisjoint(TOKEN.findall(phrase))


def denies_a_stage(phrase: str) -> bool:
    """Answer: does this say of a step that it was not reached, and nothing of how it ended?"""
    return meaning(phrase)[0] is None and denies(phrase)


def says_not_there(plain: str) -> bool:
    """Answer: does a cell below the name of a step say that it was not reached: "not invited"?"""
    found = parted(plain) or ()
    if denies_a_stage(plain) or words().not_given & {plain, *found[:1]}:
        return words().afterwards.isdisjoint(found)
    return reached(found) not in {None, found}


def reached(found: tuple[str, ...]) -> tuple[str, ...] | None:
    """Answer: which of these phrases are left without the stages that were not reached?

    None where a stage may have been reached or not, or where nothing says how it ended.
    """
    read = _Reading(found)
    for place in range(len(found)):
        read.go_on(place)
    ended = _endings(found, read.short) - GOING_ON
    if not read.short:
        unread = any(phrase in words().short_of and not is_small(phrase) for phrase in found)
        return None if read.unclear or unread or not _says_how(found) else found
    if ended == {Ending.DECLINED_OFFER} and {_stage(found[p]) for p in read.short} == {Stage.OFFER}:
        return found  # "did not accept the offer"
    if read.unclear or not ended or ended & {Ending.ACCEPTED, Ending.DECLINED_OFFER}:
        return None
    if not {meaning(found[place])[0] for place in read.short} <= DROPPED:
        return None
    return tuple(phrase for place, phrase in enumerate(found) if place not in read.short)


def _says_how(found: Sequence[str]) -> bool:
    """Whether anything beside "no interview" says how it ended."""
    return bool(_endings(found, set()) - GOING_ON) or not any(map(denies_a_stage, found))


def _endings(found: Sequence[str], without: set[int]) -> set[Ending | None]:
    return {
        meaning(phrase)[0]
        for place, phrase in enumerate(found)
        if place not in without and not is_small(phrase)
    }


def _stage(phrase: str) -> Stage | None:
    return meaning(phrase)[1]


@dataclass
class _Reading:
    """What has been read of a status so far, phrase by phrase.

    `short` holds the places of the stages that were not reached; `unclear` says that one may
    have been reached or not.
    """

    found: Sequence[str]
    short: set[int] = field(default_factory=set)
    unclear: bool = False
    denied: bool = False  # whether a stage that comes next was not reached
    silent: bool = False  # whether what was denied is an answer: "no reply"
    refused: bool = False  # by somebody, perhaps the person: "refused interview"
    ungiven: bool = False  # whether it is a step: "not invited"
    ended: bool = False

    def go_on(self, place: int) -> None:
        """Read the phrase at this place."""
        phrase, known = self.found[place], words()
        if phrase in known.short_of:
            self._before(place)
        elif phrase in known.afterwards or (phrase in known.within and not self.ungiven):
            self.denied = False
        elif phrase in known.towards:
            self.denied, self.refused = self.denied or self.ended, False
        elif denies(phrase) or phrase in known.withheld:
            self._deny(place)
        elif _stage(phrase) in BEYOND_SENT and not is_small(phrase):
            self._stand(place)
        self.ended |= meaning(phrase)[0] not in GOING_ON and not is_small(phrase)
        self.unclear |= phrase in known.accepts and self._accepts_a_step(place)

    def _before(self, place: int) -> None:
        """Read "before"; in Chinese it stands behind the stage."""
        if not CHINESE.search(self.found[place]):
            self.denied, self.silent, self.refused = True, False, False
        elif place and _stage(self.found[place - 1]) in BEYOND_SENT:
            self.short.add(place - 1)

    def _deny(self, place: int) -> None:
        """Read a denial. "Did not pass the test" was at the test, as no other denial is."""
        phrase = self.found[place]
        told = [other for other in self.found[:place] if not is_small(other)]
        after = not words().afterwards.isdisjoint(self.found[:place])
        if phrase in words().withheld and told and _stage(told[-1]) in BEYOND_SENT and not after:
            self.unclear = True  # "interview not offered"
        self.denied = phrase not in words().fell_out
        self.silent = meaning(phrase)[0] is Ending.NO_RESPONSE
        self.refused = not denies(phrase)
        self.ungiven = phrase in words().not_given

    def _stand(self, place: int) -> None:
        """Read a stage, or who or what stands in its name: "rejected by HR", "on the phone"."""
        ended = _endings(self.found, {place}) - GOING_ON
        if ended and self._names_no_step(place):
            self.short.add(place)
        elif self.denied:
            self.short.add(place)
            self.unclear |= self.silent or self.refused
        elif self.found[place] in words().persons and Ending.WITHDREW in ended:
            self.unclear |= words().afterwards.isdisjoint(self.found)  # "recruiter withdrew"

    def _names_no_step(self, place: int) -> bool:
        """Whether this is who said no, or how: "by the recruiter", "on the phone"."""
        known, phrase = words(), self.found[place]
        leads = known.agents if phrase in known.persons else frozenset()
        leads |= known.through if phrase in known.means else frozenset()
        told = known.afterwards | known.within | known.agents | known.through
        before = (word for word in reversed(self.found[:place]) if word in told)
        close = self.found[max(0, place - 2) : place]
        lead = next(before, "")
        if phrase in known.persons and self._acts(place):
            return True
        self.unclear |= lead in leads and Ending.WITHDREW in _endings(self.found, set())
        return lead in leads and lead in close

    def _acts(self, place: int) -> bool:
        """Whether the next words are what this person did: "HR rejected"."""
        after = self.found[place + 1] if place + 1 < len(self.found) else ""
        return meaning(after)[0] is Ending.REJECTED and after not in words().fell_out

    def _accepts_a_step(self, place: int) -> bool:
        """Whether what was accepted is the application or the next step, not an offer."""
        if not words().afterwards.isdisjoint(self.found):
            return False
        others = [phrase for phrase in self.found if phrase != self.found[place]]
        steps = {_stage(phrase) for phrase in others} & (TALKS | {Stage.APPLIED})
        return bool(steps) or not words().towards.isdisjoint(
            self.found[place:]
        )  # "for the process"
