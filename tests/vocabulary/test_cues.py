"""The cues: phrases by which free text is understood, and how they are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.vocabulary.cues import GAP, Kind, contracted, cues
from bounceback.vocabulary.terms import Ending, Reason, Stage, Theme

TERMS = {
    Kind.TOPIC: Theme,
    Kind.COLUMN_TOPIC: Theme,
    Kind.WEAKNESS: Theme,
    Kind.STRENGTH: Theme,
    Kind.REASON: Reason,
    Kind.REASON_TOPIC: Reason,
    Kind.STAGE: Stage,
    Kind.ENDING: Ending,
}


def found(words, kind):
    """The terms of that kind that the words hold."""
    return [match.cue.term for match in cues().find(words.split()) if match.cue.kind is kind]


@pytest.mark.parametrize(
    ("written", "shorter"),
    [
        ("did not finish", "didnt finish"),
        ("i cannot and will not", "i cant and wont"),
        ("could not say", "couldnt say"),
        ("nothing to do with knots", "nothing to do with knots"),
    ],
)
def test_separate_negations_are_drawn_together(written, shorter):
    """The same cue finds "did not" and "didn't"."""
    assert contracted(written) == shorter


def test_every_cue_speaks_of_a_known_term():
    """The data names nothing that the vocabulary does not have."""
    for cue in cues().all:
        assert (cue.term == "") == (cue.kind not in TERMS)
        assert cue.term == "" or TERMS[cue.kind](cue.term)


def test_every_theme_has_topics_and_weaknesses_and_strengths():
    """No theme can only be praised, or only be blamed."""
    for kind in (Kind.TOPIC, Kind.WEAKNESS, Kind.STRENGTH):
        assert {cue.term for cue in cues().all if cue.kind is kind} == set(Theme)


def test_no_pattern_begins_or_ends_with_a_gap():
    """A gap stands between two words, and a cue is never empty."""
    for cue in cues().all:
        assert cue.pattern
        assert GAP not in (cue.pattern[0], cue.pattern[-1])


def test_every_cue_finds_itself():
    """Each phrase is reachable in the tree of words."""
    for cue in cues().all:
        tokens = [part.rstrip("*") for part in cue.pattern if part != GAP]
        assert cue in [match.cue for match in cues().find(tokens)]


@pytest.mark.parametrize(
    ("words", "kind", "term"),
    [
        ("i rambled", Kind.WEAKNESS, "communication"),
        ("rambling", Kind.WEAKNESS, "communication"),
        ("no eye contact", Kind.TOPIC, "body_language"),
        ("declined their kind offer", Kind.ENDING, "declined_offer"),
    ],
)
def test_stems_and_gaps(words, kind, term):
    """A star stands for longer words, a tilde for some in between."""
    assert term in found(words, kind)


def test_a_gap_is_no_longer_than_three_words():
    """Words that are far apart have nothing to do with each other."""
    assert found("declined one two three four offer", Kind.ENDING) == []


@given(st.lists(st.sampled_from("i was not nervous at all no eye contact they said".split())))
def test_matches_lie_inside_the_words(tokens):
    """Every match covers at least one word, and none beyond the last."""
    for match in cues().find(tokens):
        assert 0 <= match.start < match.end <= len(tokens)
