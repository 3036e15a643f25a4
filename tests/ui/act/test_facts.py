"""What a person may be told of their whole search."""

import pandas as pd

from bounceback.ui.act import facts
from bounceback.vocabulary.terms import Theme

NONE = pd.DataFrame({"theme": pd.Series(dtype="str"), "practised_on": pd.to_datetime([])})


def test_the_counts_are_those_of_the_log(log):
    """Sent, in front of a person, unknown depths, interviews, strengths and what came back."""
    found = facts.of(log, pd.Timestamp("2026-03-10"), NONE)
    assert (found.sent, found.person, found.unknown_depth, found.interviews) == (5, 2, 1, 3)
    [strength] = found.strengths
    assert (strength.theme, strength.interviews, strength.of) == (Theme.COMMUNICATION, 1, 1)
    assert found.recurring == (Theme.PREPARATION,)
    assert found.before_after == ()


def test_a_practised_theme_is_told_before_and_since(log):
    """The theme of a practice comes with its counts on both sides."""
    practised = pd.DataFrame(
        {"theme": ["preparation"], "practised_on": pd.to_datetime(["2026-02-01"])}
    )
    [change] = facts.of(log, pd.Timestamp("2026-03-10"), practised).before_after
    assert (change.theme, change.before, change.before_of) == (Theme.PREPARATION, 1, 1)
    assert (change.after, change.after_of) == (0, 1)
