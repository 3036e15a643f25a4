"""What is said of whose hands the reasons were in."""

import pandas as pd
import pytest

from bounceback.insight import control


def table(mine=0, partly=0, not_mine=0, unsorted=0, of=0):
    """So many ended applications in each group."""
    return pd.DataFrame(
        {
            "control": ["mine", "partly", "not_mine", "unsorted"],
            "applications": [mine, partly, not_mine, unsorted],
            "of": of,
        }
    )


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            table(mine=4, not_mine=3, unsorted=2, of=8),
            (
                "Of 8 ended applications with a reason, it was in your hands for 4, not in your "
                "hands for 3 and not sorted yet for 2."
            ),
        ),
        (
            table(not_mine=1, of=1),
            "Of 1 ended application with a reason, it was not in your hands for 1.",
        ),
        (
            table(unsorted=18, of=18),
            "You have not sorted the reasons of 18 ended applications yet.",
        ),
        (table(), "No reason is confirmed yet, so there is nothing to sort."),
    ],
)
def test_groups_that_hold_something_are_named(counts, said) -> None:
    """Counts with what they are out of; an empty group is not mentioned."""
    assert control.groups(counts).sentence == said


@pytest.mark.parametrize(
    ("counts", "word"),
    [
        (table(unsorted=2, mine=1, of=3), "Sort the reasons"),
        (table(mine=1, not_mine=2, of=3), "next practice"),
        (table(not_mine=2, of=2), "needs no work from you"),
    ],
)
def test_what_was_not_theirs_leads_to_letting_go(counts, word) -> None:
    """First sort; then work on what was in their hands; what was not asks nothing of them."""
    assert word in control.groups(counts).action
