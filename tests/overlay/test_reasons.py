"""Reasons said, confirmed and taken away, and the weaknesses that they name."""

import pytest

from bounceback.overlay.applying import apply
from bounceback.overlay.corrections import MentionVerdict, Overlay, ReasonCorrection, Verdict
from bounceback.vocabulary.terms import Polarity, Provenance, Theme


def reasons(log, key):
    """The reasons of an application: what, who says so, in which words."""
    mine = log.reasons[log.reasons["application"] == key]
    return sorted(zip(mine["reason"], mine["provenance"], mine["words"], strict=True))


def mentions(log, key):
    """The mentions that stand with an application itself."""
    mine = log.mentions[(log.mentions["application"] == key) & log.mentions["interview"].isna()]
    return sorted(zip(mine["theme"], mine["provenance"], mine["words"], strict=True))


NERVOUS = "I was very nervous"


@pytest.mark.parametrize("by", [Provenance.TOLD, Provenance.GUESS])
def test_a_suggested_reason_is_confirmed_in_its_own_words(log, identity, by):
    """The suggestion becomes told or guessed, as a reason and as a weakness."""
    done = apply(log, Overlay((ReasonCorrection(identity[1], "confidence", by),)))
    assert ("confidence", by, NERVOUS) in reasons(done, 1)
    assert mentions(done, 1) == sorted(
        [("confidence", by, NERVOUS), ("preparation", "guess", "preparation")]
    )
    assert reasons(done, 3) == reasons(log, 3)


def test_a_reason_of_the_persons_own_is_no_weakness(log, identity):
    """Own words are a reason like any other, and no theme."""
    said = ReasonCorrection(identity[6], "no parking", Provenance.TOLD, words="on the phone")
    done = apply(log, Overlay((said,)))
    assert ("no parking", "told", "on the phone") in reasons(done, 6)
    assert mentions(done, 6) == mentions(log, 6)


def test_told_may_stand_beside_guessed(log, identity):
    """What the employer says does not take the person's own reading away."""
    done = apply(log, Overlay((ReasonCorrection(identity[1], "preparation", Provenance.TOLD),)))
    found = [(reason, by) for reason, by, _ in reasons(done, 1) if reason == "preparation"]
    assert found == [("preparation", "guess"), ("preparation", "told")]


def test_a_reason_that_is_taken_away_takes_its_weakness_along(log, identity):
    """Neither the reason nor the weakness of its name is left; others stay."""
    said = ReasonCorrection(identity[1], "preparation", Provenance.GUESS, holds=False)
    done = apply(log, Overlay((said,)))
    assert reasons(done, 1) == [("confidence", "suggested", NERVOUS)]
    assert mentions(done, 1) == [("confidence", "suggested", NERVOUS)]
    assert len(done.mentions) == len(log.mentions) - 1


def test_a_rejected_suggestion_is_gone_on_both_pages(log, identity):
    """Rejected as a reason or as a weakness, the same words suggest neither again."""
    as_reason = ReasonCorrection(identity[1], "confidence", Provenance.SUGGESTED, holds=False)
    as_weakness = MentionVerdict(
        identity[1], "", Theme.CONFIDENCE, Polarity.WEAKNESS, NERVOUS, Verdict.REJECTED
    )
    for said in (as_reason, as_weakness):
        done = apply(log, Overlay((said,)))
        assert [reason for reason, *_ in reasons(done, 1)] == ["preparation"]
        assert [theme for theme, *_ in mentions(done, 1)] == ["preparation"]
        elsewhere = reasons(log, 3) if said is as_reason else reasons(log, 3)[1:]
        assert reasons(done, 3) == elsewhere  # what a note was said not to mean goes there too
