"""From the words of a status cell to how an application stands and how far it got.

One value often says both ("rejected after second interview"), so both are looked for in it.
A value is understood only where every word of it is: whatever leaves a word unexplained is
asked about, never guessed.
"""

import re
from dataclasses import dataclass, replace

from bounceback.importing import slips
from bounceback.importing.composing import composed, deepest, ended_by, goes_on_after_its_end
from bounceback.importing.dates import without_dates
from bounceback.importing.denials import denies_a_stage
from bounceback.importing.marked_histories import SEPARATORS, fails_at_last, without_end
from bounceback.importing.phrases import (
    CHINESE,
    SENT,
    TALKS,
    is_small,
    meaning,
    parted,
    speaks_of_more,
)
from bounceback.importing.unfinished import is_unfinished
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise, words

SIDE_BY_SIDE = re.compile(r"\s/\s|,")
SIGN = re.compile(r"[^\w\s]")
# "$40/hr", "30-44 € per hour": pay, and no call with somebody from HR.
AMOUNT = r"[$€£¥₹]?\s*\d[\d.,]*\s*k?\s*[$€£¥₹]?"
PAY = re.compile(
    rf"\W*{AMOUNT}(?:\s*[-–]\s*{AMOUNT})?\s*(?:(?:/|per\b|an?\b|pro\b)\s*\w+)?\W*", re.IGNORECASE
)
# What follows one of these may be a remark: "Rejected - they want somebody with more experience".
REMARK = re.compile(r"\s+[-–—]\s+|\s*[,;:.([]\s*|\s+(?:because|due to|weil|wegen|car|porque)\s+")
SENT_TO = re.compile(r"\s*(\S.*?)\s+(?:to|an|à)\s+(\S+(?:\s\S+){0,2})\s*", re.IGNORECASE)
# "Applied (next: test)": what is to come says nothing of how far it got.
BRACKET = re.compile(r"\s*[(（\[【]\s*([^:：()（）]+)[:：][^()（）]*[)）\]】]\s*")
# "drafted-gmail", "skip_not_online": a status as programs write it, its remark joined on.
JOINED = re.compile(r"[-_]")
CODE = re.compile(r"[^\W_]+(?:[-_][^\W_]+)+")
STRUCK = re.compile(r"\s*~~(.+)~~\s*", re.DOTALL)
BY_THEM = re.compile("被|公司|企业")  # "offer被拒": the employer did it
# A remark changes nothing about these; an offer may have been another one.
FIRM = frozenset(
    {
        Ending.REJECTED,
        Ending.NO_RESPONSE,
        Ending.WITHDREW,
        Ending.ROLE_CLOSED,
        Ending.NOT_APPLIED,
    }
)


@dataclass(frozen=True)
class Standing:
    """What one value says. `understood` is false where the person has to be asked."""

    ending: Ending | None = None
    stage: Stage | None = None
    understood: bool = True
    blank: bool = False


ASKED = Standing(Ending.UNKNOWN, None, understood=False)
BLANK = Standing(Ending.OPEN, None, blank=True)
NOT_SENT = Standing(Ending.NOT_APPLIED)
UNSURE = Standing(None, None, blank=True)  # "unknown": not even that it is open


def standing(text: str) -> Standing:
    """Answer: how does an application with this status stand, and how far did it get?

    Only the vocabulary and the text enter, so equal texts always get equal answers.
    """
    plain = normalise(text)
    if plain in words().ask:
        return ASKED
    if not plain or plain in words().blank:
        return UNSURE if plain in words().unsure else BLANK
    if text.rstrip().endswith("?"):
        return ASKED  # "applied?" is the person's own question
    if is_unfinished(text):
        return NOT_SENT
    if PAY.fullmatch(text) or _is_struck_out(text):
        return ASKED
    text = without_end(_without_upcoming(text))
    undated = without_dates(text)
    if not undated.strip() or normalise(undated) in words().ask:
        return ASKED  # a date alone, as below "Interview"
    said = _said(text) or _remarked(text) or _sent_to(text) or _coded(text)
    said = said or _slip(normalise(undated)) or ASKED
    if fails_at_last(undated) and said.ending is Ending.OPEN:
        return replace(said, ending=Ending.REJECTED)
    return said if text.isascii() else _signed(text, said)


def _is_struck_out(text: str) -> bool:
    """Whether a status that goes on is struck through in Markdown: it is over, or was done."""
    struck = STRUCK.fullmatch(text)
    return struck is not None and standing(struck[1]).ending is Ending.OPEN


def _without_upcoming(text: str) -> str:
    """A status without a remark in brackets that names the next step."""

    def kept(found: re.Match[str]) -> str:
        return " " if normalise(found[1]) in words().upcoming else found[0]

    return BRACKET.sub(kept, text)


def _signed(text: str, said: Standing) -> Standing:
    """Read a sign before or behind words that leave it open how it ended: "👻 after the call".

    A cross beside a stage may say that it ended there, or that it never came to it.
    """
    ended = {meaning(sign)[0] for sign in SIGN.findall(text)} - {None, Ending.OPEN, said.ending}
    if said.ending is not Ending.OPEN or not ended:
        return said
    return replace(said, ending=Ending.NO_RESPONSE) if ended == {Ending.NO_RESPONSE} else ASKED


def is_status(text: str) -> bool:
    """Answer: is this text a status, spelling slips and remarks apart?"""
    return _said(text) is not None


