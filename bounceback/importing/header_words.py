"""What a header means by its words alone, before its column is looked at."""

import re

from bounceback.importing.phrases import CHINESE
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field, Table
from bounceback.vocabulary.words import normalise, words

ASIDE = re.compile(r"\s*[(\[{（【].*?[)\]}）】]")  # "(Y/N)", "(2)"
STEP = re.compile(r"\s+[-–—]\s*|:\s*")
JOINT = re.compile(r"\s*[&/+|]\s*|\s+and\s+")  # "Company & Location"


def looked_up(plain: str, kind: Table) -> Field | None:
    """Answer: what does this header mean by its words alone, as `normalise` leaves them?"""
    if kind is Table.INTERVIEWS and plain in words().interview_headers:
        return words().interview_headers[plain]
    if plain in words().headers:
        return words().headers[plain]
    choices = words().ambiguous_headers.get(plain)
    return choices[0] if choices else None


def plain_header(header: str, kind: Table) -> str:
    """The header as the word lists may know it: whole, without an aside, or its first part.

    Where none of these is known, perhaps one is the name of a stage with the words around it
    taken off: "technical" for "Technical Date".
    """
    header = header.replace("#", " number ")
    bare = ASIDE.sub("", header)
    whole_first = (header, bare, JOINT.split(bare)[0])
    spellings = [normalise(text) for text in (whole_first[::-1] if "&" in header else whole_first)]
    known = (plain for plain in spellings if plain and looked_up(plain, kind))
    cores = (core for core in map(_core, spellings) if looked_up(core, kind) in STAGE_OF_FIELD)
    return next(known, None) or next(cores, spellings[0])


def _core(plain: str) -> str:
    for word in sorted(words().around, key=len, reverse=True):
        plain = plain.removeprefix(f"{word} ").removesuffix(f" {word}")
    return plain


def step(header: str) -> str:
    """What a header calls the step that it numbers: the screen in "Round 1 - Phone Screen"."""
    *_, last = STEP.split(header)
    return normalise(last)


def is_shortlist(header: str) -> bool:
    """Answer: does this header ask whether somebody was shortlisted?"""
    choices = words().ambiguous_headers.get(plain_header(header, Table.APPLICATIONS), ())
    return {*choices} == {Field.ANSWERED, Field.REACHED_FINAL}


def is_to_come(header: str) -> bool:
    """Answer: is this header about what is to come: "Next interview", "下次面试"?"""
    plain = normalise(header)
    begins = tuple(word for word in words().upcoming if CHINESE.match(word))
    return bool({*plain.split()} & words().upcoming) or plain.startswith(begins)
