"""Whether a clause calls what it speaks of a weakness or a strength.

A topic ("eye contact") is a weakness where a fault or an absence stands with it, a strength
where a praise does, and otherwise what its column is about. Phrases such as "rambled" are
weaknesses by themselves. A negation turns a praise round and takes a weakness back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from bounceback.vocabulary.clauses import Clause
from bounceback.vocabulary.cues import Kind, Match
from bounceback.vocabulary.terms import Polarity, Theme

NEAR = 1  # words that may stand between an absence and what is absent
ENUMERATED = 6  # longest part of an enumeration that takes over the judgement before it
THEMES = (Kind.TOPIC, Kind.WEAKNESS, Kind.STRENGTH)
COLUMN_THEMES = (*THEMES, Kind.COLUMN_TOPIC)


@dataclass(frozen=True)
class Reading:
    """One theme in one clause; the lower its rank, the clearer it is.

    Without a polarity the clause takes the theme back: "I was not nervous".
    """

    theme: Theme
    polarity: Polarity | None
    rank: int
    words: str


def readings(parts: Sequence[Clause], default: Polarity | None) -> Iterator[Reading]:
    """Which themes do the clauses of a text name, and do they call them weakness or strength?

    A theme that a clause takes back ("was not nervous") comes without a polarity. `default` is
    what the column is about; in a plain note (`None`) only clauses that judge count.
    """
    before: Polarity | None = None
    told = zip_longest(parts, parts[1:], about_writer(parts, default))
    for clause, following, own in told:
        if not own or not clause.found:
            before = None
            continue
        judged = _judgements(clause, plain=default is None)
        carried = before if clause.enumerated and len(clause.tokens) <= ENUMERATED else None
        carried = carried or _judged_after(following, plain=default is None)
        for match in clause.of(*(THEMES if default is None else COLUMN_THEMES)):
            stated = _stated(clause, match, judged, carried)
            if stated is None and default is None:
                continue  # a bare topic
            loose = match.cue.kind is Kind.COLUMN_TOPIC
            rank = 2 if loose else int(stated is None)
            polarity = default if stated is None else stated
            judged_as = polarity if isinstance(polarity, Polarity) else None
            yield Reading(Theme(match.cue.term), judged_as, rank, clause.words)
        before = _overall(clause, judged) or carried


def about_writer(parts: Sequence[Clause], default: Polarity | None) -> list[bool]:
    """Which clauses speak of the writer? In a column that judges (`default`) all of them do."""
    if default is not None:
        return [True] * len(parts)
    own, others = [], False
    for clause in parts:
        others = _about_others(clause, before=others)
        own.append(not others)
    return own


def _about_others(clause: Clause, *, before: bool) -> bool:
    """Whether a clause speaks of the employer rather than of the writer.

    One that goes on after a comma speaks of whom the clause `before` spoke of.
    """
    if not clause.found:
        return before and clause.enumerated
    if clause.of(Kind.WRITER):
        return False
    people = clause.of(Kind.OTHERS)
    judging = {match.start for match in clause.of(Kind.JUDGING)}
    if any(judging & {person.end, person.end + 1} for person in people):
        return False  # "they said", "the recruiter really liked"
    themes = [match.start for match in clause.of(*THEMES)]
    subjects = [match.start for match in (*people, *clause.of(Kind.THINGS))]
    if themes and subjects:
        return min(subjects) < min(themes)
    return bool(subjects) or (before and clause.enumerated)


def _judged_after(clause: Clause | None, *, plain: bool) -> Polarity | None:
    """What a clause says of the one before the comma, if it names no theme of its own."""
    if clause is None or not clause.enumerated or clause.of(*THEMES):
        return None
    judged = _judgements(clause, plain=plain)
    return judged[0][1] if judged else None


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