def _said(text: str) -> Standing | None:
    if PAY.fullmatch(text):
        return None
    plain, undated = normalise(text), without_dates(text)
    rest = plain if undated == text else normalise(undated)
    exact = _exact(plain) or _exact(rest)
    said = exact or _turned_down(rest) or _history(undated) or _composed(rest)
    return said or (ASKED if denies_a_stage(rest) else None)


def _exact(plain: str) -> Standing | None:
    """Read a phrase of the vocabulary; "no interview" does not say how it stands."""
    if denies_a_stage(plain):
        return None
    ending, stage = meaning(plain)
    return None if ending is None and stage is None else _settled(ending, stage)


def _composed(plain: str) -> Standing | None:
    found = composed(plain)
    return None if found is None else _settled(*found)


def _turned_down(plain: str) -> Standing | None:
    """Read an offer that was got and then refused ("offer received, declined"): by the person.

    No employer refuses the offer that it made; one that takes it back is said otherwise.
    """
    for refused in words().turned_down:
        if not plain.endswith(refused) or plain == refused:
            continue
        head = plain.removesuffix(refused)
        if BY_THEM.search(head):
            return None
        if head.endswith(" ") or CHINESE.search(refused):
            said = _exact(head.strip()) or _composed(head.strip())
            if said == Standing(Ending.OPEN, Stage.OFFER):
                return Standing(Ending.DECLINED_OFFER, Stage.OFFER)
    return None


def _settled(ending: Ending | None, stage: Stage | None) -> Standing:
    """Fill in what one half implies for the other."""
    if ending in {Ending.ACCEPTED, Ending.DECLINED_OFFER}:
        return Standing(ending, Stage.OFFER)
    if ending is Ending.NOT_APPLIED:
        return Standing(ending, None)
    return Standing(ending or Ending.OPEN, stage)


def _history(text: str) -> Standing | None:
    """Read "Applied - Phone Screen - Rejected": the deepest stage and the last ending.

    What was saved before it was applied for stands no more: "Saved → Applied".
    """
    parts = _parts(text)
    if len(parts) < 2:
        return None
    known = [_exact(part) or _composed(part) for part in parts if not _is_empty(part)]
    if not known or any(part is None for part in known):
        return None
    found = [part for part in known if part is not None]
    if NOT_SENT in found and any(part.stage is not None for part in found):
        if SIDE_BY_SIDE.search(text) or found[-1] == NOT_SENT:
            return ASKED  # "Saved / Applied" may be either of them
        found = [part for part in found if part != NOT_SENT]  # a step that was left behind
    stages = [part.stage for part in found if part.stage is not None]
    ended = ended_by([part.ending for part in found if part.ending is not None])
    endings = [part.ending for part in found if part.ending in ended]
    if Stage.OFFER in stages and endings[-1:] == [Ending.REJECTED]:
        return ASKED  # by whom?
    if TALKS & {*stages} and any(part in words().not_given for part in parts):
        return ASKED  # "Interview - not yet"
    if goes_on_after_its_end([phrase for part in parts for phrase in parted(part) or (part,)]):
        return ASKED  # "Rejected - reapplied"
    return _settled(endings[-1] if endings else None, deepest(stages))


def tells_history(text: str) -> bool:
    """Answer: does this value tell several steps, as "Applied - Phone Screen" does?"""
    undated = without_dates(text)
    steps = [part for part in _parts(undated) if not _is_empty(part)]
    return len(steps) > 1 and _history(undated) is not None


def _parts(text: str) -> list[str]:
    return [part for given in SEPARATORS.split(text) if (part := normalise(given))]


def _is_empty(part: str) -> bool:
    """Whether nothing of a part is left but times, numbers and small words."""
    found = parted(part)
    small = found is not None and all(is_small(p) and p not in words().over for p in found)
    return small and _exact(part) is None


def _remarked(text: str) -> Standing | None:
    """Read an ending before a remark that says nothing else of it."""
    head, *rest = REMARK.split(text, maxsplit=1)
    said = _said(head) if rest else None
    if said is None or said.ending not in FIRM or normalise(without_dates(head)) in words().ask:
        return None
    if said.stage is None and (stage := _after(rest[0])):
        return replace(said, stage=stage)
    return None if speaks_of_more(normalise(rest[0]), (said.ending, said.stage)) else said


def _after(remark: str) -> Stage | None:
    """The stage that a remark says it ended after: "no (after the test)"."""
    plain = normalise(remark)
    if plain.partition(" ")[0] not in words().afterwards:
        return None
    ending, stage = composed(plain) or (None, None)
    return stage if ending in {None, Ending.OPEN} else None


def _sent_to(text: str) -> Standing | None:
    """Read whom it was sent to: "Emailed resume to Sam"."""
    sent = SENT_TO.fullmatch(text)
    said = _exact(normalise(sent[1])) if sent else None
    if sent is None or said != Standing(*SENT):
        return None
    return None if speaks_of_more(normalise(sent[2]), (said.ending, said.stage)) else said


def _coded(text: str) -> Standing | None:
    """Read a role that was not applied for before a remark that is joined to it."""
    parts = JOINED.split(text.strip()) if CODE.fullmatch(text.strip()) else []
    for end in range(len(parts) - 1, 0, -1):
        said = _exact(normalise(" ".join(parts[:end])))
        if said is not None:
            rest = normalise(" ".join(parts[end:]))
            sent = said.ending is not Ending.NOT_APPLIED
            return None if sent or speaks_of_more(rest, (said.ending, said.stage)) else said
    return None


def _slip(plain: str) -> Standing | None:
    """Read a slip of the keyboard, of a whole phrase or within a longer status."""
    known = slips.meant(plain)
    return _exact(known) if known else _composed(slips.righted(plain))
