"""What a free text may be about: suggestions that a person confirms, never facts.

How clauses are read: `bounceback.vocabulary.judging`. The phrases that they are read by are data.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bounceback.vocabulary.clauses import Clause, clauses
from bounceback.vocabulary.cues import Kind, Match
from bounceback.vocabulary.judging import readings
from bounceback.vocabulary.terms import Ending, Polarity, Reason, Stage, Theme
from bounceback.vocabulary.words import words

MOST = 3  # suggestions per text
FAR = 6  # words over which it reaches an interview that never came


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
class DepthSuggestion:
    """How far a text says that it went and how it ended, and the words that say so."""

    stage: Stage
    rounds: int | None
    ending: Ending
    words: str


def suggest_themes(text: str, default: Polarity | None) -> tuple[ThemeSuggestion, ...]:
    """Which weaknesses and strengths may this text name, the clearest first, at most three?

    `default` is what the column is about ("weaknesses", "went well"); in a plain note (`None`)
    only clauses that judge count.
    """
    return _themes(clauses(text), default)


def suggest_reasons(text: str) -> tuple[Suggestion, ...]:
    """Which reasons for an ending may this text name, at most three?

    Circumstances that it names come before weaknesses that it admits; "reason unknown" is
    suggested only where nothing else is.
    """
    return suggest_both(text)[0]


def suggest_both(text: str) -> tuple[tuple[Suggestion, ...], tuple[ThemeSuggestion, ...]]:
    """Which reasons, and which weaknesses and strengths, may this plain note name?

    As `suggest_reasons` and `suggest_themes` tell, with the text read once.
    """
    parts = clauses(text)
    themes = _themes(parts, None)
    named = {s.reason: s for s in reversed([*_named_reasons(parts), *_weak_points(themes)])}
    told = [s for s in reversed(named.values()) if s.reason is not Reason.UNKNOWN]
    return tuple((told or list(named.values()))[:MOST]), themes


def suggest_depth(text: str) -> DepthSuggestion | None:
    """How far does this text say that it went ("three interviews, then they said no")?

    The deepest stage and the last ending count; `None` where it says neither.
    """
    parts = clauses(text)
    reached = [stage for clause in parts for stage in _stages(clause)]
    rounds = [count for clause in parts for count in _rounds(clause)]
    ended = [match for clause in parts for match in _endings(clause)]
    deepest = max(reached, key=list(Stage).index, default=Stage.UNKNOWN)
    if not reached and not ended:
        return None
    ending = Ending(ended[-1].cue.term) if ended else Ending.UNKNOWN
    telling = [c.words for c in parts if c.of(Kind.STAGE, Kind.ENDING)]
    begin, end = text.find(telling[0]), text.rfind(telling[-1]) + len(telling[-1])
    return DepthSuggestion(deepest, max(rounds, default=None), ending, text[begin:end])


def _themes(parts: Sequence[Clause], default: Polarity | None) -> tuple[ThemeSuggestion, ...]:
    found = sorted(readings(parts, default), key=lambda reading: reading.rank)
    first = {(r.theme, r.polarity): r for r in reversed(found)}
    kept = [r for r in found if first[r.theme, r.polarity] is r]
    return tuple(ThemeSuggestion(r.theme, r.polarity, r.words) for r in kept[:MOST])


# ------------------------------------------------------------------------------------- reasons


def _named_reasons(parts: Sequence[Clause]) -> Iterator[Suggestion]:
    for clause in parts:
        kinds = (Kind.REASON, Kind.REASON_TOPIC) if clause.of(Kind.CAUSE) else (Kind.REASON,)
        longest_first = sorted(clause.of(*kinds), key=lambda match: match.start - match.end)
        for match in longest_first:
            if not clause.negated(match):
                yield Suggestion(Reason(match.cue.term), clause.words)


def _weak_points(themes: Sequence[ThemeSuggestion]) -> Iterator[Suggestion]:
    for found in themes:
        if found.polarity is Polarity.WEAKNESS:
            yield Suggestion(Reason(found.theme.value), found.words)


# --------------------------------------------------------------------------------------- depth


def _stages(clause: Clause) -> Iterator[Stage]:
    for match in clause.of(Kind.STAGE):
        stage = Stage(match.cue.term)
        if not clause.negated(match, FAR):
            yield stage
        elif stage is not Stage.OFFER:
            yield Stage.APPLIED  # "never got an interview"


def _rounds(clause: Clause) -> Iterator[int]:
    """The numbers that stand with interviews and rounds: "three interviews", "round 2"."""
    for match in clause.of(Kind.STAGE):
        if match.cue.term == Stage.INTERVIEW and not clause.negated(match):
            near = [*clause.tokens[max(match.start - 2, 0) : match.start]][::-1]
            near += clause.tokens[match.end : match.end + 1]
            yield from [words().numbers[token] for token in near if token in words().numbers][:1]


def _endings(clause: Clause) -> list[Match]:
    """The endings of a clause, the one that ends last and is longest at the end."""
    found = [match for match in clause.of(Kind.ENDING) if not clause.negated(match)]
    return sorted(found, key=lambda match: (match.end, match.end - match.start))
