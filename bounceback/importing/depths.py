"""How far a free text says that an application went: a suggestion, never a fact.

The phrases that it is read by are data: `bounceback.vocabulary.cues`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bounceback.vocabulary.clauses import Clause, clauses
from bounceback.vocabulary.cues import Kind, Match
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import words

FAR = 6  # words over which a negation reaches an interview that never came


@dataclass(frozen=True)
class DepthSuggestion:
    """How far a text says that it went and how it ended, and the words that say so."""

    stage: Stage
    rounds: int | None
    ending: Ending
    words: str

    @property
    def tells_depth(self) -> bool:
        """Whether the text says that it went beyond applying."""
        return self.stage not in {Stage.UNKNOWN, Stage.APPLIED}


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
    ending = _ending([Ending(match.cue.term) for match in ended], deepest)
    telling = [c.words for c in parts if c.of(Kind.STAGE, Kind.ENDING)]
    begin, end = text.find(telling[0]), text.rfind(telling[-1]) + len(telling[-1])
    return DepthSuggestion(deepest, max(rounds, default=None), ending, text[begin:end])


def _ending(ended: Sequence[Ending], deepest: Stage) -> Ending:
    """The last ending; that they were still awaited counts only where nothing else is said."""
    firm: Sequence[Ending] = [ending for ending in ended if ending is not Ending.OPEN]
    last = (firm or ended or [Ending.UNKNOWN])[-1]
    offered = deepest is Stage.OFFER and last is Ending.WITHDREW  # "an offer, but I said no"
    return Ending.DECLINED_OFFER if offered else last


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
    whole = [match for match in found if not any(_is_part(match, other) for other in found)]
    return sorted(whole, key=lambda match: (match.end, match.end - match.start))


def _is_part(match: Match, other: Match) -> bool:
    """Whether a cue is only a part of a longer one: "no answer" of "no answer yet"."""
    longer = other.end - other.start > match.end - match.start
    return longer and other.start <= match.start and match.end <= other.end
