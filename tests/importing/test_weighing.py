"""Rules and likeness weighed together."""

import pytest

from bounceback.importing.suggesting import THEME_NAMES
from bounceback.importing.weighing import MOST, Text, weighed
from bounceback.vocabulary.likeness import likeness, name_of
from bounceback.vocabulary.terms import Polarity, Theme

NERVES = name_of(Theme.CONFIDENCE, Polarity.WEAKNESS)
CALM = name_of(Theme.CONFIDENCE, Polarity.STRENGTH)
VISA = "reason:visa"


def candidates(*clauses, text=None):
    """What is suggested for one text of these clauses."""
    text = text or Text(range(len(clauses)))
    return weighed([text], likeness(clauses), THEME_NAMES, 0.5)[0]


def test_the_clause_that_is_most_like_it_is_shown():
    """Not the whole text, and not the first clause."""
    found = candidates("lunch was good", "my hands were trembling", "train home at six")
    assert (found[0].name, found[0].words) == (NERVES, "my hands were trembling")


@pytest.mark.parametrize("clauses", [(), ("train home at six",), ("they use SAP",), ("注",)])
def test_what_is_like_none_gets_nothing(clauses):
    """Neither does a text without clauses, or in letters that are not known."""
    assert candidates(*clauses) == []


def test_what_a_rule_found_is_likelier_and_keeps_its_words():
    """A rule speaks for a class however little the text is like its sentences."""
    text = Text([0])
    text.find(VISA, 9.0, "the words that the rule saw")
    text.find(VISA, 9.0, "a second find")
    found = weighed([text], likeness(["blue"]), [VISA], 0.5)[0]
    assert found == [(VISA, "the words that the rule saw", True)]
    assert text.adds == {VISA: 9.0}


def test_only_the_likelier_polarity_is_suggested_unless_rules_find_both():
    """One theme, one question, where it is plain what was said of it."""
    names = [one.name for one in candidates("I was so nervous")]
    assert NERVES in names
    assert CALM not in names
    text = Text([0])
    text.find(NERVES, 3.0, "so nervous")
    text.find(CALM, 3.0, "calm")
    assert {NERVES, CALM} <= {one.name for one in candidates("so nervous calm", text=text)}


def test_at_most_three():
    """However many a rule finds."""
    text = Text([0])
    for name in THEME_NAMES:
        text.find(name, 3.0, "all of it")
    assert len(candidates("all of it", text=text)) == MOST
