"""Which plans come back, and when."""

from datetime import UTC, date, datetime

import pytest

from bounceback.journal.plans import Plan
from bounceback.ui.act.checking import coming_back
from bounceback.vocabulary.terms import Stage

MADE = datetime(2026, 2, 1, 12, tzinfo=UTC)
FINAL = Plan("they ask", "breathe", MADE, due_kind=Stage.FINAL)  # the log has one on 3 March


@pytest.mark.parametrize(
    ("today", "ask"),
    [(date(2026, 3, 2), False), (date(2026, 3, 3), True), (date(2026, 4, 1), True)],
)
def test_an_interview_of_its_kind_brings_a_plan_back(log, today, ask):
    """Before the interview the plan is only brought to mind; from that day on it is asked about."""
    [back] = coming_back((FINAL,), log, today)
    assert back.ask is ask
    assert "3 March 2026" in back.because


@pytest.mark.parametrize(("day", "count"), [(date(2026, 2, 9), 0), (date(2026, 2, 10), 1)])
def test_its_day_brings_a_plan_back(log, day, count):
    """A plan with a day comes back on that day, not before."""
    plan = Plan("they ask", "breathe", MADE, due_on=date(2026, 2, 10))
    assert len(coming_back((plan,), log, day)) == count


def test_an_interview_before_the_plan_brings_nothing_back(log):
    """Only what came after a plan can tell whether it helped."""
    plan = Plan("x", "y", datetime(2026, 3, 3, 12, tzinfo=UTC), due_kind=Stage.FINAL)
    assert coming_back((plan,), log, date(2026, 4, 1)) == []


def test_a_plan_is_asked_about_once(log):
    """What was looked at already stays away, and what is to be asked stands first."""
    checked = Plan("x", "y", MADE, due_on=date(2026, 2, 2), checked_on=date(2026, 2, 3))
    due = Plan("a", "b", MADE, due_on=date(2026, 2, 2))
    found = coming_back((checked, FINAL, due), log, date(2026, 2, 20))
    assert [each.plan for each in found] == [due, FINAL]
