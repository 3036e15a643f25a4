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


def filtered():
    """A page that asks for the next steps of the whole sample, and of one company's."""
    import streamlit as st

    from bounceback.selection import Selection, select
    from bounceback.ui import sheets, state
    from bounceback.ui.act import following

    sheets.open_sample()
    log = state.in_use().log
    every = following.table(log)
    company = every.loc[every["state"] == "due", "company"].iloc[0]
    st.session_state["every"] = every
    st.session_state["some"] = following.table(select(log, Selection(companies=(company,))))


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


def test_what_fits_does_not_depend_on_the_filters(played):
    """A filter leaves fewer applications; the steps of those that stay are what they were."""
    kept = played(filtered).session_state
    every, some = kept["every"], kept["some"]
    expected = every[every["company"] == some["company"].iloc[0]].reset_index(drop=True)
    assert 0 < len(some) < len(every)
    pd.testing.assert_frame_equal(some, expected)
