"""What a free text may be about: suggestions that a person confirms, never facts.

A text is parted into clauses at full stops, semicolons and turns such as "but". In a clause, a
topic ("eye contact") counts as a weakness where a fault or an absence stands with it, as a
strength where a praise does, and otherwise as what its column is about. Phrases such as
"rambled" are weaknesses by themselves. A negation turns a praise round and takes a weakness back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.vocabulary.clauses import Clause, clauses
from bounceback.vocabulary.cues import GAP, Cue, Kind, Match, cues
from bounceback.vocabulary.terms import Ending, Polarity, Reason, Stage, Theme
from bounceback.vocabulary.words import words

MOST = 3  # suggestions per text
FAR = 6  # words over which it reaches an interview that never came
NEAR = 1  # words that may stand between an absence and what is absent
ENUMERATED = 6  # longest part of an enumeration that takes over the judgement before it

TELLING = (Kind.WEAKNESS, Kind.STRENGTH, Kind.REASON, Kind.REASON_TOPIC)
JUDGEMENTS = (Kind.FAULT, Kind.MILD_FAULT, Kind.PRAISE, Kind.MILD_PRAISE, Kind.ABSENCE)


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


@dataclass(frozen=True)
class _Reading:
    """One theme in one clause; `stated` where the clause itself judges, not its column."""

    theme: Theme
    polarity: Polarity
    stated: bool
    words: str


def suggest_themes(text: str, default: Polarity | None) -> tuple[ThemeSuggestion, ...]:
    """Which weaknesses and strengths may this text name, the clearest first, at most three?

    `default` is what the column is about ("weaknesses", "went well"); in a plain note (`None`)
    only clauses that judge count.
    """
    readings = sorted(_readings(text, default), key=lambda reading: not reading.stated)
    first = {(r.theme, r.polarity): r for r in reversed(readings)}
    kept = [r for r in readings if first[r.theme, r.polarity] is r]
    return tuple(ThemeSuggestion(r.theme, r.polarity, r.words) for r in kept[:MOST])


def suggest_reasons(text: str) -> tuple[Suggestion, ...]:
    """Which reasons for an ending may this text name, at most three?

    Circumstances that it names come before weaknesses that it admits; "reason unknown" is
    suggested only where nothing else is.
    """
    named = {s.reason: s for s in reversed([*_named_reasons(text), *_weak_points(text)])}
    told = [s for s in reversed(named.values()) if s.reason is not Reason.UNKNOWN]
    return tuple((told or list(named.values()))[:MOST])


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


def might_suggest(texts: pd.Series) -> npt.NDArray[np.bool_]:
    """Which of these plain notes (dtype `str`) could lead to a suggestion of a reason or theme?

    Three quick searches over all of them, so that only the few that matter are read closely: a
    phrase that speaks for itself, or a topic together with a judgement.
    """
    telling, topics, judgements = (
        texts.str.contains(_any(*kinds), case=False, regex=True).to_numpy(dtype=bool)
        for kinds in (TELLING, (Kind.TOPIC,), JUDGEMENTS)
    )
    return telling | (topics & judgements)


# -------------------------------------------------------------------------------------- themes


def _readings(text: str, default: Polarity | None) -> Iterator[_Reading]:
    before: Polarity | None = None
    for clause in clauses(text):
        if not clause.found:
            continue
        if default is None and _about_others(clause):
            before = None
            continue
        judged = _judgements(clause, plain=default is None)
        carried = before if clause.enumerated and len(clause.tokens) <= ENUMERATED else None
        for match in clause.of(Kind.TOPIC, Kind.WEAKNESS, Kind.STRENGTH):
            stated = _stated(clause, match, judged, carried)
            polarity = stated if isinstance(stated, Polarity) else default
            if polarity is not None and stated is not False:
                theme = Theme(match.cue.term)
                yield _Reading(theme, polarity, stated is not None, clause.words)
        before = _overall(clause, judged) or carried


def _about_others(clause: Clause) -> bool:
    """Whether a clause speaks of the employer rather than of the writer."""
    return bool(clause.of(Kind.OTHERS)) and not clause.of(Kind.WRITER, Kind.JUDGING)


def _judgements(clause: Clause, *, plain: bool) -> list[tuple[Match, Polarity | None]]:
    """Each fault and praise of a clause with what it says; `None` for a fault taken back.

    In a plain note the mild ones ("good", "hard") count only where the writer speaks of
    themselves: they are said of offices and processes just as well.
    """
    mild = () if plain and not clause.of(Kind.WRITER) else (Kind.MILD_FAULT, Kind.MILD_PRAISE)
    judged = []
    for match in clause.of(Kind.FAULT, Kind.PRAISE, *mild):
        praise = match.cue.kind in (Kind.PRAISE, Kind.MILD_PRAISE)
        if clause.negated(match):
            judged.append((match, Polarity.WEAKNESS if praise else None))
        else:
            judged.append((match, Polarity.STRENGTH if praise else Polarity.WEAKNESS))
    return judged


def _stated(
    clause: Clause,
    match: Match,
    judged: Sequence[tuple[Match, Polarity | None]],
    carried: Polarity | None,
) -> Polarity | bool | None:
    """What a clause itself says of a theme: a polarity, `False` (taken back), `None` (nothing)."""
    kind = match.cue.kind
    if kind is Kind.WEAKNESS:
        return False if clause.negated(match) else Polarity.WEAKNESS
    if kind is Kind.STRENGTH:
        return Polarity.WEAKNESS if clause.negated(match) else Polarity.STRENGTH
    if any(0 <= match.start - absent.end <= NEAR for absent in clause.of(Kind.ABSENCE)):
        return Polarity.WEAKNESS
    if not judged:
        return carried
    _, nearest = min(judged, key=lambda judgement: _distance(judgement[0], match))
    return False if nearest is None else nearest


def _distance(one: Match, other: Match) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _overall(clause: Clause, judged: Sequence[tuple[Match, Polarity | None]]) -> Polarity | None:
    """The last judgement of a clause, which an enumeration after it takes over."""
    if judged:
        return judged[-1][1]
    return Polarity.WEAKNESS if clause.of(Kind.ABSENCE, Kind.WEAKNESS) else None


# ------------------------------------------------------------------------------------- reasons


def _named_reasons(text: str) -> Iterator[Suggestion]:
    for clause in clauses(text):
        kinds = (Kind.REASON, Kind.REASON_TOPIC) if clause.of(Kind.CAUSE) else (Kind.REASON,)
        longest_first = sorted(clause.of(*kinds), key=lambda match: match.start - match.end)
        for match in longest_first:
            if not clause.negated(match):
                yield Suggestion(Reason(match.cue.term), clause.words)


def _weak_points(text: str) -> Iterator[Suggestion]:
    for found in suggest_themes(text, None):
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


# ----------------------------------------------------------------------------------- prefilter


@cache
def _any(*kinds: Kind) -> str:
    """One pattern that is found in every text that holds a cue of these kinds."""
    stems = {_longest_word(cue) for cue in cues().all if cue.kind in kinds}
    return "|".join(sorted(s for s in stems if not any(o in s for o in stems if o != s)))


def _longest_word(cue: Cue) -> str:
    return max((part.rstrip("*") for part in cue.pattern if part != GAP), key=len)
