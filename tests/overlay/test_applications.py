"""Corrected fields of applications, and what they imply."""

from datetime import date

import pytest

from bounceback.overlay.applying import apply
from bounceback.overlay.corrections import ApplicationCorrection, LoggedInterview, Overlay
from bounceback.vocabulary.terms import Stage
from tests.overlay.searches import told


def corrected(log, identity, key, **said):
    """What the log says of an application once these fields are said."""
    corrections = (ApplicationCorrection(identity[key], f, v) for f, v in said.items())
    return told(apply(log, Overlay(tuple(corrections))), key)


@pytest.mark.parametrize(
    ("key", "said", "stands"),
    [
        (6, {"ending": "accepted"}, {"furthest_stage": "offer", "ending": "accepted"}),
        (6, {"ending": "declined_offer"}, {"furthest_stage": "offer"}),
        (4, {"furthest_stage": "interview"}, {"furthest_stage": "offer", "ending": "accepted"}),
        (1, {"ending": "not_applied"}, {"furthest_stage": "unknown", "ending": "not_applied"}),
        (2, {"ending": "not_applied"}, {"furthest_stage": "interview", "ending": "open"}),
        (5, {"furthest_stage": "screen"}, {"furthest_stage": "screen", "ending": "open"}),
        (2, {"furthest_stage": "applied"}, {"furthest_stage": "interview"}),
        (1, {"furthest_stage": "screen"}, {"furthest_stage": "screen", "ending": "rejected"}),
        (1, {"ended_on": "2026-04-02"}, {"ended_on": "2026-04-02"}),
        (2, {"ended_on": "2026-04-02"}, {"ended_on": "", "ending": "open"}),
        (6, {"advanced_on": "2026-05-09"}, {"advanced_on": ""}),
        (
            6,
            {"advanced_on": "2026-05-09", "furthest_stage": "screen"},
            {"advanced_on": "2026-05-09"},
        ),
        (6, {"applied_on": ""}, {"applied_on": ""}),
        (4, {"rounds": "1"}, {"rounds": "2"}),
        (4, {"rounds": "5"}, {"rounds": "5"}),
    ],
)
def test_a_correction_keeps_the_laws_of_a_log(log, identity, key, said, stands):
    """What is said holds as far as ending and interviews allow."""
    found = corrected(log, identity, key, **said)
    assert {name: found[name] for name in stands} == stands


def test_a_deeper_interview_raises_the_stage_and_says_so(log, identity):
    """A logged final round makes the depth a final round, and the consequence is told."""
    held = LoggedInterview("logged 1", identity[6], Stage.FINAL, held_on=date(2026, 5, 20))
    done = apply(log, Overlay((held,)))
    assert told(done, 6) == {
        "furthest_stage": "final",
        "ending": "no_response",
        "applied_on": "2026-05-01",
        "advanced_on": "2026-05-20",
        "ended_on": "",
        "rounds": "1",
    }
    assert [(c.field, c.said, c.stands, c.because) for c in done.consequences] == [
        ("furthest_stage", "applied", "final", "interview"),
        ("advanced_on", "", "2026-05-20", "interview"),
        ("rounds", "", "1", "interview"),
    ]


def test_what_was_said_itself_is_no_consequence(log, identity):
    """A correction that stands as it was said needs no explanation."""
    said = Overlay((ApplicationCorrection(identity[1], "ending", "withdrew"),))
    assert apply(log, said).consequences == ()
