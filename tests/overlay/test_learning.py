"""An answer to one suggestion speaks for the same theme in nearly the same words."""

import pandas as pd
import pytest

from bounceback.overlay.applying import apply
from bounceback.overlay.corrections import MentionVerdict, Overlay, Verdict
from bounceback.overlay.learning import answered_alike, not_again
from bounceback.schema import frame
from bounceback.vocabulary.terms import Polarity, Theme

NERVOUS = "I was very nervous"


def answer(said, words=NERVOUS, theme=Theme.CONFIDENCE):
    """What the person said of a suggestion, with some application."""
    return MentionVerdict("some application", "", theme, Polarity.WEAKNESS, words, said)


def mentions(*words, provenance="suggested"):
    """Mentions of nerves in these words."""
    return frame(
        "mentions",
        {
            "application": range(1, len(words) + 1),
            "theme": ["confidence"] * len(words),
            "polarity": ["weakness"] * len(words),
            "provenance": [provenance] * len(words),
            "words": list(words),
        },
    )


REJECTED = Overlay((answer(Verdict.REJECTED),))


@pytest.mark.parametrize(
    ("words", "left"),
    [("i was VERY nervous!", 0), ("I was not very nervous", 1), ("my hands shook", 1)],
)
def test_what_was_rejected_is_not_suggested_again(words, left):
    """In nearly the same words; other words are another question."""
    assert len(not_again(mentions(words), REJECTED)) == left


def test_what_is_confirmed_stays():
    """Whoever said it: an answer about one note takes back no other."""
    for provenance in ("guess", "told"):
        given = mentions(NERVOUS, provenance=provenance)
        assert not_again(given, REJECTED) is given


def test_another_theme_is_another_question():
    """The same words may name it all the same."""
    other = Overlay((answer(Verdict.REJECTED, theme=Theme.SALARY),))
    assert len(not_again(mentions(NERVOUS), other)) == 1


def test_of_two_answers_in_the_same_words_the_kinder_one_holds():
    """Rejected of one interview and confirmed of another: it is asked again."""
    both = Overlay((answer(Verdict.REJECTED), answer(Verdict.CONFIRMED, f"{NERVOUS}!")))
    found = answered_alike(mentions(NERVOUS), both)
    assert found[0].verdict is Verdict.CONFIRMED
    assert len(not_again(mentions(NERVOUS), both)) == 1


def test_a_rejected_theme_is_no_suggested_reason_either():
    """In nearly the same words, as for the note itself."""
    given = {"application": [1], "reason": ["confidence"], "provenance": ["suggested"]}
    reasons = frame("reasons", {**given, "words": [NERVOUS]})
    assert not_again(reasons, REJECTED).empty


def test_without_answers_nothing_is_looked_at():
    """The very same frame comes back."""
    given = mentions(NERVOUS)
    assert not_again(given, Overlay()) is given
    assert answered_alike(pd.DataFrame(), Overlay()) == {}


def test_taking_a_no_back_brings_the_suggestions_back(log, identity):
    """Nothing is lost: what an answer hides comes from the sheet again."""
    said = MentionVerdict(
        identity[1], "", Theme.CONFIDENCE, Polarity.WEAKNESS, NERVOUS, Verdict.REJECTED
    )
    hidden = apply(log, Overlay((said,)))
    assert NERVOUS not in hidden.mentions["words"].tolist()
    assert apply(hidden, Overlay()).mentions["words"].tolist().count(NERVOUS) == 2
