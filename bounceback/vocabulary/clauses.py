"""Free text parted into clauses that each judge one way, with the cues found in them."""

import re
from dataclasses import dataclass
from functools import cache

from bounceback.vocabulary.cues import Kind, Match, contracted, cues
from bounceback.vocabulary.words import folded

REACH = 3  # words over which a negation reaches forward
STOPS = r"(?P<comma>,(?=\s)|:\s|\s[-\u2013\u2014]\s)|[.!?]+(?=\s|$)|[;\n\r|\u2022]+"
STOP = re.compile(STOPS)
WORD = re.compile(r"[a-z0-9]+")
ANY_WORD = re.compile(r"\w+")
# "not good enough" is one fault, not the praise "good" within it.
JUDGED = frozenset(
    {
        *(Kind.FAULT, Kind.MILD_FAULT, Kind.PRAISE, Kind.MILD_PRAISE),
        *(Kind.WEAKNESS, Kind.STRENGTH, Kind.TOPIC, Kind.COLUMN_TOPIC),
    }
)
JUDGING = JUDGED - {Kind.TOPIC, Kind.COLUMN_TOPIC}


@dataclass(frozen=True)
class Clause:
    """A part of a text as it was written, its normalised words, and the cues among them."""

    words: str
    tokens: tuple[str, ...]
    enumerated: bool  # goes on after a comma
    found: tuple[Match, ...]

    def of(self, *kinds: Kind) -> list[Match]:
        """Which matches are of these kinds, in their order?"""
        return [match for match in self.found if match.cue.kind in kinds]

    def negated(self, match: Match, reach: int = REACH) -> bool:
        """Whether a negation ends at most `reach` words before the match."""
        nearest = range(match.start - reach, match.start + 1)
        return any(negation.end in nearest for negation in self.of(Kind.NEGATION))


def clauses(text: str) -> tuple[Clause, ...]:
    """Into which clauses do full stops, commas and turns such as "but" part this text?"""
    turning, words_of_turns = _turning()
    straight = words_of_turns.isdisjoint(
        ANY_WORD.findall(text.lower())
    )  # the usual case, and quicker
    parts, begin, enumerated = [], 0, False
    for stop in [*(STOP if straight else turning).finditer(text), None]:
        said = text[begin : stop.start() if stop else len(text)].strip()
        tokens = _tokens(said)
        if tokens:
            parts.append(Clause(said, tokens, enumerated, _widest(cues().find(tokens))))
        begin = stop.end() if stop else begin
        enumerated = bool(stop and stop["comma"])
    return tuple(parts)


@cache
def _turning() -> tuple[re.Pattern[str], frozenset[str]]:
    """Stops and turns as one pattern, and the words of which a text with a turn has one."""
    turns = sorted(cues().turns, key=len, reverse=True)
    # At the end of a sentence it turns to nothing: "no answer yet".
    pattern = rf"{STOPS}|\b(?:{'|'.join(map(re.escape, turns))})\b(?=[\s,]+\w)"
    return re.compile(pattern, re.IGNORECASE), frozenset(turn.split()[0] for turn in turns)


def _tokens(said: str) -> tuple[str, ...]:
    """The words as `normalise` leaves them, but "LeetCode" as one word and "did not" as "didnt"."""
    return tuple(WORD.findall(contracted(folded(said))))


def _widest(found: list[Match]) -> tuple[Match, ...]:
    """The matches without the judgements and topics that lie inside a longer one."""
    wide = [match for match in found if match.end - match.start > 1 and match.cue.kind in JUDGING]
    return tuple(match for match in found if not any(_within(match, other) for other in wide))


def _within(match: Match, other: Match) -> bool:
    inside = other.start <= match.start and match.end <= other.end
    return inside and match.cue.kind in JUDGED and match[:2] != other[:2]
