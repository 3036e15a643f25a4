"""What is due, as lines."""

from datetime import date

import pandas as pd

from bounceback.coaching.kinds import StepKind
from bounceback.journal.practice import Practice
from bounceback.ui import due
from bounceback.vocabulary.terms import Theme

TODAY = date(2026, 3, 10)


def steps(*rows):
    """Return due steps: kind and day."""
    return pd.DataFrame(
        {
            "application": [f"a{place}" for place in range(len(rows))],
            "company": "Ada",
            "role": "Clerk",
            "kind": pd.Categorical([kind for kind, _ in rows], [*StepKind]),
            "due_on": pd.to_datetime([day for _, day in rows]),
        }
    )


def test_letters_of_late_are_lines_and_old_ones_are_not():
    """Two at most, none that has been due for long, and nothing to let go of."""
    found = due.letters(
        steps(
            ("let_go", "2026-03-09"),
            ("keep_in_touch", "2025-10-01"),
            ("thank_you", "2026-03-09"),
            ("feedback", "2026-03-08"),
            ("feedback", "2026-03-07"),
        ),
        TODAY,
    )
    assert [line.text for line in found] == [
        "Say thank you: Ada, Clerk",
        "Ask for feedback: Ada, Clerk",
    ]
    assert found[0].address == {"to": "a2", "letter": "thank_you"}


def test_practice_is_due_on_its_day():
    """Only the latest practice of a theme counts, from its next day on."""
    noted = [
        Practice(Theme.SALARY, date(2026, 3, 1), next_due=date(2026, 3, 2)),
        Practice(Theme.SALARY, date(2026, 3, 2), next_due=date(2026, 3, 11)),
        Practice(Theme.CONFIDENCE, date(2026, 3, 9), next_due=TODAY),
    ]
    [line] = due.practice(noted, TODAY)
    assert line.text == "A short practice: Confidence and nerves"
