"""What a person does about a step."""

from datetime import date

import pandas as pd

from bounceback.coaching.kinds import StepKind
from bounceback.journal import letters
from bounceback.journal.letters import Follow
from bounceback.journal.opening import open_journal
from bounceback.ui.act import following


def page():
    """A page on which one step is put off, and then done."""
    from datetime import date

    from bounceback.journal.letters import Follow
    from bounceback.ui.act import following

    following.put_away("ada", "feedback", Follow.OPEN, date(2026, 3, 1))
    following.put_away("ada", "feedback", Follow.DONE)
    following.put_away("ada", "let_go", Follow.LET_GO)


def test_one_step_is_one_row(played):
    """What is put off and then done changes one row; letting go is a step of its own."""
    played(page)
    found = letters.every(open_journal())
    assert [(each.kind, each.standing) for each in found] == [
        ("feedback", Follow.DONE),
        ("let_go", Follow.LET_GO),
    ]
    assert found[0].snoozed_until is None


def test_the_latest_of_each_kind_stands_first():
    """Kinds keep their order; within one the fresh steps lead."""
    kinds = pd.Categorical(["feedback", "thank_you", "feedback"], [*StepKind])
    days = pd.to_datetime([date(2026, 1, 1), date(2026, 1, 2), date(2026, 2, 1)])
    found = following.latest_first(pd.DataFrame({"kind": kinds, "due_on": days}))
    assert found.index.tolist() == [1, 2, 0]
