"""The reasons of one application that a person can sort."""

from datetime import date

from bounceback.overlay.applying import known
from bounceback.ui.act import occasions, whys
from bounceback.vocabulary.terms import Provenance


def test_only_told_and_guessed_reasons_are_sorted(log):
    """What is merely suggested is no reason yet."""
    key = known(log).applications[3]
    there = occasions.of(log, known(log), key, date(2026, 3, 1))
    assert whys.confirmed(log, there) == [("preparation", Provenance.GUESS)]


def test_an_interview_without_an_application_has_no_reason(log):
    """There is nothing that could have ended."""
    stray = occasions.of(log, known(log), known(log).interviews[3], date(2026, 3, 1))
    assert whys.confirmed(log, stray) == []
