"""The rules behind the steps, as arrays."""

import numpy as np
import pandas as pd

from bounceback.coaching.kinds import StepKind
from bounceback.coaching.step_rules import rules, standing
from bounceback.coaching.steps import no_letters

TODAY = pd.Timestamp("2024-05-20")


def test_every_rule_speaks_of_every_application(applications):
    """Masks and days have one place for each row."""
    table = applications({}, {"ending": "rejected"}, {"furthest_stage": "final"})
    for rule in rules(standing(table, no_letters(), TODAY)):
        lengths = {len(part) for part in (rule.where, rule.since, rule.due, rule.until)}
        assert lengths == {3}, rule.reason


def test_every_kind_but_two_comes_from_a_rule(applications):
    """Withdrawing is the person's own wish, and nothing to do needs no rule."""
    kinds = {rule.kind for rule in rules(standing(applications({}), no_letters(), TODAY))}
    assert kinds == set(StepKind) - {StepKind.WITHDRAW, StepKind.NONE}


def test_an_assessment_is_no_meeting(applications):
    """A task has a day, but nobody was met on it."""
    row = {"last_interview_kind": "assessment", "last_interview_on": "2024-05-19"}
    now = standing(applications(row), no_letters(), TODAY)
    assert not now.met.any()
    assert np.isnat(now.interviewed).all()


def test_the_last_letter_counts(applications, letters):
    """Of several letters of a kind the last day stands; one done without a day counts as today."""
    sent = letters(
        {"kind": "feedback", "sent_on": "2024-05-01"},
        {"kind": "feedback", "sent_on": "2024-05-03"},
        {"kind": "follow_up", "standing": "done"},
    )
    now = standing(applications({}), sent, TODAY)
    assert now.sent[StepKind.FEEDBACK][0] == np.datetime64("2024-05-03")
    assert now.sent[StepKind.FOLLOW_UP][0] == np.datetime64("2024-05-20")
    assert np.isnat(now.sent[StepKind.THANK_YOU][0])
