"""What goes into the calendar file."""

from datetime import UTC, date, datetime

import pandas as pd

from bounceback.journal.plans import Plan
from bounceback.journal.practice import Practice
from bounceback.ui.act import files
from bounceback.vocabulary.terms import Theme

DAY = date(2026, 3, 10)


def test_open_plans_with_a_day_are_entries():
    """A plan without a day, or one that was looked at, is none."""
    made = datetime.now(UTC)
    plans = [
        Plan("a", "b", made, due_on=DAY, id=1),
        Plan("a", "b", made, id=2),
        Plan("a", "b", made, due_on=DAY, checked_on=DAY, id=3),
    ]
    [entry] = files.plan_entries(plans)
    assert (entry.day, entry.note) == (DAY, "If a, then I will b.")


def test_letters_still_to_come_are_entries():
    """Those due later or put off stand in the file, those due now do not."""
    steps = pd.DataFrame(
        {
            "application": ["a", "b", "c"],
            "company": ["Ada", "Brill", "Corde"],
            "kind": ["keep_in_touch"] * 3,
            "state": ["later", "due", "snoozed"],
            "due_on": pd.to_datetime([DAY] * 3),
        }
    )
    assert [entry.title for entry in files.letter_entries(steps)] == [
        "Keep in touch: Ada",
        "Keep in touch: Corde",
    ]


def test_a_theme_has_its_next_day_of_practice():
    """Only the latest practice of a theme says when it is due again."""
    noted = [
        Practice(Theme.SALARY, date(2026, 3, 1), next_due=date(2026, 3, 2)),
        Practice(Theme.SALARY, date(2026, 3, 2), next_due=DAY),
        Practice(Theme.CONFIDENCE, date(2026, 3, 2)),
    ]
    [entry] = files.practice_entries(noted)
    assert (entry.day, entry.title) == (DAY, "Practise: Salary talk")
