"""What one text of a reason, feedback, review or notes column names.

Short tags that the vocabulary knows are facts as far as the column's writer goes; whole
sentences only ever yield suggestions, with the words that made the program think so.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bounceback.importing.suggesting import (
    Suggestion,
    ThemeSuggestion,
    suggest_both,
    suggest_reasons,
    suggest_themes,
)
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Polarity, Reason, Term
from bounceback.vocabulary.words import normalise, words

PARTS = re.compile(r"[;,\n|•/+&]+|\s+and\s+|\s+und\s+|\s+et\s+")
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


def reasons_in(text: str) -> Meaning:
    """Answer: which reasons does this text of a reason column name?"""
    if normalise(text) in words().blank:
        return NOTHING
    tags = _tags(text, _reason)
    if tags is not None:
        return Meaning(tuple(Named(tag, words_, confirmed=True) for tag, words_ in tags))
    found = _reasons(suggest_reasons(text))
    return Meaning(found, unknown=not found)


def themes_in(text: str, default: Polarity) -> Meaning:
    """Answer: what does this text name, in a column of weaknesses or of strengths?"""
    if normalise(text) in words().blank:
        return NOTHING
    tags = _tags(text, _theme)
    if tags is not None:
        return Meaning(tuple(Named(tag, said, default, confirmed=True) for tag, said in tags))
    found = _themes(suggest_themes(text, default))
    return Meaning(found, unknown=not found and len(text.split()) <= LONGEST_TAG)


def noted_in(text: str) -> tuple[Meaning, Meaning]:
    """Answer: which reasons, and which strengths and weaknesses, may this note name?"""
    reasons, themes = suggest_both(text)
    return Meaning(_reasons(reasons)), Meaning(_themes(themes))


def _reasons(found: Iterable[Suggestion]) -> tuple[Named, ...]:
    return tuple(Named(s.reason.value, s.words) for s in found)


def _themes(found: Iterable[ThemeSuggestion]) -> tuple[Named, ...]:
    return tuple(Named(s.theme.value, s.words, s.polarity) for s in found)


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
