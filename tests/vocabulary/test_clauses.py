"""Free text parted into clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.vocabulary.clauses import clauses
from bounceback.vocabulary.cues import Kind


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Fine. Then not", ["Fine", "Then not"]),
        ("coding good but I rambled", ["coding good", "I rambled"]),
        ("SQL fine; design weak", ["SQL fine", "design weak"]),
        ("one\ntwo", ["one", "two"]),
        ("Nice chat, HOWEVER too short", ["Nice chat", "too short"]),
        ("nice, but, you know, short", ["nice", "you know", "short"]),
        ("gut, aber nervös", ["gut", "nervös"]),
        ("bien mais stressé", ["bien", "stressé"]),
        ("node.js 3.5 and e-mail", ["node.js 3.5 and e-mail"]),
        ("", []),
        (" ,; ", []),
    ],
)
def test_a_text_is_parted_at_stops_and_turns(text, parts):
    """Each clause is kept in the words in which it was written."""
    assert [clause.words.strip(" ,") for clause in clauses(text)] == [*filter(None, parts)]


def test_a_clause_after_a_comma_is_marked():
    """An enumeration goes on; a new sentence does not."""
    assert [c.enumerated for c in clauses("weak on SQL, design. Then lunch")] == [
        False,
        True,
        False,
    ]


def test_spellings_do_not_matter():
    """Tokens are folded, and "did not" is one of them."""
    assert clauses("I did not PRÉPARE, didn’t I")[0].tokens == ("i", "didnt", "prepare")


def test_a_short_judgement_inside_a_longer_one_does_not_count():
    """There is no praise in "not good enough"."""
    kinds = {match.cue.kind for match in clauses("not good enough")[0].found}
    assert Kind.FAULT in kinds
    assert Kind.MILD_PRAISE not in kinds


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("was not nervous", True),
        ("never felt really nervous", True),
        ("not what I hoped for and so nervous", False),
        ("nervous, not good", False),
    ],
)
def test_a_negation_reaches_a_few_words_forward(text, negated):
    """What stands too far behind it, or before it, is not negated."""
    clause = clauses(text)[0]
    (nerves,) = clause.of(Kind.WEAKNESS)
    assert clause.negated(nerves) is negated


@given(st.text())
def test_clauses_are_cut_out_of_the_text(text):
    """Any text can be parted, and every clause stands in it as it is."""
    begin = 0
    for clause in clauses(text):
        begin = text.index(clause.words, begin) + len(clause.words)
