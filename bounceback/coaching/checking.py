"""What in a draft could be heard as comparing, pressing or angry, and what is still missing.

The words are data (`checks.toml`): English, and the basics of German and French. The check points
at words; it neither changes nor keeps a letter back.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bounceback.coaching.kinds import data
from bounceback.vocabulary.terms import Term

_APOSTROPHES = str.maketrans("’‘ʼ", "'''")  # one sign for one sign: places stay the same


class Flag(Term):
    """What a draft is checked for."""

    COMPARING = "comparing", "Compares with others"
    PRESSING = "pressing", "Presses"
    BLAMING = "blaming", "Blames, or sounds angry"
    INSULTING = "insulting", "Insults"
    SHOUTING = "shouting", "Reads as shouting"
    MISSING = "missing", "Still missing"


@dataclass(frozen=True)
class Remark:
    """Some words of a draft, at `start` to `end`, what they do, and a kinder way."""

    kind: Flag
    words: str
    start: int
    end: int
    kinder: str


def check(text: str) -> tuple[Remark, ...]:
    """Answer: which words of this draft would be better looked at again, in their order?

    Of two remarks of one kind on the same words the longer stands.
    """
    kept: list[Remark] = []
    reached = dict.fromkeys(Flag, 0)  # where the last remark of each kind ends
    for remark in sorted(_found(text), key=lambda remark: (remark.start, -remark.end)):
        if remark.start >= reached[remark.kind]:
            kept.append(remark)
            reached[remark.kind] = remark.end
    return tuple(kept)


def _found(text: str) -> Iterator[Remark]:
    plain = text.translate(_APOSTROPHES)
    for kind, kinder, pattern in _patterns():
        for hit in pattern.finditer(plain):
            yield Remark(kind, text[slice(*hit.span())].strip(), *hit.span(), kinder)


@cache
def _patterns() -> tuple[tuple[Flag, str, re.Pattern[str]], ...]:
    """Each flag with its kinder way and one pattern for all its words."""
    return tuple(
        (Flag(row["kind"]), row["kinder"], _pattern(row["words"], exact=row.get("capitals", False)))
        for row in data("checks")["flags"]
    )


def _pattern(words: list[str], *, exact: bool) -> re.Pattern[str]:
    """One pattern: whole words where they begin or end with a letter, any gap for a space."""
    parts = "|".join(word.replace(" ", r"\s+") for word in words)
    start, end = r"(?:(?<!\w)|(?!\w))", r"(?:(?!\w)|(?<!\w))"
    return re.compile(f"{start}(?:{parts}){end}", re.NOFLAG if exact else re.IGNORECASE)
