"""The words of tables that are no job search, and the words that show that one is.

They are data, in the folder `words`; what they are worth is weighed where a sheet is read.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Topic:
    """What some other table is about: how a person would say so, and its headers.

    `headers` are whole ones that a job search may have for once; `words` it hardly ever has.
    """

    says: str
    headers: frozenset[str]
    words: tuple[str, ...]

    def names(self, plain: str) -> bool:
        """Answer: does this header, as `normalise` leaves it, belong to this topic?"""
        return plain in self.headers or self.is_sure(plain)

    def is_sure(self, plain: str) -> bool:
        """Answer: does this header hold words that hardly stand in any job search?"""
        return any(f" {word} " in f" {plain} " for word in self.words)


@dataclass(frozen=True)
class Strangers:
    """Every word by which a table shows what it is about; all as `normalise` leaves them.

    `signs` are beginnings of words that speak of applying. Headers in `weak` may name a company or
    a role, but as well anything else that has a name. `candidates` and `names` stand above names
    of people, `adverts` in lists of advertised jobs, `totals` above numbers of applications;
    `places_to_study` and `programmes` above what students apply for. `advertised` are statuses
    of an advert, and `opening_days` stand above the days on which one opens or closes.
    `mailing` are statuses of e-mails alone, `mailing_too` those that applications have as well.
    """

    signs: tuple[str, ...]
    weak: frozenset[str]
    candidates: frozenset[str]
    names: frozenset[str]
    adverts: frozenset[str]
    advertised: frozenset[str]
    opening_days: frozenset[str]
    places_to_study: frozenset[str]
    programmes: frozenset[str]
    totals: frozenset[str]
    mailing: frozenset[str]
    mailing_too: frozenset[str]
    topics: tuple[Topic, ...]

    def speaks_of_applying(self, plain: str) -> bool:
        """Answer: does a word of this header begin like one that speaks of applying?"""
        return any(f" {sign}" in f" {plain}" for sign in self.signs)


@cache
def strangers() -> Strangers:
    """Answer: by which words does a table show what it is about? Read once."""
    path = files("bounceback.vocabulary").joinpath("words", "strangers.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Strangers(
        signs=_phrases(table["signs"]["stems"]),
        weak=frozenset(_phrases(table["names"]["weak"])),
        candidates=frozenset(_phrases(table["people"]["candidates"])),
        names=frozenset(_phrases(table["people"]["names"])),
        adverts=frozenset(_phrases(table["adverts"]["headers"])),
        advertised=frozenset(_phrases(table["adverts"]["statuses"])),
        opening_days=frozenset(_phrases(table["adverts"]["days"])),
        places_to_study=frozenset(_phrases(table["studies"]["places"])),
        programmes=frozenset(_phrases(table["studies"]["programmes"])),
        totals=frozenset(_phrases(table["totals"]["headers"])),
        mailing=frozenset(_phrases(table["mailing"]["own"])),
        mailing_too=frozenset(_phrases(table["mailing"]["common"])),
        topics=tuple(map(_topic, table["topics"].values())),
    )


def _topic(table: Mapping[str, str]) -> Topic:
    return Topic(table["says"], frozenset(_phrases(table["headers"])), _phrases(table["words"]))


def _phrases(listed: str) -> tuple[str, ...]:
    return tuple(phrase for given in listed.split(",") if (phrase := " ".join(given.split())))
