"""Names of companies and people, and what stands in their place.

A company is always the same "Company A", wherever it is named, however much of its name a note
gives. What is found is a name as the sheet writes it, without its legal form, or its first word
alone unless that is an everyday word; nobody can promise that a text gives nothing away.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bounceback.coaching.plain import text_of

LETTERS = 26
SHORTEST = 3  # letters that a part of a name has to be looked for alone
E_MAIL, LINK, NUMBER, ONE_OF_THEM = "[e-mail]", "[link]", "[phone number]", "one of the companies"
_E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_DATE = r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)"
_NUMBER = re.compile(rf"(?<![\w.])(?!{_DATE})(?:\+|0)\d(?:[ ()/.-]*\d){{6,}}")
_LEGAL = re.compile(
    r"[\s,]+(?:ag|a\.?s\.?|bv|b\.v\.|co|corp|corporation|company|gbr|gmbh|group|holding|inc|"
    r"incorporated|kg|kgaa|limited|llc|llp|ltd|nv|n\.v\.|ohg|oy|plc|pte|pty|sa|s\.a\.|sarl|sas|"
    r"se|s\.?l\.?|spa|s\.p\.a\.|srl|ug)\.?$",
    re.IGNORECASE,
)
# Words that names share with everyday speech: a name that is one of them counts in its own case
# alone ("Will", "It"), and the first word of a longer name not at all ("Global Foods").
_EVERYDAY = frozenset(
    "advanced alpha amber american and any art best better big bill black blue box bright "
    "british business but can capital care central chase city clear cloud company creative "
    "daily data dean deutsche digital direct drew early east eastern european express faith "
    "fast federal fine first for frank free french fresh future general german get global "
    "good grace grand grant great green has health her his home hope human insight "
    "international its jack joy light local mark max may medical miles modern national new "
    "next north northern not now off office old one open our out pat people person personal "
    "pine prime public pure quick rapid ray real red rob role rose royal school see she "
    "simple small smart social société software solid south southern state studio sue sun "
    "super swiss team tech the total travel trust two united universal university urban use "
    "was way west western white who why will work world yes you young".split()
)


def letter(number: int) -> str:
    """Return the letters of a place counted from 0: A to Z, then AA, AB …"""
    before, last = divmod(number, LETTERS)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)


@dataclass(frozen=True)
class Names:
    """What stands for each name: in any case (`folded`), or `exact` where a name is a word too."""

    folded: Mapping[str, str]
    exact: Mapping[str, str]

    @classmethod
    def of(cls, companies: Iterable[str], people: Iterable[str] = ()) -> "Names":
        """Give each company and each person a letter, in the order in which they come."""
        named = {**_lettered("Person", people), **_lettered("Company", companies)}
        folded: dict[str, str] = {}
        exact: dict[str, str] = {}
        for name, stand_in in named.items():
            _add(name, stand_in, folded, exact)
        whole = {name.lower() for name in named}
        for name, stand_in in named.items():
            for part in _parts(name, of_company=stand_in.startswith("Company")):
                if part.lower() not in whole:
                    known = folded.get(part.lower(), stand_in)
                    said = stand_in if known == stand_in else ONE_OF_THEM
                    _add(part, said, folded, exact)
        return cls(folded, exact)

    def company(self, name: str) -> str:
        """Return what stands for this company; nothing for none."""
        clean = _clean(name)
        return self.exact.get(clean) or self.folded.get(clean.lower(), "") if clean else ""

    def hidden(self, text: str) -> str:
        """Return the text without the names, e-mail addresses, links and phone numbers in it."""
        clear = unicodedata.normalize("NFC", text_of(text))
        for pattern, stand_in in ((_E_MAIL, E_MAIL), (_LINK, LINK), (_NUMBER, NUMBER)):
            clear = pattern.sub(stand_in, clear)
        low = clear.lower()
        folded = [name for name in self.folded if name in low]
        exact = [name for name in self.exact if name in clear]
        if not folded and not exact:
            return clear
        return _any_of(folded, exact).sub(self._stand_in, clear)

    def _stand_in(self, found: re.Match[str]) -> str:
        return self.exact.get(found[1]) or self.folded[found[1].lower()]


def _add(name: str, stand_in: str, folded: dict[str, str], exact: dict[str, str]) -> None:
    if len(name) == 1 or name.lower() in _EVERYDAY:
        exact.setdefault(name, stand_in)
    else:
        folded[name.lower()] = stand_in


def _lettered(kind: str, names: Iterable[str]) -> dict[str, str]:
    """Each name as it is written, with its letter; legal form and case make no other company."""
    found: dict[str, str] = {}
    by_core: dict[str, str] = {}
    for name in dict.fromkeys(_clean(name) for name in names):
        if name:
            core = _core(name).lower()
            found[name] = by_core.setdefault(core, f"{kind} {letter(len(by_core))}")
    return found


def _parts(name: str, *, of_company: bool) -> tuple[str, ...]:
    """What else a text may call it: without its legal form, by its first word; by each name."""
    if not of_company:
        return tuple(part for part in re.split(r"[\s,.]+", name) if len(part) >= SHORTEST)
    core = _core(name)
    first = re.split(r"[\s,/&-]+", core)[0]
    telling = len(first) > SHORTEST and first.lower() not in _EVERYDAY
    return (core, first) if telling else (core,)


def _core(name: str) -> str:
    """The name without its legal form, where anything is left."""
    core = name
    while (shorter := _LEGAL.sub("", core)) != core and shorter:
        core = shorter
    return core


def _clean(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text_of(name).split()))


def _any_of(folded: Iterable[str], exact: Iterable[str]) -> re.Pattern[str]:
    """Whole words that are one of these names, the longest first; a genitive goes along."""
    names = [*((name, "(?i:{})") for name in folded), *((name, "{}") for name in exact)]
    longest_first = sorted(names, key=lambda pair: len(pair[0]), reverse=True)
    any_of = "|".join(form.format(re.escape(name)) for name, form in longest_first)
    return re.compile(rf"(?<!\w)({any_of})(?:['’]?s)?(?!\w)")
