"""Statuses that need no question, since what stands beside them says it already."""

import numpy as np
import pytest

from bounceback.importing.told_elsewhere import is_only_over, told_elsewhere


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("Closed", True),
        ("process closed", True),
        ("Archiviert", True),
        ("closed after chat", False),
        ("on hold", False),
        ("Applied", False),
        ("", False),
    ],
)
def test_a_word_that_says_only_that_it_is_over(text, over):
    """Neither how it ended nor after which step."""
    assert is_only_over(text) is over


def asked_in(result):
    """The statuses that the person is asked about."""
    return {status.value for status in result.account.decisions.statuses if status.asked}


def test_what_is_over_is_not_asked_where_the_ending_is_known(imported, tally):
    """But where one of its rows has no ending, it is."""
    lines = ["company,role,applied,stage,status", "Kelp,Cook,2026-04-01,closed,Rejected"]
    lines = [*lines, "Moor,Cook,2026-04-02,applied,Applied"]
    known = imported("\n".join(lines))
    assert asked_in(known) == set()
    assert tally(known.log.applications["ending"]) == {"rejected": 1, "open": 1}
    unknown = imported("\n".join([*lines, "Tern,Cook,2026-04-02,closed,Applied"]))
    assert asked_in(unknown) == {"closed"}


def test_what_was_never_sent_is_not_asked_about(imported, tally):
    """Whatever "on hold" means beside a stage that says that nobody applied."""
    result = imported("""
company,role,applied,stage,status
Kelp,Cook,2026-04-01,submitted,Applied
Moor,Cook,,saved,On hold
Tern,Cook,,qualified,To apply
""")
    assert asked_in(result) == set()
    assert tally(result.log.applications["ending"]) == {"open": 1, "not_applied": 2}


def test_a_word_that_one_table_settles_is_asked_about_in_another(imported):
    """The answer still moves the rows of that one."""
    head = "company,role,applied,stage,status\nWren,Cook,2026-03-02,applied,Applied\n"
    settled, open_ = (
        f"{head}{row}\n"
        for row in ("Kelp,Cook,2026-04-01,closed,Rejected", "Moor,Cook,2026-04-02,closed,Applied")
    )
    assert asked_in(imported(settled, open_)) == {"closed"}
    assert asked_in(imported(settled)) == set()


def test_an_empty_column_needs_no_answer(as_table):
    """Nothing stands in it that could be settled."""
    column = as_table({"Company": [], "Status": []}).distinct("Status")
    assert told_elsewhere("Status", column, [], np.array([], dtype=int)) == []
