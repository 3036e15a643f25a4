"""What free texts may be about: suggestions that a person confirms, never facts.

How clauses are read: `bounceback.vocabulary.judging`; how likeness to known sentences counts
beside it: `bounceback.importing.weighing`. Phrases and sentences are data. How often suggestions
are right: `python -m bench.suggestions`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bounceback.importing.weighing import Candidate, Text, weighed
from bounceback.vocabulary.clauses import Clause, clauses
from bounceback.vocabulary.cues import Kind
from bounceback.vocabulary.judging import Reading, about_writer, readings
from bounceback.vocabulary.likeness import CIRCUMSTANCES, MENTIONS, Parts, likeness, name_of
from bounceback.vocabulary.terms import Polarity, Reason, Theme

# What is added to a class, as a logarithm of odds: where a rule finds it, by its rank, the
# clearest first; where the column is about it; where the text takes it back ("not nervous").
RULES = (3.0, 1.5, 0.5)
NAMED = 4.0  # a circumstance, outright
COLUMN = 1.5
TAKEN_BACK = -6.0
# How much likelier than anything else the suggestions of a text must be, together: the themes of a
# plain note; those of a column that judges, where each of its polarity has COLUMN more; reasons.
LEAST, LEAST_IN_COLUMN, LEAST_OF_REASONS = 0.9, 1.0, 0.65

THEME_NAMES = {name_of(theme, polarity): (theme, polarity) for theme, polarity in MENTIONS}
# Every reason with its class: a theme is a reason by being a weakness.
REASON_NAMES = {name_of(reason): reason for reason in CIRCUMSTANCES} | {
    name: Reason(theme.value)
    for name, (theme, polarity) in THEME_NAMES.items()
    if polarity is Polarity.WEAKNESS
}
UNKNOWN = name_of(Reason.UNKNOWN)


@dataclass(frozen=True)
class Suggestion:
    """A reason that a text may name, and the clause that says so."""

    reason: Reason
    words: str


@dataclass(frozen=True)
class ThemeSuggestion:
    """A weakness or a strength that a text may name, and the clause that says so."""

    theme: Theme
    polarity: Polarity
    words: str


@dataclass(frozen=True)
class _Read:
    """A text as its clauses, the number of the first of them, and what the rules read."""

    clauses: tuple[Clause, ...]
    first: int
    readings: tuple[Reading, ...]


def suggest_themes(text: str, default: Polarity | None) -> tuple[ThemeSuggestion, ...]:
    """Which weaknesses and strengths may this text name? See `suggest_themes_of`."""
    return suggest_themes_of([text], default)[0]


def suggest_themes_of(
    texts: Sequence[str], default: Polarity | None
) -> list[tuple[ThemeSuggestion, ...]]:
    """Which weaknesses and strengths may each text name, the clearest first, at most three?

    `default` is what the column is about ("weaknesses", "went well"); in a plain note (`None`)
    the text itself must judge.
    """
    return _themes(*_read(texts, default), default)


def suggest_reasons(text: str) -> tuple[Suggestion, ...]:
    """Which reasons for an ending may this text name? See `suggest_reasons_of`."""
    return suggest_reasons_of([text])[0]


def suggest_reasons_of(texts: Sequence[str]) -> list[tuple[Suggestion, ...]]:
    """Which reasons for an ending may each text name, the clearest first, at most three?

    "Reason unknown" is suggested only alone.
    """
    return _reasons(*_read(texts, None))


def suggest_both_of(
    texts: Sequence[str],
) -> list[tuple[tuple[Suggestion, ...], tuple[ThemeSuggestion, ...]]]:
    """Which reasons, and which weaknesses and strengths, may each of these plain notes name?

    As `suggest_reasons_of` and `suggest_themes_of` tell, with the texts read once.
    """
    read, parts = _read(texts, None)
    reasons = _reasons(read, parts)
    return list(zip(reasons, _themes(read, parts, None), strict=True))


def _read(texts: Sequence[str], default: Polarity | None) -> tuple[list[_Read], Parts]:
    read: list[_Read] = []
    words: list[str] = []
    for text in texts:
        parts = clauses(text)
        found = sorted(readings(parts, default), key=lambda reading: reading.rank)
        read.append(_Read(parts, len(words), tuple(found)))
        words += [part.words for part in parts]
    return read, likeness(words)


# -------------------------------------------------------------------------------------- themes


def _themes(
    read: Sequence[_Read], parts: Parts, default: Polarity | None
) -> list[tuple[ThemeSuggestion, ...]]:
    least = LEAST if default is None else LEAST_IN_COLUMN
    texts = [_of_themes(one, default) for one in read]
    found = weighed(texts, parts, THEME_NAMES, least)
    return [tuple(ThemeSuggestion(*THEME_NAMES[c.name], c.words) for c in some) for some in found]


def _of_themes(read: _Read, default: Polarity | None) -> Text:
    """The clauses about the writer, with what the rules and the column add."""
    own = about_writer(read.clauses, default)
    told = Text([read.first + number for number, counts in enumerate(own) if counts])
    if default is not None:
        for name, (_, polarity) in THEME_NAMES.items():
            told.add(name, COLUMN if polarity is default else 0.0)
    _add_readings(told, read.readings)
    return told


def _add_readings(told: Text, found: Sequence[Reading]) -> None:
    for one in found:
        if one.polarity is None:
            told.add(name_of(one.theme, Polarity.WEAKNESS), TAKEN_BACK)
        else:
            told.find(name_of(one.theme, one.polarity), RULES[one.rank], one.words)


# ------------------------------------------------------------------------------------- reasons


def _reasons(read: Sequence[_Read], parts: Parts) -> list[tuple[Suggestion, ...]]:
    texts = [_of_reasons(one) for one in read]
    found = weighed(texts, parts, REASON_NAMES, LEAST_OF_REASONS)
    return [
        tuple(Suggestion(REASON_NAMES[c.name], c.words) for c in _known(some)) for some in found
    ]


def _of_reasons(read: _Read) -> Text:
    """All clauses, with what the rules for circumstances and for weaknesses add."""
    told = Text([read.first + number for number in range(len(read.clauses))])
    for clause in read.clauses:
        kinds = (Kind.REASON, Kind.REASON_TOPIC) if clause.of(Kind.CAUSE) else (Kind.REASON,)
        longest_first = sorted(clause.of(*kinds), key=lambda match: match.start - match.end)
        for match in longest_first:
            if not clause.negated(match):
                told.find(_reason_name(Reason(match.cue.term)), NAMED, clause.words)
    _add_readings(told, read.readings)
    return told


def _reason_name(reason: Reason) -> str:
    return name_of(reason.theme, Polarity.WEAKNESS) if reason.theme else name_of(reason)


def _known(found: Sequence[Candidate]) -> Sequence[Candidate]:
    """Where a rule finds a reason, that none was given adds nothing; else it stands alone."""
    unknown = [one for one in found if one.name == UNKNOWN]
    known = [one for one in found if one.name != UNKNOWN]
    if found and found[0] in unknown:
        return [one for one in known if one.ruled] or unknown
    return known
