"""What texts of a reason, feedback, review or notes column name.

Short tags that the vocabulary knows are facts as far as the column's writer goes; whole
sentences only ever yield suggestions, with the words that made the program think so.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bounceback.importing.suggesting import (
    Suggestion,
    ThemeSuggestion,
    suggest_both_of,
    suggest_reasons_of,
    suggest_themes_of,
)
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Polarity, Reason, Term
from bounceback.vocabulary.words import normalise, words

PARTS = re.compile(r"[;,\n|•/+&]+|\s+and\s+|\s+und\s+|\s+et\s+")
# A cell that only leads elsewhere: an address, a path, or a link as Markdown writes it.
LINKED = re.compile(r"\[[^\]]*\]\([^)\s]*\)|(?:https?://|www\.|\.{0,2}/)\S+|\S+/\S+\.\w{2,5}")
LONGEST_TAG = 5  # words; longer texts are sentences
SLIP_SCORE = 90

# What a column is about when its words do not say so themselves.
POLARITY_OF_FIELD: dict[Field, Polarity | None] = {
    Field.FEEDBACK: Polarity.WEAKNESS,
    Field.WENT_BADLY: Polarity.WEAKNESS,
    Field.WENT_WELL: Polarity.STRENGTH,
    Field.NOTES: None,
}


@dataclass(frozen=True)
class Named:
    """One reason or theme that a text names, and the words that name it."""

    term: str
    words: str
    polarity: Polarity = Polarity.WEAKNESS
    confirmed: bool = False


@dataclass(frozen=True)
class Meaning:
    """All that one text names. `unknown` where a short tag is not in the vocabulary."""

    named: tuple[Named, ...] = ()
    unknown: bool = False


NOTHING = Meaning()


def reasons_in(texts: Sequence[str]) -> list[Meaning]:
    """Answer: which reasons does each of these texts of a reason column name?"""
    tagged = [_tagged(text, _reason, Polarity.WEAKNESS) for text in texts]
    found = map(_reasons, suggest_reasons_of(_untagged(texts, tagged)))
    return _filled(tagged, (Meaning(named, unknown=not named) for named in found))


def themes_in(texts: Sequence[str], default: Polarity) -> list[Meaning]:
    """Answer: what does each text name, in a column of weaknesses or of strengths?"""
    tagged = [_tagged(text, _theme, default) for text in texts]
    rest = _untagged(texts, tagged)
    found = zip(rest, map(_themes, suggest_themes_of(rest, default)), strict=True)
    return _filled(tagged, (Meaning(named, _short(text) and not named) for text, named in found))


def noted_in(texts: Sequence[str]) -> list[tuple[Meaning, Meaning]]:
    """Answer: which reasons, and which strengths and weaknesses, may each of these notes name?"""
    return [
        (Meaning(_reasons(reasons)), Meaning(_themes(themes)))
        for reasons, themes in suggest_both_of(texts)
    ]


def _reasons(found: Iterable[Suggestion]) -> tuple[Named, ...]:
    return tuple(Named(s.reason.value, s.words) for s in found)


def _themes(found: Iterable[ThemeSuggestion]) -> tuple[Named, ...]:
    return tuple(Named(s.theme.value, s.words, s.polarity) for s in found)


def _tagged(text: str, lookup: Callable[[str], str | None], polarity: Polarity) -> Meaning | None:
    """What a blank cell, a mere link or a list of known tags means; `None` for any other text."""
    if normalise(text) in words().blank or LINKED.fullmatch(text.strip()):
        return NOTHING
    tags = _tags(text, lookup)
    if tags is None:
        return None
    return Meaning(tuple(Named(term, said, polarity, confirmed=True) for term, said in tags))


def _untagged(texts: Sequence[str], tagged: Sequence[Meaning | None]) -> list[str]:
    return [text for text, meaning in zip(texts, tagged, strict=True) if meaning is None]


def _filled(tagged: Iterable[Meaning | None], rest: Iterator[Meaning]) -> list[Meaning]:
    return [next(rest) if meaning is None else meaning for meaning in tagged]


def _short(text: str) -> bool:
    return len(text.split()) <= LONGEST_TAG


def _tags(text: str, lookup: Callable[[str], str | None]) -> list[tuple[str, str]] | None:
    """The terms of a list of tags with their words, or None where a part is no tag."""
    whole = lookup(text)
    if whole is not None:
        return [(whole, text.strip())]
    parts = [part.strip() for part in PARTS.split(text) if part.strip()]
    terms = [(lookup(part), part) for part in parts]
    known = [(term, part) for term, part in terms if term is not None]
    return list(dict(known).items()) if known and len(known) == len(terms) else None


def _reason(text: str) -> str | None:
    plain = normalise(text)
    if plain in words().reasons:
        return words().reasons[plain].value
    if plain in words().themes:
        return Reason(words().themes[plain].value).value
    return _similar(plain, {**words().themes, **words().reasons})


def _theme(text: str) -> str | None:
    plain = normalise(text)
    return (
        words().themes[plain].value if plain in words().themes else _similar(plain, words().themes)
    )


def _similar(plain: str, known: Mapping[str, Term]) -> str | None:
    if not 5 <= len(plain) <= 40:
        return None
    best = process.extractOne(plain, list(known), scorer=fuzz.ratio, score_cutoff=SLIP_SCORE)
    return known[best[0]].value if best else None
