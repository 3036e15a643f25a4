"""The words that people write in their spreadsheets, turned into the terms of the vocabulary.

The words themselves are data: one TOML file per language in the folder `words`. Languages are
merged, because a sheet mixes them freely; a test proves that no two of them contradict.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, TypeVar

from bounceback.vocabulary.fields import Asks, Field
from bounceback.vocabulary.terms import Ending, Provenance, Reason, Result, Stage, Theme

LANGUAGES: tuple[str, ...] = ("en", "de", "fr", "es", "pt", "it", "nl", "zh")
LISTS: tuple[str, ...] = (*LANGUAGES, "others")  # of further languages a few words only
REMEMBERED = 1 << 13  # texts: a sheet asks ten times for each, header or cell

_Meaning = TypeVar("_Meaning")
_Tables = Sequence[Mapping[str, Any]]

_PLAIN = re.compile(r"(?:[A-Z]?[a-z]+|\d+[a-z]*)(?: (?:[A-Z]?[a-z]+|\d+[a-z]*))*")
_PLAIN_LIST = re.compile(r"[a-z\d,\s\u4e00-\u9fff]*")
_ACCENTS = re.compile("[\u0300-\u036f\ufe0e\ufe0f\u200b-\u200d]")
_APOSTROPHES = re.compile("['\u2019\u02bc`\u00b4]")
_GAPS = re.compile(r"[\W_]+")
# "JobTitle", "HRScreen" and "Round1" are several words; "1st", "R1" and "OAs" are one.
_CAMELS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_COUNTED = re.compile(r"(?<=[a-z]{2})(?=\d)")
_UMLAUT = re.compile("[äöü]")
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


@dataclass(frozen=True)
class Words:
    """Every word list, over all languages; all keys are as `normalise` leaves them.

    A header stands either in `headers` or in `ambiguous_headers`; `interview_headers` overrides
    both in a table that holds a row per interview. A phrase may stand in `endings` and in
    `stages` ("offer accepted"); one that stands only in `stages` says nothing of the ending.
    """

    headers: Mapping[str, Field]
    interview_headers: Mapping[str, Field]
    ambiguous_headers: Mapping[str, tuple[Field, ...]]
    questions: Mapping[str, Asks]
    endings: Mapping[str, Ending]
    stages: Mapping[str, Stage]
    ask: frozenset[str]
    blank: frozenset[str]
    unsure: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]
    small: frozenset[str]
    denials: frozenset[str]
    denying: frozenset[str]
    withheld: frozenset[str]
    not_given: frozenset[str]
    short_of: frozenset[str]
    afterwards: frozenset[str]
    onward: frozenset[str]
    within: frozenset[str]
    towards: frozenset[str]
    agents: frozenset[str]
    persons: frozenset[str]
    through: frozenset[str]
    means: frozenset[str]
    accepts: frozenset[str]
    over: frozenset[str]
    upcoming: frozenset[str]
    forms: frozenset[str]
    went_on: frozenset[str]
    fell_out: frozenset[str]
    called_off: frozenset[str]
    awaiting: frozenset[str]
    turned_down: frozenset[str]
    discarded: frozenset[str]
    own: frozenset[str]
    own_no: frozenset[str]
    around: frozenset[str]
    of_standing: frozenset[str]
    of_talks: frozenset[str]
    queued: frozenset[str]
    standing_by: frozenset[str]
    underway: frozenset[str]
    lost: frozenset[str]
    of_runs: frozenset[str]
    judged: frozenset[str]
    carried_out: frozenset[str]
    found: frozenset[str]
    plans: frozenset[str]
    to_do: frozenset[str]
    listed: frozenset[str]
    of_lists: frozenset[str]
    portals: frozenset[str]
    employers_first: frozenset[str]
    employers_last: frozenset[str]
    events: frozenset[str]
    begins: frozenset[str]
    ends: frozenset[str]
    reasons: Mapping[str, Reason]
    themes: Mapping[str, Theme]
    results: Mapping[str, Result]
    provenances: Mapping[str, Provenance]
    months: Mapping[str, int]
    numbers: Mapping[str, int]


@lru_cache(maxsize=REMEMBERED)
def normalise(text: str) -> str:
    """In which one form do all spellings of this word stand in the word lists?

    Lower case, without accents, apostrophes, punctuation and emoji, with CamelCase parted and
    spaces collapsed: `normalise("✅ Société/JobTitle ")` is `"societe job title"`. Text that
    consists of nothing but signs keeps them: `normalise(" ✔ ")` is `"✔"`.
    """
    if _PLAIN.fullmatch(text):  # most cells
        return text.lower()
    parted = _CAMELS.sub(" ", _APOSTROPHES.sub("", _without_accents(text))).casefold()
    return _GAPS.sub(" ", _COUNTED.sub(" ", parted)).strip() or parted.strip()


def folded(text: str) -> str:
    """What is this text in lower case, without accents and apostrophes?"""
    return _APOSTROPHES.sub("", _without_accents(text).casefold())


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", bare)


@cache
def words() -> Words:
    """What do people's words mean? Read once from the word lists of all languages."""
    tables = [_read(language) for language in LISTS]
    sets: dict[str, Any] = {
        field.name: _marks(tables, field.name)
        for field in fields(Words)
        if field.type == frozenset[str]
    }
    return Words(
        headers=_merged(tables, "headers", Field),
        interview_headers=_merged(tables, "interview_headers", Field),
        ambiguous_headers=_ambiguous(tables),
        questions=_merged(tables, "questions", Asks),
        endings=_merged(tables, "endings", Ending),
        stages=_merged(tables, "stages", Stage),
        reasons=_merged(tables, "reasons", Reason),
        themes=_merged(tables, "themes", Theme),
        results=_merged(tables, "results", Result),
        provenances=_merged(tables, "provenances", Provenance),
        months=_merged(tables, "months", int),
        numbers=_merged(tables, "numbers", int),
        **sets,
    )


def stages_of(language: str) -> dict[str, Stage]:
    """Answer: which phrases name a stage in this language?"""
    return _merged([_read(language)], "stages", Stage)


def _read(language: str) -> dict[str, Any]:
    path = files("bounceback.vocabulary").joinpath("words", f"{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _merged(tables: _Tables, name: str, meaning: Callable[[str], _Meaning]) -> dict[str, _Meaning]:
    merged: dict[str, _Meaning] = {}
    for table in tables:
        for term, listed in table.get(name, {}).items():
            merged |= dict.fromkeys(_phrases(listed), meaning(term))
    return merged


def _ambiguous(tables: _Tables) -> dict[str, tuple[Field, ...]]:
    return {
        normalise(header): tuple(Field(field.strip()) for field in fields.split(","))
        for table in tables
        for header, fields in table.get("ambiguous_headers", {}).items()
    }


def _marks(tables: _Tables, name: str) -> frozenset[str]:
    return frozenset(
        phrase for table in tables for phrase in _phrases(table.get("marks", {}).get(name, ""))
    )


def _phrases(listed: str) -> list[str]:
    """Each phrase of a list, as `normalise` leaves it, and with ä, ö, ü written out as well.

    A whole list is folded and looked at at once, because this runs at start-up.
    """
    if not listed.isascii():
        umlauts = ",".join(part for part in listed.split(",") if _UMLAUT.search(part))
        listed = _without_accents(f"{listed},{umlauts.translate(_WRITTEN_OUT)}")
    listed = _APOSTROPHES.sub("", listed)
    parts = [part for given in listed.split(",") if (part := given.strip())]
    return parts if _PLAIN_LIST.fullmatch(listed) else [normalise(part) for part in parts]
